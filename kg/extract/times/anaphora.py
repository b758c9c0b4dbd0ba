"""Times that point back, *die dag*, *'s avonds*, resolved against what was named before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.times.calendar import Calendar
from kg.extract.times.mention import TimeKind, TimeMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REACH = 3
"""Sentences that such words look back over; further back it is the document's own date."""
_PRECISION = {"day": 3, "weekend": 3, "week": 3, "month": 2, "period": 2, "quarter": 2}


def resolve_anaphoric(previous: str | None, mention: TimeMention) -> TimeMention:
    """Resolve a time that points back.

    Parameters
    ----------
    previous : str or None
        The ISO 8601 value that it points to: the last one that the text has named.
    mention : TimeMention
        One of the kind `ANAPHORIC` or `CLOCK`; any other is given back as it is.

    Returns
    -------
    TimeMention
        With the value of *die dag* as precise as `previous` and the unit allow, or
        as it was where they do not allow any (*die dag* after *2018*).
    """
    pointing = mention.kind in {TimeKind.ANAPHORIC, TimeKind.CLOCK}
    if not pointing or mention.offset is None or previous is None:
        return mention
    count, unit = mention.offset.count, mention.offset.unit
    start, _, end = previous.partition("/")
    if end and unit == "period":
        return replace(mention, time=replace(mention.time, value=previous), resolved=True)
    named = end if end and count > 0 else start
    calendar = Calendar.of(named)
    vague = unit == "day" and "W" in named  # "vorige week ..., later op de dag"
    value = calendar.shifted(count, unit) if _allows(calendar, unit) and not vague else None
    if value is None:
        return mention
    return replace(mention, time=replace(mention.time, value=value), resolved=True)


def resolve_document(
    sentences: Sequence[Iterable[TimeMention]], date: str | None
) -> tuple[tuple[TimeMention, ...], ...]:
    """Resolve the times that point back, over a whole document.

    Parameters
    ----------
    sentences : sequence of iterables of TimeMention
        The times of each sentence, in order.
    date : str or None
        The document's date, which *dezelfde dag* points to where no sentence of the
        last `REACH` names a day; *een dag later* is counted from none then.
    """
    named: list[tuple[int, str]] = []
    resolved = []
    for index, mentions in enumerate(sentences):
        found = []
        for mention in mentions:
            recent = [value for where, value in reversed(named) if index - where <= REACH]
            counted = mention.offset is not None and mention.offset.count != 0
            # "in mei ..., een week later" is counted from May, and from nothing further back
            values = recent[:1] if counted else [*recent, date]
            found.append(next(_candidates(values, mention), mention))
            if found[-1].resolved and found[-1].kind in {TimeKind.POINT, TimeKind.ANAPHORIC}:
                named.append((index, found[-1].time.value))
        resolved.append(tuple(found))
    return tuple(resolved)


def _candidates(values: Iterable[str | None], mention: TimeMention) -> Iterator[TimeMention]:
    for value in values:
        found = resolve_anaphoric(value, mention)
        if found.resolved:
            yield found


def _allows(calendar: Calendar, unit: str) -> bool:
    known = sum(map(bool, (calendar.year, calendar.month, calendar.day)))
    return known >= _PRECISION.get(unit, 1)
