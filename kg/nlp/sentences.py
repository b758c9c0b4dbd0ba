"""Where sentences begin: the network's scores and what print says."""

from collections.abc import Sequence

from kg.nlp.inference import Array

_CLOSING = frozenset(['"', "''", "'", "”", "’", "»", ")", "]"])
_HALF_STOPS = frozenset([":", ";"])
_AFTER_HALF_STOP = 4.0


def sentence_starts(scores: Array, words: Sequence[str], attached: Sequence[bool]) -> list[bool]:
    """Decide which words of a window begin a sentence.

    After a colon or semicolon (*Hij zei: „Nee”*) the network must be surer than elsewhere, and a
    closing quotation mark or bracket belongs to the sentence before it.

    Parameters
    ----------
    scores : Array
        ``[N]`` log odds of a sentence beginning.
    words : Sequence[str]
        The ``N`` words.
    attached : Sequence[bool]
        Whether there is no space between a word and the one before it; ``N`` flags, or none if
        that is not known.

    Returns
    -------
    list[bool]
        ``N`` flags; the first is true.
    """
    flags = [bool(score > 0) for score in scores]
    for number in range(1, len(words)):
        if not flags[number]:
            continue
        if words[number - 1] in _HALF_STOPS:
            flags[number] = bool(scores[number] > _AFTER_HALF_STOP)
        elif attached and attached[number] and words[number] in _CLOSING:
            flags[number] = False
            following = words[number + 1 : number + 2]
            if following and following[0][:1].isupper():
                flags[number + 1] = True
    flags[0] = True
    return flags
