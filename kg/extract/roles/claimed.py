"""Who does the event that he claims or announces: *eiste de aanslag op*, *kondigt sancties aan*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.qualifiers.negation import Negation
from kg.syntax.clause import Slot
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.tree import Token


def claimants(evocation: Evocation) -> Iterator[Filled]:
    """Give the subject of a claim or announcement as agent of what is claimed or announced.

    An announcement tells nothing of who takes part in a meeting or an agreement; what one
    undertakes alone, an attack or a sanction, one announces for oneself.

    Parameters
    ----------
    evocation : Evocation
        An event noun that names no agent of its own.

    Yields
    ------
    Filled
        An `agent` by a rule that ends in `claimed`.
    """
    reading, words = evocation.reading, evocation.reading.resources.words
    verb = _claim(evocation)
    if verb is None:
        return
    lemma = reading.view.lemma(verb)
    undertaken = words.has("undertaken_types", evocation.entry.type)
    own = words.has("claiming_verbs", lemma) or words.has("carrying_out_verbs", lemma)
    if not own and not (undertaken and words.has("announcing_verbs", lemma)):
        return
    if words.has("claiming_verbs", lemma) and _is_unclaimed(evocation, verb):
        return
    for slot in reading.view.slots(verb):
        if slot.name == "subj" and slot.token.index != evocation.trigger.index:
            mention = reading.phrase(slot.token).mention()
            yield Filled("agent", f"subj/{slot.rule}+claimed", slot.token, mention)


def _is_unclaimed(evocation: Evocation, verb: Token) -> bool:
    """Tell *niemand eiste de aanslag op*, *de groep heeft de aanslag niet opgeëist*."""
    negation = Negation(evocation.reading)
    return negation.denies(verb) or negation.by_nobody(verb)


def told_apart(evocation: Evocation) -> Evocation:
    """Give phrases to what is announced instead of to its announcement."""
    own = evocation.slots
    if _tells(evocation):
        own = tuple([s for s in own if not is_announced(evocation, s)])
    slots = (*own, *announced_slots(evocation))
    return evocation if slots == evocation.slots else replace(evocation, slots=slots)


def is_announced(evocation: Evocation, slot: Slot) -> bool:
    """Tell *kondigt sancties aan tegen Iran*, where a phrase is about the sanctions.

    Parameters
    ----------
    evocation : Evocation
        The announcement.
    slot : Slot
        A phrase in it.
    """
    objects = evocation.fillers("obj") if _tells(evocation) else ()
    return any(_belongs(evocation, s.token, slot) for s in objects)


def _tells(evocation: Evocation) -> bool:
    """Tell whether a frame's verb announces what is its object."""
    reading = evocation.reading
    return reading.resources.words.has("announcing_verbs", reading.view.lemma(evocation.carrier))


def announced_slots(evocation: Evocation) -> Iterator[Slot]:
    """Give the phrases of an announcement that say more of the event noun that is its object."""
    reading, words = evocation.reading, evocation.reading.resources.words
    verb = _claim(evocation)
    if verb is None or not words.has("announcing_verbs", reading.view.lemma(verb)):
        return
    for slot in reading.view.slots(verb):
        if _belongs(evocation, evocation.trigger, slot):
            yield Slot(f"nmod{slot.name[3:]}", slot.token, slot.rule, slot.part)


def _claim(evocation: Evocation) -> Token | None:
    """Give the verb whose object a noun is, or the responsibility for it: *eist ... op*."""
    reading, trigger = evocation.reading, evocation.trigger
    if reading.view.kind(trigger) != "noun" or evocation.carrier.index != trigger.index:
        return None
    above = reading.tree[trigger.head]
    if reading.view.kind(above) == "noun" and _is_blame(evocation, above):
        return _governor(evocation, above)
    if preposition(reading.tree, trigger) == "voor":
        objects = reading.tree.children(above, "obj", "nsubj:pass")
        return above if any(_is_blame(evocation, o) for o in objects) else None
    return _governor(evocation, trigger)


def _governor(evocation: Evocation, noun: Token) -> Token | None:
    view = evocation.reading.view
    tree = evocation.reading.tree
    above = tree[noun.head]
    if noun.dep == "conj":  # "belooft giften en de kwijtschelding van schulden"
        above = tree[above.head]
    if view.kind(above) != "verb":
        return None
    own = (s for s in view.slots(above) if s.token.index == noun.index)
    return above if any(s.name == "obj" for s in own) else None


def _is_blame(evocation: Evocation, noun: Token) -> bool:
    return evocation.reading.resources.words.has("claimed_nouns", noun.lemma.lower())


def _belongs(evocation: Evocation, event: Token, slot: Slot) -> bool:
    """Tell whether a phrase behind an event noun is an argument of it, or where it happens."""
    reading, words = evocation.reading, evocation.reading.resources.words
    kind, _, prep = slot.name.partition(":")
    if kind != "obl" or slot.token.index < event.index:
        return False
    entries = [entry for entry, _ in reading.resources.lexicon.noun(event.lemma.lower())]
    if words.has("locative_prepositions", prep) and reading.is_a(slot.token, "Place"):
        return any(words.has("placed_types", entry.type) for entry in entries)
    return any(f"nmod:{prep}" in entry.slots for entry in entries)
