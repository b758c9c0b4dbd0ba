"""Surnames with a particle at the start of a sentence: *De Croo verdedigt het akkoord*.

A capital *De* or *Van* there looks like an article or preposition. It is none where the
text names somebody in full who is called so, or where the parser itself hangs the next
word on the article as the rest of a name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, relation
from kg.syntax.tree import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_PERSON = "PERSON"
_LEAST = 3
"""Words of a full name whose surname has a particle."""
_NUMBERS = ("I", "II", "III", "IV", "V", "VI")
"""Of governments under one head."""

_COMMON = ("PRON", "ADJ")
"""What a name that looks inflected is taken for: *Geens*, *Blanche*."""


def surnames(trees: Iterable[Tree]) -> frozenset[tuple[str, ...]]:
    """Give the surnames with a capital particle of who is named in full: *De Croo*.

    Parameters
    ----------
    trees : iterable of Tree
        The sentences of one document, with the names that were recognised.

    Returns
    -------
    frozenset of tuple of str
        The words of each.
    """
    return frozenset(_surnames(trees))


def _surnames(trees: Iterable[Tree]) -> Iterator[tuple[str, ...]]:
    known = words.load()
    for tree in trees:
        for name in tree.names:
            if name.label != _PERSON or name.last - name.first < _LEAST:
                continue
            first = tree[name.first + 1].text
            if first[:1].isupper() and known.has("surname_particles", first.lower()):
                yield tuple(t.text for t in tree.tokens[name.first + 1 : name.last])


def named_persons(
    tree: Tree, gazetteer: Gazetteer, known: frozenset[tuple[str, ...]]
) -> tuple[Name, ...]:
    """Give a sentence's names with the surname that it opens with."""
    last = _end_of_surname(tree, gazetteer, known)
    if not last:
        return tree.names
    rest = tuple(n for n in tree.names if n.first >= last)
    return (Name(0, last, _PERSON), *rest)


def words_of_surnames(tree: Tree, _lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Hang the rest of a surname on its particle, and tell *Geens* from *geen*."""
    for name in tree.names:
        first = tree[name.first]
        if name.label != _PERSON or (name.first != 0 and first.pos not in _COMMON):
            continue
        if name.last - name.first == 1:
            if first.pos in _COMMON:
                yield Edit(first.index, first.head, first.dep, "PROPN", first.text)
            continue
        if not words.load().has("surname_particles", first.text.lower()):
            continue
        yield from _headed(tree, name, first)


def _headed(tree: Tree, name: Name, first: Token) -> Iterator[Edit]:
    inside = tree.tokens[name.first : name.last]
    top = next((t for t in inside if not name.first <= t.head < name.last), first)
    yield replacing(first, top, "PROPN", first.text)
    for token in inside[1:]:
        for child in tree.children(token):
            if not name.first <= child.index < name.last:
                yield Edit(child.index, first.index, child.dep)
        yield Edit(token.index, first.index, "flat", "PROPN", token.text)


@needs(relation("flat", "fixed", "appos"))
def called_governments(tree: Tree, _lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *de regering-De Wever* and *het kabinet-Rutte IV*, whose last word is no name.

    It is the rest of what the government is called.
    """
    for rest in tree.related("flat", "fixed", "appos"):
        noun = tree[rest.head]
        kind, hyphen, name = noun.text.partition("-")
        if not hyphen or not kind[1:].islower() or rest.index != noun.index + 1:
            continue
        particle = words.load().has("surname_particles", name.lower())
        if name[:1].isupper() and (particle or (rest.text in _NUMBERS and name.isalpha())):
            yield Edit(rest.index, noun.index, "flat", "X", rest.text)
            if noun.pos != "NOUN":
                yield Edit(noun.index, noun.head, noun.dep, "NOUN")


def _end_of_surname(tree: Tree, gazetteer: Gazetteer, known: frozenset[tuple[str, ...]]) -> int:
    """Give how many words at the start of a sentence are a surname, 0 if none."""
    if len(tree) < 3 or not words.load().has("surname_particles", tree[0].text.lower()):
        return 0
    for surname in known:
        if tuple(t.text for t in tree.tokens[: len(surname)]) == surname:
            return len(surname)
    second = tree[1]
    rest = second.head == 0 and second.dep == "flat" and second.text.istitle()
    body = gazetteer.named(second.text) or gazetteer.named(f"{tree[0].text} {second.text}")
    return 2 if rest and not body and not gazetteer.adjectives(second.text) else 0


def with_surnames(trees: tuple[Tree, ...], gazetteer: Gazetteer) -> tuple[Tree, ...]:
    """Give a document's sentences with the names that stand at their start."""
    known = surnames(trees)
    return tuple(_with_names(t, named_persons(t, gazetteer, known)) for t in trees)


def _with_names(tree: Tree, names: tuple[Name, ...]) -> Tree:
    return tree if names == tree.names else replace(tree, names=names)


RULES = (words_of_surnames, called_governments)
"""All of them, in their order."""
