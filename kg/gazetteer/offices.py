"""Offices that persons hold, the words that news uses for them, and when."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Office:
    """A term in an office.

    Attributes
    ----------
    title : str
        Its Dutch title, as the gazetteer gives it: *president*.
    relation : str
        The relation that it puts its holder in: `headOf` or `represents`.
    body : str
        Id of the state or body.
    since, until : str or None
        ISO 8601 at the precision that is known; `None` is unknown or not ended.
    """

    title: str
    relation: str
    body: str
    since: str | None = None
    until: str | None = None

    def held(self, date: str) -> bool:
        """Tell whether the office can have been held at a date of any precision.

        What is known less exactly is given the benefit: an office until 2021 was
        held in 2021-11, one since 2020-05 in 2020.
        """
        return lasted(self.since, self.until, date)


def lasted(since: str | None, until: str | None, date: str) -> bool:
    """Tell whether what began and ended then may have been so at a date; see `Office.held`."""
    return not (
        (since is not None and _before(date, since)) or (until is not None and _before(until, date))
    )


def _before(one: str, other: str) -> bool:
    """Tell whether a date surely lies before another: by what both give."""
    # A week (2020-W05) cannot be compared with a month, so only its year counts.
    one, other = one.partition("-W")[0], other.partition("-W")[0]
    shorter = min(len(one), len(other))
    return one[:shorter] < other[:shorter]


@dataclass(frozen=True, slots=True)
class Titles:
    """Words of the news and the titles of the gazetteer that each may stand for.

    Attributes
    ----------
    words : Mapping of str to frozenset of str
        Words for the heads of states and bodies.
    holders : Mapping of str to frozenset of str
        Words that tell who somebody is, and nothing of what he heads.
    """

    words: Mapping[str, frozenset[str]]
    holders: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def fit(self, word: str, title: str) -> bool:
        """Tell whether a word may stand for a title: *machthebber* for *president*."""
        folded = word.casefold()
        return folded == title.casefold() or title in self.words.get(folded, ())

    def tell(self, word: str, title: str) -> bool:
        """Tell whether a word may tell of who holds a title, as *minister* of one of Defence."""
        folded = word.casefold()
        return folded == title.casefold() or title in self.holders.get(folded, ())


def read_titles(path: Path) -> Titles:
    """Read the table of words and titles.

    Raises
    ------
    LexiconError
        The file is missing, no TOML, or not a table of lists of words.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: {getattr(error, 'strerror', None) or error}."
        raise LexiconError(message, "Restore the file from the package.") from error
    words = _table(tables, "titles", path)
    return Titles(words, _table(tables, "holders", path) if "holders" in tables else {})


def _table(tables: dict[str, object], name: str, path: Path) -> dict[str, frozenset[str]]:
    table = tables.get(name)
    found = table if isinstance(table, dict) else {}
    if not found or not all(map(_is_list_of_words, found.values())):
        message = f"{path}: has no table {name!r} of lists of words."
        raise LexiconError(message, f'Write [{name}] and under it word = ["title", ...].')
    return {word.casefold(): frozenset(titles) for word, titles in found.items()}


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
