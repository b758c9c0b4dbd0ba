"""Statements put together from scans of the store, one scan for each thing said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations, product
from operator import itemgetter
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import ontology
from kg.query.bulk import terms
from kg.query.statement import Statement
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import (
        Collection,
        Iterable,
        Iterator,
        Sequence,
    )

    from kg.query.bulk import Rows
    from kg.rdf.store import Store

    About = str | Collection[str] | None
    Scanned = Mapping[str, Rows]

LEADING_ROLES = ("agent", "target", "topic", "origin", "place", "destination", "purpose")
"""The role whose filler a frame is told of: the first of these that an entity fills."""

Known = Mapping[str, str]
"""Each entity's IRI to itself: one text for all rows is quicker to compare than many alike."""

_ROLE = "role "
"""Before a role's name in the names of scans."""

Participant = tuple[str, str]
"""A role and the IRI that fills it."""


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
        "type": f"{frames} {classes} ?node a ?iri",
        "polarity": f"{frames} {unsure} ?node dd:polarity ?iri",
        "modality": f"{frames} {unsure} ?node dd:modality ?iri",
    }
    for role in LEADING_ROLES:
        described[_ROLE + role] = f"{frames} ?node dd:{role} ?x"
    described |= {
        "time": f"{frames} ?node dd:time ?t BIND(STR(?t) AS ?x)",
        "source": f"{frames} ?node dd:source/rdfs:label ?x",
        "subject": f"{relations} ?node rdf:subject ?x",
        "predicate": f"{relations} ?node rdf:predicate ?x",
        "object": f"{relations} ?node rdf:object ?x",
        "held": f"{relations} ?node rdf:predicate ?any ; dd:time ?t BIND(STR(?t) AS ?x)",
        "claimed": f"{relations} ?node rdf:predicate ?any ; dd:source/rdfs:label ?x",
    }
    queries = {name: f"SELECT ?node ?x WHERE {{ {body} }}" for name, body in described.items()}
    documents = """SELECT ?x ?id ?d WHERE {
        ?x a dd:Document ; dcterms:identifier ?id . OPTIONAL { ?x dcterms:date ?d }
    }"""
    return {"documents": documents, **queries}


def assemble(store: Store, found: Scanned, *, entities: Iterable[str]) -> list[Statement]:
    """Make statements of the rows of `scans`, without their words, sorted by IRI.

    Parameters
    ----------
    store : Store
        Says how its data are named.
    found : Mapping of str to rows
        What `kg.query.bulk.scan` gave.
    entities : iterable of str
        IRIs of the entities; what else fills a role is no participant.
    """
    documents = _Documents(store.scheme.base, found["documents"])
    known = {iri: iri for iri in entities}
    made = [*_frames(found, documents, known), *_relations(found, documents, known)]
    made.sort(key=itemgetter(0))  # What one frame says of several is in order already.
    return made


class _Documents:
    """Tells a statement's document by its IRI: the segment behind the word for its kind."""

    def __init__(self, base: str, rows: Iterable[Sequence[str]]) -> None:
        self._start = len(base)
        self._about = {iri.rpartition("/")[2]: (id_, date) for iri, id_, date in rows}

    def of(self, statement: str) -> tuple[str, str]:
        """Give id and date."""
        segments = statement[self._start :].split("/", 2)
        return self._about.get(segments[1], ("", "")) if len(segments) > 1 else ("", "")


def _relations(found: Scanned, documents: _Documents, known: Known) -> Iterator[Statement]:
    predicates, objects = _by_node(found["predicate"]), _by_node(found["object"])
    times, sources = _by_node(sorted(found["held"], reverse=True)), _all_by_node(found["claimed"])
    for node, subject in found["subject"]:
        if node not in predicates or node not in objects:
            continue
        document, date = documents.of(node)
        yield Statement(
            iri=node,
            type=predicates[node].removeprefix(ONTOLOGY),
            subject=known.get(subject, subject),
            object=known.get(objects[node], objects[node]),
            roles=(),
            polarity="Positive",
            modality="Asserted",
            sources=tuple(sorted(sources.get(node, ()))),
            time=times.get(node, ""),
            date=date,
            document=document,
        )


def _frames(found: Scanned, documents: _Documents, known: Known) -> Iterator[Statement]:
    types = _by_node(found["type"])
    polarity, modality = _by_node(found["polarity"]), _by_node(found["modality"])
    participants = _participants(found, known)
    times, sources = _by_node(sorted(found["time"], reverse=True)), _all_by_node(found["source"])
    for frame, taking_part in participants.items():
        if frame not in types:
            continue
        document, date = documents.of(frame)
        for roles, object_, subject in _pairs(taking_part):
            yield Statement(
                frame,
                types[frame],
                subject,
                object_,
                roles,
                polarity.get(frame, "Positive"),
                modality.get(frame, "Asserted"),
                tuple(sorted(sources[frame])) if frame in sources else (),
                times.get(frame, ""),
                date,
                document,
            )


def _participants(found: Scanned, known: Known) -> dict[str, list[Participant]]:
    """Give the participants of each frame, those of the leading role first."""
    taking_part: dict[str, list[Participant]] = defaultdict(list)
    for role in LEADING_ROLES:
        for frame, filler in found.get(_ROLE + role, ()):
            entity = known.get(filler)
            if entity:
                taking_part[frame].append((role, entity))
    return taking_part


def _by_node(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """Give the last value of each node."""
    return {node: value for node, value in rows}  # noqa: C416 - pairs are lists here


def _all_by_node(rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node, value in rows:
        found.setdefault(node, []).append(value)
    return found


def _pairs(found: list[Participant]) -> Iterable[tuple[tuple[str, ...], str, str]]:
    """Pair the leading participants of a frame, which stand first, with each of the others.

    *Trump en Poetin spraken elkaar*: two agents and nobody else are paired with each
    other; one alone is paired with nothing.

    Returns
    -------
    iterable of (tuple of str, str, str)
        The roles of the two, the second participant and the first, in that order.
    """
    leads, first = found[0]
    if len(found) == 1:
        return (((leads,), "", first),)
    if len(found) == 2 and found[1][0] != leads:  # By far the most, and so without lists.
        role, second = found[1]
        return (((leads, role), second, first),)
    leading = sorted(filler for role, filler in found if role == leads)
    others = sorted(p for p in found if p[0] != leads)
    if others:
        return sorted(((leads, role), o, one) for one, (role, o) in product(leading, others))
    return sorted(((leads, leads), o, one) for one, o in combinations(leading, 2))
