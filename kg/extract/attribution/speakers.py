"""Who speaks in a report: its agents, or who is behind the words that it names as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]


def speakers(
    reading: Reading, speech: Evocation, roles: Sequence[Filled], evocations: Sequence[Roles]
) -> tuple[Mention, ...]:
    """Give who speaks in a frame; nobody in one that reports nothing.

    *Volgens uitlatingen van de minister*, *zo luidt de beschuldiging van Turkije* and
    *in een rapport van de VN staat dat ...* are said by who made them.

    Parameters
    ----------
    reading : Reading
        The sentence.
    speech : Evocation
        The frame.
    roles : sequence of Filled
        Its roles.
    evocations : sequence of (Evocation, roles)
        All frames of the sentence, those of such words among them.
    """
    reports = reading.resources.words.has("reporting_types", speech.entry.type)
    if not reports and not tells(reading, speech):
        return ()
    found: list[Mention] = []
    for filled in roles:
        if filled.role == "agent" and _speaks(filled):
            own = (filled.mention,) if filled.mention is not None else ()
            found.extend(tuple(_behind(reading, filled.token, evocations)) or own)
    return tuple(found)


def is_anothers(readings: Sequence[Reading], at: int, agents: Sequence[Mention]) -> bool:
    """Tell a quotation with *ik* behind a report of a body: *..., aldus de politie. „Ik ...”*.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    at : int
        The sentence that is quoted.
    agents : sequence of Mention
        Who spoke before it.
    """
    words = readings[at].resources.words
    if not any(words.has("first_person_singular", t.text.lower()) for t in readings[at].tree):
        return False
    return all(_is_body(readings[a.sentence], a) for a in agents)


def _is_body(reading: Reading, agent: Mention) -> bool:
    start = agent.head.start
    head = next((t for t in reading.tree if t.span.start == start), None)
    return head is not None and reading.is_a(head, "Organisation") and head.pos != "PRON"


def tells(reading: Reading, speech: Evocation) -> bool:
    """Tell *ontkent te helpen* and *beschuldigt X van moord*, which say that it is so or not."""
    lemma = reading.view.lemma(speech.trigger)
    return reading.resources.words.has("telling_verbs", lemma)


def charges(reading: Reading, speech: Evocation) -> bool:
    """Tell *beticht de firma van fraude*, who says that there was fraud."""
    return reading.resources.words.has("charging_words", reading.view.lemma(speech.trigger))


def voices(reading: Reading, speech: Evocation, roles: Sequence[Filled]) -> tuple[Mention, ...]:
    """Give who takes a stand in a frame, in his own words where they are quoted: *looft ‘...’*."""
    if not reading.resources.words.has("voicing_types", speech.entry.type):
        return ()
    agents = (f.mention for f in roles if f.role == "agent" and _speaks(f))
    return tuple(a for a in agents if a is not None)


def _behind(reading: Reading, word: Token, evocations: Sequence[Roles]) -> Iterator[Mention]:
    """Give whose words a noun is: *beschuldiging van Turkije*, *rapport van de VN*."""
    if reading.tree.name_at(word) is not None:
        return
    for evocation, roles in evocations:
        if evocation.trigger.index == word.index and reading.view.kind(word) == "noun":
            said = reading.resources.words.has("reporting_types", evocation.entry.type)
            agents = (f for f in roles if said and f.role == "agent" and _speaks(f))
            yield from (f.mention for f in agents if f.mention is not None)
            return
    if not reading.is_a(word, "Report"):
        return
    for child in reading.tree.children(word, "nmod"):
        if preposition(reading.tree, child) == "van" and reading.can_act(child):
            yield reading.phrase(child).mention()


def _speaks(filled: Filled) -> bool:
    return filled.mention is not None and filled.mention.kind is not MentionKind.EVENT
