"""Titles of two words with capitals: *Hoge Vertegenwoordiger Kaja Kallas*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree


def is_capital_title(tree: Tree, name: Name, lexicon: Lexicon) -> bool:
    """Tell *Speciaal Gezant* before *Geir Pedersen*, which is no name of a body.

    Parameters
    ----------
    tree : Tree
        The parse.
    name : Name
        What was recognised as a name.
    lexicon : Lexicon
        Says which nouns are of persons.
    """
    if name.label != "ORG" or name.last - name.first < 2:
        return False
    behind = any(n.first == name.last and n.label == "PERSON" for n in tree.names)
    return behind and _is_title(tree[name.last - 1], lexicon)


@needs(relation("flat", of=["PROPN"]), relation("appos", of=["PROPN"], tags=["PROPN"]))
def capital_titles(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Dat heeft Hoog Commissaris Volker Türk gezegd*: the noun bears the name."""
    for title in tree.related("flat"):
        first = tree[title.head]
        if title.index != first.index + 1 or not _is_title(title, lexicon):
            continue
        bearer = tree.child(first, "appos")
        if first.pos != "PROPN" or bearer is None or not _bears(tree, title, bearer):
            continue
        yield Edit(title.index, first.head, first.dep, "NOUN", title.text.lower())
        yield Edit(first.index, title.index, "amod", "ADJ", first.text.lower())
        for child in tree.children(first):
            if child is not title:
                yield Edit(child.index, title.index, child.dep)


def _is_title(word: Token, lexicon: Lexicon) -> bool:
    """Tell a person's noun; in *Verenigde Naties-hoofd* the body's name goes on."""
    return "-" not in word.text and lexicon.noun_class(word.text.lower()) == "Person"


def _bears(tree: Tree, title: Token, bearer: Token) -> bool:
    found = tree.name_at(bearer)
    return bearer.index == title.index + 1 and found is not None and found.label == "PERSON"


RULES = (capital_titles,)
"""All of them, in their order."""
