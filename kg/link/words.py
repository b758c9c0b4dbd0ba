"""The words that refer: pronouns, general nouns, role nouns, from `reference.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.errors import LexiconError
from kg.resources import ontologies

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun asks of its referent.

    Attributes
    ----------
    number : str
        `singular`, `plural` or `any`.
    gender : str
        `masculine`, `feminine`, `neuter`, `common` (*die*), or empty for any.
    classes : tuple of str
        Entity classes; a subclass will do.
    by_verb : bool
        The finite verb tells the number: *ze weigert*, *ze weigeren*.
    neuter : bool
        It also stands for neuter nouns: *het land en zijn leger*.
    reflexive : bool
        It stands for the subject of its own clause.
    prefer : tuple of str
        Classes that go before the others.
    last : bool
        It stands for what was named last and is no subject.
    """

    number: str
    gender: str
    classes: tuple[str, ...]
    by_verb: bool = False
    neuter: bool = False
    reflexive: bool = False
    prefer: tuple[str, ...] = ()
    last: bool = False


@dataclass(frozen=True, slots=True)
class GeneralNoun:
    """What a general noun can stand for.

    Attributes
    ----------
    classes : tuple of str
        Entity classes; a subclass will do unless the noun is `exact`.
    loose : bool
        A wider class will do as well.
    exact : bool
        No subclass will do.
    named : bool
        Only what has a name will do: *de vakbond* is no *parket*.
    only : frozenset of str
        Ids of the gazetteer's entries of the class that will do; empty if all will.
    """

    classes: tuple[str, ...]
    loose: bool = False
    exact: bool = False
    named: bool = False
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A noun for persons by what they are, and the titles that such persons bear.

    `counterpart` nouns need somebody beside them: *zijn ambtgenoot*; `lone` ones stand for
    somebody only where nobody else bears such a title: *de buitenlandminister*.
    """

    titles: frozenset[str]
    counterpart: bool = False
    lone: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """All of `reference.toml`; the comments of the file say what each list is for."""

    pronouns: Mapping[str, tuple[Pronoun, ...]]
    general: Mapping[str, tuple[GeneralNoun, ...]]
    roles: Mapping[str, RoleNoun]
    counts: Mapping[str, int]
    joined: Mapping[str, str]
    called: Mapping[str, str]
    name_classes: Mapping[str, str]
    name_prefixes: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a word is in a list, named `table.list`: `speaker.side`."""
        return word in self.lists[name]


@cache
def load(directory: Path | None = None) -> ReferenceWords:
    """Read the words of reference.

    Raises
    ------
    LexiconError
        The file is missing, no TOML, or lacks a table.
    """
    path = ontologies(directory) / "lexicon" / "reference.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _build(data)
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        message = f"{path}: {error!r}."
        raise LexiconError(message, "Restore the file from the package.") from error


def _build(data: dict[str, Any]) -> ReferenceWords:
    return ReferenceWords(
        pronouns=_pronouns(data.pop("pronoun")),
        general=_general(data.pop("general")),
        roles=_roles(data.pop("role")),
        counts=data.pop("counts"),
        joined=data.pop("joined_titles"),
        called=data.pop("called"),
        name_classes=data.pop("name_classes"),
        name_prefixes=data.pop("name_prefixes"),
        lists={
            f"{table}.{key}": frozenset(values)
            for table, lists in data.items()
            for key, values in lists.items()
        },
    )


def _pronouns(blocks: Iterable[dict[str, Any]]) -> dict[str, tuple[Pronoun, ...]]:
    found: dict[str, tuple[Pronoun, ...]] = {}
    for block in blocks:
        pronoun = Pronoun(
            number=block["number"],
            gender=block.get("gender", ""),
            classes=tuple(block["classes"]),
            by_verb=block.get("by_verb", False),
            neuter=block.get("neuter", False),
            reflexive=block.get("reflexive", False),
            prefer=tuple(block.get("prefer", ())),
            last=block.get("last", False),
        )
        for form in block["forms"]:
            found[form] = (*found.get(form, ()), pronoun)
    return found


def _general(blocks: Iterable[dict[str, Any]]) -> dict[str, tuple[GeneralNoun, ...]]:
    found: dict[str, tuple[GeneralNoun, ...]] = {}
    for block in blocks:
        noun = GeneralNoun(
            classes=tuple(block["classes"]),
            loose=block.get("loose", False),
            exact=block.get("exact", False),
            named=block.get("named", False),
            only=frozenset(block.get("only", ())),
        )
        for head in block["heads"]:
            found[head] = (*found.get(head, ()), noun)
    return found


def _roles(blocks: Iterable[dict[str, Any]]) -> dict[str, RoleNoun]:
    found: dict[str, RoleNoun] = {}
    for block in blocks:
        for head in block["heads"]:
            before = found.get(head, RoleNoun(frozenset()))
            found[head] = RoleNoun(
                before.titles | frozenset(block["titles"]),
                before.counterpart or block.get("counterpart", False),
                before.lone or block.get("lone", False),
            )
    return found
