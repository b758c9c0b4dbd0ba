"""Nouns that several counts share: *drie Franse en twee Duitse tanks*.

So *doodde twee en verwondde vijf strijders*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree


def shared(tree: Tree, number: Token) -> tuple[Token, Token] | None:
    """Give the adjective that a number stands with and the noun that it shares with others.

    *Drie* in *drie Franse en twee Duitse tanks* gives *Franse* and *tanks*.
    """
    adjective = tree[number.head]
    first = tree[adjective.head] if adjective.dep == "conj" else adjective
    if adjective.pos != "ADJ" or first.dep != "amod" or not tree.child(first, "nummod", "det"):
        return None
    alone = first is adjective and tree.child(first, "conj") is None
    return None if alone else (adjective, tree[first.head])


def shared_behind(tree: Tree, number: Token) -> Token | None:
    """Give the noun of the clause behind that a bare object shares with its object.

    *Twee* in *doodde twee en verwondde vijf strijders* gives *strijders*.
    """
    verb = tree[number.head]
    if number.dep != "obj" or number.index > verb.index + 1 or tree.children(number):
        return None
    second = tree.child(verb, "conj")
    noun = tree.child(second, "obj") if second is not None and second.pos == "VERB" else None
    if noun is None or noun.pos != "NOUN" or tree.child(noun, "nummod") is None:
        return None
    return noun
