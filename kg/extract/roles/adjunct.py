"""What an event noun shares with the clause that it is an adjunct of.

*Stoltenberg verklaarde dat na een gesprek met Ghani*: Stoltenberg took part in the talk.
*Bij een aanslag in Khost kwamen maandag drie mensen om*: the attack was on Monday too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation import headlined
from kg.extract.filled import Filled
from kg.extract.roles.doers import answers, is_personal, planner
from kg.extract.roles.happening import verb_above, verb_of_phrase
from kg.extract.roles.sites import without_matter
from kg.extract.roles.tolls import HARM
from kg.syntax.clause import Slot
from kg.syntax.nominal import HEADLINE
from kg.syntax.phrase import members
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.tree import Token


_STRUCK = ("Facility", "City")
_AREAS = ("State", "Region", "City")
_MOUTHS = ("obl:bij", "obl:op", "obl:in")
"""Where it is said, by whom it is: *bij de regering*, *op het ministerie*, *in een brief*."""


def impersonal(evocation: Evocation) -> Iterator[Filled]:
    """Give who says what is said without a subject: *klinkt het bij de regering*.

    Or what it stands in: *luidt het in een persbericht*.
    """
    reading, carrier = evocation.reading, evocation.carrier
    if not reading.resources.words.has("impersonal_reports", carrier.lemma):
        return
    for slot in (s for name in _MOUTHS for s in evocation.fillers(name)):
        work = slot.name == "obl:in" and reading.is_a(slot.token, "Work", "Media")
        if work or (slot.name != "obl:in" and reading.can_act(slot.token)):
            mention = reading.phrase(slot.token).mention()
            yield Filled("agent", f"{slot.name}/impersonal", slot.token, mention)


def agents(evocation: Evocation) -> Iterator[Filled]:
    """Give the verb's subject as agent of an event noun that has none of its own."""
    reading = evocation.reading
    if (doer := planner(evocation)) is not None:
        for member in members(reading.tree, doer):
            yield Filled("agent", "subj/planned", member, reading.phrase(member).mention())
        return
    if not reading.resources.words.has("shared_agent_types", evocation.entry.type):
        yield from (*answers(evocation), *headlined.doers(evocation))
        return
    by = "adjunct_prepositions"
    verb = verb_above(evocation, by) or verb_of_phrase(evocation, by)
    if verb is None:
        yield from headlined.travellers(evocation)
        return
    if _is_complement(evocation, verb) or _is_known(evocation):
        return
    asked = any(
        reading.resources.words.has("asking_types", e.type)
        for e in reading.resources.lexicon.verb(reading.view.lemma(verb))
    )
    prep = preposition(reading.tree, evocation.trigger)
    heard = reading.resources.words.has("received_reports", evocation.trigger.lemma.lower())
    if (asked or heard) and prep == "na":
        return  # "eist excuses na uitspraken", "stopt na meldingen": those of others
    # "nodigt Poetin uit voor een bezoek", "rekende hem bij aankomst in"
    name = "obj" if (asked and prep == "voor") or _is_caught(evocation, verb) else "subj"
    doers = [s for s in reading.view.slots(verb) if s.name == name and s.token.dep != "csubj"]
    if not any(reading.can_act(s.token) or is_personal(s.token) for s in doers):
        return  # but "na overleg zijn ziekenhuizen en bonden": those listed with who can, too
    for slot in doers:
        if slot.token.index != evocation.trigger.index:
            mention = reading.phrase(slot.token).mention()
            yield Filled("agent", f"subj/adjunct+{slot.rule}", slot.token, mention)


def _is_caught(evocation: Evocation, verb: Token) -> bool:
    """Tell *werd bij aankomst opgepakt*: who is acted upon by those who wait is on the move."""
    reading, words = evocation.reading, evocation.reading.resources.words
    if evocation.entry.type != "Movement":
        return False
    entries = reading.resources.lexicon.verb(reading.view.lemma(verb))
    if not any(words.has("catching_types", e.type) for e in entries):
        return False
    caught = [s.token for s in reading.view.slots(verb) if s.name == "obj"]
    return any(reading.is_a(c, "Person") or is_personal(c) for c in caught)


