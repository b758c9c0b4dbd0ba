"""Reads the events of one document from a store, and what it says of who takes part."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg import ontology
from kg.events.event import Event, Filler, Kind, Source
from kg.rdf import terms
from kg.rdf.prefixes import ONTOLOGY, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.rdf.store import Store

    Values = dict[str, list[ox.NamedNode | ox.Literal]]
    Nodes = Mapping[str, Values]

_REMEMBERED = 50_000
"""Entities whose names are kept in memory; more would make it grow with the store."""
_LOCAL = "--"
"""In the id of an entity that only one document knows, it stands before the document's."""
_DCTERMS = PREFIXES["dcterms"]


class Named(NamedTuple):
    """What the store says of an entity, whatever document mentions it."""

    label: str
    type: str
    codes: tuple[str, ...]
    matches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A document's events, and its standing facts: subject to relation to objects, as IRIs."""

    source: Source
    events: tuple[Event, ...]
    facts: Mapping[str, Mapping[str, frozenset[str]]]


class Reader:
    """Reads documents of a store one by one; memory holds one of them.

    Parameters
    ----------
    store : Store
        An open store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ontology = ontology.load()
        self._entities = terms.node(store.scheme.entities_graph)
        self.named = lru_cache(maxsize=_REMEMBERED)(self._named)
        self.iri = store.scheme.entity

    def reports(self) -> Iterator[Report]:
        """Give all documents, in the order of their IRIs."""
        found = self._store.match(predicate=terms.IDENTIFIER)
        names = {q.subject.value for q in found if q.subject == q.graph_name}  # type: ignore[union-attr]
        for name in sorted(names):
            yield self.report(name)

    def report(self, document: str) -> Report:
        """Give the document of an IRI."""
        nodes: dict[str, Values] = defaultdict(lambda: defaultdict(list))
        for quad in self._store.match(graph=terms.node(document)):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(
                quad.object, ox.NamedNode | ox.Literal
            ):
                nodes[quad.subject.value][_short(quad.predicate.value)].append(quad.object)
        return _Document(nodes, document, self).read(self._ontology.roles, self._relations())

    def _relations(self) -> tuple[str, ...]:
        return tuple(self._ontology.relations)

    def same_as(self, iri: str) -> str:
        """Give the event that stands for all that are the same, or nothing if it is alone.

        Events of a cluster are linked to its first one (`kg.events.link`).
        """
        node = terms.node(iri)
        same, graph = terms.dd("sameEventAs"), terms.node(self._store.scheme.same_events_graph)
        above = [q.subject for q in self._store.match(predicate=same, object_=node, graph=graph)]
        below = next(self._store.match(subject=node, predicate=same, graph=graph), None)
        names = [n.value for n in above if isinstance(n, ox.NamedNode)]
        return min(names, default=iri if below else "")

    def _named(self, iri: str) -> Named:
        found: Values = defaultdict(list)
        for quad in self._store.match(subject=terms.node(iri), graph=self._entities):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                found[_short(quad.predicate.value)].append(quad.object)
        types = sorted(_short(v.value) for v in found["type"])
        return Named(
            _first(found, "label"),
            types[0] if types else "",
            tuple(v.value for name in ("alpha2", "alpha3") for v in found[name]),
            tuple(sorted(v.value for v in found["exactMatch"])),
        )


def _short(iri: str) -> str:
    """Give the local name of a term: `dd:agent` and `rdfs:label` are *agent*, *label*."""
    if iri.startswith(ONTOLOGY):
        return iri[len(ONTOLOGY) :]
    if iri.startswith(_DCTERMS):
        return f"dcterms:{iri[len(_DCTERMS) :]}"
    return iri.replace("#", "/").rpartition("/")[2]


def _first(values: Values, name: str) -> str:
    return min((v.value for v in values.get(name, ())), default="")


class _Document:
    """The nodes of one document's graph."""

    def __init__(self, nodes: Nodes, iri: str, reader: Reader) -> None:
        self._nodes = nodes
        self._iri = iri
        self._reader = reader
        about = nodes.get(iri, {})
        self._source = Source(
            iri,
            _first(about, "dcterms:identifier"),
            _first(about, "dcterms:date"),
            _first(about, "dcterms:title"),
            _first(about, "dcterms:publisher"),
            _first(about, "url"),
        )
        self._words = self._mentions()

    def read(self, roles: tuple[str, ...], relations: tuple[str, ...]) -> Report:
        events = [self._event(iri, roles) for iri, v in self._nodes.items() if "polarity" in v]
        facts = {
            iri: {
                name: frozenset(v.value for v in values[name]) for name in relations & values.keys()
            }
            for iri, values in self._nodes.items()
            if values.keys() & set(relations)
        }
        return Report(self._source, tuple(sorted(events, key=lambda e: (e.begin, e.iri))), facts)

    def _mentions(self) -> dict[tuple[str, str], str]:
        """Give the words of each entity in each sentence, the first of several."""
        found: dict[tuple[str, str], tuple[int, str]] = {}
        for values in self._nodes.values():
            for entity in values.get("refersTo", ()):
                key = entity.value, _first(values, "inSentence")
                mention = int(_first(values, "begin") or 0), _first(values, "anchorOf")
                found[key] = min(found.get(key, mention), mention)
        return {key: words for key, (_, words) in found.items()}

    def _event(self, iri: str, roles: tuple[str, ...]) -> Event:
        values = self._nodes[iri]
        sentence = _first(values, "wasDerivedFrom")
        filled = {
            role: tuple(self._filler(v.value, sentence) for v in _ordered(values[role]))
            for role in roles
            if role in values and role != "time"
        }
        return Event(
            iri=iri,
            type=_short(_first(values, "type")),
            trigger=_first(values, "trigger"),
            lemma=_first(values, "triggerLemma"),
            begin=int(_first(values, "begin")),
            end=int(_first(values, "end")),
            sentence=int(_first(self._nodes.get(sentence, {}), "sentenceIndex") or 0),
            polarity=_short(_first(values, "polarity")),
            modality=_short(_first(values, "modality")),
            times=tuple(sorted(v.value for v in values.get("time", ()))),
            time_part=_short(_first(values, "timePart")),
            roles=filled,
            said_by=tuple(
                self._filler(v.value, sentence) for v in _ordered(values.get("source", []))
            ),
            document=self._source,
        )

    def _filler(self, iri: str, sentence: str) -> Filler:
        values = self._nodes.get(iri, {})
        type_ = _short(_first(values, "type"))
        label = _first(values, "label")
        if "polarity" in values:
            return Filler(iri, Kind.EVENT, label, type_, _first(values, "trigger"))
        if type_ == "Quantity":
            return _quantity(iri, label, values)
        if type_:
            return Filler(iri, Kind.MATTER, label, type_, label)
        named = self._reader.named(iri)
        words = self._words.get((iri, sentence), named.label)
        is_local = _LOCAL in iri.rpartition("/")[2]
        by_last_name = (
            named.type == "Person" and named.label[:1].isupper() and " " not in named.label
        )
        is_named = by_last_name if is_local else named.type not in {"Matter", "Position"}
        return Filler(iri, Kind.ENTITY, named.label, named.type, words, is_named)


def _ordered(nodes: list[ox.NamedNode | ox.Literal]) -> list[ox.NamedNode | ox.Literal]:
    return sorted(nodes, key=lambda node: node.value)


def _quantity(iri: str, label: str, values: Values) -> Filler:
    return Filler(
        iri,
        Kind.QUANTITY,
        label,
        "Quantity",
        label,
        value=Decimal(_first(values, "value") or 0),
        unit=_first(values, "unit"),
        bound=_first(values, "bound"),
        is_approximate=_first(values, "approximate") == "true",
    )
