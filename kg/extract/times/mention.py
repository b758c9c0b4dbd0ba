"""What is found: a stretch of words and the time that it names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import TimeSpan


class TimeKind(StrEnum):
    """How the words name a time."""

    POINT = "point"
    """By the calendar or counted from the document's date: *12 juni*, *vorige maand*."""
    ANAPHORIC = "anaphoric"
    """Counted from a time that the text has named: *die dag*, *een jaar later*."""
    CLAUSE = "clause"
    """*een dag nadat ...*: the day of the clause that follows, if the main clause is of today."""
    DURATION = "duration"
    """How long: *een half jaar*, *al jaren*, *na drie weken*. It is no time."""
    LASTING = "lasting"
    """In words that no calendar knows: *op korte termijn*, *binnenkort*."""
    CLOCK = "clock"
    """An hour of the day: the time of what has no day, and then of the day told of."""
    REPEATED = "repeated"
    """How often: *elke week*, *per jaar*. It is no time."""


TIMES = frozenset(
    {TimeKind.POINT, TimeKind.ANAPHORIC, TimeKind.CLAUSE, TimeKind.LASTING, TimeKind.CLOCK}
)
"""The kinds that fill a role `time`."""


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units (day, week, month, year, ...) after the time that is pointed to."""

    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that name a time.

    Attributes
    ----------
    time : TimeSpan
        Value, part and span. The value is the words themselves where it cannot be
        resolved, and for the kinds that are no time.
    kind : TimeKind
        How the words name it.
    head : int
        Index of the word by which the parse ties them to the rest of the sentence.
    first, last : int
        Their indices, end exclusive; a preposition that says nothing of the
        value (*in*, *op*) is left out, one that does (*sinds*) is in.
    offset : Offset or None
        For `ANAPHORIC` and `CLOCK`: how far from the time that is pointed to.
    resolved : bool
        Whether the value is ISO 8601.
    """

    time: TimeSpan
    kind: TimeKind
    head: int
    first: int
    last: int
    offset: Offset | None = None
    resolved: bool = False
