"""The index that finds entries by their words."""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from kg.gazetteer.offices import Titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kg.gazetteer.entry import Entry
    from kg.gazetteer.offices import Office

_PLAIN = str.maketrans("’‘´\u2010\u2011\xa0", "'''-- ", "\xad")
"""Typographic apostrophes, hyphens and spaces to plain ones; soft hyphens away."""
_REMEMBERED = 16384
"""Words."""
_SHORTEST_HEADLINE_WORD = 4
"""Words of fewer letters are not folded: *IS* in capitals may be the verb."""


class _Index:
    """Words to entries, as written and, where that fails, by looser keys."""

    def __init__(self, entries: Iterable[Entry], words: Callable[[Entry], Iterable[str]]) -> None:
        self._exact: dict[str, list[Entry]] = {}
        for entry in entries:
            for word in words(entry):
                _put(self._exact, word.translate(_PLAIN), entry)

    @cached_property
    def _loose(self) -> dict[str, list[Entry]]:
        return self._keyed(_loose)

    @cached_property
    def _folded(self) -> dict[str, list[Entry]]:
        return self._keyed(lambda word: _loose(word).casefold())

    def _keyed(self, key: Callable[[str], str]) -> dict[str, list[Entry]]:
        """Index the same entries by another key; made when a word first needs it."""
        index: dict[str, list[Entry]] = {}
        for word, entries in self._exact.items():
            for entry in entries:
                _put(index, key(word), entry)
        return index

    def find(self, word: str) -> tuple[Entry, ...]:
        """Give the entries of a word, the nearest reading first."""
        found = self._exact.get(word) or self._exact.get(word[:1].lower() + word[1:])
        if not found:
            found = self._loose.get(_loose(word))
        if not found and word.isupper() and len(word) >= _SHORTEST_HEADLINE_WORD:
            found = self._folded.get(_loose(word).casefold())
        return tuple(found or ())


def _put(index: dict[str, list[Entry]], key: str, entry: Entry) -> None:
    found = index.setdefault(key, [])
    if entry not in found:
        found.append(entry)


