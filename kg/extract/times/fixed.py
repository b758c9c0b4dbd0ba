"""Times by the calendar: dates, months, years, seasons, quarters, decades, feasts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kg.extract.times.calendar import iso_date, quarter_of, season_of
from kg.extract.times.feasts import feast_of
from kg.extract.times.scan import Found, Scan

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}")
_EARLIEST_YEAR = 1500
"""Before it a number of four figures in a newspaper is hardly ever a year."""
_EARLIEST_BARE_YEAR = 1900
"""The same, where no word before it makes it a year."""
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_FIGURES = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEARS = re.compile(r"(\d{4})[-–/](\d{4})")
_DAYS = 31
_COUNTED = frozenset({"NOUN", "ADJ", "SYM"})
_CENTURY = 1900


def fixed(scan: Scan, at: int) -> Found | None:
    """Read a time by the calendar that begins at a word."""
    for reader in _READERS:
        if (found := reader(scan, at)) is not None:
            return found
    return None


def _figures(scan: Scan, at: int) -> Found | None:
    """Read *2020-01-23*, *23-01-2020*, *23/1/2020*, *2014-2019*."""
    word = scan.words[at]
    value = None
    if match := _ISO.fullmatch(word):
        value = iso_date(int(match[1]), int(match[2]), int(match[3] or 0))
    elif match := _FIGURES.fullmatch(word):
        value = iso_date(int(match[4]), int(match[3]), int(match[1]))
    elif (match := _YEARS.fullmatch(word)) and _is_year(match[1]) and _is_year(match[2]):
        value = f"{match[1]}/{match[2]}" if match[1] < match[2] else None
    return Found(at + 1, at, value) if value else None


def calendar_day(scan: Scan, at: int) -> Found | None:
    """Read *12 juni*, *vrijdag 6 juni 2018*, *1 juli van dit jaar*, *11 en 12 juli*."""
    start = at
    if scan.words[at] in scan.lexicon.weekdays:
        start += 2 if scan.words[at + 1] == "," else 1
    day = _day(scan, start)
    if day is None:
        return None
    joint = scan.lexicon.days_between.at(scan.words, start + 1)
    second = None if joint is None else _day(scan, joint)
    place = joint + 1 if joint and second else start + 1
    month = scan.lexicon.months.get(scan.words[place])
    end = place + 1
    if month is None:
        month = scan.lexicon.short_months.get(scan.words[place])
        end += scan.words[end] == "."
    if month is None:
        return None
    last, year = year_after(scan, end)
    if year is None and second is None:
        named = " ".join(scan.words.lower[at - 2 : end])
        if (known := scan.lexicon.known_days.get(named)) is not None:
            return Found(end, place, known)
        for count, phrases in scan.lexicon.after_weekday:
            if (behind := phrases.at(scan.words, end)) is not None:  # "1 mei aanstaande"
                return Found(behind, place, scan.calendar.day_of_year(month, day, count))
    values = [_day_value(scan, place, (year, month, d)) for d in (day, second) if d]
    if not all(values) and year:
        return None  # there is no 31 June
    value = "/".join(v for v in values if v) if all(values) else None
    return Found(last, place, value, floating=year is None)


def _day_value(scan: Scan, at: int, when: tuple[int | None, int, int]) -> str | None:
    year, month, day = when
    if year:
        return iso_date(year, month, day)
    return scan.calendar.day_of_year(month, day, scan.direction(at))


def _day(scan: Scan, at: int) -> int | None:
    """Read the day of a date: *12*, *1e*."""
    digits = scan.words[at]
    for ending in scan.lexicon.day_endings:
        digits = digits.removesuffix(ending)
    if digits.isdecimal() and len(digits) <= len("31"):
        return int(digits) if 0 < int(digits) <= _DAYS else None
    return None


def _month(scan: Scan, at: int) -> Found | None:
    """Read *januari*, *mei 2019*, *juni vorig jaar*, *afgelopen december*."""
    shift = scan.shift(at)
    place = shift[1] if shift else at
    month = scan.lexicon.months.get(scan.words[place])
    if month is None:
        return None
    last, year = year_after(scan, place + 1)
    if year:
        return Found(last, place, iso_date(year, month))
    if scan.is_name(place):
        return None
    direction = shift[0] if shift else scan.direction(place)
    value = scan.calendar.month_of_year(month, direction, strict=bool(shift and shift[0]))
    return Found(last, place, value, floating=True)


def _season(scan: Scan, at: int) -> Found | None:
    """Read *afgelopen zomer*, *de zomer van 2019*, *dit najaar*, *in het voorjaar*."""
    shift = scan.shift(at)
    place = shift[1] if shift else scan.lexicon.articles.at(scan.words, at) or at
    months = scan.lexicon.seasons.get(scan.words[place])
    if months is None:
        return None
    last, year = year_after(scan, place + 1)
    if year:
        return Found(last, place, season_of(year, months))
    if shift and shift[0] < 0:
        return Found(last, place, scan.calendar.last_season(months))
    if shift and shift[0] == 0:
        back = scan.direction(place)
        return Found(last, place, scan.calendar.this_season(months, back))
    if shift is None and (place == at or scan.words[at - 1] not in scan.lexicon.year_before):
        return None  # "de Arabische Lente", "de hele winter"
    direction = shift[0] if shift else scan.direction(place)
    coming = scan.words[place - 1] in scan.lexicon.coming and scan.calendar.month == months[0]
    later = shift is not None and not coming
    return Found(last, place, scan.calendar.season(months, direction, later=later))


def _fraction_of_year(scan: Scan, at: int) -> Found | None:
    """Read *het tweede kwartaal van 2020*, *de eerste helft van dit jaar*."""
    place = scan.lexicon.articles.at(scan.words, at) or at
    number = scan.lexicon.ordinals.get(scan.words[place])
    is_half = scan.words[place + 1] in scan.lexicon.halves
    if number is None or not (is_half or scan.unit(place + 1) == "quarter"):
        return None
    last, year = year_after(scan, place + 2)
    if is_half and year is None and scan.words[place + 1] not in scan.lexicon.halves_of_year:
        month = _month(scan, scan.glue(place + 2))  # "de eerste helft van april"
        return None if month is None else replace(month, part="early" if number == 1 else "late")
    year = year or scan.calendar.year
    most = 2 if is_half else 4
    number = most if number < 0 else number
    if not year or number > most:
        return Found(last, place + 1, None)
    value = f"{year}-{number * 6 - 5:02}/{year}-{number * 6:02}" if is_half else None
    return Found(last, place + 1, value or quarter_of(year, number))


def _month_of_year(scan: Scan, at: int) -> Found | None:
    """Read *vorig jaar oktober*, *volgend jaar zomer*."""
    shift = scan.shift(at)
    if shift is None or scan.unit(shift[1]) != "year" or not scan.calendar.year:
        return None
    year, place = scan.calendar.year + shift[0], shift[1] + 1
    if (month := scan.lexicon.months.get(scan.words[place])) is not None:
        return Found(place + 1, place, iso_date(year, month))
    months = scan.lexicon.seasons.get(scan.words[place])
    return None if months is None else Found(place + 1, place, season_of(year, months))


def _decade(scan: Scan, at: int) -> Found | None:
    """Read *de jaren negentig*, *jaren '80*; without a century it is the last one."""
    place = scan.lexicon.decade_before.at(scan.words, at)
    if place is None:
        return None
    place += scan.words[place] == "'"
    word = scan.words[place].removeprefix("'")
    if _is_year(word) and word.endswith("0"):
        return Found(place + 1, at, f"{word}/{word[:3]}9")
    years = scan.lexicon.decades.get(word)
    if years is None:
        return None
    start = _CENTURY + years
    return Found(place + 1, at, f"{start}/{start + 9}")


