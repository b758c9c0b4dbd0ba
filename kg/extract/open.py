"""Open frames: the clauses that no entry of the lexicon covers, told by their verb.

They are given on request alone, so that no clause with a fact in it is lost: *De minister
glimlachte* has `glimlachen` with its agent. Auxiliaries, copulas, and verbs that only
carry another predicate give none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.evoke import Evocation
from kg.extract.evocation.expressions import match
from kg.extract.standing.relations import evokes_relation
from kg.lexicon import Entry, EntryKind
from kg.model import OPEN
from kg.syntax.light import light_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Frame
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token

_ESSENTIAL = ("agent", "target", "topic")
_VERBAL = ("verb", "aux")
_NO_CLAUSE = ("aux", "cop", "compound", "fixed", "flat")


def uncovered(reading: Reading, evocations: Sequence[Evocation]) -> Iterator[Token]:
    """Give the verbs that head a clause with content and evoke nothing, in text order.

    Parameters
    ----------
    reading : Reading
        The sentence.
    evocations : sequence of Evocation
        What the lexicon's entries evoke in it.
    """
    taken = {i for e in evocations for i in (e.trigger.index, e.carrier.index, *e.fixed)}
    for token in reading.tree:
        if token.index in taken or not _heads_clause(reading, token):
            continue
        if _is_carrier(reading, token, taken) or evokes_relation(reading, token):
            continue
        yield token


def open_evocations(reading: Reading, evocations: Sequence[Evocation]) -> tuple[Evocation, ...]:
    """Give the uncovered verbs as if an entry of their own had matched them."""
    return tuple(
        Evocation(reading, verb, verb, _entry(reading, verb), reading.view.slots(verb))
        for verb in uncovered(reading, evocations)
    )


def tells_something(roles: Iterable[Filled]) -> bool:
    """Tell whether a frame says who or what; *het regende* does not."""
    return any(filled.role in _ESSENTIAL for filled in roles)


def apart(frames: Iterable[Frame]) -> tuple[tuple[Frame, ...], tuple[Frame, ...]]:
    """Give the typed frames and the open ones, each in the order that they have."""
    typed: list[Frame] = []
    opened: list[Frame] = []
    for frame in frames:
        (opened if frame.type == OPEN else typed).append(frame)
    return tuple(typed), tuple(opened)


def _heads_clause(reading: Reading, token: Token) -> bool:
    if token.pos not in ("VERB", "AUX") or token.dep.partition(":")[0] in _NO_CLAUSE:
        return False
    if reading.resources.words.has("empty_verbs", reading.view.lemma(token)):
        return False
    return reading.view.opens_clause(token) and not reading.tree.name_at(token)


def _is_carrier(reading: Reading, verb: Token, taken: set[int]) -> bool:
    """Tell whether a verb only qualifies or lends its subject to what it governs.

    *Probeert te ontsnappen*, *voert een campagne*, *is van plan te vertrekken*.
    """
    view, qualifiers = reading.view, reading.resources.lexicon.qualifiers
    lemma = view.lemma(verb)
    governed = {
        s.name for s in view.slots(verb) if s.token.index in taken or view.kind(s.token) == "verb"
    }
    for part in _VERBAL:
        for operator in qualifiers.operators_of(lemma, part):
            if governed & set(operator.governs or ("comp",)):
                return True
    phrases = (phrase for _, phrase in qualifiers.phrases_of(lemma))
    if any(match(reading.tree, verb, phrase) is not None for phrase in phrases):
        return True
    return any(_is_light(reading, verb, slot, taken) for slot in view.slots(verb))


def _is_light(reading: Reading, verb: Token, slot: Slot, taken: set[int]) -> bool:
    """Tell whether a verb is light with a noun that evokes a frame; else it is its clause's own."""
    if reading.view.kind(slot.token) != "noun":
        return False
    found = light_verb(reading.view, slot.token)
    return found is not None and found[0].index == verb.index and slot.token.index in taken


def _entry(reading: Reading, verb: Token) -> Entry:
    lemma = reading.view.lemma(verb)
    return Entry(
        id=f"open#{lemma}",
        kind=EntryKind.FRAME,
        type=OPEN,
        verbs=(lemma,),
        nouns=(),
        adjectives=(),
        phrases=(),
        markers=(),
        roles=_roles(reading, reading.view.slots(verb)),
    )


def _roles(reading: Reading, slots: Sequence[Slot]) -> dict[str, tuple[str, ...]]:
    """Give the slots of each role as the guidelines have them for verbs in general.

    A receiver is the target and what it gets the topic, as in Aid; else the object is the
    target. A clause, predicate or prepositional object is the topic. Phrases of place
    belong to `origin` and `destination` by their prepositions, or are left to be a place.
    """
    names = {s.name for s in slots}
    given = "iobj" in names
    roles: dict[str, list[str]] = {
        "agent": ["subj"],
        "target": ["iobj" if given else "obj"],
        "topic": [*(["obj"] if given else []), "comp", "pred"],
        "origin": [],
        "destination": [],
    }
    for slot in slots:
        kind, _, prep = slot.name.partition(":")
        role = _oblique_role(reading, slot, prep) if kind == "obl" and prep else ""
        if role and slot.name not in roles[role]:
            roles[role].append(slot.name)
    return {role: tuple(held) for role, held in roles.items()}


def _oblique_role(reading: Reading, slot: Slot, prep: str) -> str:
    words = reading.resources.words
    if reading.is_a(slot.token, "Place"):
        if words.has("origin_prepositions", prep):
            return "origin"
        if words.has("destination_prepositions", prep):
            return "destination"
        if words.has("locative_prepositions", prep):
            return ""
    return "topic" if words.has("object_prepositions", prep) else ""
