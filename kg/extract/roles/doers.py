"""Who does an event that a verb leads up to: *is klaar voor de strijd*, *reageert met sancties*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.roles.happening import measured, verb_above
from kg.syntax.control import antecedent
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
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
    reading, trigger = evocation.reading, measured(evocation.reading, evocation.trigger)
    above = reading.tree[trigger.head]
    if reading.view.kind(evocation.trigger) != "noun":
        return None
    prep, words = preposition(reading.tree, trigger), reading.resources.words
    if trigger.dep == "nmod" and words.has("intending_nouns", above.lemma.lower()):
        return _owner(evocation, above, prep)
    if trigger.dep == "nmod" and above.dep == "obj" and words.has("using_prepositions", prep):
        above = reading.tree[above.head]  # "gebruikt netwerken voor spionage"
        if not words.has("using_verbs", reading.view.lemma(above)):
            return None
    elif not trigger.dep.startswith("obl"):
        return None
    elif is_thanked(evocation, above):
        return _asked(evocation, above)
    elif words.has("object_control", reading.view.lemma(above)):
        return _made(evocation, above, prep)
    elif not _leads_to(evocation, above, prep):
        return None
    subject = reading.view.subject(above)
    if subject is None or _undergoes(evocation, above, subject):
        return None
    doer = antecedent(reading.view, subject) or subject  # "soldaten die deelnemen aan de strijd"
    return doer if reading.can_act(doer) or is_personal(doer) else None


def _undergoes(evocation: Evocation, verb: Token, subject: Token) -> bool:
    """Tell *bij huiszoekingen zijn vier mannen opgepakt*: they search nothing themselves."""
    slots = evocation.reading.view.slots(verb)
    return any(s.name == "obj" and s.token.index == subject.index for s in slots)


def _made(evocation: Evocation, verb: Token, prep: str) -> Token | None:
    """Give who is made to do it or kept from it: *dwong de rebellen tot onderhandelingen*."""
    if not evocation.reading.resources.words.has("controlling_prepositions", prep):
        return None
    return _asked(evocation, verb)


def _asked(evocation: Evocation, verb: Token) -> Token | None:
    reading = evocation.reading
    made = (s.token for s in reading.view.slots(verb) if s.name in ("obj", "iobj"))
    return next((m for m in made if reading.can_act(m) or is_personal(m)), None)


def is_thanked(evocation: Evocation, verb: Token) -> bool:
    """Tell what somebody is thanked for, which he did: *bedankte Oslo voor de steun*."""
    words, reading = evocation.reading.resources.words, evocation.reading
    for_it = words.has("thanked_prepositions", preposition(reading.tree, evocation.trigger))
    return for_it and words.has("thanking_verbs", reading.view.lemma(verb))


def _owner(evocation: Evocation, noun: Token, prep: str) -> Token | None:
    """Give whose plan an event is: *de plannen van IS voor een aanslag*."""
    reading = evocation.reading
    if not reading.resources.words.has("intending_prepositions", prep):
        return None
    owners = [s.token for s in reading.view.slots(noun) if s.name in ("poss", "nmod:van")]
    own = (o for o in owners if o.index != evocation.trigger.index)
    return next((o for o in own if reading.can_act(o) or is_personal(o)), None)


def _leads_to(evocation: Evocation, above: Token, prep: str) -> bool:
    """Tell whether the subject of a word does what stands behind it with a preposition."""
    words, lemma = evocation.reading.resources.words, evocation.reading.view.lemma(above)
    if words.has("planning_words", lemma) and words.has("planning_prepositions", prep):
        judged = prep == "over" and words.has("judged_types", evocation.entry.type)
        return not judged  # "beslist over het verzoek", which others made
    if words.has("using_verbs", lemma) and words.has("using_prepositions", prep):
        return True
    if words.has("motive_prepositions", prep):  # "blokkeerden uit protest de weg"
        return words.has("motive_types", evocation.entry.type)
    if words.has("finding_verbs", lemma) and words.has("scene_prepositions", prep):
        return words.has("scene_types", evocation.entry.type)  # "vond bij een huiszoeking wapens"
    return words.has("partaking_words", lemma) and words.has("partaking_prepositions", prep)


def is_personal(token: Token) -> bool:
    """Tell a personal pronoun, which stands for somebody."""
    return token.pos == "PRON" and token.feat("Person") != ""
