"""All times of a sentence: points with parts and bounds, ranges, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.times.current import current, day_told_of, since, weekend
from kg.extract.times.fixed import fixed
from kg.extract.times.lasting import beside_event, lasting, soon_or_late
from kg.extract.times.mention import Offset, TimeKind, TimeMention
from kg.extract.times.relative import relative
from kg.extract.times.scan import Found, Point, Scan, interval
from kg.extract.times.weeks import week
from kg.model import Span, TimeSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HOURS = 24


def find(scan: Scan) -> Iterator[TimeMention]:
    """Give the times of a sentence in text order; where two overlap, the one that begins first."""
    last = 0
    for at in scan.openings:
        reading = _reading(scan, at) if at >= last else None
        if reading is not None:
            reading = _with_hour(scan, reading)
            yield _mention(scan, reading)
            last = reading.found.last


def _reading(scan: Scan, at: int) -> Point | None:
    for read in _READERS:
        if (found := read(scan, at)) is not None:
            return found
    return None


def _with_hour(scan: Scan, reading: Point) -> Point:
    """Take in the hour: *woensdag om 13 uur* is one time, with the value of the day."""
    if reading.found.kind is not TimeKind.POINT or reading.found.part is not None:
        return reading
    hour = _clock(scan, reading.found.last)
    if hour is None:
        return reading
    return replace(reading, found=replace(reading.found, last=hour.found.last))


def _mention(scan: Scan, reading: Point) -> TimeMention:
    found, tokens = reading.found, scan.tree.tokens
    span = Span(tokens[reading.first].span.start, tokens[found.last - 1].span.end)
    words = scan.words.text(reading.core, found.last)
    return TimeMention(
        time=TimeSpan(found.value or words, span, found.part),
        kind=found.kind,
        head=scan.words.head(reading.first, found.last),
        first=reading.first,
        last=found.last,
        offset=found.offset,
        resolved=found.value is not None,
    )


def _repeated(scan: Scan, at: int) -> Point | None:
    """Read *per jaar*, *elke dinsdag*, *om de drie weken*; *'s avonds* is an hour of the day.

    *Per 1 januari* is a date.
    """
    place = scan.lexicon.distances["repeated"].at(scan.words, at)
    if place is None:
        return None
    count = scan.count(place)
    place = count[1] if count else place
    word = scan.words[place]
    stem = word.removesuffix("s")
    if stem != word and stem in scan.lexicon.dayparts:
        return _as(TimeKind.CLOCK, at, place + 1)
    known = (
        scan.unit(place)
        or scan.lexicon.weekdays.get(word)
        or scan.lexicon.weekdays.get(stem)
        or (count is None and scan.lexicon.months.get(word))
        or scan.lexicon.seasons.get(word)
        or word in scan.lexicon.dayparts
    )
    return _as(TimeKind.REPEATED, at, place + 1) if known else None


def _range(scan: Scan, at: int) -> Point | None:
    """Read *van 2013 tot begin 2015*, *tussen maart en mei*, *de nacht van vrijdag op zaterdag*."""
    for entry in scan.lexicon.ranges:
        start = entry.before_first.at(scan.words, at)
        if start is None and not entry.bare:
            continue
        first = _point(scan, at if start is None else start)
        if first is None or first.found.kind is not TimeKind.POINT:
            continue
        place = entry.before_second.at(scan.words, first.found.last)
        if place is None:
            continue
        second = _point(scan, place)
        if second is not None and second.found.kind is TimeKind.POINT:
            value = interval(first.found, second.found)
            return Point(at, first.core, replace(second.found, value=value, part=None))
    return None


def _bounded(scan: Scan, at: int) -> Point | None:
    """Read *uiterlijk in mei*, *sinds 2014*, *voor het eind van de maand*."""
    for part, phrases in scan.lexicon.bounds.items():
        place = phrases.at(scan.words, at)
        if place is None:
            continue
        start = scan.lexicon.then.at(scan.words, place) or place
        reading = _point(scan, start)
        if reading is not None and reading.found.part != "before":
            return Point(at, reading.core, replace(reading.found, part=part))
        found = weekend(scan, start) or (since(scan, at, start) if part == "after" else None)
        if found is not None:
            return Point(at, start, replace(found, part=part))
    return None


def _point(scan: Scan, at: int) -> Point | None:
    """Read a time with the words that open it (*eerder deze week*) and its part (*begin mei*).

    Ranges and bounds ask for the same place again.
    """
    if at not in scan.points:
        scan.points[at] = _read_point(scan, at)
    return scan.points[at]


def _read_point(scan: Scan, at: int) -> Point | None:
    opened = scan.lexicon.opening.at(scan.words, at)
    if opened is not None:
        opened = scan.lexicon.then.at(scan.words, opened) or opened
    start = at if opened is None else opened
    for part, phrases in scan.lexicon.parts.items():
        place = phrases.at(scan.words, start)
        if place is None:
            continue
        found = _core(scan, place) or current(scan, place, bare=part != "mid")
        if found is None and part == "late":
            found = day_told_of(scan, place)  # but "midden in de nacht" is an hour
        if found is not None:
            return Point(at, place, replace(found, part=part))
    found = _core(scan, start) or (None if opened is None else day_told_of(scan, start))
    if found is None:
        return None
    last = scan.lexicon.last_date.at(scan.words, found.last)
    if last is not None:
        found = replace(found, last=last, part="before")
    return Point(at, start, found)


def _core(scan: Scan, at: int) -> Found | None:
    """Read the time itself; ranges, bounds and parts ask for the same place again."""
    if at not in scan.cores:
        scan.cores[at] = _read_core(scan, at)
    return scan.cores[at]


def _read_core(scan: Scan, at: int) -> Found | None:
    if at >= len(scan.words) or not scan.may_open(at):
        return None
    found = [f for f in (fixed(scan, at), relative(scan, at), week(scan, at)) if f is not None]
    return max(found, key=lambda f: f.last, default=None)


def _clock(scan: Scan, at: int) -> Point | None:
    """Read *om 13 uur*, *14.30 uur*, *om half vijf*: of the day told of, and no count of hours."""
    place = scan.lexicon.clock_before.at(scan.words, at)
    if place is None:
        return None
    half = scan.lexicon.clock_half.at(scan.words, place)
    count = scan.count(place if half is None else half) or _hour_and_minute(scan, place)
    if count is None or count[0] is None or count[0] > _HOURS:
        return None
    unit = scan.lexicon.clock_unit.at(scan.words, count[1])
    long = half is None and scan.lexicon.distances["elapsed"].at(scan.words, at)
    if long or (unit is None and half is None):
        return None  # "na twee uur"
    last = unit or count[1]
    daypart = _repeated(scan, last)  # "om drie uur 's nachts"
    if daypart is not None and daypart.found.kind is TimeKind.CLOCK:
        last = daypart.found.last
    return _as(TimeKind.CLOCK, at, last)


def _hour_and_minute(scan: Scan, at: int) -> tuple[float, int] | None:
    """Read *07.30* and *14:05*, which are no numbers."""
    hour, _, minute = scan.words[at].replace(":", ".").partition(".")
    return (float(hour), at + 1) if hour.isdigit() and minute.isdigit() else None


def _duration(scan: Scan, at: int) -> Point | None:
    """Read *een half jaar*, *135 dagen*, *2 tot 3 weken*."""
    count = scan.count(at)
    if count is None:
        return None
    joint = scan.numbers.between.at(scan.words, count[1])
    second = None if joint is None else scan.count(joint)
    for found in (second, count):
        if found is not None and scan.unit(found[1]) is not None:
            return _as(TimeKind.DURATION, at, found[1] + 1)
    return None


def _as(kind: TimeKind, first: int, last: int) -> Point:
    offset = Offset(0, "day") if kind is TimeKind.CLOCK else None
    return Point(first, first, Found(last, last - 1, None, kind=kind, offset=offset))


_READERS: tuple[Callable[[Scan, int], Point | None], ...] = (
    _repeated,
    _range,
    _bounded,
    beside_event,
    lasting,
    _point,
    soon_or_late,
    _clock,
    _duration,
)
