"""When: which time expressions of a sentence are a frame's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.times import TimeKind
from kg.syntax.attachment import is_at_left_edge
from kg.syntax.light import relative_light_verb
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.extract.times import TimeMention
    from kg.syntax.tree import Token


def times(evocation: Evocation) -> Iterator[Filled]:
    """Give the times of a frame: its own, its carriers', and those it took into its clause."""
    reading = evocation.reading
    if not reading.times:
        return
    anchors = _of_slots(evocation)
    owners = (
        *_carriers(evocation),
        *evocation.simultaneous,
        *_relative(evocation),
        *_occasion(evocation),
    )
    for owner in owners:
        anchors |= {c.index for c in reading.tree.children(owner) if c.index in reading.times}
    anchors |= _of_occasions(evocation)
    anchors |= _behind_objects(evocation)
    anchors = {i for i in anchors if not _is_governors(reading, i)} | _raised(evocation)
    anchors |= {c.index for i in anchors for c in _joined(reading, i)}
    anchors = {_told_exactly(reading, i) for i in anchors}
    anchors = {i for i in anchors if not _goes_to_verb(reading, i, evocation.trigger)}
    anchors = {i for i in anchors if not _compares(reading, i)}
    if _has_another_time(evocation):
        last = max(evocation.trigger.index, evocation.carrier.index)
        verb = evocation.carrier.index  # "annuleert het overleg woensdag": that would be then
        anchors = {i for i in anchors if reading.tree[i].head != verb or i > last}
    anchors -= {evocation.trigger.index}  # "twee dagen voor de verkiezingen" is not when they are
    if any(reading.times[i].kind is not TimeKind.CLOCK for i in anchors):
        anchors = {i for i in anchors if reading.times[i].kind is not TimeKind.CLOCK}
    for index in sorted(anchors):
        yield Filled("time", "time", reading.tree[index], time=_planned(reading, index))


def _of_slots(evocation: Evocation) -> set[int]:
    """Give the times among a frame's slots; one that verbs share only where it has no other.

    *Werd in mei gepakt en ontsnapte in juli*: in July alone.
    """
    times = evocation.reading.times
    found = [s for s in evocation.slots if s.token.index in times]
    own = [s for s in found if not s.rule.endswith("+conj")]
    dated = any(times[s.token.index].kind is not TimeKind.CLOCK for s in own)
    return {s.token.index for s in (own if dated else found)}


def _compares(reading: Reading, index: int) -> bool:
    """Tell *de zwaarste aanval sinds 2014*, *voor het eerst sinds 2014*, which was not then."""
    tree, words = reading.tree, reading.resources.words
    token, first = tree[index], tree[reading.times[index].first]
    if not words.has("since_prepositions", preposition(tree, token)) or first.index == 0:
        return False
    before = tree[first.index - 1]
    nouns = (tree[token.head], before, tree[before.head])
    beside = (t for noun in nouns for t in (noun, *tree.children(noun, "amod")))
    return any(
        t.index < first.index
        and (t.feat("Degree") == "Sup" or words.has("ranking_words", t.text.lower()))
        for t in beside
    )


def _planned(reading: Reading, index: int) -> TimeMention:
    """Tell *gepland voor maandag*, which is on that day, from *klaar voor maandag*."""
    mention, token = reading.times[index], reading.tree[index]
    words, first = reading.resources.words, reading.tree[mention.first]
    verb = reading.view.lemma(reading.tree[token.head])
    fixed = words.has("planned_prepositions", first.text.lower()) and first.dep == "case"
    if mention.time.part != "before" or not fixed or not words.has("planning_verbs", verb):
        return mention
    return replace(mention, time=replace(mention.time, part=None))


def _has_another_time(evocation: Evocation) -> bool:
    """Tell *annuleerde dinsdag de top*, which was to be later, from *opende dinsdag de top*."""
    reading, verb = evocation.reading, evocation.carrier
    if verb.index == evocation.trigger.index or evocation.fixed:
        return False
    other = reading.resources.words.has("verbs_of_other_times", reading.view.lemma(verb))
    return other and reading.evokes(verb)


def _joined(reading: Reading, index: int) -> Iterator[Token]:
    """Give the times that share a verb with another: *gisteravond en vannacht*."""
    joined = reading.tree.children(reading.tree[index], "conj")
    return (c for c in joined if c.index in reading.times)


