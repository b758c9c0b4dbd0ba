"""How long something has gone on, and when by an event: *al jaren*, *kort na de verkiezingen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.times.mention import TimeKind
from kg.extract.times.scan import Found, Point

if TYPE_CHECKING:
    from kg.extract.times.scan import Scan

_NOUNS = frozenset({"NOUN", "PROPN"})
_LONG = frozenset({"year", "decade", "century"})
"""A sentence is measured in them: *kreeg drie jaar voor de overval*."""
_REACH = 6
"""Words between *de zwaarste* and how long it was the heaviest: *in jaren*."""


def lasting(scan: Scan, at: int) -> Point | None:
    """Read *al jaren*, *al drie weken*, *maandenlang*, *vijf jaar lang*."""
    already = scan.lexicon.lasting["already"].at(scan.words, at)
    start = at if already is None else already
    if scan.lexicon.lasting["words"].at(scan.words, start) == start + 1:
        return _lasting(at, start + 1)
    if already is not None and scan.lexicon.lasting["after_already"].at(scan.words, already):
        return _lasting(at, already + 1)
    count = scan.count(start)
    if count is None or scan.unit(count[1]) is None:
        return None
    last = scan.lexicon.lasting["long"].at(scan.words, count[1] + 1)
    if already is not None:
        return _lasting(at, last or count[1] + 1)
    return _lasting(at, last) if last and scan.unit(count[1]) in _LONG else None


def elapsed(scan: Scan, at: int) -> Point | None:
    """Read *na drie weken*, *in twee jaar tijd*, *op één dag*: how long something took.

    Not *na drie weken onderhandelen*, which is how long that was, nor *de zwaarste aanval in
    tien jaar*, *de derde in een week*, which tell how special it is; *op een dag* is once.
    """
    after = scan.lexicon.distances["elapsed"].at(scan.words, at)
    within = scan.lexicon.distances["taking"].at(scan.words, at)
    start = after or within
    count = None if start is None else scan.count(start)
    if start is None or count is None or scan.unit(count[1]) in {None, "period", "weekend"}:
        return None
    last = scan.lexicon.distances["taken"].at(scan.words, count[1] + 1) or count[1] + 1
    article = count[1] == start + 1 and scan.words[start] in scan.numbers.article
    if article and (scan.words[count[1]] in scan.lexicon.dayparts or scan.words[at] == "op"):
        return None
    if goes_on(scan, last) or (within and _ranked(scan, at)):
        return None
    core = at if after else start
    return Point(at, core, Found(last, count[1], None, kind=TimeKind.LASTING))


def goes_on(scan: Scan, at: int) -> bool:
    """Tell whether what was so long follows: *twee uur praten*, *een jaar van gekibbel*."""
    if at >= len(scan.words):
        return False
    tree, unit = scan.tree, scan.tree[at - 1]
    token = tree[at]
    if token.dep == "case":
        of = scan.numbers.share_of.at(scan.words, at) is not None
        return of and tree[token.head].head == unit.index
    if token.dep == "amod":
        token = tree[token.head]
    tied = token.head == unit.index or unit.head == token.index
    return (token.pos == "NOUN" and tied) or token.feat("VerbForm") == "Inf"


def _ranked(scan: Scan, at: int) -> bool:
    """Tell *de zwaarste*, *de derde*, *voor het eerst* shortly before a place."""
    before = scan.tree.tokens[max(0, at - _REACH) : at]
    return any(
        t.feat("Degree") == "Sup" or scan.words[t.index] in scan.lexicon.ordinals for t in before
    )


def soon_or_late(scan: Scan, at: int) -> Point | None:
    """Read *op korte termijn*, *de komende tijd*: a time that no calendar knows."""
    last = scan.lexicon.lasting["open"].at(scan.words, at)
    return None if last is None else _lasting(at, last)


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
    return _lasting(at, noun.index + 1)


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


def _lasting(first: int, last: int) -> Point:
    return Point(first, first, Found(last, last - 1, None, kind=TimeKind.LASTING))
