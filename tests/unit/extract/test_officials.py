"""Heads of what the sentence leaves unsaid, known by name, title and date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.extract.reading import Resources, read
from kg.extract.standing.relations import relations
from kg.syntax import conllu

if TYPE_CHECKING:
    from kg.model import Relation


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources.load()


MACRON = """
1 President president NOUN _ _ 3 nsubj
2 Macron Macron PROPN _ _ 1 appos _ NE=B-PERSON
3 waarschuwt waarschuwen VERB _ VerbForm=Fin 0 root
"""
FORMER = """
1 Voormalig voormalig ADJ _ _ 2 amod
2 president president NOUN _ _ 4 nsubj
3 Macron Macron PROPN _ _ 2 appos _ NE=B-PERSON
4 waarschuwt waarschuwen VERB _ VerbForm=Fin 0 root
"""
DEPOSED = """
1 De de DET _ _ 5 det
2 door door ADP _ _ 3 case
3 rebellen rebel NOUN _ _ 4 obl
4 afgezette afzetten VERB _ VerbForm=Part 5 acl
5 president president NOUN _ _ 7 nsubj
6 Macron Macron PROPN _ _ 5 appos _ NE=B-PERSON
7 waarschuwt waarschuwen VERB _ VerbForm=Fin 0 root
"""
STATED = """
1 De de DET _ _ 3 det
2 Amerikaanse Amerikaans ADJ _ _ 3 amod
3 president president NOUN _ _ 5 nsubj
4 Trump Trump PROPN _ _ 3 appos _ NE=B-PERSON
5 waarschuwt waarschuwen VERB _ VerbForm=Fin 0 root
"""
TWO = """
1 De de DET _ _ 2 det
2 presidenten president NOUN _ Number=Plur 6 nsubj
3 Trump Trump PROPN _ _ 2 appos _ NE=B-PERSON
4 en en CCONJ _ _ 5 cc
5 Moon Moon PROPN _ _ 3 conj _ NE=B-PERSON
6 overleggen overleggen VERB _ VerbForm=Fin 0 root
"""
APPOSITION = """
1 Netanyahu Netanyahu PROPN _ _ 6 nsubj _ NE=B-PERSON
2 , , PUNCT _ _ 4 punct
3 de de DET _ _ 4 det
4 premier premier NOUN _ _ 1 appos
5 , , PUNCT _ _ 4 punct
6 waarschuwt waarschuwen VERB _ VerbForm=Fin 0 root
"""
MINISTER = """
1 Minister minister NOUN _ _ 3 nsubj
2 Blok Blok PROPN _ _ 1 appos _ NE=B-PERSON
3 waarschuwt waarschuwen VERB _ VerbForm=Fin 0 root
"""


def _heads(text: str, date: str | None, resources: Resources) -> list[Relation]:
    parsed = conllu.document(text.strip(), name="d")
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    found = relations(parsed.document, read(parsed, resources), {})
    return [relation for relation in found if relation.type == "headOf"]


@pytest.mark.parametrize(
    ("text", "date", "pairs"),
    [
        (MACRON, "2020-02", [("Macron", "Frankrijk")]),
        (MACRON, None, [("Macron", "Frankrijk")]),
        (MACRON, "2012", []),
        (FORMER, "2020-02", []),
        (DEPOSED, "2020-02", []),
        (STATED, "2018", [("Trump", "Amerikaanse")]),
        (TWO, "2018", [("Trump", "Verenigde Staten"), ("Moon", "Zuid-Korea")]),
        (TWO, "2023", []),
        (APPOSITION, "2020-01", [("Netanyahu", "Isra\u00ebl")]),
        (MINISTER, "2020", []),
    ],
    ids=[
        "title and name",
        "no date",
        "not yet in office",
        "former",
        "deposed",
        "stated by the sentence",
        "two of one title",
        "one gone, one not there",
        "apposition",
        "no head",
    ],
)
def test_head_is_known(
    text: str, date: str | None, pairs: list[tuple[str, str]], resources: Resources
) -> None:
    found = _heads(text, date, resources)
    assert [(r.subject.text, r.object.text) for r in found] == pairs


def test_title_and_name_stand_for_the_body(resources: Resources) -> None:
    (found,) = _heads(MACRON, "2020-02", resources)
    assert found.evidence.rule == "offices#headOf"
    assert (found.object.span.start, found.object.span.end) == (0, len("President Macron"))
    assert found.object.span == found.object.head != found.subject.head
