"""A document's life in a store: put in, put again, replaced, looked up."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import resources
from kg.errors import StoreError
from kg.rdf import naming, terms
from kg.rdf.entailment import closure
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
    gone, come = naming.changes(store, graph, old=old, new=new, named=named)
    gone |= _dangling(store, graph, old, new) | _of_nobody(store, gone - come)
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
    """Find what other graphs say of the document's frames and relations that go or change.

    So no link to a report outlives what was reported. Of the log nothing goes: that a
    document was there stays true.
    """
    other = {quad.subject for quad in old ^ new}
    nodes = {q.subject for q in old if q.predicate == terms.GENERATED and q.subject in other}
    kept = {document, terms.node(store.scheme.log_graph)}
    about = store.about(n for n in nodes if isinstance(n, ox.NamedNode))
    return {quad for quad in about if quad.graph_name not in kept}


def _of_nobody(store: Store, gone: set[ox.Quad]) -> set[ox.Quad]:
    """Find the links to persons whom no document mentions any more."""
    graph = terms.node(store.scheme.same_persons_graph)
    named = terms.node(store.scheme.entities_graph)
    lost = {q.subject for q in gone if q.predicate == terms.TYPE and q.graph_name == named}
    found: set[ox.Quad] = set()
    for node in (n for n in lost if isinstance(n, ox.NamedNode)):
        if not any(q not in gone for q in store.match(subject=node, graph=named)):
            found.update(store.match(subject=node, graph=graph))
            found.update(store.match(object_=node, graph=graph))
    return found


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
    if old != new:
        closure.refresh(store)
        # Last, so that who is killed before it comes here again and finishes the closure.
        store.apply(removed=old - new, added=new - old)
    return old != new


def are_several(store: Store) -> bool:
    """Tell whether a store has more than one document, without counting them."""
    return len(list(islice(store.match(predicate=terms.IDENTIFIER), 2))) > 1


def document_ids(store: Store) -> list[str]:
    """Give the ids of the documents in a store, sorted."""
    found = store.match(predicate=terms.IDENTIFIER)
    return sorted(q.object.value for q in found if isinstance(q.object, ox.Literal))
