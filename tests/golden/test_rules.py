"""Each rule of mending is needed: without it a case would be read otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.frames import frames, told
from kg.extract.reading import Resources, read
from kg.syntax import conllu, mending
from tests.golden.test_golden import CASES, DATE, PARSES, normal, written
from tests.unit.link.notation import document
from tests.unit.syntax import (
    test_mending,
    test_mending_headlines,
    test_mending_infinitives,
    test_mending_listed,
    test_mending_names,
    test_mending_objects,
    test_mending_relatives,
    test_mending_reports,
    test_mending_routes,
    test_mending_subjects,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.syntax.tree import ParsedDocument

BY_HAND = (
    test_mending, test_mending_headlines, test_mending_infinitives, test_mending_listed,
    test_mending_names, test_mending_objects, test_mending_relatives, test_mending_reports,
    test_mending_routes, test_mending_subjects,
)  # fmt: skip


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources.load()


def found(mended: ParsedDocument, resources: Resources) -> list[str]:
    """Give the frames of a golden case, as its file has them."""
    readings = read(mended, resources)
    told_here = told(mended.document, readings)
    return sorted(map(normal, map(written, frames(mended.document, readings, told_here))))


def test_every_rule_has_a_case_that_fails_without_it(resources, monkeypatch):
    known = resources.lexicon, resources.gazetteer
    sieve, *groups = mending._sieve()

    def mend(parse: ParsedDocument) -> ParsedDocument:
        return mending.mended(parse, *known)

    def extract(parse: ParsedDocument) -> list[str]:
        return found(mend(parse), resources)

    hand_written = [document(text) for module in BY_HAND for text, *_ in module.CASES.values()]
    golden = [conllu.document(PARSES[case["name"]], date=DATE) for case in CASES]
    outcomes = [mend(parse) for parse in hand_written]
    frames_of_cases = [sorted(map(normal, case["frames"])) for case in CASES]
    cases = [*zip(hand_written, outcomes, [mend] * len(outcomes), strict=True)]
    cases += zip(golden, frames_of_cases, [extract] * len(golden), strict=True)

    applied: dict[str, list[tuple[ParsedDocument, object, Callable[..., object]]]] = {}
    for case in cases:
        for rule in {step.rule for step in mending.steps(case[0], *known)}:
            applied.setdefault(rule, []).append(case)

    def is_needed(rule: str) -> bool:
        without = [[each for each in group if name_of(each[0]) != rule] for group in groups]
        monkeypatch.setattr(mending, "_sieve", lambda: (sieve, *without))
        return any(read_as(parse) != outcome for parse, outcome, read_as in applied.get(rule, ()))

    assert [rule for rule in map(name_of, rules_of(groups)) if not is_needed(rule)] == []


def rules_of(
    groups: Iterable[list[tuple[Callable[..., object], int]]],
) -> list[Callable[..., object]]:
    return [rule for group in groups for rule, _ in group]


def name_of(rule: Callable[..., object]) -> str:
    """Name a rule as the steps of mending name it."""
    return f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}"
