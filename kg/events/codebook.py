"""PLOVER's codes, from `ontologies/lexicon/plover.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg import ontology, resources
from kg.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kg.events.event import Event

_PARTIES = ("agent", "target", "topic", "origin")


@dataclass(frozen=True, slots=True)
class Category:
    """An event category: its quad category, 1 to 4, and its score from -10 to 10."""

    quad: int
    scale: float

    @property
    def is_verbal(self) -> bool:
        """Whether it is done with words alone."""
        return self.quad % 2 == 1


@dataclass(frozen=True, slots=True)
class Mode:
    """What makes a mode certain; what is empty is not looked at.

    Attributes
    ----------
    event, mode : str
        The category, and the mode of it.
    lemmas : frozenset of str
        Dictionary forms of triggers.
    types : frozenset of str
        Classes, or ones above them, of which a target must be; where there are `units` as
        well, either will do.
    units : frozenset of str
        Units of a quantity.
    topics : frozenset of str
        Categories of an event that is the topic.
    unless : frozenset of str
        Classes that nothing which takes part may be of.
    """

    event: str
    mode: str
    lemmas: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Codebook:
    """All of `plover.toml`, whose comments say what each table is for."""

    events: Mapping[str, Category]
    sectors: Mapping[str, str]
    nonstate: Mapping[str, str]
    modes: tuple[Mode, ...]
    categories: Mapping[str, str]

    def category(self, type_: str) -> str | None:
        """Give the category of a frame class, if PLOVER has one."""
        return self.categories.get(type_)

    def modes_of(self, event: Event) -> list[str]:
        """Give the modes of an event that are certain, sorted."""
        category = self.category(event.type)
        return sorted({m.mode for m in self.modes if m.event == category and self._holds(m, event)})

    def _holds(self, mode: Mode, event: Event) -> bool:
        parties = [f.type for f in event.fillers(*_PARTIES)]
        if mode.unless and any(_is_any(type_, mode.unless) for type_ in parties):
            return False
        if mode.lemmas and event.lemma.casefold() not in mode.lemmas:
            return False
        topics = {self.category(f.type) for f in event.fillers("topic", "target")}
        if mode.topics and not mode.topics & topics:
            return False
        return not (mode.types or mode.units) or self._fits(mode, event)

    def _fits(self, mode: Mode, event: Event) -> bool:
        units = {f.unit for f in event.fillers("quantity")}
        targets = (f.type for f in event.fillers("target"))
        return bool(mode.units & units) or any(_is_any(type_, mode.types) for type_ in targets)


def _is_any(type_: str, wanted: frozenset[str]) -> bool:
    known = ontology.load()
    return bool(known.ancestors.get(type_, frozenset()) & wanted)


def load(directory: Path | None = None) -> Codebook:
    """Read the codebook once for each folder.

    Raises
    ------
    LexiconError
        The file is missing, is no TOML, or lacks a table.
    """
    return _load(resources.ontologies(directory))


@cache
def _load(directory: Path) -> Codebook:
    path = directory / "lexicon" / "plover.toml"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return _codebook(tables, directory)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: {error}."
        raise LexiconError(message, "Restore the file from the package.") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        message = f"{path}: a table is missing or wrong ({error!r})."
        raise LexiconError(message, "Compare it with the file of the package.") from error


def _codebook(tables: dict[str, Any], directory: Path) -> Codebook:
    events = {
        name: Category(int(each["quad"]), float(each["scale"]))
        for name, each in tables["events"].items()
    }
    modes = tuple(_mode(each, events) for each in tables["mode"])
    classes = ontology.load(directory).frame_types.items()
    categories = {name: t.plover for name, t in classes if t.plover and t.plover in events}
    return Codebook(events, dict(tables["sectors"]), dict(tables["nonstate"]), modes, categories)


def _mode(table: dict[str, Any], events: Mapping[str, Category]) -> Mode:
    if table["event"] not in events:
        message = f"no event {table['event']}"
        raise ValueError(message)
    lists = {name: frozenset(v) for name, v in table.items() if name not in {"event", "mode"}}
    return Mode(table["event"], table["mode"], **lists)
