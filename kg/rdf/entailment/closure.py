"""The closure: what follows at once from a fact between two things, in a graph of its own.

The writer writes a fact one way round: *Macron* `dd:headOf` *Frankrijk*. That *Frankrijk*
`dd:hasHead` *Macron*, that an ally has an ally, and that who heads is `dd:affiliatedWith`,
stands in the closure's graph, and never among what documents say. So a query finds both
without a reasoner and without a rule, at the price of a few statements for each hundred.

The rest costs a query next to nothing and is not stored. The ontology is in the store too,
so `?x a/rdfs:subClassOf* dd:Organisation` finds ministries, `?event ?role ?x . ?role
rdfs:subPropertyOf* sem:hasActor` who takes part, and `?x dd:locatedIn+ ?y` all places
that something lies in. Reasoning with domains, ranges and all rules of a profile is
`kg.rdf.entailment.inference`, on request.

A document that goes takes along what follows from it alone.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf import terms
from kg.rdf.entailment import hierarchy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.rdf.entailment.hierarchy import Hierarchy
    from kg.rdf.store import Store

_AT_ONCE = 10_000
"""Statements written in one transaction when the whole closure is worked out anew."""


def entailed(quad: ox.Quad, *, directory: Path | None = None) -> Iterator[ox.Triple]:
    """Give what follows at once from a statement; nothing unless it is a fact.

    Parameters
    ----------
    quad : pyoxigraph.Quad
        A statement.
    directory : Path, optional
        Folder of the ontology.
    """
    yield from _entailed(quad, hierarchy.load(directory))


def _entailed(quad: ox.Quad, known: Hierarchy) -> Iterator[ox.Triple]:
    for follows in known.facts.get(quad.predicate, ()):
        if not follows.turned:
            yield ox.Triple(quad.subject, follows.property, quad.object)
        elif not isinstance(quad.object, ox.Literal):
            yield ox.Triple(quad.object, follows.property, quad.subject)


def changes(
    store: Store, *, removed: set[ox.Quad], added: set[ox.Quad]
) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """Tell what goes from the closure and what comes, when documents' statements change.

    Parameters
    ----------
    store : Store
        The store before the change.
    removed, added : set of pyoxigraph.Quad
        The change of the documents' graphs.

    Returns
    -------
    removed, added : set of pyoxigraph.Quad
        The change of the closure's graph that goes with it. What follows from a statement
        of another document stays.
    """
    graph, known = terms.node(store.scheme.closure_graph), hierarchy.load()
    come = {triple for quad in added for triple in _entailed(quad, known)}
    doubtful = {triple for quad in removed for triple in _entailed(quad, known)} - come
    gone = {triple for triple in doubtful if not _follows(triple, store, but=removed)}
    return _placed(gone, graph), _placed(come, graph)


def _placed(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> set[ox.Quad]:
    return {ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples}


def _follows(triple: ox.Triple, store: Store, *, but: set[ox.Quad]) -> bool:
    """Tell whether a triple follows from a document's statement, some left aside."""
    one, other = triple.subject, triple.object
    if not isinstance(one, ox.NamedNode) or not isinstance(other, ox.NamedNode):
        return False
    between = chain(
        store.match(subject=one, object_=other), store.match(subject=other, object_=one)
    )
    own = terms.node(store.scheme.closure_graph)
    stated = (quad for quad in between if quad.graph_name != own and quad not in but)
    return any(triple in entailed(quad) for quad in stated)


def refresh(store: Store) -> None:
    """Work out the whole closure: for a store that has none, or with another ontology.

    It is written piece by piece, so that memory does not grow with the store; a kill in
    between leaves a closure that lacks something, and the next refresh mends it.

    Parameters
    ----------
    store : Store
        A store opened for writing.

    Raises
    ------
    StoreError
        The store cannot be written.
    """
    graph = terms.node(store.scheme.closure_graph)
    facts = (
        quad
        for predicate in hierarchy.load().facts
        for quad in store.match(predicate=predicate)
        if quad.graph_name != graph
    )
    for part in _parts(triple for quad in facts for triple in entailed(quad)):
        store.apply(removed=(), added=_placed(part, graph))
    stale = [q for q in store.match(graph=graph) if not _follows(q.triple, store, but=set())]
    for part in _parts(q.triple for q in stale):
        store.apply(removed=_placed(part, graph), added=())


def _parts(triples: Iterable[ox.Triple]) -> Iterator[set[ox.Triple]]:
    part: set[ox.Triple] = set()
    for triple in triples:
        part.add(triple)
        if len(part) >= _AT_ONCE:
            yield part
            part = set()
    if part:
        yield part
