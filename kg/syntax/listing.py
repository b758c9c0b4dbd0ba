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
    if _lists_nothing(tree):
        return ()
    found: list[Token] = []
    for part in (*tree.children(token, "parataxis", "acl:relcl", "nmod"), *_loose(tree, token)):
        if part.pos in NOMINAL and part.index > token.index and _opens(tree, token, part):
            found.extend(conjuncts(tree, part))
    return tuple(found)


def _lists_nothing(tree: Tree) -> bool:
    """Tell a sentence that lacks the words that parts open with, as most do."""
    classes, forms = words.load().classes, tree.forms
    return (
        forms.isdisjoint(classes["listing_prepositions"])
        and forms.isdisjoint(classes["listing_adverbs"])
        and forms.isdisjoint(classes["listing_examples"])
    )


def _loose(tree: Tree, token: Token) -> tuple[Token, ...]:
    """Give what a parser hangs from the clause: *drie man vielen, onder wie een korporaal*.

    Or from what is no group: *drie man liepen letsel op, onder wie een korporaal*.
    """
    above = tree[token.head]
    if token.dep == "obj":
        subject = tree.child(above, "nsubj")
        lone = subject is None or subject.feat("Number") != "Plur"
        several = token.feat("Number") == "Plur" and lone
        return tree.children(above, "parataxis") if several else ()
    if not token.dep.startswith("nsubj"):
        return ()
    objects = () if token.feat("Number") == "Sing" else tree.children(above, "obj")
    beside = (p for o in objects for p in tree.children(o, "parataxis") if _is_of_persons(tree, p))
    return (*tree.children(above, "parataxis"), *beside)


def _is_of_persons(tree: Tree, part: Token) -> bool:
    """Tell *onder wie een korporaal* from *waaronder een wond*."""
    return any(t.text.lower() == "wie" for t in tree.children(part))


def _opens(tree: Tree, token: Token, part: Token) -> bool:
    """Tell *onder wie een kind*, *(waaronder een kind)*, *landen als Mali en Niger*."""
    if tree.child(part, "cop") is not None:
        return False
    first = tree.opening(part).text.lower()
    known = words.load()
    if part.dep != "nmod":
        return known.has("listing_prepositions", first) or known.has("listing_adverbs", first)
    examples = part.pos == "PROPN" and token.feat("Number") == "Plur"
    return examples and known.has("listing_examples", first)
