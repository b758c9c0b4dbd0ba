"""What Dutch word order tells about subjects: in a main clause the finite verb is second."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree


def subject_before(tree: Tree, verb: Token) -> Token | None:
    """Give the subject of a co-ordinated clause that a parser took into the clause before.

    In *traint strijders en een aantal commando's adviseren collega's* what stands
    right before the second finite verb is its subject: Dutch has the verb second.
    """
    if verb.dep != "conj" or verb.feat("VerbForm") != "Fin" or verb.index == 0:
        return None
    token = tree[verb.index - 1]
    while token.head != token.index:
        if token.dep == "conj" and token.pos in ("NOUN", "PROPN", "PRON"):
            return token if _ends_before(tree, token, verb) else None
        token = tree[token.head]
    return None


def is_subject_of_next(tree: Tree, conjunct: Token) -> bool:
    """Tell whether a conjunct is really the subject of the clause that follows it."""
    after = tree.subtree(conjunct)[-1].index + 1
    if after >= len(tree) or conjunct.dep != "conj":
        return False
    verb = tree[after]
    has_own = tree.child(verb, "nsubj") is not None
    return not has_own and subject_before(tree, verb) is conjunct


def _ends_before(tree: Tree, token: Token, verb: Token) -> bool:
    return tree.subtree(token)[-1].index == verb.index - 1 and token.head < token.index
