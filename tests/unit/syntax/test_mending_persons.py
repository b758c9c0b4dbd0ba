"""Bare surnames of persons that a text names in full."""

from __future__ import annotations

import pytest

from kg import gazetteer
from kg.syntax.mending.persons import with_persons
from tests.unit.link.notation import document

FULL = (
    "Emmerson/Emmerson/PROPN/nsubj/3@PERSON Ndovu/Ndovu/PROPN/flat/1@+ won/winnen/VERB/root/0/Fin"
)
CASES = {
    "labelled otherwise": (
        "Ndovu/Ndovu/PROPN/nsubj/2@GPE keert/keren/VERB/root/0/Fin terug//ADV/compound:prt/2",
        ["Ndovu PERSON"],
    ),
    "not labelled": (
        "Men//PRON/nsubj/2 koos/kiezen/VERB/root/0/Fin Ndovu/Ndovu/PROPN/obj/2",
        ["Ndovu PERSON"],
    ),
    "taken for a pronoun": (
        "Ndovu/ndovu/PRON/nsubj/2 zweeg/zwijgen/VERB/root/0/Fin",
        ["Ndovu PERSON"],
    ),
    "opening a headline like an adjective": (
        "Ndovu/ndovu/ADJ/amod/2 gezant//NOUN/root/0/Sing",
        ["Ndovu PERSON"],
    ),
    "another name": (
        "Homs/Homs/PROPN/nsubj/2@GPE viel/vallen/VERB/root/0/Fin",
        ["Homs GPE"],
    ),
}


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_surname_of_somebody_named_in_full_is_a_person(text, names):
    trees = (document(FULL).sentences[0], document(text).sentences[0])
    _, tree = with_persons(trees, gazetteer.load())

    assert [f"{tree[n.first].text} {n.label}" for n in tree.names] == names


def test_surname_that_is_a_known_place_stays_one():
    full = "Jan/Jan/PROPN/nsubj/3@PERSON Brussel/Brussel/PROPN/flat/1@+ won/winnen/VERB/root/0/Fin"
    bare = "Brussel/Brussel/PROPN/nsubj/2@GPE zweeg/zwijgen/VERB/root/0/Fin"
    trees = (document(full).sentences[0], document(bare).sentences[0])
    _, tree = with_persons(trees, gazetteer.load())

    assert [n.label for n in tree.names] == ["GPE"]


KNOWN = {
    "acting or undergoing": ("Erdogan/Erdogan/PROPN/obj/2@GPE", "PERSON"),
    "where a place stands": ("in//ADP/case/4 Erdogan/Erdogan/PROPN/obl/2@GPE", "GPE"),
    "known as a place": ("Warschau/Warschau/PROPN/obj/2@GPE", "GPE"),
    "known to nobody": ("Ndovu/Ndovu/PROPN/obj/2@GPE", "GPE"),
}


@pytest.mark.parametrize(("name", "label"), KNOWN.values(), ids=KNOWN)
def test_place_called_as_only_a_known_person_is_that_person(name, label):
    text = f"Men//PRON/nsubj/2 bezocht/bezoeken/VERB/root/0/Fin {name}"
    (tree,) = with_persons(document(text).sentences, gazetteer.load())

    assert [n.label for n in tree.names] == [label]
