"""Dutch relative times as ISO 8601, counted from a date of any precision.

`2018-05-09` knows its week and yesterday, `2018-05` last month, `2018` last year;
what the precision does not allow is `None`. A stretch that ISO has no sign for
(a season, a quarter, a decade) is an interval, `2019-06/2019-08`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Day = tuple[int, int, int]
"""Year, month and day."""
_VALUE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_YEARS = range(date.min.year, date.max.year + 1)
_MONTHS = 12
_MONTH = 30
"""Days, for distances; no date is made of it."""
_WEEKDAYS = 7
_SATURDAY = 6
_FAR, _NEAR = 270, 90
"""Days. *was gepland voor 12 juni*, said in May: the past one is far off, the next one near."""
_MOST_DAYS, _MOST_WEEKS = 31, 8
"""A longer distance in days or weeks is given to the month: *binnen 135 dagen*."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date that times are counted from; `month` and `day` are 0 where it has none."""

    year: int = 0
    month: int = 0
    day: int = 0

    @classmethod
    @cache
    def of(cls, value: str | None) -> Calendar:
        """Read `2018`, `2018-05`, `2018-05-09` or `2018-W19`; anything else knows no date.

        A week counts from its Thursday, which lies in the week's own year.
        """
        text = value or ""
        if week := _WEEK.fullmatch(text):
            thursday = date.fromisocalendar(int(week[1]), int(week[2]), 4)
            return cls(thursday.year, thursday.month, thursday.day)
        match = _VALUE.fullmatch(text)
        if match is None:
            return cls()
        return cls(int(match[1]), int(match[2] or 0), int(match[3] or 0))

    @property
    def today(self) -> date | None:
        """The day, if it is known and there is one."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def is_weekend(self) -> bool:
        """Whether the day is a Saturday or Sunday."""
        return self.today is not None and self.today.isoweekday() >= _SATURDAY

    def shifted(self, count: int, unit: str) -> str | None:
        """Give the day, week, month, quarter, year, decade, ... so many from here."""
        if unit in {"day", "hour", "week", "weekend"}:
            return self._by_days(count, unit)
        if unit in {"month", "quarter", "period"}:
            return self._by_months(count, unit)
        year = self.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
        if not self.year or not 0 < year <= date.max.year:
            return None
        if unit == "decade":
            return f"{year // 10 * 10:04}/{year // 10 * 10 + 9:04}"
        if unit == "century":
            return f"{(year - 1) // 100 * 100 + 1:04}/{(year - 1) // 100 * 100 + 100:04}"
        return f"{year:04}"

    def distant(self, count: float, unit: str) -> str | None:
        """Give the time at a measured distance, no preciser than such a distance is.

        *over veertien maanden* is a month, *binnen 135 dagen* too, *tien jaar geleden*
        a year, *anderhalf jaar geleden* a month, *drie dagen geleden* a day.
        """
        if unit == "year" and count != int(count):
            return self.shifted(round(count * _MONTHS), "month")
        whole = round(count)
        if (unit == "day" and abs(whole) > _MOST_DAYS) or (
            unit == "week" and abs(whole) > _MOST_WEEKS
        ):
            day = self._moved(whole * (_WEEKDAYS if unit == "week" else 1))
            return None if day is None else f"{day.year:04}-{day.month:02}"
        return self.shifted(whole, unit)

    def weekday(self, number: int, direction: int) -> str | None:
        """Give the nearest such weekday before (-1) or after (1) the date, itself included.

        With direction 0 the nearer of the two, the earlier of equals.
        """
        today = self.today
        if today is None:
            return None
        back = (today.isoweekday() - number) % _WEEKDAYS
        ahead = (number - today.isoweekday()) % _WEEKDAYS
        past = direction < 0 or (direction == 0 and back <= ahead)
        return self.shifted(-back if past else ahead, "day")

    def strict_weekday(self, number: int, direction: int) -> str | None:
        """Give the nearest such weekday before or after the date, never the date itself."""
        moved = self.shifted(direction, "day")
        return Calendar.of(moved).weekday(number, direction)

    def weekday_of_week(self, number: int, weeks: int) -> str | None:
        """Give a weekday of the week so many weeks from here: *volgende week donderdag*."""
        today = self.today
        if today is None:
            return None
        return self.shifted(number - today.isoweekday() + weeks * _WEEKDAYS, "day")

    def month_of_year(self, month: int, direction: int, *, strict: bool = False) -> str | None:
        """Give the nearest such month before or after, this one included.

        Unless `strict`, the direction gives way where it leads far off and the other
        way is near.
        """
        return self.nearest(lambda year: (year, month, 0), direction, strict=strict)

    def day_of_year(self, month: int, day: int, direction: int) -> str | None:
        """Give the nearest such day of the year before or after, today included."""
        return self.nearest(lambda year: (year, month, day), direction)

    def nearest(
        self, of_year: Callable[[int], Day], direction: int, *, strict: bool = False
    ) -> str | None:
        """Give the nearest of a day that every year has; a day of 0 stands for the whole month."""
        if not self.month:
            return None
        days = [of_year(y) for y in (self.year - 1, self.year, self.year + 1) if y in _YEARS]
        found = {self._days_to(*day): iso for day in days if (iso := iso_date(*day))}
        past = max((d for d in found if d <= 0), default=None)
        ahead = min((d for d in found if d >= 0), default=None)
        if past is None or ahead is None:
            return next((found[d] for d in (past, ahead) if d is not None), None)
        if direction == 0 or (not strict and self._lopsided(past, ahead, direction)):
            return found[past if -past <= ahead else ahead]
        return found[past if direction < 0 else ahead]

    def this_season(self, months: tuple[int, int], direction: int) -> str | None:
        """Give the season of this year: *dit najaar*; in January *deze winter* began last year.

        So it did in spring, said of the past: *deze winter viel Rusland aan*.
        """
        if not self.month:
            return None
        begun_before = months[0] > months[1] and (
            months[1] >= self.month or (direction < 0 and self.month < months[0])
        )
        return season_of(self.year - begun_before, months)

    def season(self, months: tuple[int, int], direction: int, *, later: bool = False) -> str | None:
        """Give the nearest such season: the last that began (-1), the next to end (1).

        With `later` it has not begun yet: in April *volgend voorjaar* is next year's.
        """
        if not self.month:
            return None
        edge = months[0] if direction < 0 else months[1]
        first = self.month_of_year(edge, direction, strict=True)
        year = Calendar.of(first).year
        begins = year - (1 if direction >= 0 and months[0] > months[1] else 0)
        begun = later and (begins, months[0]) <= (self.year, self.month)
        return season_of(begins + begun, months)

    def last_season(self, months: tuple[int, int]) -> str | None:
        """Give the last such season that is over: *afgelopen zomer*."""
        last_month = Calendar.of(self.shifted(-1, "month"))
        ends = Calendar.of(last_month.month_of_year(months[1], -1, strict=True)).year
        return season_of(ends - (months[0] > months[1]), months) if ends else None

    def _moved(self, days: int) -> date | None:
        today = self.today
        if today is None:
            return None
        try:
            return today + timedelta(days)
        except OverflowError:
            return None

    def _by_days(self, count: int, unit: str) -> str | None:
        day = self._moved(count * (_WEEKDAYS if unit in {"week", "weekend"} else unit == "day"))
        if day is None:
            return None
        if unit == "week":
            return f"{day.isocalendar().year:04}-W{day.isocalendar().week:02}"
        if unit == "weekend":
            saturday = Calendar.of(day.isoformat()).weekday_of_week(6, 0)
            return f"{saturday}/{Calendar.of(saturday).shifted(1, 'day')}"
        return day.isoformat()

    def _by_months(self, count: int, unit: str) -> str | None:
        if not self.month:
            return None
        index = self.year * _MONTHS + self.month - 1 + count * (3 if unit == "quarter" else 1)
        year, month = divmod(index, _MONTHS)
        if not 0 < year <= date.max.year:
            return None
        if unit == "quarter":
            return quarter_of(year, month // 3 + 1)
        return f"{year:04}-{month + 1:02}"

    def _lopsided(self, past: int, ahead: int, direction: int) -> bool:
        """Tell a date that is far off in another year while the other way it is near."""
        chosen, other = (past, ahead) if direction < 0 else (ahead, past)
        months = self.month + round(chosen / _MONTH)
        return abs(chosen) > _FAR and abs(other) < _NEAR and not 0 < months <= _MONTHS

    def _days_to(self, year: int, month: int, day: int) -> int:
        months = (year - self.year) * _MONTHS + month - self.month
        return months * _MONTH + (day - self.day if day and self.day else 0)


def iso_date(year: int, month: int, day: int = 0) -> str | None:
    """Give a date or, without a day, a month; `None` where the calendar has no such day."""
    try:
        found = date(year, month, day or 1)
    except ValueError:
        return None
    return found.isoformat() if day else f"{year:04}-{month:02}"


def season_of(year: int, months: tuple[int, int]) -> str:
    """Give the season that begins in a year: `2019-06/2019-08`."""
    first, last = months
    return f"{year:04}-{first:02}/{year + (first > last):04}-{last:02}"


def quarter_of(year: int, number: int) -> str:
    """Give a quarter: `2020-01/2020-03`."""
    return f"{year:04}-{number * 3 - 2:02}/{year:04}-{number * 3:02}"
