"""A sentence as lower-case words, and fixed phrases looked up in it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kg.syntax.token import plain as plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.syntax.tree import Tree


class Phrases:
    """Phrases of one or more words, to be found at or before a place in a sentence."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        split = {tuple(plain(phrase).split()) for phrase in phrases}
        for phrase in sorted(split, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)
            self._by_last.setdefault(phrase[-1], []).append(phrase)

    @property
    def openers(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._by_first)

    @property
    def closers(self) -> frozenset[str]:
        """The last words of all phrases."""
        return frozenset(self._by_last)

    @property
    def words(self) -> frozenset[str]:
        """All words of all phrases."""
        return frozenset(chain.from_iterable(chain.from_iterable(self._by_first.values())))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word,) in self._by_first.get(word, ())

    def may_be_in(self, words: Words) -> bool:
        """Tell whether a sentence has a first word of any phrase: most have none."""
        return not self._by_first.keys().isdisjoint(words.lower)

    def at(self, words: Words, start: int) -> int | None:
        """Give the place after the longest phrase that begins at `start`."""
        lower = words.lower
        if not 0 <= start < len(lower):
            return None
        phrases = self._by_first.get(lower[start])
        if phrases is None:
            return None  # Most words begin none.
        for phrase in phrases:
            if len(phrase) == 1 or lower[start : start + len(phrase)] == phrase:
                return start + len(phrase)
        return None

    def before(self, words: Words, end: int) -> int | None:
        """Give the place where the longest phrase that ends before `end` begins."""
        for phrase in self._by_last.get(words[end - 1], ()):
            if end >= len(phrase) and words.lower[end - len(phrase) : end] == phrase:
                return end - len(phrase)
        return None


def all_phrases(table: object) -> Iterator[Phrases]:
    """Give the phrases in a table, however deep."""
    if isinstance(table, Phrases):
        yield table
    elif isinstance(table, tuple | dict):
        for part in table.values() if isinstance(table, dict) else table:
            yield from all_phrases(part)


class Words:
    """The words of a tree, ready for matching.

    Attributes
    ----------
    tree : Tree
        The sentence.
    lower : tuple of str
        Its words as `plain` gives them.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.lower = tree.plain

    def __len__(self) -> int:
        return len(self.lower)

    def __getitem__(self, at: int) -> str:
        """Give the word at a place, or the empty string outside the sentence."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def text(self, first: int, last: int) -> str:
        """Give the words from `first` up to `last` as they are written, joined by blanks."""
        return " ".join(token.text for token in self.tree.tokens[first:last])

    def head(self, first: int, last: int) -> int:
        """Give the word of a stretch that the parse hangs on something outside it.

        Where a parse has several such words, the last content word of them counts.
        """
        outside = [
            token.index
            for token in self.tree.tokens[first:last]
            if not first <= token.head < last or token.head == token.index
        ]
        content = [i for i in outside if self.tree[i].pos not in {"ADP", "PUNCT", "DET", "SCONJ"}]
        return (content or outside or [last - 1])[-1]
