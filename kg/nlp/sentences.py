"""Where sentences begin: the network's scores and what print says."""

from collections.abc import Sequence

from kg.nlp.inference import Array
from kg.nlp.tokenizer import NAMES_OF_A_LETTER

_CLOSING = frozenset(['"', "''", "'", "”", "’", "»", ")", "]"])
_ONLY_CLOSING = frozenset(["''", "”"])
_QUOTES = frozenset(['"', "''", "'", "„", ",,", "“", "”", "‘", "’", "«", "»"])
_HALF_STOPS = frozenset([":", ";"])
_FULL_STOPS = (".", "?", "!", "…")
_BEFORE_NOUN = frozenset(["ADJ", "DET"])
_IN_TITLE = frozenset(["ADJ", "ADP", "CCONJ", "DET", "NOUN", "PROPN"])
_FUNCTION = frozenset(["ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ"])
_INITIAL = 2
"""Letters of *B.*, with its stop."""
_SHORTEST_PLAIN = 3
"""Letters of a word whose stop ends a sentence; *St.* and *Co.* may be abbreviations."""
_WITHIN_WORDS = str.maketrans("", "", "-'’")
"""What *NAVO-verdrag* and *F-35's* have besides letters and digits."""
_DASHES = frozenset(["-", "–", "—"])
_BETWEEN_PLACES = frozenset(["/", ","])
_LONGEST_DATELINE = 8
_LONGEST_AGENCY = 7
"""Words of *(ANP / AFP)*, brackets included."""
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
    sentence before it, and no quotation mark is a sentence of its own; behind one that follows a
    stop a capital begins one (*„Ik ga.” De premier zweeg*), whatever the network says, and behind
    the stop of a plain word, which the network overlooks in texts of two short sentences (*Het
    schip bereikte de Rode Zee. Turkije zweeg*).

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
            flags[number] = bool(attached) and (
                _follows_quotation(words, attached, number)
                or _follows_stop(words, attached, number)
            )
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
    for a heading: a noun phrase without a stop, before a person's name. It does so too where the
    title ends a longer clause: *een motie tegen minister van Defensie en Mobiliteit Jan Peeters*.

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
        named = persons[number] and _behind_title(words, upos, number)
        if is_title or named:
            joined[number] = False
        else:
            start = number
    return joined


def _behind_title(words: Sequence[str], upos: Sequence[str], number: int) -> bool:
    """Tell whether a word follows a noun, a preposition and the names of a department."""
    if not words[number - 1][0].isupper() or _after_stop(words, number):
        return False
    for place in range(number - 2, max(number - _LONGEST_TITLE, 0), -1):
        if upos[place] not in _IN_TITLE:
            return False
        if upos[place] == "ADP":
            return upos[place - 1] == "NOUN" and upos[place + 1] == "PROPN"
    return False


def datelines_parted(
    flags: Sequence[bool], words: Sequence[str], attached: Sequence[bool], places: Sequence[bool]
) -> list[bool]:
    """Begin a sentence behind the dash of a dateline: *Breda / Den Bosch - Dief betrapt*.

    To the network the place is a part of the sentence, mostly its subject. Capitals before
    the brackets of a news agency are a place in any case: *BREDA (ANP) - Dief betrapt*.

    Parameters
    ----------
    flags : Sequence[bool]
        ``N`` flags, whether a sentence begins.
    words : Sequence[str]
        The ``N`` words.
    attached : Sequence[bool]
        Whether there is no space between a word and the one before it; ``N`` flags, or none if
        that is not known.
    places : Sequence[bool]
        Whether a word is in the name of a place; ``N`` flags.
    """
    parted = list(flags)
    for dash in range(1, len(words) - 1):
        if words[dash] not in _DASHES or (attached and (attached[dash] or attached[dash + 1])):
            continue
        start = dash
        while start > 0 and not flags[start]:
            start -= 1
        before = range(start, dash)
        sited = range(start, _before_agency(words, dash))
        named = all(places[n] or words[n] in _BETWEEN_PLACES for n in sited) or (
            len(sited) < dash - start and all(words[n].isupper() for n in sited)
        )
        opens = words[dash + 1][0].isupper() or words[dash + 1][0].isdigit()
        if opens and named and len(before) <= _LONGEST_DATELINE and flags[start] and before:
            parted[dash + 1] = True
    return parted


def _before_agency(words: Sequence[str], dash: int) -> int:
    """Give where the brackets before a dateline's dash open, or else where the dash stands."""
    if words[dash - 1] != ")":
        return dash
    for number in range(dash - 2, max(dash - _LONGEST_AGENCY, 0), -1):
        if words[number] == "(":
            return number
    return dash


def initials_parted(flags: Sequence[bool], words: Sequence[str], upos: Sequence[str]) -> list[bool]:
    """Begin a sentence behind an initial that ends one: *verdenkt Ali B. De man ontkent*.

    To the network the stop is the initial's alone. What follows is a function word with a
    capital and then a word without one; *Jan A. De Wit* goes on with his name. Behind a
    preposition a name of one letter is no initial: *schreef hij op X. Premier Rutte zweeg*.

    Parameters
    ----------
    flags : Sequence[bool]
        ``N`` flags, whether a sentence begins.
    words, upos : Sequence[str]
        The ``N`` words and their parts of speech.
    """
    parted = list(flags)
    for number in range(2, len(words) - 1):
        initial, word = words[number - 1], words[number]
        if len(initial) != _INITIAL or initial[1] != "." or not initial[0].isupper():
            continue
        first = words[number - 2]
        surname = upos[number - 2] == "PROPN" and first[:1].isupper() and len(first) > _INITIAL
        opens = word[0].isupper() and upos[number] in _FUNCTION and words[number + 1][0].islower()
        whole = initial[0] in NAMES_OF_A_LETTER and upos[number - 2] == "ADP" and word[0].isupper()
        parted[number] = parted[number] or (surname and opens) or whole
    return parted


def _follows_quotation(words: Sequence[str], attached: Sequence[bool], number: int) -> bool:
    """Tell whether a capital stands behind a quotation that ends in a stop."""
    closed = number > 1 and words[number - 1] in _QUOTES and attached[number - 1]
    stopped = closed and words[number - 2] in _FULL_STOPS and attached[number - 2]
    return stopped and not attached[number] and words[number][0].isupper()


def _follows_stop(words: Sequence[str], attached: Sequence[bool], number: int) -> bool:
    """Tell whether a capital stands behind a word with a stop that is no part of the word."""
    stopped = number > 1 and words[number - 1] == "." and attached[number - 1]
    before = words[number - 2] if stopped else ""
    plain = len(before) >= _SHORTEST_PLAIN and before.translate(_WITHIN_WORDS).isalnum()
    return plain and not attached[number] and words[number][0].isupper()


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