def _told_exactly(reading: Reading, index: int) -> int:
    """Give the date that says when exactly: *een maand later, op 21 november*."""
    for beside in reading.tree.children(reading.tree[index], "appos", "nmod", "obl"):
        date = reading.times.get(beside.index)
        before = reading.tree.tokens[max(date.first - 2, 0) : date.first] if date else ()
        if date is not None and date.resolved and any(t.text == "," for t in before):
            return beside.index
    return index


def _of_occasions(evocation: Evocation) -> set[int]:
    """Give the times of the occasion that a verb is told of: *zei in een interview woensdag*."""
    reading = evocation.reading
    verbal = reading.view.kind(evocation.trigger) == "verb"
    found: set[int] = set()
    for slot in evocation.slots:
        kind, _, prep = slot.name.partition(":")
        occasion = reading.resources.words.has("simultaneous_prepositions", prep)
        # "gaf in een interview dinsdag een waarschuwing": the noun's verb is told of it.
        own = (kind == "obl" and verbal) or (kind == "nmod" and slot.rule.startswith("light"))
        if own and occasion and slot.token.index not in reading.times:
            below = reading.tree.children(slot.token, "nmod", "obl")
            found |= {c.index for c in below if c.index in reading.times}
    return found


def _behind_objects(evocation: Evocation) -> set[int]:
    """Give the times between an object and its verb, which parsers hang on the object."""
    reading, carrier = evocation.reading, evocation.carrier
    return {
        c.index
        for noun in reading.tree.children(carrier, "obj")
        for c in reading.tree.children(noun, "nmod")
        if c.index in reading.times and _is_of_verb(reading, c.index, noun)
    }


def _goes_to_verb(reading: Reading, index: int, noun: Token) -> bool:
    """Tell whether an event's time is that of the verb above, which evokes a frame as well."""
    return _is_of_verb(reading, index, noun) and reading.evokes(reading.tree[noun.head])


def _is_of_verb(reading: Reading, index: int, noun: Token) -> bool:
    """Tell *heeft de proef in mei gestaakt*: a time before the last verb is rather the verb's.

    Of *de vrede van 1648*, *een akkoord voor 2030*, *uitstel tot juni* it is the noun's.
    """
    time, verb = reading.tree[index], reading.tree[noun.head]
    if time.head != noun.index or noun.dep != "obj" or not noun.index < index < verb.index:
        return False
    return reading.resources.words.has("verbal_time_prepositions", preposition(reading.tree, time))


def _is_governors(reading: Reading, index: int) -> bool:
    """Tell whether a time in an infinitive clause is that of the frame that governs it."""
    token = reading.tree[index]
    if not is_at_left_edge(reading.tree, token):
        return False
    governor = reading.tree[reading.tree[token.head].head]
    return reading.evokes(governor)


def _raised(evocation: Evocation) -> set[int]:
    """Give the times that open the infinitive below a frame's verb."""
    reading = evocation.reading
    clauses = reading.tree.children(evocation.carrier, "xcomp", "ccomp")
    below = (c.index for clause in clauses for c in reading.tree.children(clause))
    return {i for i in below if i in reading.times and _is_governors(reading, i)}


def _relative(evocation: Evocation) -> Iterator[Token]:
    """Give the light verb of a relative clause: *de sancties die de EU in mei oplegde*."""
    view = evocation.reading.view
    if view.kind(evocation.trigger) == "noun" and evocation.carrier is evocation.trigger:
        light = relative_light_verb(view, evocation.trigger)
        if light is not None:
            yield light[0]


def _occasion(evocation: Evocation) -> Iterator[Token]:
    """Give the copula that dates an event: *de laatste keer dat zij spraken, was in 2021*."""
    reading, clause = evocation.reading, evocation.carrier
    noun = reading.tree[clause.head]
    if not clause.dep.startswith("acl") or noun.dep != "nsubj":
        return
    copula = reading.tree[noun.head]
    words = reading.resources.words
    if copula.lemma == "zijn" and words.has("dated_nouns", noun.lemma.lower()):
        yield copula


def _carriers(evocation: Evocation) -> Iterator[Token]:
    """Give the words whose adverbials are also the frame's: trigger, light verb, modal above."""
    reading = evocation.reading
    yield evocation.trigger
    token = evocation.carrier
    yield token
    qualifiers = reading.resources.lexicon.qualifiers
    while token.dep == "xcomp":
        token = reading.tree[token.head]
        if qualifiers.operator(reading.view.lemma(token), "verb") is None:
            return
        if reading.evokes(token):
            return
        yield token
