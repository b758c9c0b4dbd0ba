"""Every example sentence of the lexicon yields what is marked in it, on a frozen parse."""

from __future__ import annotations

import pytest

from kg.extract.reading import Resources
from tests.lexicon.examples import cases, known, missing, parses

CASES, FROZEN, KNOWN = cases(), parses(), known()


def parameter(case):
    reason = KNOWN.get(case.key)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(case, id=case.id, marks=marks)


@pytest.fixture(scope="module")
def resources():
    return Resources.load()


@pytest.mark.parametrize("case", [parameter(case) for case in CASES])
def test_example_yields_what_is_marked(case, resources):
    assert case.example.text in FROZEN, "no parse: run python -m tests.lexicon.freeze"
    assert missing(case, FROZEN[case.example.text], resources) == ""


def test_parses_and_known_failures_are_of_examples():
    assert FROZEN.keys() <= {case.example.text for case in CASES}
    assert KNOWN.keys() <= {case.key for case in CASES}


def test_few_examples_fail():
    """A lexicon whose examples mostly fail says nothing of what it finds."""
    assert len(KNOWN) < len(CASES) / 10
