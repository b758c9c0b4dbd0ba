"""A parsed sentence as plain values: Universal Dependencies without spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Span
from kg.syntax.kept import kept
from kg.syntax.token import Name as Name
from kg.syntax.token import Token as Token
from kg.syntax.token import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.model import Document


@lru_cache(maxsize=512)
def _keys(dep: str) -> frozenset[str]:
    """Give what a dependent is found by: all, its relation, and that without its subtype."""
    return frozenset(("", dep, dep.partition(":")[0]))


_POSITION = attrgetter("index")
_NO_DEPENDENTS: dict[str, tuple[Token, ...]] = {}
"""Of words without any, which is most of them."""


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

    @kept
    def span(self) -> Span:
        """Offsets of the sentence in the document's text."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @kept
    def _below(self) -> list[dict[str, tuple[Token, ...]]]:
        """The dependents of each token: by relation, without its subtype too, and all by ""."""
        below = [_NO_DEPENDENTS] * len(self.tokens)
        for token in self.tokens:
            if token.head == token.index:
                continue
            known = below[token.head]
            if known is _NO_DEPENDENTS:
                known = below[token.head] = {}
            for key in _keys(token.dep):
                known[key] = (*known[key], token) if key in known else (token,)
        return below

    @kept
    def _by_relation(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = {}
        for token in self.tokens:
            found.setdefault(token.dep, []).append(token)
        return found

    @kept
    def _by_tag(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = {}
        for token in self.tokens:
            found.setdefault(token.pos, []).append(token)
        return found

    @kept
    def _holders(self) -> dict[str, list[int]]:
        """The words that have dependents, by the relations of `_below`."""
        found: dict[str, list[int]] = {}
        for index, known in enumerate(self._below):
            for dep in known:
                found.setdefault(dep, []).append(index)
        return found

    @kept
    def _named(self) -> dict[int, Name]:
        """The name that each token stands in, the first where several cover it."""
        return {i: n for n in reversed(self.names) for i in range(n.first, n.last)}

    @kept
    def _subtrees(self) -> dict[int, tuple[Token, ...]]:
        """What `subtree` gave before: phrases and clauses ask for the same ones."""
        return {}

    @kept
    def prepositions(self) -> dict[int, str]:
        """What `kg.syntax.prepositions` told of words before: many layers ask for the same ones."""
        return {}

    @kept
    def forms(self) -> frozenset[str]:
        """The lower-case words and lemmas that are in the sentence."""
        words = [token.text for token in self.tokens]
        words.extend([token.lemma for token in self.tokens])
        return frozenset([word.lower() for word in words])

    @kept
    def plain(self) -> tuple[str, ...]:
        """The words as `kg.syntax.token.plain` gives them."""
        return tuple([plain(token.text) for token in self.tokens])

    @kept
    def finite(self) -> tuple[Token, ...]:
        """The finite verbs of the sentence."""
        forms = (t for t in self.tokens if "VerbForm" in t.feats)
        return tuple([t for t in forms if t.feat("VerbForm") == "Fin"])

    @kept
    def root(self) -> Token:
        """The token that heads the sentence."""
        return next(t for t in self.tokens if t.head == t.index)

    def related(self, *deps: str) -> Sequence[Token]:
        """Give the tokens of exactly the given relations in text order.

        What a rule that looks for one relation starts from: most sentences have none, and
        to know that costs one look.
        """
        known = self._by_relation
        if len(deps) == 1:
            return known.get(deps[0], ())
        return () if known.keys().isdisjoint(deps) else _merged(known, deps)

    def tagged(self, *tags: str) -> Sequence[Token]:
        """Give the tokens of the given parts of speech in text order."""
        known = self._by_tag
        return known.get(tags[0], ()) if len(tags) == 1 else _merged(known, tags)

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
        if self._holders.keys().isdisjoint(deps):
            return ()
        found = {i for dep in deps for i in self._holders.get(dep, ())}
        if least > 1:
            found = {i for i in found if len(_of(self._below[i], deps)) >= least}
        return [self.tokens[i] for i in sorted(found)]

    def children(self, token: Token, dep: str = "", *others: str) -> tuple[Token, ...]:
        """Give the dependents of a token in text order, of the given relations only.

        A relation without a subtype also matches its subtypes (`nmod` gives
        `nmod:poss`), one with a subtype only itself.
        """
        known = self._below[token.index]
        if not others:
            return known.get(dep, ())
        return _of(known, (dep, *others)) if known else ()

    def child(self, token: Token, dep: str = "", *others: str) -> Token | None:
        """Give the first dependent of the given relations, if any."""
        known = self._below[token.index]
        if not known:
            return None
        found = _of(known, (dep, *others)) if others else known.get(dep)
        return found[0] if found else None

    def head(self, token: Token) -> Token | None:
        """Give the head of a token, or `None` for the root."""
        return None if token.head == token.index else self.tokens[token.head]

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Give a token and all that hangs below it, in text order."""
        known = self._subtrees.get(token.index)
        if known is None:
            found = [token]
            for each in found:  # It grows while it is walked.
                if below := self._below[each.index]:
                    found.extend(below[""])
            found.sort(key=_POSITION)
            known = self._subtrees[token.index] = tuple(found)
        return known

    def opening(self, token: Token) -> Token:
        """Give the first word of a phrase or clause, marks passed over unless it has no other."""
        below = self.subtree(token)
        return next((t for t in below if t.pos != "PUNCT"), below[0])

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Walk from a token's head up to the root."""
        while (above := self.head(token)) is not None:
            yield above
            token = above

    def name_at(self, token: Token) -> Name | None:
        """Give the named entity that a token stands in, if any."""
        return self._named.get(token.index)


def _of(known: Mapping[str, tuple[Token, ...]], deps: tuple[str, ...]) -> tuple[Token, ...]:
    """Give the dependents of several relations in text order, each once."""
    found: tuple[Token, ...] = ()
    for dep in deps:
        if tokens := known.get(dep):
            found = _joined(found, tokens) if found else tokens
    return found


def _joined(some: tuple[Token, ...], others: tuple[Token, ...]) -> tuple[Token, ...]:
    """Join dependents in text order; that of a subtype is among both."""
    placed = {token.index: token for token in (*some, *others)}
    return tuple([placed[index] for index in sorted(placed)])


def _merged(tokens: Mapping[str, list[Token]], keys: tuple[str, ...]) -> Sequence[Token]:
    found = [tokens[key] for key in keys if key in tokens]
    if len(found) > 1:
        return sorted(chain.from_iterable(found), key=_POSITION)
    return found[0] if found else ()


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document and the trees of its sentences, in order."""

    document: Document
    sentences: tuple[Tree, ...]
