"""Infinitives that are used as nouns: *het uitschakelen van terroristen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree


def is_noun_like(tree: Tree, verb: Token) -> bool:
    """Tell *het doden van burgers*: no people, since *het* is no article of several.

    By form alone, as parsers may take such an infinitive for a participle.
    """
    text = verb.text.lower()
    if verb.pos != "VERB" or text[-1:] != "n" or text != verb.lemma.lower():
        return False
    return any(d.text.lower() == "het" for d in tree.children(verb, "det"))
