"""Subjects of several, which only the number of the verb shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOUNS = ("NOUN", "PROPN")


@needs(relation("conj", tags=_NOUNS))
def listed_with_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het leger van Burhan en de militie vechten*: the verb is plural, so both do.

    What is listed inside a phrase of a singular subject is listed with the subject itself.
    """
    for listed in tree.related("conj"):
        inner = tree[listed.head]
        if listed.pos not in _NOUNS or inner.dep not in ("nmod", "appos"):
            continue
        subject = _subject(tree, inner)
        if subject is None or not _is_one(tree, subject):
            continue
        verb = finite(tree, tree[subject.head])
        if verb is None or verb.feat("Number") != "Plur" or not _is_last(tree, subject, listed):
            continue
        yield Edit(listed.index, subject.index, "conj")


def _subject(tree: Tree, noun: Token) -> Token | None:
    """Give the subject that a noun stands below."""
    while noun.dep in ("nmod", "appos"):
        noun = tree[noun.head]
    return noun if noun.dep in ("nsubj", "nsubj:pass") else None


def _is_one(tree: Tree, subject: Token) -> bool:
    """Tell what alone takes a singular verb: *het leger*, not *de Taliban*, *een deel*."""
    if subject.pos == "PROPN":
        return tree.child(subject, "conj", "det") is None
    one = subject.pos == "NOUN" and subject.feat("Number") == "Sing"
    definite = any(d.feat("Definite") == "Def" for d in tree.children(subject, "det"))
    measure = words.load().has("measure_nouns", subject.lemma.lower())
    return one and definite and not measure and tree.child(subject, "conj") is None


def _is_last(tree: Tree, subject: Token, listed: Token) -> bool:
    """Tell whether a conjunct, told by *en*, ends the phrase of the subject."""
    told = tree.child(listed, "cc") is not None
    return told and tree.subtree(subject)[-1].index == tree.subtree(listed)[-1].index


RULES = (listed_with_subjects,)
"""All of them, in their order."""
