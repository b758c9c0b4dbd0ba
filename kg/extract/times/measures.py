"""How far a time lies from another: *twee weken*, *een jaar of tien*, *enkele uren*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.times.scan import Scan

SHORT = frozenset({"minute", "hour"})
"""Units that do not leave the day: *enkele uren eerder*."""
_HOURS = 24


def measure(scan: Scan, at: int) -> tuple[float | None, int] | None:
    """Read a count and a unit of time: how many, and the place of the unit."""
    found = scan.count(at)
    if found is None or scan.unit(found[1]) in {None, "period"}:
        return None
    return found


def about(scan: Scan, at: int) -> tuple[float | None, int, int] | None:
    """Read a measure, *een jaar of tien* too: how many, the unit's place, that after all words."""
    found = measure(scan, at)
    if found is None:
        return None
    count, place = found
    behind = scan.lexicon.distances["or"].at(scan.words, place + 1)
    number = None if behind is None or count != 1 else scan.numeral(behind)
    if number is None or number.bound:
        return count, place, place + 1
    return float(number.value), place, number.last


def distant(scan: Scan, place: int, count: float | None, sign: int) -> str | None:
    """Give the time so far before (-1) or after (1) the document's date."""
    unit = scan.unit(place)
    if unit is None or (count is None and unit not in SHORT):
        return None
    if unit in SHORT:
        days = int((count or 0) // _HOURS) if unit == "hour" else 0
        return scan.calendar.shifted(sign * days, "day")
    return scan.calendar.distant(sign * (count or 0), unit)
