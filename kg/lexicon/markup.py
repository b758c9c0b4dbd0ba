"""Example sentences with their parts marked, read strictly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.lexicon.entries import Example
from kg.lexicon.slots import suggestion
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection

_TAG = re.compile(r"<(/?)([^<>]*)>")


class MarkupError(ValueError):
    """An example's markup is wrong; `hint` says what would be right."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def read_example(marked: str, tags: Collection[str]) -> Example:
    """Read a sentence such as `<agent>Nederland</agent> <trigger>helpt</trigger>`.

    Parts may nest but not overlap.

    Parameters
    ----------
    marked : str
        The sentence with its tags.
    tags : collection of str
        Names that may stand in a tag; `trigger` must.

    Raises
    ------
    MarkupError
        A tag is unknown, unclosed, closed without being open, or empty, a bracket
        stands loose, or no trigger is marked.
    """
    text, spans, opened = "", [], list[tuple[str, int]]()
    end = 0
    for match in _TAG.finditer(marked):
        text += _plain(marked[end : match.start()])
        end = match.end()
        closing, name = match.groups()
        if name not in tags:
            message = f"example has an unknown tag <{closing}{name}>"
            raise MarkupError(message, suggestion(name, tags))
        if closing:
            spans.append(_close(name, opened, len(text), text))
        else:
            opened.append((name, len(text)))
    text += _plain(marked[end:])
    if opened:
        message = f"example has an unclosed tag <{opened[-1][0]}>"
        raise MarkupError(message, f"add </{opened[-1][0]}> after the words that it marks")
    if not any(name == "trigger" for name, _ in spans):
        message = "example marks no trigger"
        raise MarkupError(message, "put <trigger>...</trigger> around the word of the entry")
    return Example(text, tuple(sorted(spans, key=lambda s: (s[1], s[0]))))


def _plain(piece: str) -> str:
    if "<" in piece or ">" in piece:
        message = f"example has a loose bracket in '{piece.strip()}'"
        raise MarkupError(message, "write tags as <role>words</role>")
    return piece


def _close(name: str, opened: list[tuple[str, int]], end: int, text: str) -> tuple[str, Span]:
    if not opened or opened[-1][0] != name:
        message = f"example closes </{name}> where it is not open"
        inner = f"close </{opened[-1][0]}> first" if opened else f"open it with <{name}>"
        raise MarkupError(message, inner)
    _, start = opened.pop()
    if not text[start:end].strip():
        message = f"example marks nothing as <{name}>"
        raise MarkupError(message, "put the tag around words")
    return name, Span(start, end)
