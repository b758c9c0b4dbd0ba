"""The noun of a fixed expression as an argument: the office in *wordt premier*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.clause import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.lexicon import Entry

FIXED = "fixed"
"""Slot of the noun that belongs to an expression."""
_NOMINAL = ("NOUN", "PROPN")


def named(reading: Reading, entry: Entry, fixed: frozenset[int]) -> Iterator[Slot]:
    """Give the noun that an expression itself says, where its entry wants it.

    The office in *wordt minister van Handel*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    entry : Entry
        The expression's entry.
    fixed : frozenset of int
        Tokens of the expression.

    Yields
    ------
    Slot
        A `fixed` for each noun that stands under none of the others.
    """
    if not any(FIXED in names for names in entry.roles.values()):
        return
    for token in (reading.tree[i] for i in sorted(fixed)):
        above = token.head if token.head != token.index else -1
        inner = above in fixed and reading.tree[above].pos in _NOMINAL
        if token.pos in _NOMINAL and not inner:
            yield Slot(FIXED, token)
