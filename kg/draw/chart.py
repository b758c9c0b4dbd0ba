"""Events along time: a mark for each at its date, its words beside it."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.draw.families import FACT, STATUSES, status
from kg.draw.geometry import Box
from kg.draw.lettering import LINE, width, wrap
from kg.draw.scene import EDGE, KEY, KEY_SIGN, TITLE
from kg.draw.svg import BASE, FAINT, INK, PAPER, canvas, document, heading, write
from kg.query.periods import FIRST, LAST, Period, period
from kg.rdf.literals import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.draw.families import Status
    from kg.query.statements import Statement

WIDTH = 1100.0
"""Of the axis, pixels."""
WORDS = 11.0
WIDEST = 330.0
ROW = 22.0
MARK = 9.0
MOST_TICKS = 14
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Months between ticks."""
_SOME_DAY = datetime.date(2000, 1, 1)
"""Where an axis begins on which nothing has a date."""
_TOP = EDGE + TITLE * LINE + KEY * LINE + EDGE
"""Of the axis, below the title and the remark."""
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Event:
    """An event on the chart: its mark and words in one box, and how certain it is."""

    statement: Statement
    status: Status
    mark: Box
    box: Box
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its places; `ticks` are the axis's dates with their x."""

    title: str
    remark: str
    events: tuple[Event, ...]
    ticks: tuple[tuple[str, float], ...]
    width: float
    height: float


def chart(found: Iterable[Statement], *, title: str) -> Chart:
    """Put statements on a chart, each once; those without any date are left out.

    What the text gives no time stands at the date of its document.
    """
    once = {s.iri: s for s in reversed(list(found))}.values()
    dated = [(when, s) for s in once if (when := period(s.when))]
    dated.sort(key=lambda d: (d[0], d[1].document, d[1].number, d[1].iri))
    left_out = len(once) - len(dated)
    remark = f"{left_out} zonder datum weggelaten" if left_out else ""
    axis = _Axis([when for when, _ in dated])
    top = _TOP + ROW
    events = _rows([(axis.place(when), s) for when, s in dated], top)
    below = max((e.box.bottom for e in events), default=top)
    wide = max([e.box.right for e in events] + [EDGE + WIDTH, EDGE + width(title, TITLE)])
    return Chart(title, remark, events, axis.ticks(), wide + EDGE, below + 2.5 * EDGE)


class _Axis:
    """Time from left to right."""

    def __init__(self, periods: Sequence[Period]) -> None:
        firsts = [p.first for p in periods if p.first != FIRST]
        lasts = [p.last for p in periods if p.last != LAST]
        ends = [*firsts, *lasts] or [_SOME_DAY]
        start, end = min(ends), max(ends)
        self._start = start.replace(day=1)
        self._days = max((end - self._start).days + 1, 31)

    def x(self, day: datetime.date) -> float:
        """Place a day."""
        share = (day - self._start).days / self._days
        return EDGE + min(max(share, 0.0), 1.0) * WIDTH

    def place(self, when: Period) -> tuple[float, float]:
        """Place the two ends of a period; an open end is that of the axis."""
        return self.x(when.first), self.x(when.last)

    def ticks(self) -> tuple[tuple[str, float], ...]:
        """Give dates at round distances."""
        months = self._days // 30 + 1
        step = next((s for s in _STEPS if months / s <= MOST_TICKS), _STEPS[-1])
        at = self._start.year * 12 + self._start.month - 1
        at += -at % step
        found = []
        while (day := datetime.date(at // 12, at % 12 + 1, 1)) and self.x(day) < EDGE + WIDTH:
            name = str(day.year) if step % 12 == 0 else f"{MONTHS[day.month - 1]} {day.year}"
            found.append((name, self.x(day)))
            at += step
        return tuple(found)


def _rows(placed: Iterable[tuple[tuple[float, float], Statement]], top: float) -> tuple[Event, ...]:
    """Give each event the first row that has room for it."""
    ends: list[float] = []
    found = []
    for (first, last), each in placed:
        (words,) = wrap(each.label or each.type, WORDS, most=WIDEST, lines=1) or ("",)
        mark_wide = max(last - first, MARK)
        wide = mark_wide + 5 + width(words, WORDS)
        row = next((n for n, end in enumerate(ends) if end + 8 <= first), len(ends))
        ends[row : row + 1] = [first + wide]
        y = top + (row + 0.5) * ROW
        how = status(each.polarity, each.modality, attributed=bool(each.sources))
        mark = Box(first + mark_wide / 2, y, mark_wide, MARK)
        found.append(Event(each, how, mark, Box(first + wide / 2, y, wide, ROW - 4), words))
    return tuple(found)


def to_svg(made: Chart) -> str:
    """Write a chart as an SVG document; the same chart gives the same bytes."""
    return document(element(made))


def element(made: Chart) -> ET.Element:
    """Give a chart as an `svg` element."""
    root = canvas(made.width, made.height, made.title)
    heading(root, made.title, made.remark)
    bottom = made.height - 2 * EDGE
    axis = ET.SubElement(root, "g", {"class": "axis"})
    for name, x in made.ticks:
        line = {"d": f"M{x:.1f} {_TOP:.1f}V{bottom:.1f}", "stroke": "#d0d5da"}
        ET.SubElement(axis, "path", line)
        write(axis, name, x, _TOP - 4, KEY, colour=FAINT, anchor="start")
    events = ET.SubElement(root, "g", {"class": "events"})
    for number, event in enumerate(made.events):
        _draw(events, event, number)
    _legend(root, {e.status.name for e in made.events}, bottom + EDGE)
    return root


def _draw(parent: ET.Element, event: Event, number: int) -> None:
    group = ET.SubElement(parent, "g", {"class": f"event {event.status.name}", "id": f"e{number}"})
    said = event.statement
    title = ET.SubElement(group, "title")
    title.text = clean(f"{said.when}: {said.label}\n{said.words}\n({said.document})")
    _bar(group, event.mark, event.status)
    base = event.mark.y + WORDS * BASE
    write(group, event.words, event.mark.right + 5, base, WORDS, anchor="start", colour=INK)


def _bar(parent: ET.Element, box: Box, how: Status) -> None:
    """Draw a full bar for a fact, and a hollow one with its kind of border for others."""
    look = {"x": f"{box.left:.1f}", "y": f"{box.top:.1f}", "width": f"{box.width:.1f}",
            "height": f"{box.height:.1f}", "rx": "3", "stroke": how.colour,
            "stroke-width": "1.4", "fill": how.colour if how is FACT else PAPER}  # fmt: skip
    if how.dash:
        look["stroke-dasharray"] = "3 2"
    ET.SubElement(parent, "rect", look)


def _legend(root: ET.Element, names: set[str], y: float) -> None:
    group = ET.SubElement(root, "g", {"class": "legend"})
    x = EDGE
    for how in STATUSES:
        if how.name in names:
            key = ET.SubElement(group, "g", {"class": "key", "data-of": how.name})
            _bar(key, Box(x + KEY_SIGN / 2, y, KEY_SIGN - 6, MARK), how)
            write(key, how.label, x + KEY_SIGN, y + KEY * BASE, KEY, anchor="start")
            x += KEY_SIGN + width(how.label, KEY) + 18
