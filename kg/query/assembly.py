"""Statements put together from scans of the store, one scan for each thing said of them."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import ontology
from kg.query.bulk import terms
from kg.query.statement import Statement
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import (
        Collection,
        Container,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )

    from kg.query.bulk import Rows
    from kg.rdf.store import Store

    About = str | Collection[str] | None
    Scanned = Mapping[str, Rows]

LEADING_ROLES = ("agent", "target", "topic", "origin", "place", "destination", "purpose")
"""The role whose filler a frame is told of: the first of these that an entity fills."""

_ROLE = "role "
"""Before a role's name in the names of scans."""

Participant = tuple[str, str]
"""A role and the IRI that fills it."""

_NOBODY: Participant = ("", "")


def scans(entity: About = None) -> dict[str, str]:
    """Give the queries that `assemble` makes statements of, all or those of some entities."""
    frames = relations = ""
    if entity is not None:
        named = [entity] if isinstance(entity, str) else entity
        these = f"VALUES ?of {{ {' '.join(str(ox.NamedNode(iri)) for iri in named)} }}"
        frames = (
            "{ SELECT DISTINCT ?node WHERE { ?as rdfs:subPropertyOf dd:role . "
            f"{these} ?node ?as ?of }} }}"
        )
        relations = (
            "{ SELECT DISTINCT ?node WHERE { VALUES ?as { rdf:subject rdf:object } "
            f"{these} ?node ?as ?of }} }}"
        )
    known = ontology.load()
    classes = terms(known.frame_types)
    unsure = terms(n for n in known.qualifiers if n not in {"Asserted", "Positive"})
    # In the order in which `assemble` needs the rows: it works on some while others come.
    described = {
        "subject": f"{relations} ?node rdf:subject ?x",
        "predicate": f"{relations} ?node rdf:predicate ?x",
        "object": f"{relations} ?node rdf:object ?x",
    }
    for role in LEADING_ROLES:
        described[_ROLE + role] = f"{frames} ?node dd:{role} ?x"
    described |= {
        "time": f"{frames} ?node dd:time ?t BIND(STR(?t) AS ?x)",
        "source": f"{frames} ?node dd:source/rdfs:label ?x",
        "polarity": f"{frames} {unsure} ?node dd:polarity ?iri",
        "modality": f"{frames} {unsure} ?node dd:modality ?iri",
        "type": f"{frames} {classes} ?node a ?iri",
    }
    queries = {name: f"SELECT ?node ?x WHERE {{ {body} }}" for name, body in described.items()}
    documents = """SELECT ?x ?id ?d WHERE {
        ?x a dd:Document ; dcterms:identifier ?id . OPTIONAL { ?x dcterms:date ?d }
    }"""
    return {"documents": documents, **queries}


def assemble(store: Store, found: Scanned, *, entities: Container[str]) -> list[Statement]:
    """Make statements of the rows of `scans`, without their words, sorted by IRI.

    Parameters
    ----------
    store : Store
        Says how its data are named.
    found : Mapping of str to rows
        What `kg.query.bulk.scan` gave.
    entities : Container of str
        IRIs of the entities; what else fills a role is no participant.
    """
    documents = _Documents(store.scheme.base, found["documents"])
    made = [*_relations(found, documents), *_frames(found, documents, entities)]
    return sorted(made, key=lambda s: (s.iri, s.roles, s.object))


class _Documents:
    """Tells a statement's document by its IRI: the segment behind the word for its kind."""

    def __init__(self, base: str, rows: Iterable[Sequence[str]]) -> None:
        self._start = len(base)
        self._about = {iri.rpartition("/")[2]: (id_, date) for iri, id_, date in rows}

    def of(self, statement: str) -> tuple[str, str]:
        """Give id and date."""
        segments = statement[self._start :].split("/", 2)
        return self._about.get(segments[1], ("", "")) if len(segments) > 1 else ("", "")


def _relations(found: Scanned, documents: _Documents) -> Iterator[Statement]:
    predicates, objects = _by_node(found["predicate"]), _by_node(found["object"])
    for node, subject in found["subject"]:
        if node not in predicates or node not in objects:
            continue
        document, date = documents.of(node)
        yield Statement(
            iri=node,
            type=predicates[node].removeprefix(ONTOLOGY),
            subject=subject,
            object=objects[node],
            roles=(),
            polarity="Positive",
            modality="Asserted",
            sources=(),
            time="",
            date=date,
            document=document,
        )


def _frames(found: Scanned, documents: _Documents, entities: Container[str]) -> Iterator[Statement]:
    participants = _participants(found, entities)
    times, sources = _by_node(sorted(found["time"], reverse=True)), _all_by_node(found["source"])
    polarity, modality = _by_node(found["polarity"]), _by_node(found["modality"])
    for frame, type_ in found["type"]:
        taking_part = participants.get(frame)
        if not taking_part:
            continue
        document, date = documents.of(frame)
        for (role, subject), (other_role, object_) in _pairs(taking_part):
            yield Statement(
                frame,
                type_,
                subject,
                object_,
                (role, other_role) if other_role else (role,),
                polarity.get(frame, "Positive"),
                modality.get(frame, "Asserted"),
                tuple(sorted(sources[frame])) if frame in sources else (),
                times.get(frame, ""),
                date,
                document,
            )


def _participants(found: Scanned, entities: Container[str]) -> dict[str, list[Participant]]:
    """Give the participants of each frame, those of the leading role first."""
    taking_part: dict[str, list[Participant]] = {}
    for role in LEADING_ROLES:
        for frame, filler in found.get(_ROLE + role, ()):
            if filler in entities:
                taking_part.setdefault(frame, []).append((role, filler))
    return taking_part


def _by_node(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """Give the last value of each node."""
    return {node: value for node, value in rows}  # noqa: C416 - pairs are lists here


def _all_by_node(rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node, value in rows:
        found.setdefault(node, []).append(value)
    return found


def _pairs(found: list[Participant]) -> Iterable[tuple[Participant, Participant]]:
    """Pair the leading participants of a frame, which stand first, with each of the others.

    *Trump en Poetin spraken elkaar*: two agents and nobody else are paired with each
    other; one alone is paired with nothing.
    """
    leads = found[0][0]
    if len(found) == 1:
        return ((found[0], _NOBODY),)
    if len(found) == 2 and found[1][0] != leads:  # By far the most, and so without lists.
        return ((found[0], found[1]),)
    leading = sorted(p for p in found if p[0] == leads)
    others = sorted(p for p in found if p[0] != leads)
    if len(leading) > 1 and not others:
        return combinations(leading, 2)
    return product(leading, others or [_NOBODY])
