"""Persons whom the recogniser knew in one sentence of a text and not in another.

*Emmerson Mnangagwa trad aan* names a person; so does *Mnangagwa keert terug* further on,
whatever label the bare surname got there. And a place that is called as only a known person
is, and that acts or undergoes, is that person.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax.tree import Name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.gazetteer import Gazetteer
    from kg.syntax.tree import Token, Tree

_PERSON = "PERSON"
_NAMES = ("PROPN", "PRON")
"""Tags of a bare surname: *Geens* looks like a pronoun to a parser."""
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod")
_BARE = ("nsubj", "nsubj:pass", "obj", "iobj")
_PLACES = ("GPE", "LOC")
_SHORTEST = 3
"""Letters that a surname has at least; *Xi* and *Li* are too much like other words."""


def with_persons(trees: tuple[Tree, ...], gazetteer: Gazetteer) -> tuple[Tree, ...]:
    """Give a document's sentences with a bare surname as that of who is named in full.

    A name that the gazetteer knows stays what it was.

    Parameters
    ----------
    trees : tuple of Tree
        The sentences of one document, with the names that were recognised.
    gazetteer : Gazetteer
        Says which names are known.
    """
    trees = tuple(_with_known(tree, gazetteer) for tree in trees)
    surnames = frozenset(s for s in _surnames(trees) if not gazetteer.named(s))
    return tuple(_relabelled(tree, surnames) for tree in trees) if surnames else trees


def _with_known(tree: Tree, gazetteer: Gazetteer) -> Tree:
    """Tell *Poetin* of *bezocht Poetin*, taken for a place that no gazetteer has."""
    known = {n for n in tree.names if n.label in _PLACES and _is_surname(tree, n, gazetteer)}
    if not known:
        return tree
    names = tuple(replace(n, label=_PERSON) if n in known else n for n in tree.names)
    return replace(tree, names=names)


def _is_surname(tree: Tree, name: Name, gazetteer: Gazetteer) -> bool:
    """Tell one word that is the last name of a known person and stands where no place does."""
    token = tree[name.first]
    if name.last - name.first > 1 or gazetteer.named(token.text) or token.dep not in _BARE:
        return False
    alone = tree.child(token, "case", "amod", "det") is None
    return alone and bool(gazetteer.person(token.text))


def _surnames(trees: Iterable[Tree]) -> frozenset[str]:
    """Give the last words of persons' full names."""
    found = (
        tree[name.last - 1].text
        for tree in trees
        for name in tree.names
        if name.label == _PERSON and name.last - name.first > 1
    )
    return frozenset(s for s in found if s[:1].isupper() and len(s) >= _SHORTEST)


def _may_name(token: Token) -> bool:
    """Tell a name by its tag; *Kaag* that opens a headline may look like an adjective.

    So may *Strache* wherever it is an argument, which hardly any capital adjective is.
    """
    taken = token.pos == "ADJ"
    looks = taken and (token.dep in _ARGUMENTS or (token.index == 0 and token.dep == "amod"))
    return (token.pos in _NAMES and token.dep != "flat") or looks


def _relabelled(tree: Tree, surnames: frozenset[str]) -> Tree:
    if surnames.isdisjoint([t.text for t in tree.tokens]):
        return tree
    names = tuple(
        replace(name, label=_PERSON)
        if name.last - name.first == 1 and tree[name.first].text in surnames
        else name
        for name in tree.names
    )
    inside = {i for name in names for i in range(name.first, name.last)}
    bare = tuple(
        Name(t.index, t.index + 1, _PERSON)
        for t in tree
        if t.text in surnames and _may_name(t) and t.index not in inside
    )
    return replace(tree, names=tuple(sorted((*names, *bare), key=lambda n: n.first)))
