"""Why an entry matched a word or not, by a lexicon of the test's own."""

from __future__ import annotations

import pytest

from kg.extract.attempts import attempts, condition_text
from kg.lexicon import Condition
from tests.unit.extract.readings import own, reading, shipped

ENTRIES = (
    'type = "Deployment"\nverbs = ["inzetten"]\nwhen = [{ slot = "obj", lemmas = ["fregat"] }]',
    'type = "Attack"\nverbs = ["inzetten"]',
    'type = "Killing"\nphrases = ["om het *leven komen"]',
    'type = "Movement"\nverbs = ["komen"]',
)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return own(tmp_path_factory.mktemp("ontologies"), *ENTRIES)


def tried(text, known):
    return [(a.entry.type, a.matched, a.reason) for a in attempts(reading(text, known))]


SENTENCE = (
    "Zij//PRON/nsubj/2 zetten//VERB/root/0/Fin een//DET/det/4 {0}//NOUN/obj/2"
    " in//ADP/compound:prt/2"
)


def test_condition_that_fails_is_the_reason(known):
    assert tried(SENTENCE.format("wet"), known) == [
        ("Deployment", False, "needs obj one of fregat"),
        ("Attack", True, ""),
    ]


def test_entry_after_the_one_that_matched_is_told_so(known):
    assert tried(SENTENCE.format("fregat"), known) == [
        ("Deployment", True, ""),
        ("Attack", False, "own#Deployment:1 comes first, at “zetten”"),
    ]


def test_word_that_no_entry_has_is_not_tried(known):
    assert tried("Zij//PRON/nsubj/2 zwegen/zwijgen/VERB/root/0/Fin", known) == []


EXPRESSION = (
    "Zij//PRON/nsubj/2 kwamen/komen/VERB/root/0/Fin {0}//ADP/case/5 het//DET/det/5"
    " leven//NOUN/obl/2"
)


def test_expression_matches_at_its_verb_and_comes_before_it(known):
    assert tried(EXPRESSION.format("om"), known) == [
        ("Killing", True, ""),
        ("Movement", False, "own#Killing:1 comes first, at “leven”"),
    ]


def test_expression_that_lacks_one_word_is_told_which(known):
    assert tried(EXPRESSION.format("in"), known) == [
        ("Movement", True, ""),
        ("Killing", False, "“om het leven komen” without the word “om”"),
    ]


def test_expression_whose_words_hang_apart_is_told_so(known):
    apart = (
        "Zij//PRON/nsubj/2 kwamen/komen/VERB/root/0/Fin om//ADP/case/5 het//DET/det/5"
        " water//NOUN/obl/2 voor//ADP/case/7 leven//NOUN/nmod/5"
    )

    assert tried(apart, known)[1:] == [
        ("Killing", False, "“om het leven komen” without a link between its words in the parse"),
    ]


def test_preposition_that_reports_is_tried(known):
    said = (
        "Volgens//ADP/case/2 Kiev/Kiev/PROPN/obl/3@GPE kwamen/komen/VERB/root/0/Fin"
        " zij//PRON/nsubj/3"
    )

    assert ("Statement", True, "") in tried(said, shipped())


CONDITIONS = {
    "class": (Condition("obj", types=("Person",)), "needs obj of type Person"),
    "class or words": (
        Condition("obj", types=("Person", "Group"), lemmas=("tank", "schip")),
        "needs obj of type Person or Group or one of tank, schip",
    ),
    "event": (Condition("obj", events=("Aid",)), "needs obj that evokes Aid"),
    "anything": (Condition("obl:aan"), "needs obl:aan"),
    "nothing": (Condition("obj", lemmas=("tank",), present=False), "must have no obj one of tank"),
}


@pytest.mark.parametrize(("condition", "text"), CONDITIONS.values(), ids=CONDITIONS)
def test_condition_in_words(condition, text):
    assert condition_text(condition) == text
