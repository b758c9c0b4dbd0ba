"""What bare office holders head by what the document tells: *CEO Peeters*, *premier Peeters*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.roles.arguments import demonym_mention
from kg.model import Evidence, Mention, MentionKind, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

RULE = "document#headOf"
"""How evidence names what the document around it tells."""
_BACK = 4
"""Sentences before a bare title in which its house is looked for."""
_HOUSES = ("Organisation", "Company", "Party")
_NO_HOUSES = ("State", "Government", "Parliament", "Court", "ArmedForce", "Ministry", "Alliance")
_INSTITUTIONS = ("Government", "Parliament")
_SUBJECTS = ("nsubj", "nsubj:pass")


def heads(readings: Sequence[Reading], found: Sequence[Relation]) -> Iterator[Relation]:
    """Give the house of *voorzitter Peeters* and the state of *premier Peeters*.

    The house is the subject of a clause before: *De vakbond staakt. Voorzitter Peeters ...*;
    the state the only one that the document gives a government or parliament, or that its
    headline is about.

    Parameters
    ----------
    readings : sequence of Reading
        All sentences of the document.
    found : sequence of Relation
        What was read so far; a title that is said to be of something is left alone.
    """
    told = {r.subject.head for r in found if r.type in ("headOf", "represents", "memberOf")}
    by_index = {reading.tree.index: at for at, reading in enumerate(readings)}
    for position in found:
        if position.type != "holdsPosition" or position.subject.head in told:
            continue
        office, bearer = position.object, position.subject
        if not isinstance(office, Mention) or bearer.kind is not MentionKind.NAMED:
            continue
        at = by_index[position.evidence.sentence]
        title = _bare_title(readings[at], office)
        body = _body(readings, at, title, bearer) if title is not None else None
        if body is not None:
            evidence = Evidence(
                position.evidence.document, bearer.sentence, position.evidence.span, RULE
            )
            yield Relation("headOf", bearer, body, evidence)


def _bare_title(reading: Reading, office: Mention) -> Token | None:
    """Give a title that stands alone before its name: *premier Peeters*."""
    for token in reading.tree.tagged("NOUN"):
        if token.span == office.head == office.span:
            told = reading.tree.child(token, "det", "amod", "nmod:poss", "nmod")
            return token if told is None else None
    return None


def _body(readings: Sequence[Reading], at: int, title: Token, bearer: Mention) -> Mention | None:
    words, lemma = readings[at].resources.words, title.lemma.lower()
    if words.has("house_heads", lemma):
        return _house(readings, at, title)
    if words.has("state_heads", lemma):
        gazetteer = readings[at].resources.gazetteer
        known = gazetteer.person(bearer.text) or gazetteer.person(bearer.text.split()[-1])
        return None if known else _state(readings[: at + 1], title)
    return None


def _house(readings: Sequence[Reading], at: int, title: Token) -> Mention | None:
    """Give the body that is the subject before a title, in its sentence or one before it."""
    for reading in reversed(readings[max(at - _BACK, 0) : at + 1]):
        last = title.index if reading is readings[at] else len(reading.tree)
        bodies = [s for s in reading.tree.related(*_SUBJECTS) if s.index < last]
        bodies = [s for s in bodies if _is_house(reading, s)]
        if bodies:
            return reading.phrase(bodies[0]).mention() if len(bodies) == 1 else None
    return None


def _is_house(reading: Reading, subject: Token) -> bool:
    named = reading.phrase(subject).name is not None
    chaired = tuple(reading.resources.words.classes["chaired_nouns"])
    known = named or subject.lemma.lower().endswith(chaired)
    is_a = reading.is_a
    return known and is_a(subject, *_HOUSES) and not is_a(subject, *_NO_HOUSES)


def _state(readings: Sequence[Reading], title: Token) -> Mention | None:
    """Give the one state whose government or parliament is told of, or the headline's.

    Not that of a government which deals with the bearer: *de regering van Fiji hekelt de
    uitspraken van president X*.
    """
    governed = [s for reading in readings for s in _governed(reading)]
    if _is_dealt_with(readings[-1], title):
        governed = [s for s in governed if s.sentence != readings[-1].tree.index]
        if not governed:
            return None
    if not governed:
        first = readings[0]
        subjects = [s for s in first.tree.related(*_SUBJECTS) if first.is_a(s, "State")]
        return first.phrase(subjects[0]).mention() if len(subjects) == 1 else None
    names = {_label(readings[0], s) for s in governed}
    return governed[0] if len(names) == 1 else None


def _is_dealt_with(reading: Reading, title: Token) -> bool:
    """Tell an office holder in the object of a verb whose subject is a government."""
    above = next((a for a in (title, *reading.tree.ancestors(title)) if a.dep == "obj"), None)
    doer = reading.view.subject(reading.tree[above.head]) if above is not None else None
    return doer is not None and reading.is_a(doer, "Government")


def _governed(reading: Reading) -> Iterator[Mention]:
    """Give the states of *het Ierse parlement*, *de regering van Ierland*."""
    for noun in reading.tree.tagged("NOUN"):
        if not reading.is_a(noun, *_INSTITUTIONS):
            continue
        for slot in reading.view.slots(noun):
            if slot.name == "demonym":
                for kind in ("State", "Region"):
                    yield from demonym_mention(reading, slot.token, kind)
            elif slot.name == "nmod:van" and reading.is_a(slot.token, "State"):
                yield reading.phrase(slot.token).mention()


def _label(reading: Reading, state: Mention) -> str:
    gazetteer = reading.resources.gazetteer
    entry = gazetteer.adjective(state.text)
    known = gazetteer.named(state.text)
    return entry.label if entry is not None else known[0].label if known else state.text
