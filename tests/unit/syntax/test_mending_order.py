"""The rules of mending: each in one group, after those whose work it reads."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from kg.syntax import mending
from kg.syntax.mending.order import ORDER
from kg.syntax.mending.rules import GROUPS, NAMING, RULES

APPLIED = [*NAMING, *RULES]


def written():
    """Give every public function of the package that yields edits."""
    for module in pkgutil.iter_modules(mending.__path__):
        found = importlib.import_module(f"{mending.__name__}.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            own = function.__module__ == found.__name__ and not name.startswith("_")
            if own and function.__annotations__.get("return") == "Iterator[Edit]":
                yield function


def test_each_rule_is_in_one_group():
    grouped = [rule for group in (NAMING, *GROUPS) for rule in group]

    assert len(grouped) == len(set(grouped))
    assert set(grouped) == set(written())


def test_groups_are_applied_in_their_order():
    assert list(RULES) == [rule for group in GROUPS for rule in group]


@pytest.mark.parametrize(
    "after", [pytest.param(a, id=f"{a.rule.__name__}-{a.earlier.__name__}") for a in ORDER]
)
def test_rule_comes_after_the_one_whose_work_it_reads(after):
    assert APPLIED.index(after.earlier) < APPLIED.index(after.rule)
