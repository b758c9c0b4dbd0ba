"""Constructions of Dutch news on frozen parses: what the rules make of a right parse."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract.frames import frames, told
from kg.extract.reading import Resources, read
from kg.model import Frame, FrameRef, Modality, Polarity, Quantity, TimeSpan
from kg.syntax import conllu
from kg.syntax.mending import mended

HERE = Path(__file__).parent
DATE = "2024-03-13"
"""The documents' date, a Wednesday."""
CASES = tomllib.loads((HERE / "constructions.toml").read_text(encoding="utf-8"))["case"]
MARK = "# newdoc id = "


def parses() -> dict[str, str]:
    blocks = (HERE / "constructions.conllu").read_text(encoding="utf-8").split(MARK)[1:]
    return {name: rest for name, _, rest in (block.partition("\n") for block in blocks)}


PARSES = parses()


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources.load()


def written(frame: Frame) -> str:
    roles = "; ".join(f"{role.name}={filler(role.filler)}" for role in frame.roles)
    marks = [str(frame.polarity)] if frame.polarity is Polarity.NEGATIVE else []
    marks += [str(frame.modality)] if frame.modality is not Modality.ASSERTED else []
    marks += [f"source={mention.text}" for mention in frame.source]
    text = f"{frame.type}({frame.trigger.text}) {roles}".strip()
    return f"{text} [{'; '.join(marks)}]" if marks else text


def filler(value: object) -> str:
    if isinstance(value, Quantity):
        return f"{value.value} {value.unit}"
    if isinstance(value, TimeSpan):
        return value.value
    return value.mention.text if isinstance(value, FrameRef) else value.text


def normal(text: str) -> str:
    """Order the roles: the order in which slots are tried is no part of the contract."""
    head, _, rest = text.partition(" ")
    roles, bracket, marks = rest.partition("[")
    ordered = "; ".join(sorted(r.strip() for r in roles.split(";")))
    return f"{head} {ordered}{bracket}{marks}".strip()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_construction_yields_its_frames(case, resources):
    frozen = conllu.document(PARSES[case["name"]], name=case["name"], date=DATE)
    document = mended(frozen, resources.lexicon, resources.gazetteer)
    readings = read(document, resources)
    found = frames(document.document, readings, told(document.document, readings))
    assert sorted(map(normal, map(written, found))) == sorted(map(normal, case["frames"]))


def test_every_sentence_has_its_frozen_parse():
    assert [case["name"] for case in CASES] == list(PARSES)
    for case in CASES:
        assert conllu.document(PARSES[case["name"]]).document.text.strip() == case["text"]
