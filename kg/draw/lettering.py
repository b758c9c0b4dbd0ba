"""How wide words are, and where they break, in the typeface that the pictures use.

Arimo has the widths of Arial, Helvetica and Liberation Sans, so that a picture looks the
same where one of those is shown in its place. It comes with the program, so that a PNG has
its letters on a computer without any typefaces.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FONT = Path(__file__).parent / "fonts" / "Arimo-Regular.ttf"
FAMILY = "Arimo, Arial, Helvetica, 'Liberation Sans', sans-serif"
LINE = 1.25
"""Distance between lines, in font sizes."""
_WIDTHS = FONT.parent / "widths.json"
_WIDE = 1.0
"""Width of a letter that the typeface lacks, in font sizes."""


@cache
def _table() -> dict[str, float]:
    table: dict[str, dict[str, float]] = json.loads(_WIDTHS.read_text(encoding="utf-8"))
    return table["widths"]


def width(text: str, size: float) -> float:
    """Give the width of a line of words, in the unit of the font's size."""
    table = _table()
    return size * sum(table.get(letter, _WIDE) for letter in text)


def wrap(text: str, size: float, *, most: float, lines: int) -> tuple[str, ...]:
    """Break words into lines of a width, and cut off what is too much with an ellipsis.

    Parameters
    ----------
    text : str
        One line of words.
    size, most : float
        Font size, and width of the widest line, in one unit.
    lines : int
        Lines at most.
    """
    found: list[str] = []
    for word in text.split():
        joined = f"{found[-1]} {word}" if found else word
        if found and width(joined, size) <= most:
            found[-1] = joined
        else:
            found.append(word)
    kept = found[:lines]
    if len(found) > lines:
        kept[-1] += "…"
    return tuple(_cut(line, size, most) for line in kept)


def _cut(line: str, size: float, most: float) -> str:
    if width(line, size) <= most:
        return line
    table, total, kept = _table(), 0.0, 0
    for letter in line.rstrip("…"):
        total += table.get(letter, _WIDE)
        if size * (total + table.get("…", _WIDE)) > most:
            break
        kept += 1
    return f"{line[:kept].rstrip()}…"