class Gazetteer:
    """Finds entries by name, adjective, inhabitant or id, and offices by their holder.

    Parameters
    ----------
    entries : iterable of Entry
        All entities.
    titles : Titles, optional
        The words that stand for titles of offices; without it each for itself.
    """

    def __init__(self, entries: Iterable[Entry], titles: Titles | None = None) -> None:
        self.titles = titles or Titles({})
        self.entries: Mapping[str, Entry] = {entry.id: entry for entry in entries}
        states_first = sorted(self.entries.values(), key=lambda entry: entry.type != "State")
        self._names = _Index(states_first, lambda entry: entry.names)
        self._adjectives = _Index(states_first, lambda entry: entry.adjectives)
        self._inhabitants = _Index(states_first, lambda entry: entry.inhabitants)
        # A text says the same names again and again, and each layer asks for them.
        self._known_names = lru_cache(maxsize=_REMEMBERED)(self._named)
        self._known_adjectives = lru_cache(maxsize=_REMEMBERED)(self._adjectives_of)
        self._known_inhabitants = lru_cache(maxsize=_REMEMBERED)(self._inhabitant)

    @cached_property
    def _persons(self) -> _Index:
        persons = (entry for entry in self if entry.type == "Person")
        return _Index(persons, lambda entry: (*entry.names, *entry.family_names))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def named(self, surface: str) -> tuple[Entry, ...]:
        """Give the entries that have a name, a genitive ending aside.

        Where several share it, a state comes first, then what has it as
        preferred name (*Luxemburg*: the state, then the city).
        """
        return self._known_names(surface)

    def _named(self, surface: str) -> tuple[Entry, ...]:
        for word in (surface,) if self._adjectives.find(surface) else _without_genitive(surface):
            genitive = len(word) < len(surface) and surface[len(word) :] in "sS"
            found = [e for e in self._names.find(word) if not genitive or e.type != "City"]
            if found:  # "Goris" is a town, and no genitive of Gori; "Nederlands" is a language
                return tuple(sorted(found, key=lambda e: (e.type != "State", e.label != word)))
        return ()

    def adjective(self, word: str) -> Entry | None:
        """Give the entry of an adjective of nationality, of a compound's last one.

        *Iraakse* and *Noord-Koreaanse* give their state, *Nederlands-Duitse* Duitsland;
        *pro-Russische* gives nothing, for such troops are not Russia's.
        """
        return next(iter(self.adjectives(word)[::-1]), None)

    def adjectives(self, word: str) -> tuple[Entry, ...]:
        """Give the entries of an adjective, of each part of a compound of them."""
        return self._known_adjectives(word)

    def _adjectives_of(self, word: str) -> tuple[Entry, ...]:
        plain = word.translate(_PLAIN)
        whole = self._adjectives.find(plain)
        if whole:
            return whole[:1]
        for hyphen in (i for i, letter in enumerate(plain) if letter == "-"):
            first = self._adjectives.find(plain[:hyphen])
            rest = self.adjectives(plain[hyphen + 1 :]) if first else ()
            if rest:
                return (first[0], *rest)
        return ()

    def inhabitant(self, word: str) -> Entry | None:
        """Give the entry of an inhabitant noun: *Amerikanen*, *Brit*, *VVD'ers*."""
        return self._known_inhabitants(word)

    def _inhabitant(self, word: str) -> Entry | None:
        return next(iter(self._inhabitants.find(word.translate(_PLAIN))), None)

    def person(self, surface: str) -> tuple[Entry, ...]:
        """Give the persons of a full name or a last name: *Poetin*, *Kim*, *Moons*.

        `named` knows full names only, for last names are words and places as well
        (*May*, *Bush*, *Blok*); ask here only where a title or label tells of a person.
        """
        for word in _without_genitive(surface):
            found = self._persons.find(word)
            if found:
                return found
        return ()

    def office(self, name: str, title: str, date: str | None) -> Office | None:
        """Give the office that a name with a title tells of: *president Moon*.

        Parameters
        ----------
        name : str
            Full or last name.
        title : str
            Dictionary form of the title, or of a word for it: *machthebber*.
        date : str or None
            ISO 8601 at any precision; without it the office may be of any time.

        Returns
        -------
        Office or None
            `None` if none fits or those that fit are of different bodies.
        """
        fitting = [
            office
            for person in self.person(name)
            for office in person.offices
            if self.titles.fit(title, office.title) and (date is None or office.held(date))
        ]
        bodies = {office.body for office in fitting}
        return fitting[-1] if len(bodies) == 1 else None

    def holder(self, title: str, body: str, date: str) -> Entry | None:
        """Give who held an office of a title at a body on a date: *de Franse president*.

        Parameters
        ----------
        title : str
            Dictionary form of the title, or of a word for it.
        body : str
            Id of the state or body.
        date : str
            ISO 8601 at any precision.

        Returns
        -------
        Entry or None
            `None` if the gazetteer knows nobody, or several who can be meant.
        """
        held = {
            person.id: person
            for person, office in self._holders.get(body, ())
            if self.titles.fit(title, office.title) and office.held(date)
        }
        return next(iter(held.values())) if len(held) == 1 else None

    @cached_property
    def _holders(self) -> dict[str, list[tuple[Entry, Office]]]:
        found: dict[str, list[tuple[Entry, Office]]] = {}
        for person in self:
            for office in person.offices:
                found.setdefault(office.body, []).append((person, office))
        return found

    def entry(self, id: str) -> Entry | None:
        """Give the entry of an id, if it is one of the gazetteer."""
        return self.entries.get(id)

    def lies_in(self, entry: Entry, region: str) -> bool:
        """Tell whether an entry is in a place, or in one that is: Mali is in Afrika."""
        above = [self.entries[id_] for id_ in entry.regions]
        return region in entry.regions or any(self.lies_in(each, region) for each in above)

    def government_of(self, entry: Entry) -> Entry:
        """Give what a name stands for: *Kremlin* and *Moskou* give Rusland.

        An entry that stands for itself is given back.
        """
        while entry.metonym_of:
            entry = self.entries[entry.metonym_of]
        return entry


def _loose(word: str) -> str:
    """Give a word without accents and with spaces for hyphens."""
    if word.isascii():
        return word.replace("-", " ")
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("-", " ")


def _without_genitive(surface: str) -> Iterator[str]:
    """Give a name as written, then without *-s*, *-'s* and the bare apostrophe."""
    word = " ".join(surface.translate(_PLAIN).split())
    yield word
    for ending in ("'s", "'S", "'", "s", "S"):
        if len(word) > len(ending) + 1 and word.endswith(ending):
            yield word.removesuffix(ending)
