"""The small word classes that the grammar needs, from `ontologies/lexicon/syntax.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.errors import LexiconError
from kg.resources import ontologies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Words:
    """Word classes by name; see the comments of the file for each."""

    classes: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, str]
    _listed: Mapping[str, tuple[str, ...]]

    def ends(self, name: str, word: str) -> bool:
        """Tell whether a dictionary form is one of a class or a compound that ends in one."""
        return word.endswith(self._listed[name])

    def begins(self, name: str, word: str) -> bool:
        """Tell whether a word begins with one of a class."""
        return word.startswith(self._listed[name])

    def has(self, name: str, word: str) -> bool:
        """Tell whether a dictionary form belongs to a class."""
        return word in self.classes[name]

    def preposition(self, word: str) -> str:
        """Give the form of a preposition that slots use: *mee* is *met*."""
        return self.prepositions.get(word, word)


@cache
def load(directory: Path | None = None) -> Words:
    """Read the word classes.

    Raises
    ------
    LexiconError
        The file is missing or no TOML.
    """
    path = ontologies(directory) / "lexicon" / "syntax.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: {error}."
        raise LexiconError(message, "Restore the file from the package.") from error
    prepositions = data.pop("preposition_variants")
    return Words(
        {name: frozenset(words) for name, words in data.items()},
        prepositions,
        {name: tuple(words) for name, words in data.items()},
    )
