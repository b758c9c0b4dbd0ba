"""A picture as PNG, by resvg, with the typeface of the project and no other."""

from __future__ import annotations

from kg.draw.lettering import FONT

NAME = "Arimo"
SCALE = 2
"""Pixels of the PNG for one of the SVG: sharp on paper and on a dense screen."""


def to_png(svg: str) -> bytes:
    """Paint an SVG document.

    Letters that the typeface lacks, such as Chinese ones, are left out.
    """
    import resvg_py

    painted: bytes = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SCALE,
        skip_system_fonts=True,
        font_files=[str(FONT)],
        font_family=NAME,
        sans_serif_family=NAME,
    )
    return bytes(painted)
