"""Names put right by lists."""

import pytest

from kg.gazetteer import Entry, Gazetteer
from kg.nlp.training.name_lists import NameLists


def entry(id_, type_, **names):
    return Entry(id=id_, type=type_, label=names.pop("label", id_), **names)


LISTS = NameLists(
    Gazetteer(
        [
            entry("irak", "State", label="Irak", adjectives=("Iraaks", "Iraakse")),
            entry("navo", "Alliance", label="NAVO"),
            entry("raad", "Organisation", label="Raad van Europa"),
            entry("luxemburg", "State", label="Luxemburg"),
            entry("lux-region", "Region", label="Luxemburg"),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Irak", "GPE"),
        ("Iraakse", "NORP"),
        ("NAVO", "ORG"),
        ("Raad van Europa", "ORG"),
        ("Luxemburg", None),
        ("Ollongren", None),
    ],
)
def test_label(text, label):
    assert LISTS.label(text) == label


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("De NAVO zwijgt", [(1, 2, "LOC")], [(1, 2, "ORG")]),
        ("De Raad van Europa zwijgt", [], [(1, 4, "ORG")]),
        ("In Irak en Iraakse steden", [(1, 2, "GPE")], [(1, 2, "GPE"), (3, 4, "NORP")]),
        ("Iraakse steden", [], []),
        ("De Raad van Europa", [(1, 2, "ORG")], [(1, 2, "ORG")]),
        ("navo en irak", [], []),
    ],
    ids=["relabelled", "added", "both", "first word", "overlap", "small letters"],
)
def test_correct(text, found, expected):
    assert LISTS.correct(text.split(), found) == expected
