"""A verb and its noun that evoke one frame together: *een akkoord sluiten*, *tekenen*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.evocation.idle import sent_for
from kg.syntax.light import relative_light_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.evocation.evoke import Evocation


def without_light_verbs(found: dict[int, Evocation]) -> Iterator[Evocation]:
    """Give the evocations of a sentence in text order, without those that say one thing twice.

    *Sloten een vrede* is one agreement by the noun, *tekenden een akkoord* one by the verb.

    Parameters
    ----------
    found : dict of int to Evocation
        Evocations by the index of their triggers.
    """
    carried = {
        (e.carrier.index, e.entry.type)
        for e in found.values()
        if e.carrier.index != e.trigger.index
    } | {c for e in found.values() for c in _carried_behind(e)}
    signed = {i: nouns for i, e in found.items() if (nouns := tuple(_signed(e, found)))}
    told = {noun.trigger.index for nouns in signed.values() for noun in nouns} | {*sent_for(found)}
    for index, evoked in sorted(found.items()):
        if index in told:
            continue
        evocation = _with_parties(evoked, signed[index]) if index in signed else evoked
        if (evocation.trigger.index, evocation.entry.type) not in carried:
            yield evocation


def _carried_behind(noun: Evocation) -> Iterator[tuple[int, str]]:
    """Give the light verb of a relative clause, and the type: *de vrede die zij sloten*.

    A treaty that somebody signs is told of besides.
    """
    reading = noun.reading
    if reading.view.kind(noun.trigger) != "noun" or noun.carrier is not noun.trigger:
        return
    light = relative_light_verb(reading.view, noun.trigger)
    signs = light and reading.resources.words.has("signing_verbs", reading.view.lemma(light[0]))
    if light is not None and not signs:
        yield light[0].index, noun.entry.type


def _signed(verb: Evocation, found: dict[int, Evocation]) -> Iterator[Evocation]:
    """Give the noun of what is signed: *tekenden een akkoord* is one agreement, not two.

    One that the verb is only a relative clause to is told of besides: *het akkoord dat zij
    tekenden, hield stand*.
    """
    known = verb.reading.resources.words
    if not known.has("signing_verbs", verb.reading.view.lemma(verb.trigger)):
        return
    for slot in verb.fillers("obj"):
        noun = found.get(slot.token.index)
        if noun is None or noun.entry.type != verb.entry.type:
            continue
        if noun.trigger.head == verb.trigger.index:
            yield noun


def _with_parties(verb: Evocation, nouns: Iterable[Evocation]) -> Evocation:
    """Give a verb the phrases of what is signed: *tekenden een akkoord met Noorwegen*."""
    slots = [
        slot._replace(name=f"obl:{prep}")
        for noun in nouns
        for slot in noun.slots
        if (prep := slot.name.removeprefix("nmod:")) != slot.name
        and f"obl:{prep}" in verb.entry.slots
    ]
    return replace(verb, slots=(*verb.slots, *slots))
