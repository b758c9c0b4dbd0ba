"""Speakers before a colon: *Rutte: ‘We sturen geen troepen’*, *VN: honderden doden*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

_LONGEST = 12
"""Words before the colon: a name with its title."""


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
    before = reading.tree.tokens[: colon.index]
    if any(t.pos in ("VERB", "AUX", "ADP") and t.dep != "case" for t in before):
        return None
    tops = [t for t in before if t.head >= colon.index or t.head == t.index]
    if len(tops) != 1 or tops[0].pos not in ("NOUN", "PROPN"):
        return None
    (top,) = tops
    if reading.is_a(top, "Person", "Organisation", "Group"):
        return top
    quoted = reading.tree.tokens[colon.index + 1 : colon.index + 2]
    spoken = bool(quoted) and quoted[0].pos == "PUNCT"
    return top if spoken and reading.can_act(top) else None
