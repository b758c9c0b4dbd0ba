"""One number at a place in a sentence: figures, words, or both (*2,5 miljard*)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from text_to_num import text2num

if TYPE_CHECKING:
    from kg.extract.numbers.lexicon import NumberWords
    from kg.extract.numbers.words import Words

_FIGURES = re.compile(
    r"(?P<sign>€|\$|£|¥|us\$)?"
    r"(?P<whole>\d{1,3}(?:[.\u00a0\u202f\u2009]\d{3})+|\d+)(?:,(?P<part>\d+))?"
    r"(?P<percent>%)?"
)
_RANGE = re.compile(r"([1-9]\d{0,5})[-–]([1-9]\d{0,5})")
_ENGLISH_FIGURES = re.compile(r"\d+\.\d{1,2}")
_LONGEST_FIGURES = 15
"""Digits; longer ones are telephone and account numbers."""
_GROUP = 3
"""Digits between the points or blanks of a long number."""
_LONGEST_WORDS = 6
"""Words of a written number: *twee miljoen driehonderdduizend vierhonderd tien*."""
_REMEMBERED = 32768
"""Words: those of a news corpus that are read again and again."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: the words from `first` up to `last`, and what they say of its size.

    `sign` is a currency sign or `%` that is written onto the figures; `collective`
    tells that the words are a noun that takes what is counted after it (*honderden
    mensen*, *een twintigtal journalisten*).
    """

    first: int
    last: int
    value: Decimal
    approximate: bool = False
    bound: str | None = None
    sign: str = ""
    collective: bool = False


def numeral(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    """Read the longest number that begins at a word.

    Parameters
    ----------
    words : Words
        The sentence.
    at : int
        Index of the first word.
    lexicon : NumberWords
        Words beside the regular numerals.

    Returns
    -------
    Numeral or None
        `None` where no number begins; the article *een* alone is none.
    """
    if not may_open_number(words[at], lexicon):
        return None
    found = (
        _figures(words, at, lexicon)
        or _plural(words, at, lexicon)
        or _listed(words, at, lexicon)
        or _written(words, at, lexicon)
        or _about(words, at, lexicon)
    )
    if found is None:
        return _after_article(words, at, lexicon)
    return _scaled(words, found, lexicon)


@lru_cache(maxsize=_REMEMBERED)
def may_open_number(word: str, lexicon: NumberWords) -> bool:
    """Tell whether a number can begin with a word: most words are passed over by this.

    *twee-* does in *twee- tot driehonderd*.
    """
    return (
        any(c.isdigit() for c in word)
        or (word.endswith("-") and len(word) > 1)
        or word in lexicon.plurals
        or word in lexicon.values
        or word in lexicon.article
        or (word.startswith(lexicon.stems) and value_of(word) is not None)
        or word.endswith((*lexicon.half_endings, *lexicon.about_endings))
    )


def _figures(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    word = words[at]
    if not word or word.isalpha():
        return None  # Most words: no figure is in them.
    match = _FIGURES.fullmatch(word)
    if (span := _RANGE.fullmatch(word)) and float(span[1]) < float(span[2]):
        return Numeral(at, at + 1, Decimal(span[1]), approximate=True, bound="min")
    if match is None:
        scaled = _ENGLISH_FIGURES.fullmatch(word) and words[at + 1] in lexicon.scales
        return Numeral(at, at + 1, Decimal(word)) if scaled else None
    whole = "".join(c for c in match["whole"] if c.isdecimal())
    if len(whole) > _LONGEST_FIGURES or (len(whole) > 1 and whole[0] == "0"):
        return None
    last = at + 1
    while not match["part"] and len(match["whole"]) <= _GROUP and _is_group(words[last]):
        whole, last = whole + words[last], last + 1  # "900 000", as Belgian papers write it
    value = Decimal(f"{int(whole)}.{match['part'] or '0'}").normalize()
    sign = match["sign"] or match["percent"] or ""
    return Numeral(at, last, value + Decimal(0), sign=sign)


def _is_group(word: str) -> bool:
    return len(word) == _GROUP and word.isdecimal()


def _plural(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    """Read *honderden*, and *tientallen miljoenen* as their product."""
    value = lexicon.plurals.get(words[at])
    if value is None:
        return None
    last = at + 1
    if (times := lexicon.plurals.get(words[last])) is not None:
        value, last = value * times, last + 1
    return Numeral(at, last, value, approximate=True, bound="min", collective=True)


def _listed(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    word = words[at]
    if (value := lexicon.values.get(word)) is not None:
        return Numeral(at, at + 1, value)
    for ending in lexicon.half_endings:
        stem = word.removesuffix(ending)
        if stem != word and (whole := value_of(stem)) is not None:
            return Numeral(at, at + 1, whole + Decimal("0.5"))
    return None


def _written(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    """Read number words, *en* between them too; a lone *een* is the article."""
    if value_of(words[at]) is None:
        return None
    for last in range(_end_of_words(words.lower, at, lexicon), at, -1):
        value = value_of(" ".join(words.lower[at:last]))
        if value is not None and (last > at + 1 or words[at] not in lexicon.article):
            return Numeral(at, last, value)
    return None


def _end_of_words(lower: tuple[str, ...], at: int, lexicon: NumberWords) -> int:
    """Give the place after the last number word that a written number may reach to.

    It goes on over number words and *en* alone, which text2num, slow as it is, sees at the
    end of a word too (*drieën*): behind *een* it is hardly ever asked about more words.
    """
    end = at + 1
    for place in range(end, min(at + _LONGEST_WORDS, len(lower))):
        word = lower[place]
        if word.startswith(lexicon.stems) and value_of(word) is not None:
            end = place + 1
        elif not word.endswith("en"):
            break
    return end


def _about(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    """Read *twintigtal*: about twenty."""
    for ending in lexicon.about_endings:
        stem = words[at].removesuffix(ending)
        if stem != words[at] and (value := value_of(stem)) is not None and value > 1:
            return Numeral(at, at + 1, value, approximate=True, collective=True)
    return None


def _after_article(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    """Read *een half miljoen* and *een dozijn*: the number after the article."""
    if words[at] not in lexicon.article or value_of(words[at + 1]) is not None:
        return None
    found = numeral(words, at + 1, lexicon)
    return None if found is None or _figures(words, at + 1, lexicon) else replace(found, first=at)


def _scaled(words: Words, found: Numeral, lexicon: NumberWords) -> Numeral:
    """Multiply by what follows: *2,5 miljard*, *anderhalf miljoen*, *tien duizend*."""
    scale = lexicon.scales.get(words[found.last])
    if scale is None or found.value >= scale or found.collective:
        return found
    value = found.value * scale
    whole = value.to_integral_value()
    return replace(found, last=found.last + 1, value=whole if value == whole else value)


@lru_cache(maxsize=_REMEMBERED)
def value_of(text: str) -> Decimal | None:
    """Give the value of a number in words, by the grammar of text2num.

    `None` for any other word; the figure and the spoken *komma* are not words here.
    """
    if not text.replace(" ", "").isalpha():
        return None
    try:
        return Decimal(text2num(text, "nl"))
    except ValueError:
        return None
