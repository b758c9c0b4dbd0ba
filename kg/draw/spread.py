"""Pushing boxes apart until none overlaps, and out of the way of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kg.draw.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Numbers = npt.NDArray[np.float64]

MARGIN = 9.0
"""Pixels that stay free around each box."""
ROUNDS, FEWEST = 400, 12
WORK = 2_500_000
"""Pairs of boxes, and of a box and a line, that are looked at: a second's worth or so."""
TURNS = 12
"""Turns of pushing before all places are moved from each other."""
GROWTH = 1.08
"""How much all places are moved from each other where pushing alone does not do."""
_DODGE = 0.25
"""Share of the way that a box goes out of a line's way in each round."""


def spread(boxes: Sequence[Box], links: Sequence[tuple[int, int]]) -> list[Box]:
    """Push boxes apart, and off the lines between linked ones as far as that goes.

    Parameters
    ----------
    boxes : sequence of Box
        Where they are wished.
    links : sequence of (int, int)
        Boxes with a line from middle to middle.

    Returns
    -------
    list of Box
        Of the same sizes, none nearer than `MARGIN` to another.
    """
    places = np.array([(b.x, b.y) for b in boxes], dtype=float)
    sizes = np.array([(b.width, b.height) for b in boxes]) + MARGIN
    lines = np.array(list(links), dtype=int).reshape(-1, 2)
    rounds = max(FEWEST, min(ROUNDS, WORK // (len(boxes) * (len(boxes) + len(lines)) + 1)))
    best, fewest = places, len(boxes) * len(lines) + 1
    for _ in range(rounds):
        places = _apart(places + _DODGE * _dodges(places, sizes, lines), sizes)
        crossed = int(_crossings(places, sizes, lines)[2].sum())
        if crossed < fewest:
            best, fewest = places, crossed
        if not crossed:
            break
    return [
        Box(float(x), float(y), b.width, b.height) for (x, y), b in zip(best, boxes, strict=True)
    ]


def _apart(places: Numbers, sizes: Numbers) -> Numbers:
    """Push overlapping boxes apart along the shorter way, and spread all if need be."""
    reach = (sizes[:, None, :] + sizes[None, :, :]) / 2
    upper = np.triu(np.ones(reach.shape[:2], dtype=bool), 1)
    places = places.copy()
    for turn in range(TURNS * ROUNDS):
        apart = places[:, None, :] - places[None, :, :]
        lacking = reach - np.abs(apart)
        overlap = upper & (lacking > 0).all(axis=2)
        if not overlap.any():
            break
        if turn % TURNS == TURNS - 1:
            places *= GROWTH
            continue
        ones, others = np.nonzero(overlap)
        need, direction = lacking[ones, others], np.sign(apart[ones, others])
        direction[direction == 0] = 1
        axis = need.argmin(axis=1)
        move = np.zeros_like(need)
        rows = np.arange(len(axis))
        move[rows, axis] = (need[rows, axis] / 2 + 0.01) * direction[rows, axis]
        np.add.at(places, ones, move)
        np.add.at(places, others, -move)
    return places


def _crossings(
    places: Numbers, sizes: Numbers, lines: npt.NDArray[np.int_]
) -> tuple[Numbers, Numbers, npt.NDArray[np.bool_]]:
    """Tell which lines run through which boxes that are not at their ends.

    Returns
    -------
    nearest : array of shape (lines, boxes, 2)
        From the line's nearest place to the middle of each box.
    scaled : array of shape (lines, boxes)
        How far that is, where 1 is the border of the box.
    crossed : array of shape (lines, boxes)
        Whether it runs through.
    """
    starts, ends = places[lines[:, 0]], places[lines[:, 1]]
    along = ends - starts
    half = sizes / 2
    # In the box's own measure it is round: its half width and height are both 1.
    to_box = (places[None] - starts[:, None]) / half[None]
    way = along[:, None] / half[None]
    length = np.maximum((way**2).sum(axis=2), 1e-9)
    share = np.clip((to_box * way).sum(axis=2) / length, 0, 1)
    nearest = to_box - share[..., None] * way
    scaled = np.abs(nearest).max(axis=2)
    crossed = scaled < 1
    rows = np.arange(len(lines))
    crossed[rows, lines[:, 0]] = False
    crossed[rows, lines[:, 1]] = False
    return nearest, scaled, crossed


def _dodges(places: Numbers, sizes: Numbers, lines: npt.NDArray[np.int_]) -> Numbers:
    """Say how each box would have to move to let lines pass, and their ends the other way."""
    if not len(lines):
        return np.zeros_like(places)
    nearest, scaled, crossed = _crossings(places, sizes, lines)
    moves = np.zeros_like(places)
    which, boxes = np.nonzero(crossed)
    for line, box in zip(which, boxes, strict=True):
        start, end = places[lines[line]]
        across = np.array([start[1] - end[1], end[0] - start[0]])
        across /= max(float(np.hypot(*across)), 1e-9)
        side = np.sign(float(nearest[line, box] * (sizes[box] / 2) @ across)) or 1.0
        reach = float(np.abs(across) @ sizes[box]) / 2
        push = across * side * reach * (1 - scaled[line, box] / 2)
        moves[box] += push
        moves[lines[line]] -= push / 2
    return moves