def _is_known(evocation: Evocation) -> bool:
    """Tell *na die verklaring*, somebody's of before, from *na een verklaring*.

    What is said after *de toespraak* is said by others; after *de top* by who was there.
    """
    reading, trigger = evocation.reading, evocation.trigger
    determiners = reading.tree.children(trigger, "det")
    said = reading.resources.words.has("nominal_reporting_types", evocation.entry.type)
    after = said and preposition(reading.tree, trigger) == "na"
    return any(
        d.feat("PronType") == "Dem" or (after and d.feat("Definite") == "Def") for d in determiners
    )


def _is_complement(evocation: Evocation, verb: Token) -> bool:
    """Tell *reageert op de top*, what the verb is about, from *zei dat op de top*."""
    reading = evocation.reading
    name = f"obl:{preposition(reading.tree, evocation.trigger)}"
    slots = reading.resources.lexicon.verb_slots(reading.view.lemma(verb))
    return name == "obl:op" and name in slots


def is_scene(evocation: Evocation, slot: Slot) -> bool:
    """Tell *gifgasaanval Syrië*: a headline leaves out where a physical event was."""
    reading, type_ = evocation.reading, evocation.entry.type
    if slot.rule != HEADLINE:
        return False
    words = reading.resources.words
    if words.has("bare_scene_types", type_):
        return reading.is_a(slot.token, "Region", "City")  # "wapenstilstand Noord-Jemen"
    return words.has("placed_types", type_) and reading.is_a(slot.token, "Place")


def places(evocation: Evocation) -> Iterator[Slot]:
    """Give slots of place that stand deeper or higher than the trigger's own.

    Inside its arguments, for event nouns and physical events (*beraad van de ministers
    in Brussel*), and at the verb that it is an adjunct of.
    """
    reading, trigger = evocation.reading, evocation.trigger
    for slot in evocation.slots:
        if is_scene(evocation, slot):
            yield Slot("nmod:in", slot.token, HEADLINE)
    placed = reading.resources.words.has("placed_types", evocation.entry.type)
    if reading.view.kind(trigger) == "noun" or placed or _signs(evocation):
        for slot in evocation.slots:
            holds = _holds_place(evocation, slot.name, placed=placed)
            if slot.part is None and (holds or (placed and _is_struck(evocation, slot))):
                yield from without_matter(evocation, slot.name, _inside(evocation, slot.token))
    if reading.view.kind(trigger) == "verb" and not placed:
        yield from _occasions(evocation)
    yield from headlined.destinations(evocation)
    for slot in evocation.slots if reading.temporal else ():
        if slot.part is None and _is_moment(evocation, slot):
            yield from _inside(evocation, slot.token)
    for verb in evocation.simultaneous:
        yield from (s for s in reading.view.slots(verb) if s.token.index != trigger.index)


def _signs(evocation: Evocation) -> bool:
    """Tell *tekenen akkoord in Gent*: where a paper is signed, it does not stand."""
    reading = evocation.reading
    return reading.resources.words.has("signing_verbs", reading.view.lemma(evocation.trigger))


def _is_moment(evocation: Evocation, slot: Slot) -> bool:
    """Tell *zei dat op een zondagochtend in Gent* from *zat na zes maanden in Gent vast*."""
    reading = evocation.reading
    kind, _, prep = slot.name.partition(":")
    if kind != "obl" or prep not in ("", "op") or not reading.is_time(slot.token):
        return False
    return not reading.resources.words.has("spans_of_time", slot.token.lemma.lower())


def _occasions(evocation: Evocation) -> Iterator[Slot]:
    """Give where the occasion was at which somebody spoke: *zei op een top in Gent*."""
    reading, words = evocation.reading, evocation.reading.resources.words
    for slot in evocation.slots:
        kind, _, prep = slot.name.partition(":")
        if kind != "obl" or not words.has("speaking_prepositions", prep):
            continue
        entries = reading.resources.lexicon.noun(slot.token.lemma.lower())
        if any(words.has("speaking_types", entry.type) for entry, _ in entries):
            yield from _inside(evocation, slot.token)


