"""Numbers in Dutch words and figures, read off the tokens of a sentence."""

from __future__ import annotations

from kg.extract.numbers.lexicon import Modifier, NumberWords, number_words
from kg.extract.numbers.numerals import Numeral, may_open_number, numeral, value_of
from kg.extract.numbers.words import Phrases, Words

__all__ = [
    "Modifier",
    "NumberWords",
    "Numeral",
    "Phrases",
    "Words",
    "may_open_number",
    "number_words",
    "numeral",
    "value_of",
]
