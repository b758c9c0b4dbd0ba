"""Who acts with the subject: *samen met de buren*, *evenals de buren*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive
from kg.syntax.phrase import NOMINAL
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token

COMPANY = "company"
"""Rule of the slots that they fill."""


def companions(view: ClauseView, verb: Token) -> Iterator[Token]:
    """Give those who do or undergo what the subject of a verb does or undergoes.

    Parameters
    ----------
    view : ClauseView
        The sentence.
    verb : Token
        The verb: *Hij reisde samen met zijn broer*, *A stemt voor, net als B*.

    Yields
    ------
    Token
        The heads of their phrases, each the first of what it lists.
    """
    tree, known = view.tree, words.load()
    for child in tree.children(verb, "advcl", "advmod"):
        if known.has("company_adverbs", child.lemma.lower()):
            for other in tree.children(child, "obl", "nmod"):
                if preposition(tree, other) == "met" and is_agentive(view, other):
                    yield other
        elif child.pos in NOMINAL and _is_likened(view, child) and is_agentive(view, child):
            yield child


def _is_likened(view: ClauseView, noun: Token) -> bool:
    """Tell *evenals de buren* and *net als de buren* from *net als in Gent*."""
    tree, known = view.tree, words.load()
    mark = tree.child(noun, "mark")
    if mark is None or tree.child(noun, "case", "nsubj", "cop") is not None:
        return False
    likened = known.has("likening_words", mark.lemma.lower())
    adverb = any(
        known.has("likening_words", a.lemma.lower()) for a in tree.children(noun, "advmod")
    )
    return likened or (mark.lemma.lower() == "als" and adverb)
