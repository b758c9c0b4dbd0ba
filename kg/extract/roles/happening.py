"""The verbs that an event noun takes its times and places from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def simultaneous(evocation: Evocation) -> Iterator[Token]:
    """Give the verbs whose times are also those of the event noun.

    That which it is an adjunct of, and that which says that it takes place: *de top begint
    dinsdag*, *bombardementen die zondag plaatsvonden*.
    """
    reading, trigger = evocation.reading, evocation.trigger
    adjunct_of = verb_above(evocation, "simultaneous_prepositions")
    if adjunct_of is not None:
        yield adjunct_of
    result_of = verb_above(evocation, "result_prepositions")
    words = reading.resources.words
    if result_of is not None and words.has("resulting_verbs", reading.view.lemma(result_of)):
        yield result_of  # "leidde in heel Peru tot protesten"
    yield from _happening(reading, trigger)


def _happening(reading: Reading, event: Token) -> Iterator[Token]:
    tree, words = reading.tree, reading.resources.words
    first = event
    while first.dep == "conj" and not tree.child(first, "nsubj", "cop"):
        first = tree[first.head]  # "zaterdag vielen doden en gewonden"
    verbs = [tree[first.head]] if first.dep.startswith("nsubj") else []
    verbs.extend(
        clause for clause in tree.children(event, "acl:relcl")
        if any(s.feat("PronType") == "Rel" for s in tree.children(clause, "nsubj"))
    )  # fmt: skip
    yield from (v for v in verbs if words.has("event_verbs", reading.view.lemma(v)))
    above = tree[event.head]
    if event.dep == "obj" and any(
        words.has(of_objects, reading.view.lemma(above))
        for of_objects in ("planning_verbs", "marking_verbs")
    ):
        yield above


def verb_above(evocation: Evocation, prepositions: str) -> Token | None:
    """Give the verb that an event noun is an adjunct of, by one of these prepositions."""
    reading, trigger = evocation.reading, measured(evocation.reading, evocation.trigger)
    if reading.view.kind(trigger) != "noun" or evocation.carrier is not evocation.trigger:
        return None
    words, prep = reading.resources.words, preposition(reading.tree, trigger)
    while trigger.dep == "conj":  # "antwoordde met sancties en met een inreisverbod"
        trigger = reading.tree[trigger.head]
        prep = prep or preposition(reading.tree, trigger)
    verb = reading.tree[trigger.head]
    if trigger.dep == "nmod" and verb.dep == "obj" and words.has("sequence_prepositions", prep):
        verb = reading.tree[verb.head]  # "nam het besluit na overleg": took it after that
    elif trigger.dep == "nmod" and _is_told_with(evocation, prep, verb):
        verb = reading.tree[verb.head]  # "reageerde op de kritiek met een verwijzing naar"
    elif not trigger.dep.startswith("obl"):
        return None
    if not words.has(prepositions, prep):
        return None
    return verb if reading.view.kind(verb) == "verb" else None


def _is_told_with(evocation: Evocation, prep: str, above: Token) -> bool:
    """Tell whether what is said *met een opmerking* was hung on the noun before it."""
    words = evocation.reading.resources.words
    said = words.has("nominal_reporting_types", evocation.entry.type)
    return said and prep == "met" and above.dep.partition(":")[0] in ("obj", "obl")


def verb_of_phrase(evocation: Evocation, prepositions: str) -> Token | None:
    """Give the verb above a noun that is part of a preposition: *zei in reactie op de aanval*."""
    reading, trigger = evocation.reading, evocation.trigger
    case = reading.tree[trigger.head]
    if trigger.dep != "fixed" or case.dep != "case" or evocation.carrier is not trigger:
        return None
    phrase = reading.tree[case.head]
    verb = reading.tree[phrase.head]
    said = reading.resources.words.has(prepositions, case.text.lower())
    if not said or not phrase.dep.startswith("obl"):
        return None
    return verb if reading.view.kind(verb) == "verb" else None


def measured(reading: Reading, noun: Token) -> Token:
    """Give the noun that only counts what follows it: *een reeks* in *een reeks aanvallen*.

    Or says how long it took: *weken* in *na weken van overleg*. Or which of several:
    *een* in *deden mee aan een van de protesten*.
    """
    if noun.dep != "nmod":
        return noun
    above, words = reading.tree[noun.head], reading.resources.words
    if above.pos == "NUM":
        return above if preposition(reading.tree, noun) == "van" else noun
    lasts = words.has("spans_of_time", above.lemma.lower())
    counts = lasts or words.has("measure_nouns", above.lemma.lower())
    if not counts or above.index > noun.index:
        return noun
    prep = preposition(reading.tree, noun)
    return above if not prep or (lasts and prep == "van") else noun
