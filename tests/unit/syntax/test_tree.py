"""Words of a sentence by relation, part of speech and what hangs below them."""

from __future__ import annotations

import pytest

from kg.syntax.mending.edit import Edit, applied
from tests.unit.link.notation import document

SENTENCE = (
    "Ann/Ann/PROPN/nsubj:pass/4@PERSON wordt/worden/AUX/aux:pass/4/Sing,Fin door//ADP/case/6 "
    "gezien/zien/VERB/root/0/Part de//DET/det/6/Def agent//NOUN/obl:agent/4/Sing "
    "en//CCONJ/cc/8 Bart/Bart/PROPN/conj/6@PERSON"
)


@pytest.fixture
def tree():
    (sentence,) = document(SENTENCE).sentences
    return sentence


def texts(tokens):
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("deps", "found"),
    [
        (("conj",), ["Bart"]),
        (("conj", "nsubj:pass"), ["Ann", "Bart"]),
        (("nsubj",), []),
        (("root",), ["gezien"]),
    ],
    ids=["one", "several in text order", "no subtypes", "root"],
)
def test_related_gives_exactly_the_relations(tree, deps, found):
    assert texts(tree.related(*deps)) == found


def test_tagged_gives_parts_of_speech_in_text_order(tree):
    assert texts(tree.tagged("NOUN", "PROPN")) == ["Ann", "agent", "Bart"]


@pytest.mark.parametrize(
    ("deps", "least", "found"),
    [
        (("nsubj",), 1, ["gezien"]),
        (("conj", "case"), 1, ["agent"]),
        (("det", "aux"), 1, ["gezien", "agent"]),
        (("nsubj", "obl"), 2, ["gezien"]),
        (("nsubj", "nsubj:pass"), 2, []),
        (("root",), 1, []),
    ],
    ids=["subtype too", "once", "text order", "two", "one by two names", "root hangs on none"],
)
def test_heads_have_dependents_of_the_relations(tree, deps, least, found):
    assert texts(tree.heads(*deps, least=least)) == found


def test_children_of_several_relations_come_once_and_in_text_order(tree):
    verb = tree[3]

    assert texts(tree.children(verb, "obl", "nsubj", "nsubj:pass")) == ["Ann", "agent"]
    assert texts(tree.children(verb)) == ["Ann", "wordt", "agent"]
    assert tree.child(verb, "obl", "nsubj").text == "Ann"
    assert tree.child(verb, "iobj", "obj") is None


def test_nothing_is_hung_below_itself(tree):
    changed = applied(tree, [Edit(5, 7, "nmod"), Edit(7, 3, "obl"), Edit(4, 7, "det")])

    assert (changed[5].head, changed[5].dep) == (3, "obl:agent")
    assert (changed[7].head, changed[4].head) == (3, 7)


def test_a_phrase_opens_with_its_first_word_that_is_no_mark():
    quoted = "„//PUNCT/punct/3 Ann/Ann/PROPN/nsubj/3@PERSON vertrok/vertrekken/VERB/root/0"
    (sentence,) = document(quoted).sentences
    assert sentence.opening(sentence[2]).text == "Ann"
    assert sentence.opening(sentence[0]).text == "„"
