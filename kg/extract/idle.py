"""Sayings that report nothing: *dat wil zeggen*, *makkelijker gezegd dan gedaan*."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from kg.syntax import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.tree import Tree


def idle_words(tree: Tree) -> frozenset[int]:
    """Give the words of a sentence that belong to a saying, which evoke no frame.

    *Dat is makkelijker gezegd dan gedaan* says nothing of anybody who speaks.

    Parameters
    ----------
    tree : Tree
        The sentence.

    Returns
    -------
    frozenset of int
        Token indexes.
    """
    known = _sayings()
    there = (saying for word in known.keys() & tree.forms for saying in known[word])
    sayings = [s for s in there if tree.forms.issuperset(s)]
    return frozenset(i for saying in sayings for i in _places(tree, saying))


def _places(tree: Tree, saying: tuple[str, ...]) -> Iterator[int]:
    texts = [t.text.lower() for t in tree.tokens]
    for start in range(len(texts) - len(saying) + 1):
        if tuple(texts[start : start + len(saying)]) == saying:
            yield from range(start, start + len(saying))


@cache
def _sayings() -> dict[str, list[tuple[str, ...]]]:
    """Give the sayings by their longest word: most sentences lack that."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for saying in words.load().classes["idle_sayings"]:
        found[max(saying.split(), key=len)].append(tuple(saying.split()))
    return dict(found)
