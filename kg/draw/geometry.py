"""Boxes and curves of a picture, in pixels; y grows downwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    """A place."""

    x: float
    y: float

    def towards(self, other: Point, share: float) -> Point:
        """Go a share of the way to another place."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its middle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """Its left side."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """Its upper side."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height / 2

    def overlaps(self, other: Box, *, margin: float = 0.0) -> bool:
        """Tell whether two boxes are nearer to each other than a margin."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width + 2 * margin
            and abs(self.y - other.y) * 2 < self.height + other.height + 2 * margin
        )

    def holds(self, point: Point) -> bool:
        """Tell whether a place is inside."""
        return self.left < point.x < self.right and self.top < point.y < self.bottom


@dataclass(frozen=True, slots=True)
class Curve:
    """A quadratic Bézier curve."""

    start: Point
    bend: Point
    end: Point

    @classmethod
    def through(cls, start: Point, middle: Point, end: Point) -> Curve:
        """Make the one that is at a place halfway."""
        half = start.towards(end, 0.5)
        return cls(start, half.towards(middle, 2.0), end)

    def at(self, share: float) -> Point:
        """Give the place at a share of the parameter, 0 to 1."""
        one, other = self.start.towards(self.bend, share), self.bend.towards(self.end, share)
        return one.towards(other, share)

    def part(self, first: float, last: float) -> Curve:
        """Cut out the part between two shares (de Casteljau)."""
        bend = self.start.towards(self.bend, last).towards(self.bend.towards(self.end, last), first)
        return Curve(self.at(first), bend, self.at(last))

    def between(self, source: Box, target: Box) -> Curve:
        """Cut off what lies inside the boxes that it ties."""
        steps = [n / _STEPS for n in range(_STEPS + 1)]
        first = max((s for s in steps[: _STEPS // 2] if source.holds(self.at(s))), default=0.0)
        last = min((s for s in steps[_STEPS // 2 :] if target.holds(self.at(s))), default=1.0)
        return self.part(first, last)


_STEPS = 64
