"""Speakers before a colon: *Rutte: ‘We sturen geen troepen’*, *VN: honderden doden*.

Also of a clause before it, where a quotation follows: *Michel ontmoet Poetin: ‘Praten is
nodig’*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

_LONGEST = 12
"""Words before the colon."""


def announced(reading: Reading, evocations: Sequence[Evocation]) -> Iterator[tuple[int, Mention]]:
    """Give the triggers of what a speaker before a colon says, each with that speaker.

    Parameters
    ----------
    reading : Reading
        The sentence.
    evocations : sequence of Evocation
        The evocations of that sentence.
    """
    colon = next((t for t in reading.tree.tokens[1:_LONGEST] if t.text == ":"), None)
    if colon is None:
        return
    speaker = _speaker(reading, colon)
    if speaker is None:
        return
    mention = reading.phrase(speaker).mention()
    for evocation in evocations:
        if evocation.trigger.index > colon.index:
            yield evocation.trigger.index, mention


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
    if reading.resources.lexicon.noun(top.lemma.lower()):
        return None  # "Aanval Boko Haram: zeker dertig doden"
    if reading.is_a(top, "Person", "Organisation", "Group", "Work"):
        return top
    return top if quoted and reading.can_act(top) else None


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
