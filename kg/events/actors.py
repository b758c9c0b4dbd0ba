"""Who takes part, as a country code and a sector, where the graph or the gazetteer is sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from kg import gazetteer
from kg.events.event import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.events.codebook import Codebook
    from kg.events.event import Filler
    from kg.events.reader import Reader
    from kg.gazetteer import Entry

    Facts = Mapping[str, Mapping[str, frozenset[str]]]

_ALPHA3 = 3
_DEEPEST = 4
"""Steps from an actor to its country: a minister, of a ministry, of a government, of a state."""
_BELONGING = ("nationalityOf", "headOf", "represents", "memberOf", "partOf")
_SERVING = ("headOf", "represents", "memberOf")
_RULING = {"headOf", "represents"}


class ActorCode(NamedTuple):
    """A code of PLOVER: ISO 3166-1 alpha-3 or one for who is of no state, and a sector."""

    country: str = ""
    sector: str = ""


class Actors:
    """Codes actors by what a document and the gazetteer say of them.

    Parameters
    ----------
    facts : Mapping
        The document's standing facts: subject to relation to objects, as IRIs.
    date : str
        The document's date, for who held an office; empty if it has none.
    reader : Reader
        Knows the entities of the store.
    codebook : Codebook
        Says which class is which sector.
    """

    def __init__(self, facts: Facts, date: str, *, reader: Reader, codebook: Codebook) -> None:
        self._facts = facts
        self._date = date
        self._named = reader.named
        self._iri = reader.iri
        self._codebook = codebook
        self._gazetteer = gazetteer.load()

    def code(self, filler: Filler) -> ActorCode:
        """Give the code of what fills a role; empty where nothing is certain."""
        if filler.kind is not Kind.ENTITY:
            return ActorCode()
        countries = self._countries(filler.iri, _DEEPEST)
        country = countries.pop() if len(countries) == 1 else ""
        return ActorCode(country or self._nonstate(filler.iri), self._sector(filler.iri))

    def place(self, filler: Filler) -> str:
        """Give the code of the country that a place is or lies in, or nothing."""
        found: set[str] = set()
        for entry in self._around(filler.iri):
            found.update(_alpha3(entry.codes))
        found.update(_alpha3(self._named(filler.iri).codes))
        return found.pop() if len(found) == 1 else ""

    def around(self, filler: Filler) -> frozenset[str]:
        """Give the IRIs of a place and of those that it lies in; none that nobody knows."""
        return frozenset(self._iri(entry.id) for entry in self._around(filler.iri))

    def _entry(self, iri: str) -> Entry | None:
        return self._gazetteer.entries.get(_id(iri))

    def _around(self, iri: str) -> Iterator[Entry]:
        seen: set[str] = set()
        waiting = [_id(iri)]
        waiting += [_id(each) for each in self._facts.get(iri, {}).get("locatedIn", ())]
        while waiting:
            entry = self._gazetteer.entries.get(waiting.pop())
            if entry and entry.id not in seen:
                seen.add(entry.id)
                yield entry
                waiting += [p for p in (entry.located_in, entry.capital_of) if p]

    def _countries(self, iri: str, depth: int) -> set[str]:
        """Give the countries that an actor may be of."""
        own = _alpha3(self._named(iri).codes)
        entry = self._entry(iri)
        if own or depth == 0:
            return set(own)
        found: set[str] = set()
        for related in (*self._related(iri, _BELONGING), *self._known(entry)):
            found |= self._countries(related, depth - 1)
        return found or set(_alpha3(entry.codes) if entry else ())

    def _related(self, iri: str, relations: tuple[str, ...]) -> Iterator[str]:
        facts = self._facts.get(iri, {})
        for relation in relations:
            yield from sorted(facts.get(relation, ()))

    def _known(self, entry: Entry | None) -> Iterator[str]:
        """Give what the gazetteer ties an entity to."""
        if entry is None:
            return
        if entry.nationality or entry.part_of:
            yield self._iri(entry.nationality or entry.part_of or "")
        for _, body in self._offices(entry):
            yield body

    def _offices(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """Give the offices held at the document's date: relation and the body's IRI."""
        if self._date:
            held = (office for office in entry.offices if office.held(self._date))
            yield from ((office.relation, self._iri(office.body)) for office in held)

    def _type(self, iri: str) -> str:
        entry = self._entry(iri)
        return self._named(iri).type or (entry.type if entry else "")

    def _sector(self, iri: str) -> str:
        """Give the sector of a class, or of what someone heads, represents or belongs to."""
        own = self._codebook.sectors.get(self._type(iri))
        if own or self._type(iri) not in {"Person", "Group"}:
            return own or ""
        found = {self._serving(relation, body) for relation, body in self._services(iri)}
        found.discard("")
        # A minister is a member of a party and of the government: what is headed goes first.
        if len(found) > 1:
            found -= {self._codebook.sectors.get("Party", "")}
        return found.pop() if len(found) == 1 else ""

    def _services(self, iri: str) -> Iterator[tuple[str, str]]:
        facts = self._facts.get(iri, {})
        for relation in _SERVING:
            yield from ((relation, body) for body in sorted(facts.get(relation, ())))
        entry = self._entry(iri)
        if entry:
            yield from self._offices(entry)

    def _serving(self, relation: str, body: str) -> str:
        type_ = self._type(body)
        if type_ == "State":
            return self._codebook.sectors.get("Government", "") if relation in _RULING else ""
        return self._codebook.sectors.get(type_, "")

    def _nonstate(self, iri: str) -> str:
        types = [self._type(iri)]
        if types == ["Person"]:
            types = [self._type(body) for _, body in self._services(iri)]
        found = {self._codebook.nonstate[t] for t in types if t in self._codebook.nonstate}
        return found.pop() if len(found) == 1 else ""


def _id(iri: str) -> str:
    """Give the id that the gazetteer knows an entity by."""
    return unquote(iri.rpartition("/")[2])


def _alpha3(codes: tuple[str, ...]) -> list[str]:
    return [code for code in codes if len(code) == _ALPHA3]
