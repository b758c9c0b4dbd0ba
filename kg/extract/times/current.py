"""Times that the document's date tells: *de maand*, *na het weekend*, *sinds twee weken*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.times.fixed import fixed
from kg.extract.times.measures import SHORT, distant, measure
from kg.extract.times.mention import Offset, TimeKind
from kg.extract.times.scan import Found

if TYPE_CHECKING:
    from kg.extract.times.scan import Scan

_CURRENT_UNITS = frozenset({"week", "month", "year", "quarter", "century"})


def current(scan: Scan, at: int, *, bare: bool) -> Found | None:
    """Read *de maand* in *eind van de maand*: the article is enough for the current one.

    Headlines leave it out (`bare`): *eind van maand*, but *half jaar* is a length.
    """
    place = scan.lexicon.articles.at(scan.words, at)
    place = at if place is None and bare else place
    unit = None if place is None else scan.unit(place)
    if place is None or unit not in _CURRENT_UNITS or scan.words[place] in scan.lexicon.plurals:
        return None
    if unit == "month" and scan.words[place + 1] in scan.lexicon.months:
        return fixed(scan, place + 1)  # "het einde van de maand april"
    return Found(place + 1, place, scan.calendar.shifted(0, unit))


def day_told_of(scan: Scan, at: int) -> Found | None:
    """Read *de dag* in *later op de dag*, *de avond* in *eerder op de avond*: that told of."""
    place = scan.lexicon.articles.at(scan.words, at)
    if place is None or place >= len(scan.words):
        return None
    told = scan.words[place] in scan.lexicon.dayparts or scan.unit(place) == "day"
    if not told or scan.words[place] in scan.lexicon.plurals:
        return None
    return Found(place + 1, place, None, kind=TimeKind.ANAPHORIC, offset=Offset(0, "day"))


def weekend(scan: Scan, at: int) -> Found | None:
    """Read *het weekend* in *na het weekend*: that to come, under a past tense the last one."""
    place = scan.lexicon.articles.at(scan.words, at)
    if place is None or scan.unit(place) != "weekend" or scan.words[place] in scan.lexicon.plurals:
        return None
    over = scan.direction(place) < 0 and not scan.calendar.is_weekend
    return Found(place + 1, place, scan.calendar.shifted(-over, "weekend"))


def since(scan: Scan, first: int, at: int) -> Found | None:
    """Read *twee weken* in *sinds twee weken*: from so long before the document's date."""
    measured = measure(scan, at) if scan.words[first] in scan.lexicon.since else None
    if measured is None or measured[0] is None or scan.unit(measured[1]) in SHORT:
        return None
    count, place = measured
    value = distant(scan, place, count, -1)
    return None if value is None else Found(place + 1, place, value)
