"""The words of the sentences around one, which tell what a text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.syntax.tree import Tree

REACH = 6
"""How many sentences before and behind one are around it: about a short report."""


def nearby(trees: Sequence[Tree]) -> Iterator[frozenset[str]]:
    """Give for each sentence the words and lemmas of itself and of those around it.

    *De bonden kondigden een staking aan. De acties gaan door*: the first tells which.
    """
    for here in range(len(trees)):
        around = trees[max(0, here - REACH) : here + REACH + 1]
        yield frozenset().union(*(tree.forms for tree in around))
