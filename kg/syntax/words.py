"""The small word classes that the grammar needs, from `ontologies/lexicon/syntax.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from kg.errors import LexiconError
from kg.resources import ontologies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


_VARIANTS = "preposition_variants"
_RESTORE = "Restore the file from the package."
_Class = TypeVar("_Class")


class _Classes(dict[str, _Class]):
    """Classes of a file by name, which says so where the grammar asks for one that it lacks."""

    def __init__(self, classes: Mapping[str, _Class], path: Path) -> None:
        super().__init__(classes)
        self._path = path

    def __missing__(self, name: str) -> _Class:
        message = f"{self._path}: has no class {name!r}."
        raise LexiconError(message, _RESTORE)


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
        The file is missing or no TOML, or something in it is no list of words. A class that it
        lacks is told when it is asked for.
    """
    path = ontologies(directory) / "lexicon" / "syntax.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: {getattr(error, 'strerror', None) or error}."
        raise LexiconError(message, _RESTORE) from error
    prepositions = data.pop(_VARIANTS, None)
    wrong = [name for name, words in data.items() if not isinstance(words, list)]
    if wrong or not isinstance(prepositions, dict):
        message = f"{path}: {(wrong or [_VARIANTS])[0]!r} is missing or no list of words."
        raise LexiconError(message, _RESTORE)
    return Words(
        _Classes({name: frozenset(words) for name, words in data.items()}, path),
        prepositions,
        _Classes({name: tuple(words) for name, words in data.items()}, path),
    )
