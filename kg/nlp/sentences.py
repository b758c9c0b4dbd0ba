"""Where sentences begin: the network's scores and what print says."""

from collections.abc import Sequence

from kg.nlp.inference import Array

_CLOSING = frozenset(['"', "''", "'", "”", "’", "»", ")", "]"])
_ONLY_CLOSING = frozenset(["''", "”"])
_QUOTES = frozenset(['"', "''", "'", "„", ",,", "“", "”", "‘", "’", "«", "»"])
_HALF_STOPS = frozenset([":", ";"])
_FULL_STOPS = (".", "?", "!", "…")
_BEFORE_NOUN = frozenset(["ADJ", "DET"])
_IN_TITLE = frozenset(["ADJ", "ADP", "CCONJ", "DET", "NOUN", "PROPN"])
_LONGEST_TITLE = 12
"""Words of *uittredend minister van Buitenlandse Zaken en Defensie* and longer titles."""
_UNSTOPPED = 1.0
"""Log odds that a sentence must have to begin where none has ended, chosen on the development
file: at 0 names with several capitals are cut in two, at 4 lists are not cut into their items."""


def sentence_starts(scores: Array, words: Sequence[str], attached: Sequence[bool]) -> list[bool]:
    """Decide which words of a window begin a sentence.

    A colon or semicolon ends none within a paragraph (*Hij zei: „Nee”*): in the development
    file and in UD LassySmall one in a hundred does. Without a full stop before it (headings,
    items of lists) the network must be surer. A closing quotation mark or bracket belongs to the
    sentence before it, and no quotation mark is a sentence of its own.

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
        following = words[number + 1] if number + 1 < len(words) else ""
        if words[number - 1] in _HALF_STOPS or (
            scores[number] <= _UNSTOPPED and not _after_stop(words, number)
        ):
            flags[number] = False
        elif attached and _closes(words, attached, number):
            flags[number] = False
            if following[:1].isupper():
                flags[number + 1] = True
        elif words[number] in _QUOTES and following:
            flags[number + 1] = False
    flags[0] = True
    return flags


def titles_joined(
    flags: Sequence[bool], words: Sequence[str], upos: Sequence[str], persons: Sequence[bool]
) -> list[bool]:
    """Take back the sentences that begin between a title and the name of its bearer.

    The network takes the title of *Staatssecretaris voor Asiel en Migratie Jan Peeters zweeg*
    for a heading: a noun phrase without a stop, before a person's name.

    Parameters
    ----------
    flags : Sequence[bool]
        ``N`` flags, whether a sentence begins.
    words, upos : Sequence[str]
        The ``N`` words and their parts of speech.
    persons : Sequence[bool]
        Whether the name of a person begins with a word; ``N`` flags.
    """
    joined, start = list(flags), 0
    for number in range(1, len(flags)):
        if not flags[number]:
            continue
        title = upos[start:number]
        noun = next((n for n, part in enumerate(title) if part not in _BEFORE_NOUN), None)
        is_title = (
            persons[number]
            and 1 < len(title) <= _LONGEST_TITLE
            and noun is not None
            and title[noun] == "NOUN"
            and _IN_TITLE.issuperset(title)
            and not _after_stop(words, number)
        )
        if is_title:
            joined[number] = False
        else:
            start = number
    return joined


def _after_stop(words: Sequence[str], number: int) -> bool:
    """Tell whether a word follows a full stop, closing quotation marks and brackets aside.

    The stop of an abbreviation (*luit.-gen. Van Uhm*) is part of its word and does not count.
    """
    before = number - 1
    while before > 0 and words[before] in _CLOSING:
        before -= 1
    return words[before].endswith(_FULL_STOPS) and not words[before][0].isalnum()


def _closes(words: Sequence[str], attached: Sequence[bool], number: int) -> bool:
    """Tell whether a word closes what stands before it, by the spaces around it."""
    if attached[number]:
        return words[number] in _CLOSING
    opens = number + 1 < len(words) and attached[number + 1]
    return words[number] in _ONLY_CLOSING and not opens
