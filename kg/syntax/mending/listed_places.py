"""Names listed with places behind one preposition: places, whatever a recogniser calls them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.prepositions import preposition
from kg.syntax.tree import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.gazetteer import Gazetteer
    from kg.syntax.tree import Token, Tree

_PLACES = ("GPE", "LOC")
_TOWN = "GPE"


def with_listed_places(tree: Tree, names: Sequence[Name], gazetteer: Gazetteer) -> Sequence[Name]:
    """Tell *bij Goris, Sotk en Jermuk*: what is listed with a town is a town.

    Only names of one word that nobody knows are called otherwise: *in Gaza en Hamas* stays.
    """
    labels = {n.first: n.label for n in names if n.last == n.first + 1}
    towns: dict[int, None] = {}
    for listed in tree.related("conj"):
        first = tree[listed.head]
        if listed.pos != "PROPN" or first.pos != "PROPN" or tree.child(listed, "case"):
            continue
        group = (first, *tree.children(first, "conj"))
        if any(labels.get(t.index) in _PLACES for t in group) and _is_where(tree, first):
            towns.update(dict.fromkeys(_unknown(group, labels, gazetteer)))
    longer = {i for n in names if n.first + 1 < n.last for i in range(n.first, n.last)}
    towns = {i: None for i in towns if i not in longer}
    if not towns:
        return names
    kept = (replace(n, label=_TOWN) if n.first in towns else n for n in names)
    found = [*kept, *(Name(i, i + 1, _TOWN) for i in towns if i not in labels)]
    return sorted(found, key=lambda n: n.first)


def _is_where(tree: Tree, token: Token) -> bool:
    """Tell *bij Goris* and *naar Goris*; not *met Goris*, *op Goris*, which may be anybody."""
    return words.load().has("town_prepositions", preposition(tree, token))


def _unknown(group: Sequence[Token], labels: dict[int, str], gazetteer: Gazetteer) -> Iterator[int]:
    """Give the names of a list that are no places yet and that nobody knows."""
    for token in group:
        other = token.pos == "PROPN" and labels.get(token.index, "PERSON") not in _PLACES
        if other and not gazetteer.named(token.text) and not gazetteer.person(token.text):
            yield token.index
