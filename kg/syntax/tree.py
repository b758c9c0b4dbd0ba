"""A parsed sentence as plain values: Universal Dependencies without spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from kg.model import Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


@lru_cache(maxsize=4096)
def _features(feats: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in reversed(feats.split("|")))
    return {key: value for key, _, value in pairs}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence.

    Attributes
    ----------
    index : int
        Position in the sentence, from 0.
    text, lemma, pos, dep : str
        Form, dictionary form, UPOS and UD relation (`root` for the root).
    head : int
        Index of the head; the token's own index for the root.
    feats : str
        UD features, `Number=Plur|Tense=Past`; empty where there are none.
    span : Span
        Offsets in the document's text.
    """

    index: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    feats: str
    span: Span

    def feat(self, name: str) -> str:
        """Give a feature's value, or the empty string."""
        return _features(self.feats).get(name, "") if self.feats else ""


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: token indices, end exclusive, and its label (PERSON, GPE, ...)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Tree:
    """A sentence: its number in the document, its tokens and names."""

    index: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @cached_property
    def span(self) -> Span:
        """Offsets of the sentence in the document's text."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        return tuple(tuple(indices) for indices in below)

    @cached_property
    def _relations(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The relations of all tokens, and these without their subtypes."""
        own = tuple([token.dep for token in self.tokens])
        return own, tuple([dep.partition(":")[0] for dep in own])

    @cached_property
    def _subtrees(self) -> dict[int, tuple[Token, ...]]:
        """What `subtree` gave before: phrases and clauses ask for the same ones."""
        return {}

    @cached_property
    def forms(self) -> frozenset[str]:
        """The lower-case words and lemmas that are in the sentence."""
        words = {token.text.lower() for token in self.tokens}
        return frozenset(words | {token.lemma.lower() for token in self.tokens})

    @cached_property
    def root(self) -> Token:
        """The token that heads the sentence."""
        return next(t for t in self.tokens if t.head == t.index)

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """Give the dependents of a token in text order, of the given relations only.

        A relation without a subtype also matches its subtypes (`nmod` gives
        `nmod:poss`), one with a subtype only itself.
        """
        below = self._children[token.index]
        if not below:
            return ()
        tokens = self.tokens
        if not deps:
            return tuple([tokens[i] for i in below])
        own, bases = self._relations
        return tuple([tokens[i] for i in below if own[i] in deps or bases[i] in deps])

    def child(self, token: Token, *deps: str) -> Token | None:
        """Give the first dependent of the given relations, if any."""
        own, bases = self._relations
        for i in self._children[token.index]:
            if not deps or own[i] in deps or bases[i] in deps:
                return self.tokens[i]
        return None

    def head(self, token: Token) -> Token | None:
        """Give the head of a token, or `None` for the root."""
        return None if token.head == token.index else self.tokens[token.head]

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Give a token and all that hangs below it, in text order."""
        known = self._subtrees.get(token.index)
        if known is None:
            found, stack = [], [token.index]
            while stack:
                index = stack.pop()
                found.append(index)
                stack.extend(self._children[index])
            known = self._subtrees[token.index] = tuple([self.tokens[i] for i in sorted(found)])
        return known

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Walk from a token's head up to the root."""
        while (above := self.head(token)) is not None:
            yield above
            token = above

    def name_at(self, token: Token) -> Name | None:
        """Give the named entity that a token stands in, if any."""
        return next((n for n in self.names if n.first <= token.index < n.last), None)


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document and the trees of its sentences, in order."""

    document: Document
    sentences: tuple[Tree, ...]
