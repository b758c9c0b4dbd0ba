"""A document's life in a store: put in, put again, replaced, looked up."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import resources
from kg.rdf import terms
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.rdf.store import Store

ONTOLOGY_GRAPH = ONTOLOGY.rstrip("#")
"""The graph that holds `kg.ttl`, so that queries see classes, properties and their names."""


def put(store: Store, document: str, quads: Iterable[ox.Quad]) -> bool:
    """Write one document's quads in the place of what the store has of it.

    Parameters
    ----------
    store : Store
        A store opened for writing.
    document : str
        The document's id.
    quads : iterable of pyoxigraph.Quad
        Those of `kg.rdf.writer.quads`: the document's graph and the entities'. None at all
        takes the document out.

    Returns
    -------
    bool
        Whether anything changed; the same text built again changes nothing.

    Raises
    ------
    StoreError
        The store cannot be written; it then holds what it held.
    """
    graph = terms.node(store.scheme.document(document))
    new = set(quads)
    named = {quad for quad in new if quad.graph_name != graph}
    new -= named
    old = set(store.match(graph=graph))
    removed, added = old - new, new - old
    gone, come = _entity_changes(store, graph, named, _mentioned(old))
    store.apply(removed=removed | gone, added=added | come)
    return bool(removed or added or gone or come)


def _mentioned(quads: Iterable[ox.Quad]) -> set[ox.NamedNode]:
    refers = terms.dd("refersTo")
    found = (quad.object for quad in quads if quad.predicate == refers)
    return {entity for entity in found if isinstance(entity, ox.NamedNode)}


def _entity_changes(
    store: Store, document: ox.NamedNode, named: set[ox.Quad], before: set[ox.NamedNode]
) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """Bring the names of a document's entities up to date.

    An entity that only this document mentions has the names that it gives now, none if
    it is no longer mentioned. One that others mention keeps theirs too. Documents may
    spell it in several ways (*Iraakse parlement*, *Iraaks parlement*): its label is the
    first of all spellings in code point order and the rest are `skos:altLabel`s, so the
    order in which documents are built does not matter.
    """
    shared = terms.node(store.scheme.entities_graph)
    given: dict[ox.NamedNode, set[ox.Quad]] = defaultdict(set)
    for quad in named:
        if isinstance(quad.subject, ox.NamedNode):
            given[quad.subject].add(quad)
    removed: set[ox.Quad] = set()
    added: set[ox.Quad] = set()
    for entity in before | set(given):
        old = set(store.match(subject=entity, graph=shared))
        elsewhere = _is_mentioned_elsewhere(store, entity, document)
        new = _one_label(given[entity] | old if elsewhere else given[entity])
        removed |= old - new
        added |= new - old
    return removed, added


def _is_mentioned_elsewhere(store: Store, entity: ox.NamedNode, document: ox.NamedNode) -> bool:
    mentions = store.match(predicate=terms.dd("refersTo"), object_=entity)
    return any(quad.graph_name != document for quad in mentions)


def _one_label(quads: set[ox.Quad]) -> set[ox.Quad]:
    labels = sorted((q for q in quads if q.predicate == terms.LABEL), key=lambda q: str(q.object))
    kept = quads - set(labels[1:])
    for quad in labels[1:]:
        kept.add(ox.Quad(quad.subject, terms.ALT_LABEL, quad.object, quad.graph_name))
    return {
        q
        for q in kept
        if not (q.predicate == terms.ALT_LABEL and labels and q.object == labels[0].object)
    }


def put_ontology(store: Store, directory: Path | None = None) -> bool:
    """Write `kg.ttl` to its own graph, in the place of an older version.

    Statements about blank nodes are left out: they are lists for reasoners.

    Returns
    -------
    bool
        Whether the store had another version, or none.
    """
    graph = terms.node(ONTOLOGY_GRAPH)
    parsed = ox.parse(
        path=str(resources.ontologies(directory) / "kg.ttl"), format=ox.RdfFormat.TURTLE
    )
    new = {
        ox.Quad(q.subject, q.predicate, q.object, graph)
        for q in parsed
        if not isinstance(q.subject, ox.BlankNode) and not isinstance(q.object, ox.BlankNode)
    }
    old = set(store.match(graph=graph))
    store.apply(removed=old - new, added=new - old)
    return old != new


def document_ids(store: Store) -> list[str]:
    """Give the ids of the documents in a store, sorted."""
    found = store.match(predicate=terms.IDENTIFIER)
    return sorted(q.object.value for q in found if isinstance(q.object, ox.Literal))
