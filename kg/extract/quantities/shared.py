"""Nouns that several counts share: *drie Franse en twee Duitse tanks*."""

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
