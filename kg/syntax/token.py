"""A word of a parsed sentence, and the names that are in one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Span

ORPHAN = "orphan"
"""Relation of what is left of a clause without a verb to its first remnant."""


_PLAIN = str.maketrans({"’": "'", "‘": "'", "´": "'", "\u00ad": None})


@lru_cache(maxsize=32768)
def plain(word: str) -> str:
    """Give a word in lower case, with straight apostrophes and no soft hyphens."""
    return word.translate(_PLAIN).lower()


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
