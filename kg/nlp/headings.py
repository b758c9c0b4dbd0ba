"""Headings: lines without a stop, which the network cuts in two before a name."""

from collections.abc import Sequence
from itertools import pairwise

_STOPS = (".", "?", "!", "…")
_VERBAL = frozenset(["VERB", "AUX"])
_LONGEST = 20
"""Words of a heading; a longer line is a list or a table."""


def headings_joined(
    flags: Sequence[bool], words: Sequence[str], upos: Sequence[str], marks: Sequence[int]
) -> list[bool]:
    """Take back the sentences that begin inside a heading: *Akkoord over sancties* | *Turkije*.

    The network takes the capital of a name for a beginning. Two parts with a verb each are left
    alone, as are lines with a stop in them: *Chili weigert* | *Peru wacht af*.

    Parameters
    ----------
    flags : Sequence[bool]
        ``N`` flags, whether a sentence begins.
    words, upos : Sequence[str]
        The ``N`` words and their parts of speech.
    marks : Sequence[int]
        Where paragraphs begin; the first is 0.
    """
    joined = list(flags)
    for start, end in pairwise((*marks, len(words))):
        if end - start > _LONGEST or any(word.endswith(_STOPS) for word in words[start:end]):
            continue
        told = False
        bounds = [start, *(n for n in range(start + 1, end) if flags[n]), end]
        for part, (first, last) in enumerate(pairwise(bounds)):
            verbal = not _VERBAL.isdisjoint(upos[first:last])
            if part and not (told and verbal):
                joined[first] = False
            told = verbal or (told and not joined[first])
    return joined
