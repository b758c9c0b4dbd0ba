"""Weeks and weekends that a number or a day tells: *week 12*, *het weekend van 9 maart*."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kg.extract.times.calendar import Calendar
from kg.extract.times.fixed import calendar_day, year_after
from kg.extract.times.scan import Found

if TYPE_CHECKING:
    from kg.extract.times.scan import Scan

_UNITS = ("week", "weekend")
_WEEKS = 53


def week(scan: Scan, at: int) -> Found | None:
    """Read a week or weekend that begins at a word."""
    place = scan.lexicon.articles.at(scan.words, at) or at
    unit = scan.unit(place)
    if unit not in _UNITS or scan.words[place] in scan.lexicon.plurals:
        return None
    of_day = scan.glue(place + 1)
    if of_day == place + 1:
        return _numbered(scan, place) if unit == "week" and place == at else None
    day = calendar_day(scan, of_day)
    if day is None or day.value is None or "/" in day.value:
        return None
    return Found(day.last, place, Calendar.of(day.value).shifted(0, unit))


def _numbered(scan: Scan, at: int) -> Found | None:
    """Read *week 12*, *week 12 van 2023*; of this year if no other is told."""
    word = scan.words[at + 1]
    if not word.isdecimal() or not 0 < int(word) <= _WEEKS:
        return None
    last, year = year_after(scan, at + 2)
    year = year or scan.calendar.year
    if not year:
        return None
    try:
        date.fromisocalendar(year, int(word), 1)
    except ValueError:
        return None
    return Found(last, at, f"{year:04}-W{int(word):02}")
