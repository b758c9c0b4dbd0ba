"""Statements between entities as plain values, each with the words that carry it.

A statement is a relation (*Trump* headOf *Verenigde Staten*) or what a frame says of two
of its participants (*Nederland* Contribution *NAVO-missie*).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.query.sparql import select
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.results import Row
    from kg.rdf.store import Store

LEADING_ROLES = ("agent", "target", "topic", "origin", "place")
"""The role whose filler a frame is told of: the first of these that an entity fills."""

_WHERE_SAID = """prov:wasDerivedFrom ?sentence .
  ?sentence nif:anchorOf ?words ; dd:sentenceIndex ?number ; dcterms:isPartOf ?document .
  ?document dcterms:identifier ?id . OPTIONAL { ?document dcterms:date ?date }"""

_RELATIONS = f"""
SELECT ?node ?property ?label ?subject ?object ?words ?number ?id ?date WHERE {{
  %s
  ?node a dd:RelationAssertion ; rdfs:label ?label ; rdf:subject ?subject ;
    rdf:predicate ?property ; rdf:object ?object ; {_WHERE_SAID}
}}"""

_FRAMES = f"""
SELECT ?frame ?type ?label ?polarity ?modality ?words ?number ?id ?date WHERE {{
  %s
  ?frame dd:polarity ?polarity ; dd:modality ?modality ; a ?type ; rdfs:label ?label ; {_WHERE_SAID}
}}"""

_ROLES = """
SELECT ?frame ?role ?filler WHERE {
  %s
  ?role rdfs:subPropertyOf dd:role .
  ?frame ?role ?filler .
  FILTER EXISTS { ?mention dd:refersTo ?filler }
}"""

_TIMES = "SELECT ?frame ?time WHERE { %s ?frame dd:polarity ?p ; dd:time ?time }"
_SOURCES = "SELECT ?frame ?name WHERE { %s ?frame dd:source/rdfs:label ?name }"


@dataclass(frozen=True, slots=True)
class Statement:
    """What the graph says of two entities, or of one alone.

    Attributes
    ----------
    iri : str
        The frame or relation assertion.
    type : str
        Frame class or relation, as the ontology names it.
    label : str
        The same in Dutch words.
    subject, object : str
        IRIs of entities or, as a relation's object, a quantity; `object` is empty where a
        frame has one participant.
    roles : tuple of str
        The roles of subject and object in the frame; empty for a relation.
    polarity, modality : str
        As the ontology names them: `Positive`, `Asserted`.
    sources : tuple of str
        Names of those to whom the text attributes it.
    time : str
        When it happened, ISO 8601, empty if the text does not say.
    date : str
        Of the document.
    document, number, words : str, int, str
        Document's id, the sentence's number in it, and the sentence.
    """

    iri: str
    type: str
    label: str
    subject: str
    object: str
    roles: tuple[str, ...]
    polarity: str
    modality: str
    sources: tuple[str, ...]
    time: str
    date: str
    document: str
    number: int
    words: str

    @property
    def is_fact(self) -> bool:
        """Whether the newspaper itself says that it is so."""
        return (self.polarity, self.modality, self.sources) == ("Positive", "Asserted", ())


class _Participants(NamedTuple):
    role: str
    filler: str


def statements(store: Store, *, entity: str | None = None) -> list[Statement]:
    """Read the statements of a store, in a fixed order.

    Parameters
    ----------
    store : Store
        An open store.
    entity : str, optional
        IRI of the entity that they must be about; all without it.
    """
    found = [*_relations(store, entity), *_frames(store, entity)]
    return sorted(found, key=lambda s: (s.document, s.number, s.iri, s.roles, s.object))


def _relations(store: Store, entity: str | None) -> Iterator[Statement]:
    about = ""
    if entity:
        term = ox.NamedNode(entity)
        about = f"{{ ?node rdf:subject {term} }} UNION {{ ?node rdf:object {term} }}"
    for row in select(store, _RELATIONS % about):
        node, property_, label, subject, object_, words, number, id_, date = _values(row)
        yield Statement(
            iri=node,
            type=property_.removeprefix(ONTOLOGY),
            label=label,
            subject=subject,
            object=object_,
            roles=(),
            polarity="Positive",
            modality="Asserted",
            sources=(),
            time="",
            date=date,
            document=id_,
            number=int(number),
            words=words,
        )


def _frames(store: Store, entity: str | None) -> Iterator[Statement]:
    about = ""
    if entity:
        about = (
            "{ SELECT DISTINCT ?frame WHERE { ?of rdfs:subPropertyOf dd:role . "
            f"?frame ?of {ox.NamedNode(entity)} }} }}"
        )
    participants: dict[str, list[_Participants]] = defaultdict(list)
    for frame, role, filler in map(_values, select(store, _ROLES % about)):
        participants[frame].append(_Participants(role.removeprefix(ONTOLOGY), filler))
    times, sources = _by_frame(store, _TIMES % about), _by_frame(store, _SOURCES % about)
    for row in select(store, _FRAMES % about):
        frame, type_, label, polarity, modality, words, number, id_, date = _values(row)
        for first, second in _pairs(participants.get(frame, [])):
            yield Statement(
                iri=frame,
                type=type_.removeprefix(ONTOLOGY),
                label=label,
                subject=first.filler,
                object=second.filler,
                roles=tuple(p.role for p in (first, second) if p.role),
                polarity=polarity.removeprefix(ONTOLOGY),
                modality=modality.removeprefix(ONTOLOGY),
                sources=tuple(sources.get(frame, ())),
                time=next(iter(times.get(frame, ())), ""),
                date=date,
                document=id_,
                number=int(number),
                words=words,
            )


def _values(row: Row) -> tuple[str, ...]:
    return tuple("" if term is None else term.value for term in row)


def _by_frame(store: Store, query: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for frame, value in sorted(map(_values, select(store, query))):
        found[frame].append(value)
    return found


def _pairs(found: list[_Participants]) -> Iterator[tuple[_Participants, _Participants]]:
    """Pair the leading participants of a frame with each of the others.

    *Trump en Poetin spraken elkaar*: two agents and nobody else are paired with each
    other; one alone is paired with nothing.
    """
    nobody = _Participants("", "")
    ordered = sorted(found)
    role = next((r for r in LEADING_ROLES if any(p.role == r for p in ordered)), "")
    leading = [p for p in ordered if p.role == role]
    others = [p for p in ordered if p.role != role]
    if not others and len(leading) > 1:
        for at, first in enumerate(leading):
            yield from ((first, second) for second in leading[at + 1 :])
        return
    for first in leading:
        yield from ((first, second) for second in others or [nobody])
