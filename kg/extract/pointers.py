"""Slots whose words fill no role: fixed words, pointers at clauses and places, identities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import adjunct

if TYPE_CHECKING:
    from kg.extract.evoke import Evocation
    from kg.syntax.clause import Slot


def is_no_filler(evocation: Evocation, slot: Slot) -> bool:
    """Tell what fills no role by its slot: fixed words, pointers at places and clauses."""
    return (
        slot.token.index in evocation.fixed
        or slot.rule == "pointing"  # "er", "daarheen": a place or nothing
        or adjunct.is_scene(evocation, slot)
        or _is_identity(evocation, slot)
        or _announces(evocation, slot)
    )


def _is_identity(evocation: Evocation, slot: Slot) -> bool:
    """Tell *de aanleiding was de lancering*, where the subject does nothing."""
    return (
        slot.name == "subj"
        and slot.rule == "copula"
        and (
            evocation.reading.view.kind(evocation.trigger) == "noun"
            and not evocation.reading.can_act(slot.token)
        )
    )


def _announces(evocation: Evocation, slot: Slot) -> bool:
    """Tell *erop* in *staat erop dat ...*: it stands for the clause, which is there."""
    words = evocation.reading.resources.words
    lower = slot.token.text.lower()
    pointing = slot.token.pos in ("ADV", "PRON") and lower.startswith(
        tuple(words.classes["r_words"])
    )
    clauses = evocation.fillers("comp")
    # "staat erop dat ...", "„...”, zei hij daarover"
    return pointing and any(c.token.index > slot.token.index or c.rule == "speech" for c in clauses)


def is_means(evocation: Evocation, slot: Slot) -> bool:
    """Tell *een akkoord bereikt met de hulp van Egypte*, where the help is no party."""
    reading = evocation.reading
    if not slot.name.endswith(":met") or slot.token.pos != "NOUN":
        return False
    if not reading.resources.words.has("party_types", evocation.entry.type):
        return False
    lexicon, lemma = reading.resources.lexicon, slot.token.lemma.lower()
    return lexicon.noun_class(lemma) is None and bool(lexicon.noun(lemma))
