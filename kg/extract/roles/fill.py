"""What fills the roles of an evoked frame: the entry's slots, then place, time and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.content import content, done_at_demand, event_mention, told_before
from kg.extract.filled import Filled
from kg.extract.roles import adjunct
from kg.extract.roles.arguments import demonym_mention, part_mention
from kg.extract.roles.claimed import claimants, told_apart
from kg.extract.roles.counting import counts, is_amount
from kg.extract.roles.dating import times
from kg.extract.roles.inert import is_no_doer
from kg.extract.roles.likened import as_told
from kg.extract.roles.mutual import accompanied, mutual
from kg.extract.roles.parties import told_role
from kg.extract.roles.pointers import (
    is_empty_pronoun,
    is_instrument,
    is_manner,
    is_means,
    is_medium,
    is_no_filler,
    is_office,
    is_setting,
    is_street,
    meant,
)
from kg.extract.roles.purposes import purposes
from kg.extract.roles.sites import MOTION, is_in_front, is_site
from kg.extract.roles.spoken import hearers_and_matters, is_spoken_from
from kg.extract.roles.undergone import matters_of_means, targets
from kg.model import Span
from kg.syntax.designation import is_whoever
from kg.syntax.speech import COLON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token


def fill(evocation: Evocation) -> tuple[Filled, ...]:
    """Give the filled roles of an evocation, without repeats."""
    found: list[Filled] = []
    used: set[tuple[int, Span | None]] = set()
    evocation = told_apart(evocation)
    for role, names in evocation.entry.roles.items():
        for name in names:
            for own in evocation.by_name.get(name, ()):
                slot = meant(evocation, role, own)
                if (slot.token.index, slot.part) in used or is_no_filler(evocation, slot):
                    continue
                told = told_role(evocation, role, slot)
                filled = _slot(evocation.reading, told, slot, evocation)
                if filled is not None:
                    used.add((slot.token.index, slot.part))
                    found.append(filled)
    found.extend(told_before(evocation, found))
    found.extend((*done_at_demand(evocation, found), *as_told(evocation, found)))
    found.extend(hearers_and_matters(evocation, used))
    found.extend(mutual(evocation, found))
    found.extend(accompanied(evocation, found, used))
    found.extend(_places(evocation, used))
    found.extend(purposes(evocation, used, asked=not any(f.role == "topic" for f in found)))
    found.extend(times(evocation))
    there = {f.role for f in found}
    if "agent" not in there:
        doers = (*adjunct.agents(evocation), *adjunct.impersonal(evocation))
        found.extend(doers or claimants(evocation))
    if "target" not in there:
        found.extend(targets(evocation))
    found.extend(matters_of_means(evocation, found))
    if "origin" not in there:
        found.extend(_owners(evocation, found))
    found.extend(counts(evocation, found))
    return tuple(found)


_CLAUSES = ("comp", "ccomp", "xcomp", "pred")
_OF = "nmod:van"


def _slot(reading: Reading, role: str, slot: Slot, evocation: Evocation) -> Filled | None:
    """Give what a slot fills a role with, or `None` where it names nothing."""
    if slot.rule == COLON:
        return None
    rule = f"{slot.name}/{slot.rule}"
    if slot.name in ("compound", "anti", "demonym"):
        named = (
            demonym_mention(reading, slot.token)
            if slot.name == "demonym"
            else part_mention(reading, slot.token, "", slot)
        )
        mention = next(named, None)
        media = reading.resources.words.classes["medium_parts"]
        named_one = mention is not None and mention.text.lower() not in media
        return Filled(role, rule, slot.token, mention) if named_one else None
    if _is_none(reading, role, slot, evocation):
        return None
    if slot.name in _CLAUSES or slot.name.startswith("advcl"):
        if is_office(evocation, slot):
            return _phrase(reading, role, rule, slot.token)
        below = content(reading, slot.token)
        return Filled(role, rule, below, event_mention(reading, below), event=True)
    if role in ("origin", "destination"):
        site = reading.site(slot.token)
        return None if is_manner(reading, slot) else _phrase(reading, role, rule, site)
    if role == "quantity":
        counted = reading.quantities.get(slot.token.index)
        return Filled(role, rule, slot.token, quantity=counted) if counted else None
    return _phrase(reading, role, rule, slot.token)


def _is_none(reading: Reading, role: str, slot: Slot, evocation: Evocation) -> bool:
    """Tell what fills a role by the entry, but not by what it is: a weapon, a medium, a place."""
    if is_instrument(evocation, slot) or is_medium(reading, slot):
        return True
    if slot.rule.endswith("pointing") and slot.name.startswith("nmod") and role != "target":
        return True  # "kreeg daar steun van China": a place
    if role == "topic":
        # "een betoging voor het parlement" stands before it
        before = evocation.entry.type == "Protest" and slot.name.endswith(":voor")
        fronted = before and reading.is_a(slot.token, "Place", "Parliament")
        return fronted or _is_location(reading, slot) or is_amount(evocation, slot)
    if role == "target":
        price = slot.name.endswith(":voor") and reading.is_a(slot.token, "Money")
        if price or slot.rule == "speech":  # "voor een miljard", "Missie gestaakt: een drama"
            return True
        if is_means(evocation, slot) or is_setting(evocation, slot) or is_street(slot.token):
            return True
        return _is_whose(evocation, slot)
    return role == "agent" and is_no_doer(evocation, slot)


def _phrase(reading: Reading, role: str, rule: str, token: Token) -> Filled | None:
    """Give a phrase as filler; times, reflexives and empty pronouns fill nothing."""
    if reading.resources.words.has("occasion_nouns", token.lemma.lower()):
        return None
    if token.index in reading.times or (
        reading.is_time(token) and token.pos in ("NOUN", "PROPN", "NUM")
    ):
        return None
    if reading.view.kind(token) == "verb":
        if is_whoever(reading.tree, token):
            return Filled(role, rule, token, reading.phrase(token).mention())
        if token.dep == "csubj":  # "raakte bekend dat hij wil vertrekken"
            token = content(reading, token)
        return Filled(role, rule, token, event_mention(reading, token), event=True)
    if is_empty_pronoun(reading, role, token):
        return None
    described = token.pos == "ADJ" and reading.view.kind(token) != "noun"
    if token.pos in ("ADV", "ADP") or described:
        pronominal = tuple(reading.resources.words.classes["r_words"])
        if not token.text.lower().startswith(pronominal):
            if role != "topic":
                return None
            return Filled(role, rule, token, event_mention(reading, token), event=True)
    mention = reading.phrase(token).mention()
    return Filled(role, rule, token, mention, event=role in ("topic", "target"))


def _is_location(reading: Reading, slot: Slot) -> bool:
    """Tell where from about what: *training in Irak*, not *training in eerste hulp*."""
    _, _, prep = slot.name.partition(":")
    siting = reading.resources.words.has("siting_prepositions", prep)
    return siting and reading.is_a(slot.token, "Place")


def _places(evocation: Evocation, used: set[tuple[int, Span | None]]) -> Iterator[Filled]:
    reading, words = evocation.reading, evocation.reading.resources.words
    moves = evocation.entry.type in MOTION
    for slot in (*evocation.slots, *adjunct.places(evocation)):
        if slot.part is not None or (slot.token.index, None) in used or slot.token.dep == "iobj":
            continue
        kind, _, prep = slot.name.partition(":")
        if kind not in ("obl", "nmod") or not prep:
            continue
        site = reading.site(slot.token)
        place = slot.rule == "pointing" or is_site(evocation, slot.token, site)
        aboard = not place and is_spoken_from(evocation, prep, site)
        place = place or (aboard and reading.is_a(slot.token, "Vehicle"))
        if not place:
            continue
        benefactive = words.has("benefactive_prepositions", prep)
        if benefactive and not is_in_front(evocation, site, moves=moves):
            continue
        crossed = moves and words.has("crossing_prepositions", prep)
        afar = not moves and is_spoken_from(evocation, prep, site)
        if crossed or afar or words.has("locative_prepositions", prep):
            role = "place"
        elif moves and words.has("origin_prepositions", prep):
            role = "origin"
        elif moves and words.has("destination_prepositions", prep):
            role = "destination"
        else:
            continue
        used.add((slot.token.index, None))
        mention = reading.phrase(site).mention()
        yield Filled(role, f"{slot.name}/{slot.rule}", site, mention)


def _is_whose(evocation: Evocation, slot: Slot) -> bool:
    """Tell *hun training van het leger*, which is theirs, from *hun training*, done to them."""
    undergone = _OF in evocation.entry.roles.get("target", ()) and evocation.by_name.get(_OF)
    return slot.name == "poss" and bool(undergone)


def _owners(evocation: Evocation, found: list[Filled]) -> Iterator[Filled]:
    """Give whose it was as origin: *de taken van de Nederlanders overnemen*."""
    reading = evocation.reading
    owned = reading.resources.words.has("owned_types", evocation.entry.type)
    for filled in found if owned else ():
        if filled.role != "target" or reading.view.kind(filled.token) != "noun":
            continue
        led = reading.resources.words.has("led_nouns", filled.token.lemma.lower())
        owners = ("State", "Person", "Group") if led else ("Agent", "Mission")
        people = not led and reading.is_a(filled.token, "Person", "Group")  # "wezen van rebellen"
        for slot in reading.view.slots(filled.token):
            if slot.name == "nmod:van" and not people and reading.is_a(slot.token, *owners):
                mention = reading.phrase(slot.token).mention()
                yield Filled("origin", f"owner/{slot.name}", slot.token, mention)
