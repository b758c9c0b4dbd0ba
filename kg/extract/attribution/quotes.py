"""Quotations: the stretches of a text between quotation marks, across sentences."""

from __future__ import annotations

import re
from functools import lru_cache

_PAIRS = {"„": '”“"', ",,": '”“"', "“": '”"', "‘": "’", "«": "»", '"': '"', "'": "'"}
_CLOSING = {opening: re.compile(f"[{closing}](?![^\\W_])") for opening, closing in _PAIRS.items()}
"""A closing mark behind which no word goes on, by the opening one."""
_OPENING = re.compile(r"(?:(?<=[\s(:\[])|^)(?:[„“«\"]|,,|[‘'](?![knst](?:\s|-)))", re.MULTILINE)
_LONGEST = 2000
"""Characters after which an opening mark is taken to have lost its closing one."""


@lru_cache(maxsize=8)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Give start and end offsets of each quotation, its marks included.

    An opening mark stands at the start of a word, a closing one at the end of one
    (*’t*, *‘s avonds* and *baby’s* are none); a quotation does not cross a blank line unless it
    closes within 2,000 characters.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while match := _OPENING.search(text, at):
        start = match.start()
        end = _close(text, start, _CLOSING[match.group()])
        if end is None:
            at = start + 1
        else:
            found.append((start, end))
            at = end
    return tuple(found)


def _close(text: str, start: int, closing: re.Pattern[str]) -> int | None:
    match = closing.search(text, start + 2)
    return match.end() if match is not None and match.start() < start + _LONGEST else None
