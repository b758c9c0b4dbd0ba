"""Times at the precision of the text as first and last day, so that they can be compared."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from kg.errors import QueryError

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"(\d{4})")
_MONTHS_IN_QUARTER = 3
_remembered = lru_cache(maxsize=10_000)
"""A large graph has the same few thousand times over and over."""
FIRST, LAST = datetime.date.min, datetime.date.max


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A first and a last day, both within; an open end is the calendar's own."""

    first: datetime.date
    last: datetime.date

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


ALWAYS = Period(FIRST, LAST)


@_remembered
def period(value: str) -> Period | None:
    """Read an ISO 8601 time of any precision that the graph has.

    Parameters
    ----------
    value : str
        A day, week (`2020-W05`), month, quarter (`2020-Q1`), year, or an interval of
        two of them (`2014/2019`), of which one end may be open (`2014/..`).

    Returns
    -------
    Period or None
        `None` for words that were not resolved and for days that no calendar has.
    """
    if "/" not in value:
        return _one(value)
    begin, _, end = value.partition("/")
    first, last = _end(begin), _end(end)
    if first is None or last is None:
        return None
    return Period(first.first, last.last) if first.first <= last.last else None


def _end(value: str) -> Period | None:
    return ALWAYS if value in {"", ".."} else _one(value)


def _one(value: str) -> Period | None:
    try:
        return _read(value)
    except ValueError:  # Numbers that the calendar does not have: 2020-02-30.
        return None


def _read(value: str) -> Period | None:
    if found := _DAY.fullmatch(value):
        day = datetime.date(*map(int, found.groups()))
        return Period(day, day)
    if found := _WEEK.fullmatch(value):
        monday = datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Period(monday, monday + datetime.timedelta(days=6))
    if found := _MONTH.fullmatch(value):
        return _months(int(found[1]), int(found[2]), int(found[2]))
    if found := _QUARTER.fullmatch(value):
        last = int(found[2]) * _MONTHS_IN_QUARTER
        return _months(int(found[1]), last - _MONTHS_IN_QUARTER + 1, last)
    if found := _YEAR.fullmatch(value):
        return _months(int(found[1]), 1, 12)
    return None


def _months(year: int, first: int, last: int) -> Period:
    end = calendar.monthrange(year, last)[1]
    return Period(datetime.date(year, first, 1), datetime.date(year, last, end))


def asked(value: str) -> Period:
    """Read a time that someone gave.

    Raises
    ------
    QueryError
        It is none.
    """
    found = period(value.strip())
    if found is None:
        message = f"{value!r} is no date."
        raise QueryError(message, "Write 2020, 2020-02, 2020-02-14, 2020-W05 or 2020-Q1.")
    return found


@_remembered
def month(value: str) -> str:
    """Give the month that a time begins in, `2020-02`; a longer time stands for itself.

    A week or a day lies in a month; of a year it is not known in which.
    """
    found = period(value)
    if found is None or "/" in value or _YEAR.fullmatch(value) or _QUARTER.fullmatch(value):
        return value
    return f"{found.first.year:04}-{found.first.month:02}"


@_remembered
def quarter(value: str) -> str:
    """Give the quarter that a time begins in, `2020-Q1`; a year or an interval is itself."""
    found = period(value)
    if found is None or "/" in value or _YEAR.fullmatch(value):
        return value
    return f"{found.first.year:04}-Q{(found.first.month - 1) // _MONTHS_IN_QUARTER + 1}"


@_remembered
def year(value: str) -> str:
    """Give the year that a time begins in; an interval is itself."""
    found = period(value)
    return value if found is None or "/" in value else f"{found.first.year:04}"
