"""Those whom a phrase names as some of its own: *drie doden, onder wie een kind*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.phrase import NOMINAL, conjuncts

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree

LISTED = "listed"
"""End of the rule of a slot that they fill."""


def parts(tree: Tree, token: Token) -> tuple[Token, ...]:
    """Give those whom a phrase names as some of its own, in text order.

    Parameters
    ----------
    tree : Tree
        The sentence.
    token : Token
        The phrase's head: *doden*.
    """
    found: list[Token] = []
    known = words.load()
    for part in tree.children(token, "parataxis"):
        first = tree.subtree(part)[0].text.lower()
        first = tree.subtree(part)[1].text.lower() if first == "," else first
        opens = known.has("listing_prepositions", first) or known.has("listing_adverbs", first)
        if part.pos in NOMINAL and part.index > token.index and opens:
            found.extend(conjuncts(tree, part))
    return tuple(found)
