"""The days of an event, and what they make of it: past, to come, or only possible."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.query.periods import Period, period

if TYPE_CHECKING:
    from kg.events.event import Event

_NOT_POSITIVE = "Negative"
_CONTEXTS = {
    "Intended": "future",
    "Requested": "hypothetical",
    "Possible": "hypothetical",
    "Conditional": "hypothetical",
}
"""What is meant to happen is future; what somebody asks for, or what may be, is hypothetical."""
_LONG_AGO = timedelta(days=366)
"""What ended so long before the document's date is history to its readers."""
_BEFORE, _AFTER = "Before", "After"


def when(event: Event) -> tuple[Period, str] | None:
    """Give the days of an event: those of the text or else the document's, and whose they are."""
    published = period(event.document.date)
    told = next((p for p in map(period, event.times) if p is not None), None)
    if told is not None and told.first.year > 1:
        told = _bounded(told, event.time_part, published)
        if told.last.year < date.max.year:
            return told, "text"
    return None if published is None else (published, "document")


def _bounded(told: Period, part: str, published: Period | None) -> Period:
    """Give the days of a time that is open on one side, as far as the document's date bounds it.

    What is so *sinds 2014* lasts up to the document, what is to be *voor 1 mei* comes after
    it. *Voor 2014* itself has no beginning, and stands for the year with its `part`.
    """
    if published is None:
        return told
    lasting = part == _AFTER or told.last == date.max
    if lasting and told.first <= published.last:
        return Period(told.first, published.last)
    if part == _BEFORE and published.first <= told.last:
        return Period(min(published.first, told.first), told.last)
    return told


def contexts(event: Event, days: Period) -> list[str]:
    """Give PLOVER's four special contexts, which its papers call auxiliary modes.

    What is told as certain and of a day after the document (*de ministers vergaderen volgende
    week*) has not happened yet: it is future too.
    """
    found = set()
    if event.polarity == _NOT_POSITIVE:
        found.add("negation")
    if event.modality in _CONTEXTS:
        found.add(_CONTEXTS[event.modality])
    published = period(event.document.date)
    if published and days.last < published.first - _LONG_AGO and not found & {"future"}:
        found.add("historical")
    if published and days.first > published.last and not found & {"hypothetical"}:
        found.add("future")
    return sorted(found)
