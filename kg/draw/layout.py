"""Where things stand: near what they are tied to, and never over each other.

Each tie's words are a box of their own halfway its line, so that names and words are kept
apart by the same rule. Places are those of least stress (Gansner, Koren and North, *Graph
drawing by stress majorization*, 2005); then boxes that overlap are pushed apart.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kg.draw.geometry import Box
from kg.draw.spread import MARGIN, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Numbers = npt.NDArray[np.float64]

STEPS = 300
STEP_LENGTH = 88.0
"""Pixels between a name and the words of one of its ties."""
GAP = 40.0
"""Pixels between pieces of a picture that nothing ties."""
ASPECT = 1.5
"""Width of a picture that is wished for, in heights."""
ROOM = 2.0
"""Area of a piece that is wished for, in areas of its boxes."""
UNEVEN = 0.2
"""Share of a distance that it may be longer by, where places are looked for first."""
_SETTLED = 1e-4
_DECIMALS = 6
"""Of a pixel: what processors round differently is rounded away."""
_GOLDEN = (math.sqrt(5) - 1) / 2


class Link(NamedTuple):
    """Two boxes that are to be near, by their numbers."""

    one: int
    other: int


def layout(sizes: Sequence[tuple[float, float]], links: Sequence[Link]) -> list[Box]:
    """Place boxes of given sizes; the same input gives the same places.

    Parameters
    ----------
    sizes : sequence of (float, float)
        Width and height of each box, pixels.
    links : sequence of Link
        Which are to be near.

    Returns
    -------
    list of Box
        No two overlap, and none lies left of or above 0.
    """
    components = _components(len(sizes), links)
    pieces = [_piece([sizes[n] for n in each], _within(links, each)) for each in components]
    placed: dict[int, Box] = {}
    shelves = _shelves([_extent(piece) for piece in pieces])
    for members, piece, (x, y) in zip(components, pieces, shelves, strict=True):
        left, top = min(b.left for b in piece), min(b.top for b in piece)
        for number, box in zip(members, piece, strict=True):
            placed[number] = Box(box.x - left + x, box.y - top + y, box.width, box.height)
    return [placed[number] for number in range(len(sizes))]


def _components(size: int, links: Sequence[Link]) -> list[list[int]]:
    """Part the boxes into pieces that links tie together, the largest first."""
    near: list[list[int]] = [[] for _ in range(size)]
    for one, other in links:
        near[one].append(other)
        near[other].append(one)
    seen: set[int] = set()
    found = []
    for start in range(size):
        if start in seen:
            continue
        seen.add(start)
        members = [start]
        for at in members:  # Grows while it is walked.
            fresh = [n for n in dict.fromkeys(near[at]) if n not in seen]
            seen.update(fresh)
            members += fresh
        found.append(sorted(members))
    return sorted(found, key=lambda members: (-len(members), members))


def _within(links: Sequence[Link], members: list[int]) -> list[Link]:
    number = {member: at for at, member in enumerate(members)}
    return [Link(number[a], number[b]) for a, b in links if a in number and b in number]


def _piece(sizes: Sequence[tuple[float, float]], links: Sequence[Link]) -> list[Box]:
    """Place boxes that are all tied together."""
    if len(sizes) == 1:
        return [Box(0, 0, *sizes[0])]
    places = _least_stress(_distances(len(sizes), links) * STEP_LENGTH)
    places *= (math.sqrt(ASPECT), 1 / math.sqrt(ASPECT))
    places *= _room(places, sizes)
    boxes = [Box(float(x), float(y), *size) for (x, y), size in zip(places, sizes, strict=True)]
    return spread(boxes, links)


def _room(places: Numbers, sizes: Sequence[tuple[float, float]]) -> float:
    """Tell how many times larger a piece has to be for its boxes to have room.

    A star of sixty names fits no circle whose radius is the length of one tie.
    """
    needed = ROOM * sum((w + MARGIN) * (h + MARGIN) for w, h in sizes)
    wide, tall = np.maximum(places.max(axis=0) - places.min(axis=0), STEP_LENGTH)
    return max(1.0, math.sqrt(needed / float(wide * tall)))


def _distances(size: int, links: Sequence[Link]) -> Numbers:
    """Count the steps of the shortest way between each two (Floyd and Warshall)."""
    steps = np.full((size, size), np.inf)
    np.fill_diagonal(steps, 0)
    for one, other in links:
        steps[one, other] = steps[other, one] = 1
    for via in range(size):
        np.minimum(steps, steps[:, via, None] + steps[None, via, :], out=steps)
    return steps


def _least_stress(wanted: Numbers) -> Numbers:
    """Find places whose distances are near the wanted ones, each weighed by its square."""
    size = len(wanted)
    weights = 1 / np.square(wanted + np.eye(size))
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian[1:, 1:])
    places = _start(wanted)
    before = np.inf
    for _ in range(STEPS):
        apart = places[:, None, :] - places[None, :, :]
        lengths = np.sqrt((apart**2).sum(axis=2)) + np.eye(size)
        stress = float((weights * (lengths - wanted) ** 2).sum())
        if before - stress < _SETTLED * stress:
            break
        before = stress
        ratios = -weights * wanted / lengths
        np.fill_diagonal(ratios, 0)
        np.fill_diagonal(ratios, -ratios.sum(axis=1))
        moved = np.zeros_like(places)
        moved[1:] = inverse @ (ratios @ places)[1:]
        places = moved
    return np.asarray(np.round(places - places.mean(axis=0), _DECIMALS))


def _start(wanted: Numbers) -> Numbers:
    """Place by the two main directions of the distances (classical scaling).

    Things with the same distances to all others would start in one place: each is moved a
    little along a spiral, which has no two places alike. And a star has no main directions, so
    processors differ in those that they find: each distance is changed a little, by a share
    that depends on which two it is between.
    """
    size = len(wanted)
    numbers = np.arange(1, size + 1)
    shares = np.outer(numbers, numbers) * _GOLDEN % 1
    squared = (wanted * (1 + UNEVEN * shares)) ** 2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()
    values, vectors = np.linalg.eigh(-centred / 2)
    # The sign of an eigenvector is arbitrary: the largest part is made positive.
    main = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 0))
    for column in main.T:
        if column[np.argmax(np.abs(np.round(column, 6)))] < 0:
            column *= -1
    turns = np.arange(size) * math.pi * (3 - math.sqrt(5))
    spiral = np.stack([np.cos(turns), np.sin(turns)], axis=1) * np.sqrt(np.arange(size))[:, None]
    return np.asarray(main[:, ::-1] + spiral)


def _extent(boxes: Sequence[Box]) -> tuple[float, float]:
    return (
        max(b.right for b in boxes) - min(b.left for b in boxes),
        max(b.bottom for b in boxes) - min(b.top for b in boxes),
    )


def _shelves(extents: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Put pieces in rows, the largest first, as wide as a picture of good shape."""
    area = sum((w + GAP) * (h + GAP) for w, h in extents)
    most = max([math.sqrt(area * ASPECT), *(w for w, _ in extents)])
    places, x, y, height = [], 0.0, 0.0, 0.0
    for width, tall in extents:
        if x and x + width > most:
            x, y, height = 0.0, y + height + GAP, 0.0
        places.append((x, y))
        x, height = x + width + GAP, max(height, tall)
    return places
