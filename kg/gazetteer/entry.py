"""What the gazetteer knows of one entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.gazetteer.offices import lasted

if TYPE_CHECKING:
    from kg.gazetteer.offices import Office


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity of the gazetteer.

    Attributes
    ----------
    id : str
        Local name of its IRI, as `Entity.id`.
    type : str
        A class of the ontology below `Entity`.
    label : str
        Preferred Dutch name.
    aliases : tuple[str, ...]
        Other Dutch names.
    adjectives, inhabitants : tuple[str, ...]
        All forms that are used: *Iraaks*, *Iraakse*; *Irakees*, *Irakezen*.
    codes : tuple[str, ...]
        ISO 3166-1 alpha-2 and alpha-3, or nothing.
    metonym_of : str or None
        Id of the state or body that the place's name stands for in news.
    located_in, capital_of, nationality, part_of : str or None
        Ids of the place it is in, the state whose seat it is, the state that it
        is of, and the body that it is part of.
    regions : tuple[str, ...]
        Ids of all the places that it is in directly: *Mali* in West-Afrika and the Sahel.
    member_of : tuple[str, ...]
        Ids of the bodies that it is a member of.
    matches : tuple[str, ...]
        IRIs of the same entity elsewhere (EU authority tables, Wikidata).
    family_names : tuple[str, ...]
        What news calls a person after the full name, particle included: *Poetin*,
        *von der Leyen*, *Moon*.
    offices : tuple[Office, ...]
        The offices that a person held, in the file's order.
    since, until : str or None
        Begin and end of a mission, ISO 8601 at the precision that is known; `None` is unknown
        or not ended.
    """

    id: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    metonym_of: str | None = None
    located_in: str | None = None
    capital_of: str | None = None
    nationality: str | None = None
    part_of: str | None = None
    regions: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    family_names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    since: str | None = None
    until: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The preferred name and all others."""
        return (self.label, *self.aliases)

    def existed(self, date: str) -> bool:
        """Tell whether a mission may have gone on at a date of any precision."""
        return lasted(self.since, self.until, date)
