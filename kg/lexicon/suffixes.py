"""Nouns by themselves or as the last part of a compound."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
REMEMBERED = 16384
"""Words whose look-ups are kept."""
SHORTEST_PREFIX = 3
"""Letters that a first part without hyphen has at least: *top-* in *topoverleg*."""


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """What keeps a word from being a compound.

    Attributes
    ----------
    prefixes : frozenset of str
        First parts that make another word: *ver-*, *aan-*.
    simplexes : frozenset of str
        Words that only end like another: *commissie* is no *missie*, nor is
        *kamercommissie*.
    """

    prefixes: frozenset[str]
    simplexes: frozenset[str]


class Suffixes(Generic[T]):
    """Nouns found by themselves or as the last part of a compound.

    Parameters
    ----------
    items : iterable of (str, T, bool, frozenset of str)
        Noun, its value, whether closed compounds of it count (those with a hyphen
        always do), and look-alikes that do not.
    look_alikes : LookAlikes
        What keeps a word from being a compound.
    """

    def __init__(
        self, items: Iterable[tuple[str, T, bool, frozenset[str]]], look_alikes: LookAlikes
    ) -> None:
        found: dict[str, list[tuple[T, bool, frozenset[str]]]] = defaultdict(list)
        for noun, value, compounds, exceptions in items:
            found[noun.casefold()].append((value, compounds, exceptions))
        self._found = dict(found)
        self._look_alikes = look_alikes
        self._last = min(map(len, (*self._found, *look_alikes.simplexes)), default=0)
        self._lengths = self._lengths_by_ending()
        # A text says the same nouns again and again, and each layer asks for them.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._search)

    def _lengths_by_ending(self) -> dict[str, tuple[int, ...]]:
        """Give how long the words are that end in the same letters, the longest first."""
        found: dict[str, set[int]] = defaultdict(set)
        for word in (*self._found, *self._look_alikes.simplexes):
            found[word[-self._last :]].add(len(word))
        return {ending: tuple(sorted(lengths, reverse=True)) for ending, lengths in found.items()}

    def __iter__(self) -> Iterator[str]:
        """Give the nouns themselves."""
        return iter(self._found)

    def find(self, lemma: str) -> tuple[tuple[T, str], ...]:
        """Give the values of the longest noun that ends a word, with the first part.

        The first part is as written, without its hyphen but with a binding letter:
        *NAVO* in *NAVO-top*, *vredes* in *vredesoverleg*; empty for the noun itself.
        """
        return next(iter(self._remembered(lemma)), ())

    def all_ends(self, lemma: str) -> tuple[tuple[tuple[T, str], ...], ...]:
        """Give what `find` gives for every noun that ends a word, the longest first."""
        return self._remembered(lemma)

    def _search(self, lemma: str) -> tuple[tuple[tuple[T, str], ...], ...]:
        return tuple(self._ends(lemma))

    def _ends(self, lemma: str) -> Iterator[tuple[tuple[T, str], ...]]:
        folded = lemma.casefold()
        if whole := self._found.get(folded):
            yield tuple((value, "") for value, _, _ in whole)
        for length in self._lengths.get(folded[-self._last :], ()):
            start = len(folded) - length
            if start < 0:
                continue
            here = self._found.get(folded[start:]) if start else None
            if here and self._binds(folded[:start]):
                plain = folded[start - 1] == "-"
                held = [
                    v for v, closed, others in here if (plain or closed) and folded not in others
                ]
                if held:
                    yield tuple((value, lemma[:start].rstrip("-")) for value in held)
            if folded[start:] in self._look_alikes.simplexes:
                return

    def _binds(self, prefix: str) -> bool:
        if prefix.endswith("-"):
            return len(prefix) > 1
        return len(prefix) >= SHORTEST_PREFIX and prefix not in self._look_alikes.prefixes
