"""The arguments of words that say who says so: *volgens X*, *aldus X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.clause import Slot
from kg.syntax.verbal import expand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def marker_slots(reading: Reading, marker: Token) -> tuple[Slot, ...]:
    """Give the slots of *volgens X*: X is its `obj`, the clause that it comments on its `comp`.

    Parameters
    ----------
    reading : Reading
        The sentence.
    marker : Token
        The preposition or adverb: *volgens*, *aldus*.

    Returns
    -------
    tuple of Slot
        None where it belongs to no phrase.
    """
    tree, view = reading.tree, reading.view
    phrase = tree.head(marker)
    if phrase is None or view.kind(phrase) == "verb":
        return ()
    slots = list(expand(view, "obj", phrase, "marker"))
    above = tree.head(phrase)
    if above is not None:
        clause = view.clause(above)
        slots.append(Slot("comp", clause, "marker"))
        slots.extend(Slot("comp", c, "marker+conj") for c in _commented(reading, phrase, clause))
    return tuple(slots)


def _commented(reading: Reading, phrase: Token, clause: Token) -> Iterator[Token]:
    """Give the clauses that follow the one that a phrase opens, which it comments on too.

    *Volgens X zijn er drie doden en raakten tien mensen gewond*.
    """
    tree, view = reading.tree, reading.view
    first = next((t for t in tree.subtree(clause) if t.pos != "PUNCT"), clause)
    if first is not tree.subtree(phrase)[0]:
        return
    for other in tree.children(clause, "conj"):
        if not view.opens_clause(other) or tree.child(other, "nsubj", "expl", "nsubj:pass") is None:
            continue
        beside = tree.children(other, "obl", "advmod")
        if not any(tree.child(b, "case") and _is_marker(reading, b) for b in beside):
            yield other


def _is_marker(reading: Reading, phrase: Token) -> bool:
    """Tell *maar volgens Y ...*, a clause with a comment of its own."""
    marker = reading.resources.lexicon.marker
    return any(marker(c.text.lower()) for c in reading.tree.children(phrase, "case"))
