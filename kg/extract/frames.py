"""Frames of a document: evocations with roles, qualifiers and sources, as values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.attribution.attribute import sources
from kg.extract.attribution.echo import echoed
from kg.extract.evocation.evoke import Evocation, evoke
from kg.extract.evocation.gapped import gapped
from kg.extract.open import open_evocations, tells_something
from kg.extract.qualifiers.qualify import Qualifying
from kg.extract.roles.datelines import datelines, placed
from kg.extract.roles.fill import fill
from kg.extract.roles.happening import measured
from kg.extract.roles.pointers import without_own_version
from kg.extract.roles.sharing import shared
from kg.extract.standing.relations import predicated
from kg.model import Evidence, Frame, FrameRef, Mention, MentionKind, Role, Trigger
from kg.syntax.light import light_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.attribution.attribute import Sources
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Document, Filler, Quantity
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]


class Told(NamedTuple):
    """What a document's sentences evoke, and who says what of it.

    Attributes
    ----------
    typed, every : tuple of sequences of (Evocation, roles)
        The frames of each sentence: those of an entry, and those with the open ones.
    said : dict
        Sources by sentence number and index of the trigger, or of a relation's predicate.
    """

    typed: tuple[Sequence[Roles], ...]
    every: tuple[Sequence[Roles], ...]
    said: Sources


def told(document: Document, readings: Sequence[Reading], *, open_frames: bool = False) -> Told:
    """Give what a document's sentences evoke.

    Parameters
    ----------
    document : Document
        The document.
    readings : sequence of Reading
        Its sentences.
    open_frames : bool
        Also give, after the typed ones, a frame of type `Open` for each clause that no
        entry covers. The typed ones are the same as without, but what fills a role of
        theirs may be one of these.
    """
    evoked = [shared([(e, fill(e)) for e in evoke(reading)]) for reading in readings]
    typed = echoed(readings, evoked)
    opened = [_open(r, f) if open_frames else () for r, f in zip(readings, typed, strict=True)]
    every = [(*f, *o) for f, o in zip(typed, opened, strict=True)]
    both = [(*e, *((p, ()) for p in predicated(r))) for e, r in zip(every, readings, strict=True)]
    return Told(tuple(typed), tuple(every), sources(readings, both, document.text))


def frames(document: Document, readings: Sequence[Reading], evoked: Told) -> tuple[Frame, ...]:
    """Give all frames of a document in text order, fillers not linked yet.

    Parameters
    ----------
    document : Document
        The document.
    readings : sequence of Reading
        Its sentences.
    evoked : Told
        What they evoke.
    """
    typed, both, said = evoked
    opened = [e[len(t) :] for t, e in zip(typed, both, strict=True)]
    sited = datelines(readings)
    found: list[Frame] = []
    # An open frame qualifies no typed one: each is judged among what was there before it.
    for own, among in ((typed, typed), (opened, both)):
        for reading, evocations, around, every in zip(readings, own, among, both, strict=True):
            if not evocations:
                continue
            qualifying = Qualifying(reading, {e.trigger.index: (e, r) for e, r in around})
            events = _events(every)
            for evocation, roles in evocations:
                frame = _frame(document, (evocation, roles), qualifying, events, said)
                if (places := sited.get(reading.tree.index)) is not None:
                    sites = placed(reading, frame.type, evocation.trigger, roles, places)
                    frame = replace(frame, roles=(*frame.roles, *sites))
                found.append(frame)
                for second in gapped(evocation, roles):
                    other = _frame(document, (evocation, second.roles), qualifying, events, said)
                    polarity = second.polarity or other.polarity
                    found.append(replace(other, id=_id(second.first), polarity=polarity))
    return tuple(found)


def _open(reading: Reading, typed: Sequence[Roles]) -> tuple[Roles, ...]:
    evocations = open_evocations(reading, [e for e, _ in typed])
    return tuple((e, roles) for e in evocations if tells_something(roles := fill(e)))


def _frame(
    document: Document,
    evoked: Roles,
    qualifying: Qualifying,
    events: dict[int, Evocation],
    said: Sources,
) -> Frame:
    evocation, roles = evoked
    reading, trigger = evocation.reading, evocation.trigger
    polarity, modality = qualifying.qualify(evocation)
    return Frame(
        id=frame_id(evocation),
        type=evocation.entry.type,
        trigger=Trigger(trigger.span, trigger.text, reading.view.lemma(trigger)),
        roles=tuple(_role(f, evocation, events) for f in without_own_version(evocation, roles)),
        evidence=_evidence(document, evocation),
        polarity=polarity,
        modality=modality,
        source=said.get((reading.tree.index, trigger.index), ()),
    )


def frame_id(evocation: Evocation) -> str:
    """Give a frame's id in its document: the offsets of its trigger.

    Where the verb is left out (*Duitsland levert 18 tanks, Nederland 14*), those of the first
    remnant: the trigger has a frame already.
    """
    return _id(evocation.trigger)


def _id(token: Token) -> str:
    return f"{token.span.start}-{token.span.end}"


def _events(evocations: Sequence[Roles]) -> dict[int, Evocation]:
    """Which frame a token stands for as an event: its trigger's, or its carrier's."""
    found: dict[int, Evocation] = {}
    for evocation, _ in evocations:
        found[evocation.trigger.index] = evocation
    for evocation, _ in evocations:
        if evocation.fixed or _carries_alone(evocation):
            found.setdefault(evocation.carrier.index, evocation)
        counting = measured(evocation.reading, evocation.trigger)
        if counting.pos == "NOUN":  # "een reeks sancties"
            found.setdefault(counting.index, evocation)
    return found


def _carries_alone(evocation: Evocation) -> bool:
    """Tell *levert een bijdrage*, which is the noun's event, from *ontving een verzoek*."""
    found = light_verb(evocation.reading.view, evocation.trigger)
    if found is None:
        return True
    reading = evocation.reading
    lemma = reading.view.lemma(found[0])
    operator = reading.resources.lexicon.qualifiers.operator(lemma, "verb")
    if operator is not None and operator.modality is not None:
        return False  # "wordt verdacht een aanslag voor te bereiden": of preparing it
    return found[1].slot == "obj" and not found[1].reversed


