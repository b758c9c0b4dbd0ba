"""Where names begin and end, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from kg.syntax.mending.edit import is_tree
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
    "envoy behind the state that he is sent to": (
        "De//DET/det/2/Def gezant//NOUN/nsubj/7/Sing voor//ADP/case/4 "
        "Jemen/Jemen/PROPN/nmod/2@PERSON Hans/Hans/PROPN/flat/4@+ Bos/Bos/PROPN/flat/4@+ "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        ["Hans Bos"],
        ("gezant", "Hans Bos"),
    ),
    "person with the name of a town": (
        "De//DET/det/2/Def minister//NOUN/nsubj/5/Sing Victoria/Victoria/PROPN/appos/2@PERSON "
        "Bos/Bos/PROPN/flat/3@+ sprak/spreken/VERB/root/0/Sing,Past,Fin",
        ["Victoria Bos"],
        ("minister", "Victoria Bos"),
    ),
    "body like a law": (
        "De//DET/det/2/Def Algemene/Algemene/PROPN/nsubj/4@LAW "
        "Vergadering/Vergadering/PROPN/flat/2@+ stemt/stemmen/VERB/root/0/Sing,Fin",
        ["Algemene Vergadering"],
        ("Algemene", "Algemene Vergadering"),
    ),
    "organisation and its name": (
        "De//DET/det/2/Def organisatie//NOUN/nsubj/4/Sing Ecowas/Ecowas/PROPN/appos/2@ORG "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        ["Ecowas"],
        ("organisatie", "Ecowas"),
    ),
    "group and of whom": (
        "Een//DET/det/2 groep//NOUN/nsubj/4/Sing officieren/officier/NOUN/nmod/2/Plur "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        [],
        ("groep", "groep officieren"),
    ),
    "list of states in a name": (
        "De//DET/det/2/Def sancties/sanctie/NOUN/nsubj/9/Plur van//ADP/case/5 de//DET/det/5/Def "
        "VS/VS/PROPN/nmod/2@GPE en//CCONJ/cc/8 de//DET/det/8/Def EU/EU/PROPN/conj/5@ORG "
        "blijven//VERB/root/0/Plur,Fin",
        ["VS", "EU"],
        ("sancties", "sancties van de VS en de EU"),
    ),
    "two persons between whom": (
        "Een//DET/det/2 top//NOUN/nsubj/7/Sing tussen//ADP/case/4 Bos/Bos/PROPN/nmod/2@PERSON "
        "en//CCONJ/cc/6 Blok/Blok/PROPN/conj/4@PERSON begint/beginnen/VERB/root/0/Sing,Fin",
        ["Bos", "Blok"],
        ("top", "top tussen Bos en Blok"),
    ),
    "another person beside a title": (
        "De//DET/det/2/Def minister//NOUN/nsubj/7/Sing van//ADP/case/4 Bos/Bos/PROPN/nmod/2@PERSON "
        "en//CCONJ/cc/6 Blok/Blok/PROPN/conj/4@PERSON zwijgen//VERB/root/0/Plur,Fin",
        ["Bos", "Blok"],
        ("minister", "minister van Bos"),
    ),
    "ship with what it is called first": (
        "De//DET/det/2/Def USS/USS/PROPN/nsubj/4@NORP Nimitz/Nimitz/PROPN/flat/2@PERSON "
        "vertrekt/vertrekken/VERB/root/0/Sing,Fin",
        ["USS Nimitz"],
        ("USS", "USS Nimitz"),
    ),
    "number of a unit": (
        "De//DET/det/2/Def 13/13/NUM/nsubj/5@ORG Lichte/Lichte/PROPN/flat/2@+ "
        "Brigade/Brigade/PROPN/flat/2@+ vertrekt/vertrekken/VERB/root/0/Sing,Fin",
        ["13 Lichte Brigade"],
        ("13", "13 Lichte Brigade"),
    ),
    "noun that the first adjective leaves out": (
        "De//DET/det/2/Def Belgische/Belgisch/ADJ/nsubj/7@NORP en//CCONJ/cc/6 de//DET/det/6/Def "
        "Deense/Deens/ADJ/amod/6@NORP marine//NOUN/conj/2/Sing zwijgen//VERB/root/0/Plur,Fin",
        ["Belgische", "Deense"],
        ("marine", "Belgische en de Deense marine"),
    ),
    "princess with the name of a town": (
        "Kroonprinses//NOUN/nsubj/3/Sing Victoria/Victoria/PROPN/appos/1@PERSON "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        ["Victoria"],
        ("Kroonprinses", "Victoria"),
    ),
    "where somebody says it": (
        "Dat//PRON/nsubj/3 is/zijn/AUX/cop/3/Fin goed//ADJ/root/0 ,//PUNCT/punct/7 "
        "aldus//ADP/case/7 de//DET/det/7/Def minister//NOUN/parataxis/3/Sing in//ADP/case/10 "
        "een//DET/det/10 brief//NOUN/nmod/7/Sing",
        [],
        ("minister", "minister"),
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


def test_title_behind_its_bearer_takes_no_other():
    text = (
        "Roos/Roos/PROPN/nsubj/9/Sing@PERSON ,//PUNCT/punct/4 de//DET/det/4/Def "
        "baas//NOUN/appos/1/Sing van//ADP/case/7 het//DET/det/7/Def modehuis//NOUN/nmod/4/Sing "
        "Lira/Lira/PROPN/appos/7/Sing@PERSON zwijgt/zwijgen/VERB/root/0/Sing,Fin"
    )
    (tree,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    house = next(t for t in tree if t.text == "Lira")
    assert tree[house.head].text == "modehuis"


def test_name_in_part_that_hangs_below_the_other_makes_no_circle():
    """*Noord-* hangs below *tekenen* and that below *Zuid-Jemen*, as no sentence should."""
    given = document(
        "Noord-//PROPN/nsubj/4 en//CCONJ/cc/3 Zuid-Jemen/Zuid-Jemen/PROPN/root/0@GPE "
        "tekenen//VERB/parataxis/3/Plur,Fin"
    )

    (tree,) = mended(given, lexicon.load(), gazetteer.load()).sentences

    assert is_tree(tree.tokens)


def test_circle_is_no_tree():
    (tree,) = document("De//DET/det/2/Def vrede//NOUN/root/0/Sing").sentences
    the, peace = tree.tokens

    assert is_tree(tree.tokens)
    assert not is_tree([the, replace(peace, head=0)])
