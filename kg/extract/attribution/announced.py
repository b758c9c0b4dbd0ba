"""Speakers before a colon: *Rutte: ‘We sturen geen troepen’*, *VN: honderden doden*.

Also of a clause before it, where a quotation follows: *Michel ontmoet Poetin: ‘Praten is
nodig’*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.phrase import conjuncts
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

_LONGEST = 12
"""Words before the colon."""


def announced(
    reading: Reading, evocations: Sequence[Evocation], runs: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, tuple[Mention, ...]]]:
    """Give the triggers of what a speaker before a colon says, each with who speaks.

    Parameters
    ----------
    reading : Reading
        The sentence.
    evocations : sequence of Evocation
        The evocations of that sentence.
    runs : sequence of (int, int)
        Start and end offsets of the document's quotations.
    """
    colon = _colon(reading)
    mentions = _announcers(reading, colon) if colon is not None else ()
    if colon is None or not mentions:
        return
    end = _end(reading, colon, runs)
    for evocation in evocations:
        if colon.index < evocation.trigger.index < end:
            yield evocation.trigger.index, mentions


def quoted_after(reading: Reading) -> tuple[Mention, ...]:
    """Give who speaks where a colon opens a quotation: *Jansen: ‘Wij blijven. Ik ook.’*."""
    colon = _colon(reading)
    if colon is None or not _is_quoted(reading, colon):
        return ()
    return _announcers(reading, colon)


def _colon(reading: Reading) -> Token | None:
    return next((t for t in reading.tree.tokens[1:_LONGEST] if t.text in (":", "):")), None)


def _announcers(reading: Reading, colon: Token) -> tuple[Mention, ...]:
    speaker = _speaker(reading, colon)
    if speaker is None:
        return ()
    everybody = [t for t in conjuncts(reading.tree, speaker) if t.index < colon.index]
    return tuple(reading.phrase(t).mention() for t in everybody)


def _end(reading: Reading, colon: Token, runs: Sequence[tuple[int, int]]) -> int:
    """Give where the speaker is done: at a semicolon, or where a quotation ends with a comma.

    *Jansen: ‘Wij blijven’, oppositie eist debat*.
    """
    tokens = reading.tree.tokens
    opened = tokens[min(colon.index + 1, len(tokens) - 1)].span.start
    closed = next((end for start, end in runs if start == opened), 0)
    after = [t for t in tokens[colon.index + 1 :] if t.span.start >= closed]
    if closed and after and after[0].text == ",":
        return after[0].index
    return next((t.index for t in after if t.text == ";"), len(tokens))


def _speaker(reading: Reading, colon: Token) -> Token | None:
    """Give who stands before the colon, if that is one phrase and nothing else.

    A country without a quote behind it is where it happens: *Mali: drie doden*.
    """
    quoted = _is_quoted(reading, colon)
    before = reading.tree.tokens[: colon.index]
    if any(t.pos in ("VERB", "AUX", "ADP") and t.dep != "case" for t in before):
        return _subject_before(reading, colon) if quoted else None
    if quoted and any(t.dep == "case" for t in before[1:]):
        return _first_named(reading, before)
    tops = [t for t in before if t.head >= colon.index or t.head == t.index]
    if len(tops) != 1 or tops[0].pos not in ("NOUN", "PROPN"):
        return None
    (top,) = tops
    somebody = reading.is_a(top, "Person", "Organisation", "Group")  # "Oppositie: trek hen terug"
    evokes = bool(reading.resources.lexicon.noun(top.lemma.lower())) and not somebody
    if evokes or _is_away(reading, top):
        return None  # "Aanval Boko Haram: zeker dertig doden"
    if reading.is_a(top, "Person", "Organisation", "Group", "Work"):
        return top
    seat = reading.is_a(top, "Facility")  # "Kremlin: ...", but "Kiev: ..." may be where
    return top if (quoted or seat) and reading.can_act(top) else None


def _is_away(reading: Reading, top: Token) -> bool:
    """Tell *Macron in Rabat: Algiers protesteert*, which says where he is, and nobody's words."""
    if top.pos != "PROPN":
        return False
    below = (t for t in reading.tree.children(top, "nmod") if reading.is_a(t, "Place"))
    words = reading.resources.words
    return any(words.has("siting_prepositions", preposition(reading.tree, t)) for t in below)


def _first_named(reading: Reading, before: Sequence[Token]) -> Token | None:
    """Give who opens a headline that says what he speaks of: *Jansen over Mali: ‘We blijven’*."""
    first = next((t for t in before if t.pos in ("NOUN", "PROPN")), None)
    if first is None or reading.tree.child(first, "case") is not None:
        return None
    if reading.tree.name_at(first) is None and reading.phrase(first).name is None:
        return None
    return first if reading.is_a(first, "Person", "Organisation") else None


def _is_quoted(reading: Reading, colon: Token) -> bool:
    after = reading.tree.tokens[colon.index + 1 : colon.index + 2]
    return bool(after) and after[0].pos == "PUNCT"


def _subject_before(reading: Reading, colon: Token) -> Token | None:
    """Give whom the clause before a quoted one is about: *X ontmoet Y: ‘Praten is nodig’*."""
    root = reading.tree.root
    subject = reading.view.subject(root) if root.index < colon.index else None
    if subject is None or subject.index > colon.index:
        return None
    return subject if reading.is_a(subject, "Person", "Organisation") else None