def _role(filled: Filled, evocation: Evocation, events: dict[int, Evocation]) -> Role:
    return Role(filled.role, _filler(filled, evocation, events), filled.rule)


def _filler(filled: Filled, evocation: Evocation, events: dict[int, Evocation]) -> Filler:
    if filled.quantity is not None:
        return _counted(filled.quantity.quantity, evocation)
    if filled.time is not None:
        return filled.time.time
    assert filled.mention is not None
    event = events.get(filled.token.index) if filled.event else None
    if event is None or event is evocation:
        return filled.mention
    return FrameRef(frame_id(event), _as_event(filled.mention, event))


def _counted(quantity: Quantity, evocation: Evocation) -> Quantity:
    """Call people personnel where they are sent or given: *vijftig mensen voor de missie*."""
    words = evocation.reading.resources.words
    if quantity.unit == "persons" and words.has("force_types", evocation.entry.type):
        return replace(quantity, unit="personnel")
    return quantity


def _as_event(mention: Mention, event: Evocation) -> Mention:
    """Give a clause by its frame's trigger: *dat zij haar ontslag had aangeboden*."""
    if mention.kind is not MentionKind.EVENT:
        return mention
    trigger = event.trigger
    return Mention(
        trigger.span, trigger.span, mention.sentence, MentionKind.EVENT, trigger.text, trigger.text
    )


def _evidence(document: Document, evocation: Evocation) -> Evidence:
    return Evidence(
        document=document.id,
        sentence=evocation.reading.tree.index,
        span=evocation.reading.tree.span,
        rule=evocation.entry.id,
    )
