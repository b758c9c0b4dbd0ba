"""Who says so: which frames stand in the words of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.announced import announced, quoted_after
from kg.extract.attribution.quoted import give, give_quoted
from kg.extract.attribution.quotes import quotations
from kg.extract.attribution.reach import covered, is_quoted, reasons
from kg.extract.attribution.speakers import speakers
from kg.extract.attribution.told import spoken
from kg.extract.evocation.marked import is_reply
from kg.extract.qualifiers.demanded import demanded, thought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]
    Sources = dict[tuple[int, int], tuple[Mention, ...]]

_PASSED = ("xcomp", "conj", "csubj")


def sources(readings: Sequence[Reading], filled: Sequence[Sequence[Roles]], text: str) -> Sources:
    """Give the source of each frame that has one.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    filled : sequence of sequence of (Evocation, roles)
        The evocations of each sentence.
    text : str
        The document's text, for its quotation marks.

    Returns
    -------
    dict
        Keyed by sentence number and index of the trigger.
    """
    found: Sources = {}
    heard: dict[int, tuple[Mention, ...]] = {}
    runs = quotations(text)
    for at, (reading, evocations) in enumerate(zip(readings, filled, strict=True)):
        for speech, roles in evocations:
            agents = speakers(reading, speech, roles, evocations)
            if not agents:
                continue
            reports = reading.resources.words.has("nominal_reporting_types", speech.entry.type)
            if reports and not is_quoted(speech, runs):
                heard[at] = agents
            for token in spoken(reading, speech, roles):
                _attribute(reading, evocations, token, speech, agents, found)
            for sentence, reach in covered(readings, filled, at, (speech, roles), runs):
                give(filled[sentence], sentence, agents, found, reach)
    opening = {r.tree.index: said_by for r in readings if (said_by := quoted_after(r))}
    heard = opening | heard
    for reading, evocations in zip(readings, filled, strict=True):
        own = [e for e, _ in evocations]
        for index, said_by in announced(reading, own, runs):
            found.setdefault((reading.tree.index, index), said_by)
        for index, speaker in (*demanded(reading, own), *thought(reading, own)):
            found.setdefault((reading.tree.index, index), (speaker,))
    give_quoted(readings, filled, heard, runs, found)
    return found


def _attribute(
    reading: Reading,
    evocations: Sequence[Roles],
    top: Token,
    speech: Evocation,
    agents: tuple[Mention, ...],
    found: dict[tuple[int, int], tuple[Mention, ...]],
) -> None:
    tree = reading.tree
    top = _clause_top(reading, top, speech)
    said = _said(reading, evocations, top, speech)
    first = _begins(reading, top, speech)
    for evocation, _ in evocations:
        index = evocation.trigger.index
        if index not in said or index < first or index == speech.trigger.index:
            continue
        if not _journalists_own(reading, evocation.trigger, top):
            found[tree.index, index] = agents


def _said(reading: Reading, evocations: Sequence[Roles], top: Token, speech: Evocation) -> set[int]:
    """Give the words that a report says: its content without the report itself.

    Of two reports on one clause the later says the earlier: *..., zei X, meldt Y*.
    """
    said = {t.index for t in reading.tree.subtree(top)}
    for reply in reading.tree.children(top, "conj") if speech.entry.markers else ():
        if reply.index > speech.carrier.index and is_reply(
            reading, reply, opens=speech.trigger.index == 0
        ):
            said -= {t.index for t in reading.tree.subtree(reply)}
    for reason in reasons(reading, top, speech):
        said.update(t.index for t in reading.tree.subtree(reason))
    earlier: set[int] = set()
    for other, _ in evocations:
        words = {t.index for t in _report(reading, other, top)}
        if other is speech or (words and other.carrier.index > speech.carrier.index):
            said -= words
        elif words and other.entry.type == speech.entry.type and _report(reading, speech, top):
            earlier = words
    return earlier or said


def _clause_top(reading: Reading, token: Token, speech: Evocation) -> Token:
    """Take a clause whole: up from its content to the verb that opens it."""
    passed = _PASSED if speech.entry.markers else (*_PASSED, "ccomp")
    while token.dep in passed and token.head != speech.carrier.index:
        above = reading.tree[token.head]
        if above.index == speech.carrier.index or not reading.view.opens_clause(above):
            break
        token = above
    return token


def _begins(reading: Reading, top: Token, speech: Evocation) -> int:
    """Give where a report begins: *X ontkent, maar volgens Y is er bewijs* after *maar*."""
    if not speech.entry.markers:
        return 0
    at = speech.trigger.index
    between = reading.tree.tokens[top.index + 1 : at]
    return next((t.index for t in between if t.dep == "cc" and t.head > at), 0)


def _report(reading: Reading, speech: Evocation, top: Token) -> Sequence[Token]:
    """Give the words of the report itself where it stands inside what it reports."""
    tree = reading.tree
    token = speech.carrier
    if speech.entry.markers and token.dep in ("case", "advmod", "mark"):
        return tree.subtree(tree[token.head])
    while token.index != top.index and token.head != token.index:
        if tree[token.head].index == top.index and token.dep == "parataxis":
            return tree.subtree(token)
        token = tree[token.head]
    return ()


def _journalists_own(reading: Reading, token: Token, top: Token) -> bool:
    """Tell whether a word is in a relative clause that the journalist adds.

    One on a name, or on a topic that is no clause: *de aanslag, waarbij ...*.
    """
    nominal = top.pos in ("NOUN", "PROPN") and not reading.view.opens_clause(top)
    while token.index != top.index and token.head != token.index:
        if token.dep == "acl:relcl" and (nominal or reading.tree[token.head].pos == "PROPN"):
            return True
        if token.dep == "advcl" and _is_compared(reading, token):
            return True
        token = reading.tree[token.head]
    return False


def _is_compared(reading: Reading, clause: Token) -> bool:
    """Tell *ontkent dat zij er zijn, zoals Irak beweert*, whose *zoals* stands outside."""
    marks = reading.tree.children(clause, "mark", "advmod")
    return any(m.lemma.lower() == "zoals" for m in marks)
