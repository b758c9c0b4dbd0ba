"""Scores with and without equal tokens."""

import pytest

from kg.nlp.training.scores import ScoredWord, same_lemma, score, score_names


def word(start, end, *, head=None, dep="root", begins=False, lemma="x"):
    return ScoredWord(start, end, "NOUN", "N", "", lemma, head, dep, begins)


GOLD = [word(0, 2, begins=True), word(2, 5, head=0, dep="obj"), word(5, 6, head=0, dep="punct")]


def test_equal_analyses_score_one():
    assert set(score(GOLD, GOLD).values()) == {1.0}


def test_wrong_head_costs_only_the_tree():
    found = [GOLD[0], word(2, 5, head=2, dep="obj"), GOLD[2]]

    figures = score(GOLD, found)

    assert figures["uas"] == figures["las"] == pytest.approx(0.6667)
    assert figures["upos"] == figures["sentences"] == 1.0


def test_tokens_that_differ_are_wrong_in_all():
    found = [GOLD[0], word(2, 6, head=0, dep="obj")]

    figures = score(GOLD, found)

    assert figures["tokens"] == figures["las"] == pytest.approx(2 * 1 / 5)
    assert figures["sentences"] == 1.0


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("zijn", "zijn", True),
        ("zijn", "wezen", False),
        ("gemeente_raad", "gemeenteraad", True),
        ("leven_stijl", "levensstijl", True),
        ("door_brengen", "brengen", True),
        ("op_steken", "opstaken", False),
        ("Intertoto_competitie", "intertoto-competitie", True),
    ],
)
def test_dictionary_forms_of_treebank_lemmas(gold, found, expected):
    assert same_lemma(gold, found) is expected


def test_names_are_scored_by_label():
    gold = [(0, 1, "GPE"), (3, 5, "PERSON"), (7, 8, "MISC")]
    found = [(0, 1, "GPE"), (3, 4, "PERSON"), (7, 8, "LAW")]

    figures = score_names([(gold, found)])

    assert figures["GPE"] == 1.0
    assert figures["PERSON"] == 0.0
    assert figures["main"] == 0.5
    assert figures["spans"] == pytest.approx(0.6667)
    assert figures["all"] == pytest.approx(0.3333)
