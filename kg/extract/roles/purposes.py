"""What for: the clauses and phrases that say to what end something is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.content import content, event_mention
from kg.extract.filled import Filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.model import Span
    from kg.syntax.clause import Slot

_CLAUSES = ("comp", "ccomp", "xcomp")
_CONTENT = frozenset(_CLAUSES)


def purposes(
    evocation: Evocation, used: set[tuple[int, Span | None]], *, asked: bool
) -> Iterator[Filled]:
    """Give the clauses and phrases of purpose; what somebody is asked for is a Request's topic.

    So is what is settled by a verb that takes a clause: *kwamen overeen om samen te werken*.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    used : set of tuple
        Tokens, with their parts, that fill a role already.
    asked : bool
        Whether the frame still lacks a topic.
    """
    reading, words = evocation.reading, evocation.reading.resources.words
    content_wanted = asked and (
        words.has("content_types", evocation.entry.type) or _settles(evocation)
    )
    if evocation.entry.type == "Coercion":  # "verbood hem om te spreken", not "hackte om te lekken"
        lemma = reading.view.lemma(evocation.carrier)
        content_wanted = content_wanted and words.has("object_control", lemma)
    for slot in evocation.slots:
        if slot.part is not None or (slot.token.index, None) in used:
            continue
        kind, _, marker = slot.name.partition(":")
        if kind == "advcl" and words.has("purpose_markers", marker):
            follows = slot.token.index > evocation.trigger.index
            role = "topic" if content_wanted and follows else "purpose"
        elif _is_end(evocation, slot) or _is_bare_clause(evocation, slot):
            role = "purpose"
        else:
            continue
        below = content(reading, slot.token)
        yield Filled(role, slot.name, below, event_mention(reading, below), event=True)


def _settles(evocation: Evocation) -> bool:
    """Tell *spraken af om te helpen*, *besloot om te gaan*, from *tekende om te helpen*."""
    reading, entry = evocation.reading, evocation.entry
    settles = reading.resources.words.has("settling_types", entry.type)
    verbal = settles and reading.view.kind(evocation.trigger) == "verb"
    return verbal and not _CONTENT.isdisjoint(entry.roles.get("topic", ()))


def _is_end(evocation: Evocation, slot: Slot) -> bool:
    """Tell *reisde naar Kiev voor overleg*, *ter voorbereiding*, *als afschrikking*."""
    kind, _, prep = slot.name.partition(":")
    if kind not in ("obl", "nmod", "advcl"):
        return False  # Most slots.
    reading, words = evocation.reading, evocation.reading.resources.words
    lemma = slot.token.lemma.lower()
    if prep == "als":
        return words.has("end_nouns", lemma)
    if kind == "advcl" or slot.token.pos != "NOUN" or reading.is_time(slot.token):
        return False
    if prep == "te":  # "ter verlaging van de uitstoot", but not "te Parijs"
        action = words.ends("action_suffixes", lemma)
        return action and any(c.text.lower() == "ter" for c in reading.tree.children(slot.token))
    meant = kind == "obl" and prep == "voor" and words.has("journey_types", evocation.entry.type)
    return meant and bool(reading.resources.lexicon.noun(lemma)) and not reading.can_act(slot.token)


def _is_bare_clause(evocation: Evocation, slot: Slot) -> bool:
    """Tell *bracht een bezoek om te bemiddelen* from *nam het besluit om te bemiddelen*."""
    reading, kind = evocation.reading, evocation.entry.type
    if slot.name != "comp" or slot.token.index < evocation.trigger.index:
        return False
    if reading.resources.words.has("unpurposed_types", kind):
        return False
    if kind == "Consultation" and reading.view.kind(evocation.trigger) == "verb":
        return False  # "bespraken om troepen te sturen": about that
    if any(name in _CLAUSES for names in evocation.entry.roles.values() for name in names):
        return False
    return any(m.text.lower() == "om" for m in reading.tree.children(slot.token, "mark"))