def _feast(scan: Scan, at: int) -> Found | None:
    """Read *Nieuwjaar*, *eerste kerstdag*, *Pasen 2019*."""
    start = scan.lexicon.articles.at(scan.words, at) or at
    if scan.words[start] not in scan.lexicon.feast_openers:
        return None
    for phrases, feast in scan.lexicon.holidays:
        place = phrases.at(scan.words, start)
        if place is None:
            continue
        last, year = year_after(scan, place)
        if year:
            return Found(last, start, iso_date(*feast_of(feast, year)))
        of_year = partial(feast_of, feast)
        return Found(last, start, scan.calendar.nearest(of_year, scan.direction(start)))
    return None


def _year(scan: Scan, at: int) -> Found | None:
    """Read *2019* where the word before it or its place in the parse tells that it is a year."""
    word = scan.words[at]
    if not _is_year(word):
        return None
    token = scan.tree[at]
    counts = token.dep.startswith("nummod") and token.head > at
    following = scan.tree[at + 1] if at + 1 < len(scan.words) else None
    if scan.words[at - 1] not in scan.lexicon.year_before:
        noun_follows = following is not None and following.pos in _COUNTED
        unlikely = counts or noun_follows or int(word) < _EARLIEST_BARE_YEAR
        return None if unlikely else Found(at + 1, at, word)
    if counts and following is not None and following.index == token.head:
        return None  # "in 2015 gevallen"
    return Found(at + 1, at, word)


def year_after(scan: Scan, at: int) -> tuple[int, int | None]:
    """Read the year that belongs to a month or season: *2019*, *van dit jaar*, *vorig jaar*."""
    for place in dict.fromkeys((at, at + (scan.words[at] == ","), scan.glue(at))):
        if _is_year(scan.words[place]):
            return place + 1, int(scan.words[place])
        shift = scan.shift(place)
        if shift and scan.unit(shift[1]) == "year":
            year = scan.calendar.year  # without a date the words stay together all the same
            return shift[1] + 1, year + shift[0] if year else None
    return at, None


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None and int(word) >= _EARLIEST_YEAR


_READERS: tuple[Callable[[Scan, int], Found | None], ...] = (
    _figures,
    calendar_day,
    _month,
    _month_of_year,
    _season,
    _fraction_of_year,
    _decade,
    _feast,
    _year,
)
