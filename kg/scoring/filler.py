"""When two fillers are the same: by name, by head word, or by value."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

with (Path(__file__).parent / "words.toml").open("rb") as _file:
    WORDS = tomllib.load(_file)

_DETERMINERS = frozenset(WORDS["determiners"])
_PREPOSITIONS = frozenset(WORDS["prepositions"])
_SUFFIXES = tuple(WORDS["suffixes"])
_ALIASES = tuple(frozenset(group) for group in WORDS["aliases"])
_WORD = re.compile(r"[\w'’.\-]+")
_DOUBLED = re.compile(r"(.)\1$")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role, as gold or a prediction gives it.

    Attributes
    ----------
    text : str or None
        Name or words.
    label : str or None
        Preferred label of the entity that it was resolved to.
    mention : str or None
        Gold only: the pronoun or description in the text.
    value : object
        Number or ISO 8601 time; `None` where there is none.
    plain : bool
        Given as a bare string, which also is its value.
    """

    text: str | None = None
    label: str | None = None
    mention: str | None = None
    value: object = None
    plain: bool = False

    @classmethod
    def read(cls, given: object) -> Filler:
        """Read a filler from its JSON form: a string, or an object with its parts."""
        if not isinstance(given, dict):
            return cls(text=str(given), value=str(given), plain=True)
        text, label, mention = (_string(given.get(k)) for k in ("text", "label", "mention"))
        return cls(text=text, label=label, mention=mention, value=given.get("value"))

    @property
    def is_value(self) -> bool:
        """Tell whether it is a number or time alone, without words."""
        return not self.plain and self.value is not None and self.text is None

    def names(self, *, resolved: bool) -> list[str]:
        """Give the strings by which it may be recognised.

        Parameters
        ----------
        resolved : bool
            Leave out the words of a pronoun or description.
        """
        found = [name for name in (self.label, self.text) if name]
        return found if resolved or not self.mention else [*found, self.mention]

    def __str__(self) -> str:
        shown = self.label or self.text or self.value
        return f"{shown} ({self.mention})" if self.mention else f"{shown}"


def _string(value: object) -> str | None:
    return None if value is None else str(value)


@cache
def normal(text: str) -> str:
    """Give the lower-cased words without determiners, joined by blanks."""
    words = (w.strip(".'’-") for w in _WORD.findall(text.lower().replace("\u00ad", "")))
    return " ".join(w for w in words if w and w not in _DETERMINERS)


def stem(word: str) -> str:
    """Take the commonest Dutch inflections off a word (*strijders* and *strijder*)."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = word[: -len(suffix)]
            break
    return _DOUBLED.sub(r"\1", word)


@cache
def head(text: str) -> str:
    """Give the stem of the head word: the last word before the first preposition."""
    words = normal(text).split()
    for place, word in enumerate(words):
        if place and word in _PREPOSITIONS:
            return stem(words[place - 1])
    return stem(words[-1]) if words else ""


def same(first: str, second: str) -> bool:
    """Tell whether two strings name the same thing."""
    a, b = normal(first), normal(second)
    if not a or not b:
        return False
    if a == b or any(a in group and b in group for group in _ALIASES):
        return True
    return bool(head(first)) and head(first) == head(second)


def equal(role: str, gold: Filler, predicted: Filler, *, resolved: bool = True) -> bool:
    """Tell whether a predicted filler of a role equals a gold one.

    Parameters
    ----------
    role : str
        The role, since times and quantities compare by value.
    gold, predicted : Filler
        What to compare.
    resolved : bool
        A pronoun or description has to be resolved: its own words do not count.
    """
    if (role == "quantity" or gold.is_value) and None not in (gold.value, predicted.value):
        return _same_value(role, gold.value, predicted.value)
    if role == "time":
        return _same_time(gold, predicted)
    unresolved = gold.mention if resolved and gold.mention else None
    return any(
        same(mine, theirs)
        for mine in gold.names(resolved=resolved)
        for theirs in predicted.names(resolved=resolved)
        if unresolved is None or normal(theirs) != normal(unresolved)
    )


def _same_value(role: str, gold: object, predicted: object) -> bool:
    try:
        return float(str(gold)) == float(str(predicted))
    except ValueError:
        return str(gold) == str(predicted) if role == "time" else same(str(gold), str(predicted))


def _same_time(gold: Filler, predicted: Filler) -> bool:
    wanted = gold.value or gold.text
    given = [predicted.value, predicted.text]
    return any(x and (x == wanted or same(str(x), str(wanted))) for x in given)
