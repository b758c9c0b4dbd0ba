"""The noun of a fixed expression: as an argument (*wordt premier*), and what is listed with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.clause import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.lexicon import Entry
    from kg.syntax.tree import Token

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


def counted_along(
    by_word: Mapping[int, tuple[Evocation, tuple[Filled, ...]]], token: Token, first: Token
) -> bool:
    """Tell whether a word is listed with the noun of an expression, whose verb asks for neither.

    So *gewonden* in *de aanval eiste tien doden en twintig gewonden*.
    """
    own = by_word.get(first.index) if token.dep == "conj" else None
    return own is not None and bool(own[0].fixed) and own[0].carrier.index == first.head
