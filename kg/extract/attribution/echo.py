"""Who speaks on where a report names nobody: *„...”, klinkt het* is said by who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]

_WINDOW = 2
"""Sentences that who spoke last may lie back."""


def echoed(
    readings: Sequence[Reading], typed: Sequence[Sequence[Roles]]
) -> list[tuple[Roles, ...]]:
    """Give the frames of all sentences, reports like *klinkt het* with who speaks in them.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    typed : sequence of sequence of (Evocation, roles)
        The frames of each.
    """
    heard: dict[int, tuple[Mention, ...]] = {}
    found: list[tuple[Roles, ...]] = []
    for at, (reading, evocations) in enumerate(zip(readings, typed, strict=True)):
        own: list[Roles] = []
        beside: list[tuple[Evocation, tuple[Mention, ...]]] = []
        for evocation, roles in evocations:
            if _names_nobody(reading, evocation, roles):
                back = range(at - 1, max(at - _WINDOW, 0) - 1, -1)
                last = _outside(reading, roles, beside) or next(
                    (heard[s] for s in back if s in heard), ()
                )
                where = _expletive(reading, evocation)
                kept = (f for f in roles if f.role != "agent")
                roles = (*kept, *(Filled("agent", "subj/echo", where, m) for m in last))
            own.append((evocation, roles))
            speakers = tuple(_speakers(reading, evocation, roles))
            if speakers:
                heard[at] = speakers
                beside.append((evocation, speakers))
        found.append(tuple(own))
    return found


def _outside(
    reading: Reading,
    roles: Sequence[Filled],
    beside: Sequence[tuple[Evocation, tuple[Mention, ...]]],
) -> tuple[Mention, ...]:
    """Give who speaks in the same sentence, not in the words that are repeated.

    So *Volgens het leger is de brug vernield*, but not who asks in *„Parijs vraagt te veel”*.
    """
    topics = (f.token for f in roles if f.role == "topic" and f.token is not None)
    inside = {t.index for topic in topics for t in reading.tree.subtree(topic)}
    spoken = (
        speakers
        for evocation, speakers in reversed(beside)
        if evocation.entry.markers or evocation.trigger.index not in inside
    )
    return next(spoken, ())


def _names_nobody(reading: Reading, evocation: Evocation, roles: Sequence[Filled]) -> bool:
    """Tell *klinkt het*, whose subject is nobody, from *klinkt het in Brussel*."""
    if not reading.resources.words.has("echoing_verbs", reading.view.lemma(evocation.trigger)):
        return False
    reports = reading.resources.words.has("nominal_reporting_types", evocation.entry.type)
    agents = (f.token for f in roles if f.role == "agent")
    return reports and all(a.pos == "PRON" and a.dep == "nsubj" for a in agents)


def _expletive(reading: Reading, evocation: Evocation) -> Token:
    return reading.tree.child(evocation.carrier, "nsubj", "expl") or evocation.trigger


def _speakers(reading: Reading, evocation: Evocation, roles: Sequence[Filled]) -> Iterator[Mention]:
    """Give who speaks in a frame; the words of a quotation name nobody else: *ik zeg*."""
    nominal = reading.view.kind(evocation.trigger) == "noun"
    if nominal or not reading.resources.words.has("reporting_types", evocation.entry.type):
        return
    for filled in roles:
        first = filled.token.feat("Person") == "1"
        if filled.role == "agent" and filled.mention is not None and not first:
            yield filled.mention
