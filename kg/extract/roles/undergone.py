"""What an event noun is done to, where the clause tells: *veroordeeld tot een jaar cel*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.evoke import evoke
from kg.extract.filled import Filled
from kg.extract.roles.doers import is_personal, is_thanked
from kg.extract.roles.happening import verb_above, verb_of_phrase
from kg.extract.roles.tolls import HARM
from kg.syntax.phrase import NOMINAL, members
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation

_BURDENS = ("Sanction", "Coercion")
"""Types that as subjects of a verb of striking do it themselves: *de sancties treffen Iran*."""
_SENTENCES = (
    ("punishments", "sentencing_prepositions", "sentencing_verbs"),
    ("questioning_nouns", "questioning_prepositions", "custody_verbs"),
    ("suspecting_nouns", "suspecting_prepositions", "suspecting_verbs"),
)
"""Nouns, what they stand behind and verbs whose object undergoes them."""


def targets(evocation: Evocation) -> Iterator[Filled]:
    """Give the clause's subject as target of a bare noun: *wordt na hervatting uitgebreid*.

    Whom an attack kills or injures it hits: *bij een aanslag kwamen burgers om*.
    """
    reading, trigger = evocation.reading, evocation.trigger
    yield from _struck(evocation)
    yield from _sentenced(evocation)
    yield from _supported(evocation)
    yield from _wounded(evocation)
    yield from _among(evocation)
    if evocation.entry.type == "Attack":
        yield from _escaped(evocation)
        yield from _victims(evocation)
        return
    if "nmod:van" not in evocation.entry.roles.get("target", ()):
        return
    verb = verb_above(evocation, "sequel_prepositions")
    if verb is None or reading.tree.child(trigger, "det", "nmod", "amod"):
        return
    if reading.resources.words.has("other_target_types", evocation.entry.type):
        return
    subject = reading.view.subject(verb)
    if subject is not None and subject.pos in NOMINAL:
        mention = reading.phrase(subject).mention()
        yield Filled("target", "subj/adjunct", subject, mention)


def matters_of_means(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """Give what is stopped with an event as its topic too: *blokkeerde de wet met een veto*.

    Parameters
    ----------
    evocation : Evocation
        That of the event noun, whose verb evokes the same type.
    found : sequence of Filled
        What fills its roles already.

    Yields
    ------
    Filled
        A `topic` for each object of the verb, a `target` for a person.
    """
    reading = evocation.reading
    if "topic" not in evocation.entry.roles or any(f.role == "topic" for f in found):
        return
    verb = verb_above(evocation, "means_prepositions")
    if verb is None:
        return
    type_ = evocation.entry.type
    entries = reading.resources.lexicon.verb(reading.view.lemma(verb))
    if any(e.type == type_ and "obj" in e.roles.get("topic", ()) for e in entries):
        for slot in reading.view.slots(verb):
            if slot.name == "obj" and slot.token.pos in NOMINAL:
                mention = reading.phrase(slot.token).mention()
                role = "target" if reading.is_a(slot.token, "Person") else "topic"
                yield Filled(role, f"means/{slot.rule}", slot.token, mention, event=True)


def _struck(evocation: Evocation) -> Iterator[Filled]:
    """Give what is hit by an event: *het dorp werd getroffen door gevechten*.

    So *bij een luchtaanval werd een dorp getroffen*, *treft Iran met sancties*, *de sancties
    treffen Iran* and *sancties die Iran treffen*; of *de aanval trof een dorp* the verb tells it.
    """
    reading, words = evocation.reading, evocation.reading.resources.words
    type_ = evocation.entry.type
    if not words.has("striking_types", type_):
        return
    verb = verb_above(evocation, "striking_prepositions")
    passive = verb is not None and not words.has(
        "striking_means", preposition(reading.tree, evocation.trigger)
    )
    if verb is None and evocation.trigger.dep == "nsubj" and type_ in _BURDENS:
        verb = reading.tree[evocation.trigger.head]
    if verb is None and type_ in _BURDENS:
        verb = next((c for c in reading.tree.children(evocation.trigger, "acl:relcl")), None)
    if verb is None or not words.has("striking_verbs", reading.view.lemma(verb)):
        return
    for slot in reading.view.slots(verb):
        if slot.name == "obj" and (not passive or slot.rule.startswith("passive")):
            mention = reading.phrase(slot.token).mention()
            yield Filled("target", f"struck/{slot.rule}", slot.token, mention)


def _sentenced(evocation: Evocation) -> Iterator[Filled]:
    """Give who is sentenced to or held for it: *veroordeeld tot cel*, *opgepakt op verdenking*."""
    reading, words = evocation.reading, evocation.reading.resources.words
    lemma = evocation.trigger.lemma.lower()
    for noun, prepositions, verbs in _SENTENCES:
        if not words.has(noun, lemma):
            continue
        verb = verb_above(evocation, prepositions)
        if verb is None or not words.has(verbs, reading.view.lemma(verb)):
            continue
        held = words.has("held_verbs", reading.view.lemma(verb))
        for slot in reading.view.slots(verb):
            if slot.name == ("subj" if held else "obj"):
                mention = reading.phrase(slot.token).mention()
                yield Filled("target", f"sentenced/{slot.rule}", slot.token, mention)


def _supported(evocation: Evocation) -> Iterator[Filled]:
    """Give who does something with support: *heroverde met steun van Rusland de stad*.

    Or thanks for it: *bedankte Oslo voor de steun*.
    """
    reading, words = evocation.reading, evocation.reading.resources.words
    if not words.has("supporting_types", evocation.entry.type):
        return
    by = "supported_prepositions"
    verb = verb_above(evocation, by) or verb_of_phrase(evocation, by)
    if verb is None or not evocation.fillers("nmod:van"):
        verb = verb_above(evocation, "thanked_prepositions")
        if verb is None or not is_thanked(evocation, verb):
            return
    for slot in reading.view.slots(verb):
        if slot.name == "subj" and (reading.can_act(slot.token) or is_personal(slot.token)):
            mention = reading.phrase(slot.token).mention()
            yield Filled("target", f"supported/{slot.rule}", slot.token, mention)


def _wounded(evocation: Evocation) -> Iterator[Filled]:
    """Give who lies or is taken somewhere with it: *werd met brandwonden afgevoerd*."""
    reading = evocation.reading
    if evocation.entry.type != "Injury":
        return
    verb = verb_above(evocation, "wounding_prepositions")
    subject = reading.view.subject(verb) if verb is not None else None
    if subject is not None and (is_personal(subject) or reading.is_a(subject, "Person")):
        mention = reading.phrase(subject).mention()
        yield Filled("target", "subj/wounded", subject, mention)


def _among(evocation: Evocation) -> Iterator[Filled]:
    """Give who is one of them: *onder de doden zijn drie kinderen*."""
    reading, trigger = evocation.reading, evocation.trigger
    words = reading.resources.words
    if evocation.entry.type not in HARM or not trigger.dep.startswith(("obl", "nmod")):
        return
    verb = reading.tree[trigger.head]
    if not words.has("listing_prepositions", preposition(reading.tree, trigger)):
        return
    if trigger.dep == "nmod":  # "onder de doden zijn twee Fransen", to a parser who *is* so
        subject = verb if trigger.index < verb.index and reading.tree.child(verb, "cop") else None
    else:
        exists = words.has("existing_verbs", reading.view.lemma(verb))
        subject = reading.view.subject(verb) if exists else None
    for member in members(reading.tree, subject) if subject is not None else ():
        if is_personal(member) or reading.is_a(member, "Person", "Group"):
            mention = reading.phrase(member).mention()
            yield Filled("target", "subj/among", member, mention)


def _escaped(evocation: Evocation) -> Iterator[Filled]:
    """Give who was to be hit: *de generaal ontsnapte aan een aanslag*, *ontkwam aan de moord*."""
    reading, trigger = evocation.reading, evocation.trigger
    if not trigger.dep.startswith("obl") or preposition(reading.tree, trigger) != "aan":
        return
    verb = reading.tree[trigger.head]
    escapes = reading.resources.words.has("escapes", reading.view.lemma(verb))
    subject = reading.view.subject(verb) if escapes else None
    if subject is not None and subject.pos in NOMINAL:
        yield Filled("target", "subj/escaped", subject, reading.phrase(subject).mention())


def _victims(evocation: Evocation) -> Iterator[Filled]:
    """Give the dead and injured of the clause that an attack is an adjunct of."""
    reading = evocation.reading
    verb = verb_above(evocation, "causing_prepositions")
    lemma = evocation.trigger.lemma.lower()
    mutual = reading.resources.words.ends("mutual_nouns", lemma)
    aimed = evocation.fillers("nmod:op") or evocation.fillers("nmod:tegen")
    if verb is None or mutual or aimed:
        return  # "bij een aanval op het dorp werden vrouwen gedood": the village was its target
    for other in evoke(reading):
        if other.entry.type not in HARM or other.carrier.index != verb.index:
            continue
        for name in other.entry.roles.get("target", ()):
            for slot in other.fillers(name):
                fell = reading.resources.words.has("verbs_of_falling", verb.lemma)
                if not fell and not slot.rule.startswith("passive"):
                    continue  # "kwamen om": an attack may have had another target
                mention = reading.phrase(slot.token).mention()
                yield Filled("target", f"victim/{slot.rule}", slot.token, mention)
