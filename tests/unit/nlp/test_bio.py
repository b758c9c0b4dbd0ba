"""Decoding of names."""

import numpy as np
import pytest

from kg.nlp.bio import BioDecoder, spans

TAGS = ("O", "B-GPE", "B-ORG", "I-GPE", "I-ORG")


def scores(rows):
    return np.array(rows, dtype=np.float32)


def test_clear_scores_are_taken_as_they_are():
    found = BioDecoder(TAGS).best(scores([[0, 9, 0, 0, 0], [0, 0, 0, 9, 0], [9, 0, 0, 0, 0]]))

    assert found == ["B-GPE", "I-GPE", "O"]


def test_name_cannot_begin_inside():
    found = BioDecoder(TAGS).best(scores([[0, 2, 1, 3, 0]]))

    assert found == ["B-GPE"]


def test_inside_follows_its_own_label():
    found = BioDecoder(TAGS).best(scores([[0, 5, 4, 0, 0], [0, 0, 0, 1, 4]]))

    assert found == ["B-ORG", "I-ORG"]


@pytest.mark.parametrize("seed", range(10))
def test_random_scores_give_allowed_tags(seed):
    values = np.random.default_rng(seed).normal(size=(12, len(TAGS))).astype(np.float32)
    before = "O"
    for tag in BioDecoder(TAGS).best(values):
        assert not tag.startswith("I-") or before[1:] == tag[1:]
        before = tag


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([], []),
        (["B-GPE", "I-GPE", "O", "B-ORG"], [(0, 2, "GPE"), (3, 4, "ORG")]),
        (["B-GPE", "B-GPE"], [(0, 1, "GPE"), (1, 2, "GPE")]),
        (["O", "O"], []),
    ],
)
def test_spans(tags, expected):
    assert spans(tags) == expected
