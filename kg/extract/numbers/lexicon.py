"""The words of `ontologies/lexicon/numbers.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from kg.errors import LexiconError
from kg.extract.numbers.words import Phrases, plain
from kg.resources import ontologies

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Words = TypeVar("Words")
BOUNDS = (None, "min", "max")


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that make a number approximate or bound it, before it or after its unit."""

    bound: str | None
    before: Phrases
    after: Phrases


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The tables of `numbers.toml`; that file says what each of them is for."""

    article: Phrases
    stems: tuple[str, ...]
    values: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    plurals: Mapping[str, Decimal]
    fractions: Mapping[str, Decimal]
    half_endings: tuple[str, ...]
    about_endings: tuple[str, ...]
    modifiers: tuple[Modifier, ...]
    between: Phrases
    opened: Phrases
    joined_by: Phrases
    up_to: frozenset[str]
    change_from: Phrases
    change_to: Phrases
    labels: Phrases
    rate: Phrases
    joined: frozenset[str]
    one_more: Phrases
    share_articles: Phrases
    share_of: Phrases
    out_of: Phrases
    limits: tuple[str, ...]
    halved: frozenset[str]
    above: Phrases
    below: Phrases


def toml(name: str, directory: Path | None) -> dict[str, Any]:
    """Read a file of the lexicon.

    Raises
    ------
    LexiconError
        It is not there or is not TOML.
    """
    path = ontologies(directory) / "lexicon" / name
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"lexicon/{name}: it cannot be read ({(error.strerror or '').lower()})."
        raise LexiconError(message, "Restore the file that came with kg.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"lexicon/{name}: {error}."
        raise LexiconError(message, "Correct the line that is named.") from error


def tables(name: str, read: Callable[[dict[str, Any]], Words], directory: Path | None) -> Words:
    """Read a file of the lexicon, and make of its tables what the rules ask.

    Parameters
    ----------
    name : str
        The file, as `units.toml`.
    read : callable
        Makes something of the tables.
    directory : Path, optional
        Folder of the ontologies, if not the one that is installed.

    Raises
    ------
    LexiconError
        The file is not there, or a table in it is missing or wrong.
    """
    try:
        return read(toml(name, directory))
    except (KeyError, TypeError, AttributeError, ValueError, InvalidOperation) as error:
        message = f"lexicon/{name}: a table is missing or wrong ({error!r})."
        raise LexiconError(message, "Compare it with the file that came with kg.") from error


@cache
def number_words(directory: Path | None = None) -> NumberWords:
    """Load `numbers.toml` from the user's ontologies folder, or the one that is installed.

    Raises
    ------
    LexiconError
        The file is not there, or a table in it is missing or wrong.
    """
    return tables("numbers.toml", _number_words, directory)


def _number_words(data: dict[str, Any]) -> NumberWords:
    return NumberWords(
        article=Phrases(data["article"]),
        values=_decimals(data["values"]),
        scales=_decimals(data["scales"]),
        plurals=_decimals(data["plurals"]),
        fractions=_decimals(data["fractions"]),
        stems=tuple(data["stems"]),
        half_endings=tuple(data["endings"]["half"]),
        about_endings=tuple(data["endings"]["about"]),
        modifiers=tuple(_modifier(entry) for entry in data["modifier"]),
        between=Phrases(data["range"]["between"]),
        opened=Phrases(data["range"]["opened"]),
        joined_by=Phrases(data["range"]["joined_by"]),
        up_to=frozenset(data["range"]["up_to"]),
        change_from=Phrases(data["range"]["change_from"]),
        change_to=Phrases(data["range"]["change_to"]),
        labels=Phrases(data["labels"]["before"]),
        rate=Phrases(data["labels"]["rate"]),
        joined=frozenset(data["labels"]["joined"]),
        one_more=Phrases(data["ordinals"]["one_more"]),
        share_articles=Phrases(data["shares"]["articles"]),
        share_of=Phrases(data["shares"]["of"]),
        out_of=Phrases(data["shares"]["out_of"]),
        limits=tuple(plain(noun) for noun in data["limits"]["nouns"]),
        halved=frozenset(plain(noun) for noun in data["halves"]["nouns"]),
        above=Phrases(data["limits"]["above"]),
        below=Phrases(data["limits"]["below"]),
    )


def _decimals(table: dict[str, str]) -> dict[str, Decimal]:
    return {plain(word): Decimal(value) for word, value in table.items()}


def _modifier(entry: dict[str, Any]) -> Modifier:
    bound = entry.get("bound")
    if bound not in BOUNDS:
        message = f"bound is {bound!r}, not min or max"
        raise ValueError(message)
    return Modifier(bound, Phrases(entry["before"]), Phrases(entry["after"]))
