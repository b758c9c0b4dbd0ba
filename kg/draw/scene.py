"""A drawing with a place for everything: names, words on lines, lines, and the legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.draw.families import FAMILIES, STATUSES, family
from kg.draw.geometry import Box, Curve, Point
from kg.draw.layout import Link, layout
from kg.draw.lettering import LINE, width, wrap
from kg.draw.shapes import SIDE, USUAL_SIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.draw.drawing import Drawing, Node, Tie
    from kg.draw.families import Family, Status

NAME, NOTE, VERB, TITLE, KEY = 13.0, 10.5, 10.5, 18.0, 11.0
"""Font sizes, pixels."""
WIDEST_NAME, WIDEST_VERB = 150.0, 110.0
NAME_LINES, VERB_LINES = 3, 2
EDGE = 24.0
"""White around the picture, pixels."""
_PAD = 6.0
KEY_GAP, KEY_ROW, KEY_SIGN = 18.0, 24.0, 30.0


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node with its place, the lines of its name, and those of its notes."""

    node: Node
    family: Family
    box: Box
    name: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedTie:
    """A tie with its line, and its words in their box."""

    tie: Tie
    curve: Curve
    box: Box
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend: a family or a status, its box, and its label."""

    what: Family | Status
    box: Box
    label: str


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is to be drawn, in pixels from the upper left corner."""

    title: str
    remark: str
    nodes: tuple[PlacedNode, ...]
    ties: tuple[PlacedTie, ...]
    legend: tuple[Key, ...]
    width: float
    height: float


def scene(drawing: Drawing) -> Scene:
    """Give everything in a drawing its place."""
    names = [_lettered(node) for node in drawing.nodes]
    verbs = [wrap(t.label, VERB, most=WIDEST_VERB, lines=VERB_LINES) for t in drawing.ties]
    sizes = [_node_size(node, *lines) for node, lines in zip(drawing.nodes, names, strict=True)]
    sizes += [_words_size(lines) for lines in verbs]
    number = {node.id: at for at, node in enumerate(drawing.nodes)}
    links = [
        Link(number[end], len(number) + at)
        for at, tie in enumerate(drawing.ties)
        for end in (tie.source, tie.target)
    ]
    remark = _remark(drawing)
    top = EDGE + TITLE * LINE + (KEY * LINE if remark else 0) + EDGE / 2
    boxes = [Box(b.x + EDGE, b.y + top, b.width, b.height) for b in layout(sizes, links)]
    nodes = tuple(
        PlacedNode(node, family(node.entity.type), box, *lines)
        for node, box, lines in zip(drawing.nodes, boxes[: len(number)], names, strict=True)
    )
    ties = tuple(
        _line(tie, boxes[number[tie.source]], boxes[number[tie.target]], box, words)
        for tie, box, words in zip(drawing.ties, boxes[len(number) :], verbs, strict=True)
    )
    across = max([b.right for b in boxes] + [EDGE + width(drawing.title, TITLE), 360.0])
    below = max([b.bottom for b in boxes], default=top)
    legend = _legend(nodes, ties, across, below + EDGE)
    height = max((key.box.bottom for key in legend), default=below) + EDGE
    return Scene(drawing.title, remark, nodes, ties, legend, across + EDGE, height)


def _remark(drawing: Drawing) -> str:
    names, lines = drawing.left_out, drawing.ties_left_out
    parts = [f"{names} andere"] * bool(names) + [f"{lines} lijnen"] * bool(lines)
    return f"{' en '.join(parts)} weggelaten" if parts else ""


def _lettered(node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    name = wrap(node.entity.label, NAME, most=WIDEST_NAME, lines=NAME_LINES)
    notes = tuple(
        line for note in node.notes for line in wrap(note, NOTE, most=WIDEST_NAME, lines=1)
    )
    return name, notes


def _node_size(node: Node, name: Sequence[str], notes: Sequence[str]) -> tuple[float, float]:
    widest = max([width(line, NAME) for line in name] + [width(line, NOTE) for line in notes])
    side = SIDE.get(family(node.entity.type).shape, USUAL_SIDE)
    tall = len(name) * NAME * LINE + len(notes) * NOTE * LINE
    return widest + 2 * side, tall + 2 * _PAD


def _words_size(lines: Sequence[str]) -> tuple[float, float]:
    return max(width(line, VERB) for line in lines) + 6, len(lines) * VERB * LINE + 2


def _line(tie: Tie, source: Box, target: Box, words_box: Box, words: tuple[str, ...]) -> PlacedTie:
    whole = Curve.through(
        Point(source.x, source.y), Point(words_box.x, words_box.y), Point(target.x, target.y)
    )
    return PlacedTie(tie, whole.between(source, target), words_box, words)


def _legend(
    nodes: Iterable[PlacedNode], ties: Iterable[PlacedTie], across: float, top: float
) -> tuple[Key, ...]:
    """Put an entry for each family and status that is there in rows below the picture."""
    families = {n.family.label for n in nodes}
    statuses = {t.tie.status.name for t in ties}
    entries: dict[str, Family | Status] = {}
    for each in FAMILIES:
        if each.label in families:
            entries.setdefault(each.label, each)
    entries |= {s.label: s for s in STATUSES if s.name in statuses}
    found, x, y = [], EDGE, top
    for label, what in entries.items():
        wide = KEY_SIGN + 6 + width(label, KEY)
        if x > EDGE and x + wide > across:
            x, y = EDGE, y + KEY_ROW
        found.append(Key(what, Box(x + wide / 2, y + KEY_ROW / 2, wide, KEY_ROW - 4), label))
        x += wide + KEY_GAP
    return tuple(found)
