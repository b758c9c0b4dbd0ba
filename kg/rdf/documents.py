"""A document's life in a store: put in, put again, replaced, looked up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import resources
from kg.errors import StoreError
from kg.rdf import closure, terms
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.rdf.store import Store

ONTOLOGY_GRAPH = ONTOLOGY.rstrip("#")
"""The graph that holds `kg.ttl`, so that queries see classes, properties and their names."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a store lost and got; the log aside.

    It is true where there is any.
    """

    removed: frozenset[ox.Quad]
    added: frozenset[ox.Quad]

    def __bool__(self) -> bool:
        return bool(self.removed or self.added)


def put(
    store: Store, document: str, quads: Iterable[ox.Quad], *, also: Iterable[ox.Quad] = ()
) -> Change:
    """Write one document's quads in the place of what the store has of it, in one transaction.

    Parameters
    ----------
    store : Store
        A store opened for writing.
    document : str
        The document's id.
    quads : iterable of pyoxigraph.Quad
        Those of `kg.rdf.writer.quads`: the document's graph and the entities'. None at all
        takes the document out.
    also : iterable of pyoxigraph.Quad
        What goes in with the change, and does not if nothing changes: the log's entry.

    Returns
    -------
    Change
        The same text built again changes nothing.

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
    gone, come = _entity_changes(store, graph, named, _mentioned(old))
    gone |= _dangling(store, graph, old, new)
    lost, won = closure.changes(store, removed=old - new, added=new - old)
    change = Change(frozenset(old - new | gone | lost), frozenset(new - old | come | won))
    if change:
        store.apply(removed=change.removed, added=change.added.union(also))
    return change


def forget(store: Store, document: str, *, also: Iterable[ox.Quad] = ()) -> Change:
    """Take out a document, and the entities that nothing else mentions.

    Parameters
    ----------
    store : Store
        A store opened for writing.
    document : str
        The document's id.
    also : iterable of pyoxigraph.Quad
        What goes in with the change: the log's entry.

    Raises
    ------
    StoreError
        The store has no such document, or cannot be written.
    """
    check_known(store, document)
    return put(store, document, (), also=also)


def check_known(store: Store, document: str) -> None:
    """Refuse the id of a document that is not in the store.

    Raises
    ------
    StoreError
        With the ids that are spelt nearly so.
    """
    graph = terms.node(store.scheme.document(document))
    if next(iter(store.match(graph=graph)), None) is None:
        message = f"The store {store.location} has no document {document!r}."
        near = get_close_matches(document, document_ids(store), n=3)
        hint = f"Did you mean {' or '.join(near)}?" if near else "kg query documenten lists them."
        raise StoreError(message, hint)


def _dangling(
    store: Store, document: ox.NamedNode, old: set[ox.Quad], new: set[ox.Quad]
) -> set[ox.Quad]:
    """Find what other graphs say of the document's frames and relations that go.

    Of the log nothing goes: that a document was there stays true.
    """
    left = {quad.subject for quad in new}
    nodes = {q.subject for q in old if q.predicate == terms.GENERATED and q.subject not in left}
    kept = {document, terms.node(store.scheme.log_graph)}
    about = store.about(n for n in nodes if isinstance(n, ox.NamedNode))
    return {quad for quad in about if quad.graph_name not in kept}


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
    if old != new:
        closure.refresh(store)
    return old != new


def document_ids(store: Store) -> list[str]:
    """Give the ids of the documents in a store, sorted."""
    found = store.match(predicate=terms.IDENTIFIER)
    return sorted(q.object.value for q in found if isinstance(q.object, ox.Literal))
