"""Times counted from the document's date or from a time that the text has named."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.times.calendar import Calendar
from kg.extract.times.measures import SHORT, about, distant, measure
from kg.extract.times.mention import Offset, TimeKind
from kg.extract.times.scan import Found, Scan

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR = re.compile(r"(19|20)\d\d")
_ANAPHORIC_UNITS = frozenset({"day", "week", "weekend", "month", "year", "period", "decade"})


def relative(scan: Scan, at: int) -> Found | None:
    """Read a relative time that begins at a word."""
    for reader in _READERS:
        if (found := reader(scan, at)) is not None:
            return found
    return None


def _weekday(scan: Scan, at: int) -> Found | None:
    """Read *dinsdagavond*, *afgelopen dinsdag*, *donderdag jl.*, *vrijdag volgende week*."""
    shift = scan.shift(at)
    place = shift[1] if shift else at
    number = scan.lexicon.weekdays.get(scan.words[place])
    if number is None or scan.is_name(place):
        return None
    last = place + 1 + (scan.words[place + 1] in scan.lexicon.dayparts)
    week = _week(scan, last)
    if week and not shift:
        return Found(week[1], place, scan.calendar.weekday_of_week(number, week[0]))
    for count, phrases in scan.lexicon.after_weekday:
        if (end := phrases.at(scan.words, last)) is not None:
            return Found(end, place, scan.calendar.strict_weekday(number, count))
    if shift is None:
        ahead = _ahead(scan, last)
        if ahead is not None and scan.unit(ahead.key) == "week":  # "vrijdag over een week"
            return replace(ahead, key=place, value=_weekday_ahead(scan, number, last))
        return Found(last, place, scan.calendar.weekday(number, scan.direction(place)))
    if shift[0] == 0:
        return Found(last, place, scan.calendar.weekday_of_week(number, 0))
    return Found(last, place, scan.calendar.strict_weekday(number, shift[0]))


def _weekday_ahead(scan: Scan, number: int, at: int) -> str | None:
    start = scan.lexicon.distances["ahead"].at(scan.words, at)
    weeks = None if start is None else scan.count(start)
    day = Calendar.of(scan.calendar.weekday(number, 1))
    return day.shifted(round(weeks[0]) * 7, "day") if weeks and weeks[0] else None


def _week(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read *vorige week*: how many weeks from here, and the place after it."""
    shift = scan.shift(at)
    return (shift[0], shift[1] + 1) if shift and scan.unit(shift[1]) == "week" else None


def _weekday_of_week(scan: Scan, at: int) -> Found | None:
    """Read *volgende week donderdag*."""
    week = _week(scan, at)
    number = scan.lexicon.weekdays.get(scan.words[week[1]]) if week else None
    if week is None or number is None:
        return None
    last = week[1] + 1 + (scan.words[week[1] + 1] in scan.lexicon.dayparts)
    return Found(last, week[1], scan.calendar.weekday_of_week(number, week[0]))


def _day(scan: Scan, at: int) -> Found | None:
    """Read *gisteren*, *vanochtend*, *morgenavond*; not *De Morgen*, the newspaper."""
    count = scan.lexicon.days.get(scan.words[at])
    if count is None or scan.lexicon.articles.before(scan.words, at) is not None:
        return None
    last = at + 1 + (scan.words[at + 1] in scan.lexicon.dayparts)
    return Found(last, at, scan.calendar.shifted(count, "day"))


def _next_to_named(scan: Scan, at: int) -> Found | None:
    """Read *de volgende dag*, *daags nadien*, *de vorige dag*: from the day that was named."""
    after = scan.lexicon.next_day.at(scan.words, at)
    if after is not None:
        return _pointing(after - 1, Offset(1, "day"))
    for count, phrases in (
        (1, scan.lexicon.anaphoric_next),
        (-1, scan.lexicon.anaphoric_previous),
    ):
        place = phrases.at(scan.words, at)
        if place is not None and scan.unit(place) == "day":
            return _pointing(place, Offset(count, "day"))
    return None


def _shifted_unit(scan: Scan, at: int) -> Found | None:
    """Read *vorige maand*, *dit jaar*, *komend weekend*; of *deze dagen* it makes nothing.

    On a Tuesday *dit weekend werden ... opgepakt* is of the weekend that is over.
    """
    shift = scan.shift(at)
    if shift is None:
        return None
    unit = scan.unit(shift[1])
    if unit in {None, "minute", "hour", "period"} or _is_plural(scan, shift[1]):
        return None
    count = shift[0]
    if unit == "weekend" and not scan.calendar.is_weekend:
        if count == 0 and scan.direction(at) < 0:
            count = -1
        elif count > 0 and scan.words[shift[1] - 1] in scan.lexicon.coming:
            count = 0
    return Found(shift[1] + 1, shift[1], scan.calendar.shifted(count, unit or "day"))


