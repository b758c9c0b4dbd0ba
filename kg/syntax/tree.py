"""A parsed sentence as plain values: Universal Dependencies without spaCy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
    def _by_relation(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = {}
        for token in self.tokens:
            found.setdefault(token.dep, []).append(token)
        return found

    @cached_property
    def _by_tag(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = {}
        for token in self.tokens:
            found.setdefault(token.pos, []).append(token)
        return found

    @cached_property
    def _heads(self) -> dict[tuple[tuple[str, ...], int], tuple[Token, ...]]:
        """What `heads` gave before: rules for subjects ask for the same ones."""
        return {}

    @cached_property
    def _named(self) -> dict[int, Name]:
        """The name that each token stands in, the first where several cover it."""
        return {i: n for n in reversed(self.names) for i in range(n.first, n.last)}

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

    def related(self, *deps: str) -> Sequence[Token]:
        """Give the tokens of exactly the given relations in text order.

        What a rule that looks for one relation starts from: most sentences have none, and
        to know that costs one look.
        """
        return _merged(self._by_relation, deps)

    def tagged(self, *tags: str) -> Sequence[Token]:
        """Give the tokens of the given parts of speech in text order."""
        return _merged(self._by_tag, tags)

    def heads(self, *deps: str, least: int = 1) -> Sequence[Token]:
        """Give the tokens that have dependents of the given relations, in text order.

        Relations are those of `children`: `nsubj` is also `nsubj:pass`.

        Parameters
        ----------
        *deps : str
            Relations.
        least : int
            How many such dependents a token has at least.
        """
        found = self._heads.get((deps, least))
        if found is None:
            known = self._by_relation
            own = [dep for dep in known if dep in deps or dep.partition(":")[0] in deps]
            above = Counter([t.head for dep in own for t in known[dep] if t.head != t.index])
            indices = sorted([i for i, number in above.items() if number >= least])
            found = self._heads[deps, least] = tuple([self.tokens[i] for i in indices])
        return found

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
        return self._named.get(token.index)


def _merged(tokens: dict[str, list[Token]], keys: tuple[str, ...]) -> Sequence[Token]:
    found = [tokens[key] for key in keys if key in tokens]
    if len(found) > 1:
        return sorted(chain.from_iterable(found), key=attrgetter("index"))
    return found[0] if found else ()


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document and the trees of its sentences, in order."""

    document: Document
    sentences: tuple[Tree, ...]
