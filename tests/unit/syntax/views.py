"""Clause views of sentences in one-line notation, and their slots in writing."""

from __future__ import annotations

from kg import lexicon
from kg.syntax.clause import ClauseView
from tests.unit.link.notation import document


def view(text):
    (tree,) = document(text).sentences
    return ClauseView(tree, lexicon.load())


def word(clauses, form):
    return next(token for token in clauses.tree if token.text == form)


def written(clauses, form):
    """The slots of a word as `name=filler`, a part of a compound by its own letters.

    Articles are left out: `det` is for conditions alone.
    """
    token = word(clauses, form)
    own = (slot for slot in clauses.slots(token) if slot.name != "det")
    return {f"{slot.name}={_filler(slot)}" for slot in own}


def _filler(slot):
    if slot.part is None:
        return slot.token.text
    start = slot.token.span.start
    return slot.token.text[slot.part.start - start : slot.part.end - start]
