"""When feasts are: on a day of the year, so far from Easter, on an nth weekday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.times.calendar import Day
    from kg.extract.times.lexicon import Feast

_WEEK = 7


def feast_of(feast: Feast, year: int) -> Day:
    """Give a feast's year, month and day; the day is 0 for one that fills a month."""
    if feast.easter is not None:
        day = easter(year) + timedelta(feast.easter)
        return day.year, day.month, day.day
    if feast.nth:
        first = date(year, feast.month, 1).isoweekday()
        return year, feast.month, 1 + (feast.weekday - first) % _WEEK + (feast.nth - 1) * _WEEK
    return year, feast.month, feast.day


def easter(year: int) -> date:
    """Give Easter Sunday, by the computus of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = century // 4 + (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