def _holds_place(evocation: Evocation, name: str, *, placed: bool) -> bool:
    """Tell whether a place inside an argument is the event's: *gewond bij explosie in Kidal*."""
    kind, _, prep = name.partition(":")
    if kind == "obl":
        return evocation.reading.resources.words.has("occasion_prepositions", prep)
    # "een rechtbank in Moskou": where they sit says nothing of where they act.
    if kind == "nmod" and not placed:  # "kritiek op het beleid in het land"
        return not evocation.reading.resources.words.has("matter_prepositions", prep)
    return kind in ("obj", "nmod")


def _is_struck(evocation: Evocation, slot: Slot) -> bool:
    """Tell *schoten op betogers in de hoofdstad*: where they are, they are shot at.

    So are those killed there whom *een aanslag in de hoofdstad* killed.
    """
    if slot.name == "subj":
        event = bool(evocation.reading.resources.lexicon.noun(slot.token.lemma.lower()))
        return event and slot.token.pos == "NOUN" and evocation.entry.type in HARM
    aimed = slot.name.startswith("obl:") and slot.name in evocation.entry.roles.get("target", ())
    return aimed and evocation.entry.type in ("Attack", *HARM)


def _inside(evocation: Evocation, token: Token) -> Iterator[Slot]:
    tree, words = evocation.reading.tree, evocation.reading.resources.words
    building = _is_building(evocation, token)
    state = evocation.reading.is_a(token, "State")  # "de top met Rusland in Gent"
    during = words.has("occasion_prepositions", preposition(tree, token))
    place = evocation.reading.is_a(token, "Place", *(() if during else ("Mission",)))
    if not building and not state and place:
        return
    for child in tree.children(token, "nmod"):
        prep = preposition(tree, child)
        if state and not (prep == "in" and evocation.reading.is_a(child, "City")):
            continue
        if building and prep != "in" and evocation.reading.is_a(token, "City"):
            continue  # "een dorp nabij Goma"
        if building and child.pos != "PROPN" and not evocation.reading.is_a(child, *_AREAS):
            continue  # "een post in de omgeving van de ambassade"
        if words.has("inner_place_prepositions", prep) and not _aims(evocation, token, prep):
            yield from (Slot(f"nmod:{prep}", each, "nested") for each in members(tree, child))
        elif words.has("occasion_prepositions", prep) or _are_doers(evocation, token, child, prep):
            yield from _inside(evocation, child)  # "bij een aanslag tijdens een feest in Homs"
        elif not building and _is_building(evocation, child):
            yield from _inside(evocation, child)  # "omgekomen bij een aanslag op een markt in Homs"


def _are_doers(evocation: Evocation, event: Token, noun: Token, prep: str) -> bool:
    """Tell *omgekomen bij een aanval van rebellen in Kidal*: where they attack, they are."""
    reading = evocation.reading
    harm = evocation.entry.type in HARM and bool(reading.resources.lexicon.noun(event.lemma))
    return harm and prep == "van" and reading.is_a(noun, "ArmedForce", "ArmedGroup")


def _is_building(evocation: Evocation, noun: Token) -> bool:
    """Tell *een ziekenhuis in Raqqa*: where it stands a physical event strikes it."""
    struck = evocation.entry.type in ("Attack", *HARM)
    return struck and noun.pos == "NOUN" and evocation.reading.class_of(noun) in _STRUCK


def _aims(evocation: Evocation, noun: Token, prep: str) -> bool:
    """Tell *aanslag op de luchthaven*, its target, from *aankomst op de luchthaven*."""
    entries = evocation.reading.resources.lexicon.noun(noun.lemma.lower())
    name = f"nmod:{prep}"
    return prep == "op" and any(name in e.roles.get("target", ()) for e, _ in entries)
