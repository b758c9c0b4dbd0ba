"""Statements in the order of time, counted by month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.query.periods import ALWAYS, month, period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.statements import Statement


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when.

    Attributes
    ----------
    statements : tuple of Statement
        In the order of time, each once; what the text gives no time stands at the date of
        its document, and what has neither at the end.
    by_month : dict of str to (int, int)
        How many there are, and how many of them are facts. Months without any, between
        two with some, are among them. A time that is longer than a month stands for itself.
    """

    statements: tuple[Statement, ...]
    by_month: dict[str, tuple[int, int]]


def timeline(found: Iterable[Statement]) -> Timeline:
    """Put statements in the order of time; a frame with several participants counts once."""
    once = {s.iri: s for s in reversed(list(found))}.values()
    ordered = sorted(once, key=lambda s: (period(s.when) or ALWAYS, s.document, s.number, s.iri))
    ordered.sort(key=lambda s: period(s.when) is None)
    all_, facts = Counter[str](), Counter[str]()
    for each in ordered:
        when = month(each.when)
        all_[when] += 1
        facts[when] += each.is_fact
    return Timeline(tuple(ordered), {m: (all_[m], facts[m]) for m in _filled(all_)})


MOST_EMPTY = 3
"""Months in a row without any statement that are still listed one by one."""


def _filled(times: Iterable[str]) -> list[str]:
    """Give the times in order, with the months between those that are months."""
    listed = set(times)
    months = sorted(m for m in listed if _is_month(m))
    for one, other in pairwise(months):
        between = list(_between(one, other))
        if len(between) <= MOST_EMPTY:
            listed.update(between)
    return sorted(listed, key=lambda t: (period(t) is None, period(t) or ALWAYS, t))


def _is_month(value: str) -> bool:
    return month(f"{value}-01") == value


def _between(first: str, last: str) -> Iterable[str]:
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return (f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start + 1, end))
