"""spaCy's Dutch tokenizer with what news needs beyond it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

with (Path(__file__).parent / "abbreviations.toml").open("rb") as _file:
    _WORDS = tomllib.load(_file)

_NOT_ABBREVIATED = frozenset(_WORDS["words"])
_ABBREVIATIONS = tuple(_WORDS["further"])
NAMES_OF_A_LETTER = frozenset(_WORDS["letters"])
"""Names that look like an initial where a full stop follows."""
_UNITS_LIKE_NAMES = "|T|G|M|K|"
_AFTER_MIXED_ACRONYM = r"(?<=[a-z][A-Z])\."
"""The full stop after *OvJ* or *BfV*, whose last letter is no initial."""


def blank_pipeline() -> Language:
    """Make an empty Dutch pipeline whose tokenizer is fit for news."""
    nlp = spacy.blank("nl")
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = _rules(tokenizer.rules)
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([",,", *(defaults.prefixes or [])]).search
    suffixes = [_without_units(pattern) for pattern in defaults.suffixes or []]
    tokenizer.suffix_search = compile_suffix_regex([*suffixes, _AFTER_MIXED_ACRONYM]).search
    infixes = [_without_apostrophe(pattern) for pattern in defaults.infixes or []]
    infixes += [",,", r"(?<=\w[:;])(?=[„“‘\"«])", r"(?<=\w)[:;](?=[„“‘\"«])"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


def _rules(rules: dict[str, list[dict[int, str]]]) -> dict[str, list[dict[int, str]]]:
    """Change the words that are never split, or always in one way.

    A full stop after *hand*, *pas* or *VS* ends the sentence; *luit.-gen.* and *'60* are one token.
    """
    kept = {text: parts for text, parts in rules.items() if not _ends_sentences(text)}
    for text in (*_ABBREVIATIONS, *(f"{mark}{n:02}" for mark in "'’" for n in range(100))):
        kept[text] = [{ORTH: text}]
    return kept


def _ends_sentences(text: str) -> bool:
    """Tell whether an "abbreviation" is an ordinary word or an acronym at a sentence's end."""
    stem = text.removesuffix(".")
    acronym = len(stem) > 1 and stem.isupper() and stem.isalpha()
    return text != stem and (acronym or stem.lower() in _NOT_ABBREVIATED)


def _without_apostrophe(pattern: str | re.Pattern[str]) -> str:
    """Keep an infix rule from splitting *foto’s* and *zo’n*."""
    return _source(pattern).replace("’", "")


def _without_units(pattern: str | re.Pattern[str]) -> str:
    """Keep a suffix rule from splitting *A400M* and *5G*."""
    return _source(pattern).replace(_UNITS_LIKE_NAMES, "|")


def _source(pattern: str | re.Pattern[str]) -> str:
    """Give the text of a pattern."""
    return pattern if isinstance(pattern, str) else pattern.pattern


def is_paragraph_end(text: str) -> bool:
    """Tell whether a white-space token ends a paragraph, that is, holds a blank line."""
    return len(re.findall(r"\r\n|[\n\r\u2028\u2029]", text)) > 1 or "\u2029" in text