def _shifted_units(scan: Scan, at: int) -> Found | None:
    """Read *de afgelopen dagen*, *de komende 24 uur*: up to or from the document's date."""
    shift = scan.shift(at)
    last = scan.lexicon.last.at(scan.words, at) if shift is None else None
    if last is not None:
        shift = -1, last
    if shift is None or shift[0] == 0:
        return None
    count = scan.count(shift[1])
    place = count[1] if count else shift[1]
    counted = count is not None and count[0] != 1
    if scan.unit(place) in {None, "minute", "period"} or not (counted or _is_plural(scan, place)):
        return None
    if scan.unit(place) == "hour" and not counted:
        return None
    if last is not None and scan.glue(place + 1) != place + 1:
        return None  # "de laatste dagen van de oorlog"
    part = "before" if shift[0] < 0 else "after"
    return Found(place + 1, place, scan.calendar.shifted(0, "day"), part)


def _same(scan: Scan, at: int) -> Found | None:
    """Read *die dag*, *datzelfde jaar*, *die periode*; *dat jaar* of nothing named is open."""
    place = scan.lexicon.anaphoric.at(scan.words, at)
    if place is None:
        return None
    unit = scan.unit(place)
    if unit not in _ANAPHORIC_UNITS or _is_plural(scan, place):
        return None
    return _pointing(place, Offset(0, unit))


def _ago(scan: Scan, at: int) -> Found | None:
    """Read *twee weken geleden*."""
    measured = about(scan, at)
    if measured is None:
        return None
    count, place, end = measured
    last = scan.lexicon.distances["ago"].at(scan.words, end)
    return None if last is None else Found(last, place, distant(scan, place, count, -1))


def _ahead(scan: Scan, at: int) -> Found | None:
    """Read *over drie maanden*, and *binnen een half jaar*, which ends before it."""
    for name, part in (("ahead", None), ("within", "before")):
        start = scan.lexicon.distances[name].at(scan.words, at)
        measured = None if start is None else about(scan, start)
        if measured is not None:
            count, place, last = measured
            return Found(last, place, distant(scan, place, count, 1), part)
    return None


def _later(scan: Scan, at: int) -> Found | None:
    """Read *drie dagen later*, *een jaar eerder*, *de dag erna*: counted from what was named."""
    article = scan.lexicon.articles.at(scan.words, at)
    measured = measure(scan, at) if article is None else (1.0, article)
    if measured is None or scan.unit(measured[1]) is None:
        return None
    count, place = measured
    for name, sign in (("later", 1), ("earlier", -1)):
        last = scan.lexicon.distances[name].at(scan.words, place + 1)
        if last is not None:
            return _measured_offset(scan, place, last, None if count is None else sign * count)
    return None


def _measured_offset(scan: Scan, place: int, last: int, count: float | None) -> Found | None:
    unit = scan.unit(place) or ""
    if unit in SHORT:
        return Found(last, place, None, kind=TimeKind.ANAPHORIC, offset=Offset(0, "day"))
    if count is None:
        return Found(last, place, None)
    if count != int(count):
        count, unit = (count * 12, "month") if unit == "year" else (count, unit)
    return Found(last, place, None, kind=TimeKind.ANAPHORIC, offset=Offset(round(count), unit))


def _before_clause(scan: Scan, at: int) -> Found | None:
    """Read *een dag nadat*: the day of the clause that *nadat* opens.

    Without a date to count from it is how long, and no time; so too behind another time, from
    which it would have to be counted (*sloeg zaterdag toe, een dag nadat ...*; *vertrok in mei
    2014, drie maanden nadat ...*).
    """
    measured = measure(scan, at)
    if measured is None:
        return None
    count, place = measured
    if scan.lexicon.distances["clause_after"].at(scan.words, place + 1) is None:
        return None
    value = None if _is_dated(scan, at) else distant(scan, place, count, -1)
    kind = TimeKind.DURATION if value is None else TimeKind.CLAUSE
    return Found(place + 1, place, value, kind=kind)


def _is_dated(scan: Scan, end: int) -> bool:
    """Tell whether the words before a place name a day, month or year, or count from today."""
    lexicon = scan.lexicon
    named = (lexicon.weekdays, lexicon.months, lexicon.days)
    return any(
        any(scan.words[i] in words for words in named)
        or _YEAR.fullmatch(scan.words[i]) is not None
        or ((shift := scan.shift(i)) is not None and scan.unit(shift[1]) is not None)
        for i in range(end)
    )


def _pointing(place: int, offset: Offset) -> Found:
    return Found(place + 1, place, None, kind=TimeKind.ANAPHORIC, offset=offset)


def _is_plural(scan: Scan, at: int) -> bool:
    return scan.words[at] in scan.lexicon.plurals


_READERS: tuple[Callable[[Scan, int], Found | None], ...] = (
    _weekday_of_week,
    _weekday,
    _ago,
    _ahead,
    _later,
    _before_clause,
    _next_to_named,
    _shifted_unit,
    _shifted_units,
    _same,
    _day,
)
