"""Reasoning on request: what follows from the graph by RDFS or OWL 2 RL, in a graph of its own.

What documents say and what a reasoner makes of it are never mixed: the second is a named
graph (`.../graph/inferred/owl-rl`) that an export writes beside the others, or that one
query sees. It is not kept in the store, where the next build would leave it behind.

RDFS (https://www.w3.org/TR/rdf11-mt/#rdfs-entailment, rules rdfs2, 3, 5, 7, 9 and 11) is
read off the ontology's closures, statement by statement. OWL 2 RL
(https://www.w3.org/TR/owl2-profiles/#OWL_2_RL) is left to a reasoner: `reasonable` where it
is installed (`pip install kg[reason]`), which took a fifteenth of the time of `owlrl`, which
always is. Both find the same, and a test holds that.

Given are statements about the data's own nodes, without those that say nothing: that a thing
is a thing, or is itself.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import resources
from kg.errors import OntologyError
from kg.ontology import suggestion
from kg.rdf import terms
from kg.rdf.documents import ONTOLOGY_GRAPH
from kg.rdf.entailment import hierarchy
from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import rdflib

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store
    from kg.rdf.stores.embedded import OxigraphStore

RDFS, OWL_RL = "rdfs", "owl-rl"
PROFILES = (RDFS, OWL_RL)

_SAME = ox.NamedNode(f"{PREFIXES['owl']}sameAs")
_EMPTY_CLASSES = {
    ox.NamedNode(f"{PREFIXES['owl']}Thing"),
    ox.NamedNode(f"{PREFIXES['rdfs']}Resource"),
}


def inferred(store: Store, profile: str, *, directory: Path | None = None) -> list[ox.Quad]:
    """Give what follows from a store's documents and the ontology, and is not stated.

    Memory holds the whole result, and for `owl-rl` the whole graph too.

    Parameters
    ----------
    store : Store
        An open store.
    profile : str
        `rdfs` or `owl-rl`.
    directory : Path, optional
        Folder of the ontology.

    Returns
    -------
    list of pyoxigraph.Quad
        In the graph that `IriScheme.inferred_graph` names, sorted.

    Raises
    ------
    OntologyError
        There is no such profile.
    """
    if profile not in PROFILES:
        message = f"{profile!r} is no profile of reasoning."
        raise OntologyError(message, suggestion(profile, PROFILES))
    graph = terms.node(store.scheme.inferred_graph(profile))
    stated = set(_stated(store))
    reason = _rdfs if profile == RDFS else _owl_rl
    found = reason(stated, store.scheme, directory) - stated
    said = (triple for triple in found if _says(triple, store.scheme))
    quads = (ox.Quad(t.subject, t.predicate, t.object, graph) for t in said)
    return sorted(quads, key=str)


def with_inferred(store: Store, profile: str) -> OxigraphStore:
    """Copy a store to memory, with what follows from it in its own graph.

    The ontology is there too, as in the store; the log and the closure are not, the second
    because RDFS and OWL 2 RL give what is in it by their own rules, or do not.

    Parameters
    ----------
    store : Store
        An open store; it is not changed.
    profile : str
        `rdfs` or `owl-rl`.

    Raises
    ------
    OntologyError
        There is no such profile.
    """
    from kg.rdf.store import memory_store

    copy = memory_store(scheme=store.scheme)
    copy.inner.bulk_extend(_quads(store, aside={store.scheme.closure_graph}))
    copy.inner.bulk_extend(inferred(store, profile))
    return copy


def _quads(store: Store, *, aside: set[str]) -> Iterator[ox.Quad]:
    for name in store.graphs():
        if name not in aside:
            yield from store.match(graph=terms.node(name))
    yield from store.match(graph=ox.DefaultGraph())


def _stated(store: Store) -> Iterator[ox.Triple]:
    """Give all that documents say, and what their entities are called."""
    scheme = store.scheme
    aside = {ONTOLOGY_GRAPH, scheme.log_graph, scheme.closure_graph}
    return (quad.triple for quad in _quads(store, aside=aside))


def _says(triple: ox.Triple, scheme: IriScheme) -> bool:
    """Tell whether a statement is about the data and says more than that a thing is itself."""
    subject = triple.subject
    if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(scheme.base):
        return False
    if triple.predicate == terms.TYPE:
        return triple.object not in _EMPTY_CLASSES
    return not (triple.predicate == _SAME and triple.subject == triple.object)


def _rdfs(
    stated: Iterable[ox.Triple], _scheme: IriScheme, directory: Path | None
) -> set[ox.Triple]:
    known = hierarchy.load(directory)
    found: set[ox.Triple] = set()
    for triple in stated:
        subject, predicate, object_ = triple.subject, triple.predicate, triple.object
        for above in known.properties.get(predicate, ()):
            found.add(ox.Triple(subject, above, object_))
        for class_ in known.subjects.get(predicate, ()):
            found.add(ox.Triple(subject, terms.TYPE, class_))
        if isinstance(object_, ox.NamedNode):
            for class_ in known.objects.get(predicate, ()):
                found.add(ox.Triple(object_, terms.TYPE, class_))
            if predicate == terms.TYPE:
                for class_ in known.classes.get(object_, ()):
                    found.add(ox.Triple(subject, terms.TYPE, class_))
    return found


def _owl_rl(
    stated: Iterable[ox.Triple], scheme: IriScheme, directory: Path | None
) -> set[ox.Triple]:
    import rdflib

    from kg.rdf.formats import rdflib_graph

    quads = [ox.Quad(t.subject, t.predicate, t.object) for t in stated]
    graph = rdflib_graph(quads, scheme)
    graph.parse(resources.ontologies(directory) / "kg.ttl", format="turtle")
    run = _by_reasonable if find_spec("reasonable") else _by_owlrl
    return {
        ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), _term(object_))
        for subject, predicate, object_ in run(graph)
        if isinstance(subject, rdflib.URIRef) and isinstance(predicate, rdflib.URIRef)
        if not isinstance(object_, rdflib.BNode)
    }


def _by_reasonable(graph: rdflib.Graph) -> Iterable[tuple[object, object, object]]:
    from reasonable import PyReasoner

    reasoner = PyReasoner()
    reasoner.from_graph(graph)
    yield from reasoner.reason()


def _by_owlrl(graph: rdflib.Graph) -> Iterable[tuple[object, object, object]]:
    from owlrl import DeductiveClosure, OWLRL_Semantics

    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph


def _term(term: object) -> ox.NamedNode | ox.Literal:
    import rdflib

    if not isinstance(term, rdflib.Literal):
        return ox.NamedNode(str(term))
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(term.datatype) if term.datatype else None)
