"""Outlines of the boxes that names stand in, as SVG paths around the middle 0, 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Corners = list[tuple[float, float]]

SIDE = {"pill": 14.0, "hexagon": 18.0, "slanted": 16.0, "octagon": 12.0, "cut": 12.0, "page": 14.0}
"""Width at each side that a shape takes from its words, pixels; others take `USUAL_SIDE`."""
USUAL_SIDE = 9.0
_CORNER = 9.0


def outline(shape: str, width: float, height: float) -> str:
    """Give the path of a shape of some size.

    Parameters
    ----------
    shape : str
        `pill`, `round`, `box`, `arch`, `octagon`, `cut`, `hexagon`, `page`, `slanted` or
        `plain`.
    width, height : float
        Of all of it, pixels.
    """
    half, tall = width / 2, height / 2
    if shape in _ROUNDED:
        top, bottom = _ROUNDED[shape](tall)
        return _rounded(half, tall, top, bottom)
    corners = _CORNERS.get(shape, _box)(half, tall)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


_ROUNDED: dict[str, Callable[[float], tuple[float, float]]] = {
    "pill": lambda tall: (tall, tall),
    "round": lambda tall: (min(_CORNER, tall), min(_CORNER, tall)),
    "arch": lambda tall: (min(2 * _CORNER, tall), 0.0),
}
"""Radii of the upper and the lower corners, by half the height."""


def _rounded(half: float, tall: float, top: float, bottom: float) -> str:
    return (
        f"M{-half + top:.1f} {-tall:.1f}H{half - top:.1f}A{top:.1f} {top:.1f} 0 0 1 {half:.1f} "
        f"{-tall + top:.1f}V{tall - bottom:.1f}A{bottom:.1f} {bottom:.1f} 0 0 1 "
        f"{half - bottom:.1f} {tall:.1f}H{-half + bottom:.1f}A{bottom:.1f} {bottom:.1f} 0 0 1 "
        f"{-half:.1f} {tall - bottom:.1f}V{-tall + top:.1f}A{top:.1f} {top:.1f} 0 0 1 "
        f"{-half + top:.1f} {-tall:.1f}Z"
    )


def _box(half: float, tall: float) -> Corners:
    return [(-half, -tall), (half, -tall), (half, tall), (-half, tall)]


def _octagon(half: float, tall: float) -> Corners:
    c = min(_CORNER, tall)
    return [
        (-half + c, -tall), (half - c, -tall), (half, -tall + c), (half, tall - c),
        (half - c, tall), (-half + c, tall), (-half, tall - c), (-half, -tall + c),
    ]  # fmt: skip


def _cut(half: float, tall: float) -> Corners:
    c = min(_CORNER, tall)
    return [
        (-half + c, -tall), (half - c, -tall), (half, -tall + c),
        (half, tall), (-half, tall), (-half, -tall + c),
    ]  # fmt: skip


def _hexagon(half: float, tall: float) -> Corners:
    c = SIDE["hexagon"] - 4
    return [(-half + c, -tall), (half - c, -tall), (half, 0), (half - c, tall), (-half + c, tall),
            (-half, 0)]  # fmt: skip


def _page(half: float, tall: float) -> Corners:
    return [(-half, -tall), (half - _CORNER, -tall), (half, -tall + _CORNER), (half, tall),
            (-half, tall)]  # fmt: skip


def _slanted(half: float, tall: float) -> Corners:
    c = SIDE["slanted"] - 6
    return [(-half + c, -tall), (half, -tall), (half - c, tall), (-half, tall)]


_CORNERS: dict[str, Callable[[float, float], Corners]] = {
    "octagon": _octagon,
    "cut": _cut,
    "hexagon": _hexagon,
    "page": _page,
    "slanted": _slanted,
}
