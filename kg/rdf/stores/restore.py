"""A Turtle file's statements, given back to the documents that made them.

Turtle has no named graphs, but nearly every node of `kg` has its document in its IRI. What
is left are direct statements between entities: they belong to each document of which a
frame or relation states them, as when they were written.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations, product
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import ontology
from kg.rdf import terms
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.ontology import Ontology
    from kg.rdf.iri import IriScheme

    Nodes = dict[ox.NamedNode, dict[ox.NamedNode, list[ox.NamedNode]]]
    Claims = dict[ox.Triple, set[ox.NamedNode]]

_OF_A_DOCUMENT = frozenset(
    {"build", "doc", "frame", "matter", "mention", "quantity", "relation", "sentence"}
)
_NAMING = frozenset(
    {terms.TYPE, terms.LABEL, terms.ALT_LABEL, terms.EXACT_MATCH}
    | {dd("alpha2"), dd("alpha3"), dd("areaName")}
)
"""What the entities' graph says of an entity."""


def by_document(quads: Iterable[ox.Quad], *, scheme: IriScheme) -> Iterator[ox.Quad]:
    """Sort the statements of a merged graph into the graphs that they came from.

    Parameters
    ----------
    quads : iterable of pyoxigraph.Quad
        Those of a Turtle file that `kg` wrote, perhaps with others among them.
    scheme : IriScheme
        How the data are named.

    Yields
    ------
    pyoxigraph.Quad
        Each in its document's graph, the entities' or the log's; a direct statement in the
        graph of each document that states it; what `kg` has not written in the default one.
    """
    triples = [quad.triple for quad in quads]
    nodes: Nodes = defaultdict(lambda: defaultdict(list))
    rest = []
    for triple in triples:
        graph = _graph(triple, scheme)
        if graph is None:
            rest.append(triple)
            continue
        yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode):
            nodes[triple.subject][triple.predicate].append(triple.object)
    claims = _claims(nodes, ontology.load(), scheme)
    for triple in rest:
        for owner in claims.get(triple, ()) or (ox.DefaultGraph(),):
            yield ox.Quad(triple.subject, triple.predicate, triple.object, owner)


def _graph(triple: ox.Triple, scheme: IriScheme) -> ox.NamedNode | None:
    """Give the graph that a statement's subject tells by its IRI."""
    if not isinstance(triple.subject, ox.NamedNode):
        return None
    if triple.predicate == terms.dd("sameEventAs"):
        return terms.node(scheme.same_events_graph)
    if triple.predicate == terms.dd("samePersonAs"):
        return terms.node(scheme.same_persons_graph)
    kind, parts = _parts(triple.subject, scheme)
    if kind in _OF_A_DOCUMENT:
        return _document(parts, scheme)
    if kind == "log":
        return terms.node(scheme.log_graph)
    if kind == "entity" and triple.predicate in _NAMING:
        return terms.node(scheme.entities_graph)
    return None


def _parts(node: ox.NamedNode, scheme: IriScheme) -> tuple[str, str]:
    """Split an IRI of the data into its kind and the rest; others have no kind."""
    if not node.value.startswith(scheme.base):
        return "", ""
    kind, _, rest = node.value.removeprefix(scheme.base).partition("/")
    return kind, rest


def _document(rest: str, scheme: IriScheme) -> ox.NamedNode:
    # The segment is encoded already, as `IriScheme.document` would.
    return terms.node(f"{scheme.base}doc/{rest.partition('/')[0]}")


def _claims(nodes: Nodes, known: Ontology, scheme: IriScheme) -> Claims:
    """Tell which documents state a direct statement, by their frames and relations."""
    claims: Claims = defaultdict(set)
    for node, about in nodes.items():
        kind, rest = _parts(node, scheme)
        found: Iterable[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]]
        if kind == "relation" and not about[dd("source")]:
            found = product(about[terms.SUBJECT], about[terms.PREDICATE], about[terms.OBJECT])
        elif kind == "frame" and _is_fact(about):
            found = _directs(about, known)
        else:
            continue
        for subject, predicate, object_ in found:
            claims[ox.Triple(subject, predicate, object_)].add(_document(rest, scheme))
    return claims


def _is_fact(about: dict[ox.NamedNode, list[ox.NamedNode]]) -> bool:
    stated = dd("Positive") in about[dd("polarity")] and dd("Asserted") in about[dd("modality")]
    return stated and not about[dd("source")]


def _directs(
    about: dict[ox.NamedNode, list[ox.NamedNode]], known: Ontology
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]]:
    """Give the direct statements that the writer makes of such a frame, and their mirrors."""
    for type_ in about[terms.TYPE]:
        frame = known.frame_types.get(type_.value.rpartition("#")[2])
        for direct in frame.directs if frame else ():
            subjects = about[dd(direct.from_role)]
            pairs = [*product(subjects, about[dd(direct.to_role)])]
            if known.properties[direct.property].symmetric:
                pairs += permutations(subjects, 2)
            for subject, object_ in pairs:
                yield subject, dd(direct.property), object_
