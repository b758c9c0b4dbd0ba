"""How long something has gone on or took, and what is near an event: no calendar knows when.

*al jaren*, *na drie weken*, *kort na de verkiezingen* tell how long; of what only lies ahead or
behind (*op korte termijn*) the words are the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.times.mention import TimeKind
from kg.extract.times.scan import Found, Point

if TYPE_CHECKING:
    from kg.extract.times.scan import Scan

_NOUNS = frozenset({"NOUN", "PROPN"})
_LONG = frozenset({"year", "decade", "century"})
"""A sentence is measured in them: *kreeg drie jaar voor de overval*."""


def lasting(scan: Scan, at: int) -> Point | None:
    """Read *al jaren*, *al drie weken*, *maandenlang*, *vijf jaar lang*."""
    already = scan.lexicon.lasting["already"].at(scan.words, at)
    start = at if already is None else already
    if scan.lexicon.lasting["words"].at(scan.words, start) == start + 1:
        return _going_on(at, start + 1)
    if already is not None and scan.lexicon.lasting["after_already"].at(scan.words, already):
        return _going_on(at, already + 1)
    count = scan.count(start)
    if count is None or scan.unit(count[1]) is None:
        return None
    last = scan.lexicon.lasting["long"].at(scan.words, count[1] + 1)
    return None if already is None and last is None else _going_on(at, last or count[1] + 1)


def soon_or_late(scan: Scan, at: int) -> Point | None:
    """Read *op korte termijn*, *de komende tijd*: a time that no calendar knows."""
    last = scan.lexicon.lasting["open"].at(scan.words, at)
    return None if last is None else _of_kind(at, last, TimeKind.LASTING)


def beside_event(scan: Scan, at: int) -> Point | None:
    """Read *twee dagen voor de actie*, *kort na de verkiezingen*, *de dag na de staking*."""
    place = _distance(scan, at)
    if place is None:
        return None
    after = scan.lexicon.lasting["after_event"].at(scan.words, place)
    last = after or scan.lexicon.lasting["before_event"].at(scan.words, place)
    if last is None or last >= len(scan.words):
        return None
    tree = scan.tree
    noun = tree[tree[place].head]
    if tree[place].dep != "case" or noun.pos not in _NOUNS or noun.index < last:
        return None
    unit = scan.unit(place - 1)
    if after is None and (unit in _LONG or tree[last].pos not in {"DET", "PRON"}):
        return None
    return _going_on(at, noun.index + 1)


def _distance(scan: Scan, at: int) -> int | None:
    """Give the place after *twee dagen*, *de dag*, *kort*."""
    near = scan.lexicon.lasting["near"].at(scan.words, at)
    if near is not None:
        return near
    count = scan.count(at)
    place = count[1] if count else scan.lexicon.articles.at(scan.words, at)
    if place is None or scan.unit(place) in {None, "period"}:
        return None
    return place + 1


def _going_on(first: int, last: int) -> Point:
    return _of_kind(first, last, TimeKind.DURATION)


def _of_kind(first: int, last: int, kind: TimeKind) -> Point:
    return Point(first, first, Found(last, last - 1, None, kind=kind))
