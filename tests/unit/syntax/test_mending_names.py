"""Where names begin and end, and what stands beside them."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from kg.syntax.phrase import phrase
from tests.unit.link.notation import document

# Each sentence as a parser gave it; the names that are left, and what a word is called.
CASES = {
    "government called by a surname of two words": (
        "De//DET/det/2/Def regering-De/regering-de/NOUN/nsubj/4/Sing "
        "Wit/Wit/PROPN/flat/2@PERSON valt/vallen/VERB/root/0/Sing,Fin",
        [],
        ("regering-De", "regering-De Wit"),
    ),
    "government with a number": (
        "Het//DET/det/2/Def kabinet-Bos/kabinet-bos/NOUN/nsubj/4/Sing "
        "II/II/PROPN/appos/2@PERSON valt/vallen/VERB/root/0/Sing,Fin",
        [],
        ("kabinet-Bos", "kabinet-Bos II"),
    ),
    "ordinal of a unit": (
        "Het//DET/det/3/Def 2e/2/ADJ/amod/3@ORG Bataljon/Bataljon/PROPN/nsubj/5@ORG "
        "Lansiers/Lansiers/PROPN/flat/3@+ traint/trainen/VERB/root/0/Sing,Fin",
        ["2e Bataljon Lansiers"],
        ("Bataljon", "2e Bataljon Lansiers"),
    ),
    "number of a model": (
        "De//DET/det/2/Def Boeing/Boeing/PROPN/nsubj/4@PRODUCT 737/737/NUM/flat/2 "
        "landt/landen/VERB/root/0/Sing,Fin",
        ["Boeing 737"],
        ("Boeing", "Boeing 737"),
    ),
    "figure behind a town": (
        "Gent/Gent/PROPN/root/0@GPE 27/27/NUM/flat/1",
        ["Gent"],
        ("Gent", "Gent"),
    ),
    "arms named by a make of two words": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE wil/willen/VERB/root/0/Sing,Fin "
        "Iron/Iron/PROPN/obj/6@ORG Spear/Spear/PROPN/flat/3@+ "
        "3-raketten/3-raket/NOUN/obj/6/Plur kopen//VERB/xcomp/2/Inf",
        ["Oslo", "Iron Spear"],
        ("3-raketten", "Iron Spear 3-raketten"),
    ),
    "arms named by a make beside the noun": (
        "Een//DET/det/3 MQ-9/MQ-9/PROPN/nmod/3 Reaper-drone/reaper-drone/NOUN/nsubj/4/Sing "
        "landt/landen/VERB/root/0/Sing,Fin",
        [],
        ("Reaper-drone", "MQ-9 Reaper-drone"),
    ),
    "ship with the name of a person": (
        "De//DET/det/2/Def mijnenjager//NOUN/nsubj/4/Sing Primula/Primula/PROPN/appos/2@PERSON "
        "vertrekt/vertrekken/VERB/root/0/Sing,Fin",
        ["Primula"],
        ("mijnenjager", "Primula"),
    ),
    "party like an adverb": (
        "De//DET/det/2/Def partijen/partij/NOUN/nsubj/6/Plur Groen/Groen/PROPN/appos/2@ORG "
        "en//CCONJ/cc/5 Vooruit/vooruit/ADV/conj/3@ORG zwijgen//VERB/root/0/Plur,Fin",
        ["Groen", "Vooruit"],
        ("Vooruit", "Vooruit"),
    ),
}


@pytest.mark.parametrize(("text", "names", "called"), CASES.values(), ids=CASES)
def test_names_and_what_is_called_so(text, names, called):
    (tree,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    assert [" ".join(t.text for t in tree.tokens[n.first : n.last]) for n in tree.names] == names
    word, whole = called
    assert phrase(tree, next(t for t in tree if t.text == word)).text == whole


def test_party_like_an_adverb_is_listed_with_the_other():
    text = CASES["party like an adverb"][0]
    (tree,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    assert [(t.text, t.pos, t.dep) for t in tree if t.text == "Vooruit"] == [
        ("Vooruit", "PROPN", "conj")
    ]
