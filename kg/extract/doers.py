"""Who does an event that a verb leads up to: *is klaar voor de strijd*, *reageert met sancties*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.happening import verb_above
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evoke import Evocation
    from kg.syntax.tree import Token


def answers(evocation: Evocation) -> Iterator[Filled]:
    """Give who does something by another act: *reageert met sancties*, *slaat terug met ...*.

    Where the verb has a *met* of its own the act is what it is about.
    """
    reading, words = evocation.reading, evocation.reading.resources.words
    if not words.has("answering_types", evocation.entry.type):
        return
    verb = verb_above(evocation, "answering_prepositions")
    if verb is None or words.has("verbs_with_trouble", reading.view.lemma(verb)):
        return
    entries = reading.resources.lexicon.verb(reading.view.lemma(verb))
    if any(
        entry.type != evocation.entry.type and "obl:met" in slots
        for entry in entries
        for slots in entry.roles.values()
    ):
        return
    for slot in reading.view.slots(verb):
        if slot.name == "subj" and (reading.can_act(slot.token) or is_personal(slot.token)):
            mention = reading.phrase(slot.token).mention()
            yield Filled("agent", f"subj/adjunct+{slot.rule}", slot.token, mention)


def planner(evocation: Evocation) -> Token | None:
    """Give who is ready for or set on an event: *is bereid tot gesprekken*, *zint op wraak*."""
    reading, trigger = evocation.reading, evocation.trigger
    above = reading.tree[trigger.head]
    if not trigger.dep.startswith("obl") or reading.view.kind(trigger) != "noun":
        return None
    lemma = reading.view.lemma(above)
    prep = preposition(reading.tree, trigger)
    words = reading.resources.words
    planned = words.has("planning_words", lemma) and words.has("planning_prepositions", prep)
    partaking = words.has("partaking_words", lemma) or words.has("partaking_words", above.text)
    if not planned and not (partaking and words.has("partaking_prepositions", prep)):
        return None
    subject = reading.view.subject(above)
    acts = subject is not None and (reading.can_act(subject) or is_personal(subject))
    return subject if acts else None


def is_personal(token: Token) -> bool:
    """Tell a personal pronoun, which stands for somebody."""
    return token.pos == "PRON" and token.feat("Person") != ""
