"""Names of bodies, and what parsers make of the adjective in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending import capital_titles
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_FIELDS = ("Ministry", "Government")
"""Classes of bodies that are called by what they deal with."""


@needs(tagged("ADJ"))
def names_of_bodies(tree: Tree, _lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *het Syrische Observatorium voor ...*: an adjective that heads a name is a name."""
    for token in tree.tagged("ADJ"):
        name = tree.name_at(token)
        if name is not None and name.label == "ORG" and token.index == name.first:
            inside = tree.children(token, "flat", "fixed")
            if inside and token.dep not in ("amod", "nmod", "flat", "fixed"):
                yield Edit(token.index, token.head, token.dep, "PROPN")


@needs(tagged("ADJ"))
def known_bodies(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *de strijd tegen Islamitische Staat*, a known name that a parser took apart."""
    for adjective in tree.tagged("ADJ"):
        if not adjective.text[:1].isupper() or adjective.index + 1 >= len(tree):
            continue
        name = tree[adjective.index + 1]
        if name.pos not in ("NOUN", "PROPN") or not name.text[:1].isupper():
            continue
        whose = any(e.type == "State" for e in gazetteer.adjectives(adjective.text))
        if whose or gazetteer.named(name.text):
            continue  # "de Koerdische YPG": it says whose the body is
        entries = gazetteer.named(f"{adjective.text} {name.text}")
        if not entries or entries[0].type in _FIELDS:
            continue  # "minister van Buitenlandse Zaken"
        head = adjective if name.head == adjective.index else name
        yield Edit(adjective.index, head.head, head.dep, "PROPN", adjective.text)
        for child in tree.children(name):
            if child is not adjective:
                yield Edit(child.index, adjective.index, child.dep)
        yield Edit(name.index, adjective.index, "flat", "PROPN", name.text)


RULES = (*capital_titles.RULES, known_bodies, names_of_bodies)
"""All of them, in their order."""
