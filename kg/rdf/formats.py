"""The graph as Turtle, TriG, N-Quads, JSON-LD and RDF/XML: stable byte for byte.

Everything is written graph by graph, so that memory holds one document at a time.
"""

from __future__ import annotations

import logging
from itertools import chain
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.literals import as_declared
from kg.rdf.prefixes import PREFIXES, data_prefixes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    import rdflib

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store

    Graphs = Iterable[tuple[str, list[ox.Quad]]]

SUFFIXES = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".rdf": "rdfxml",
    ".xml": "rdfxml",
}
"""Format by file name suffix."""

FORMATS = ("turtle", "trig", "nquads", "jsonld", "rdfxml")


AT_ONCE = 100
"""Subjects of one piece of a graph that all documents share; the piece is held in memory."""


def by_graph(
    store: Store, *, left_out: Collection[str] = ()
) -> Iterator[tuple[str, list[ox.Quad]]]:
    """Give each named graph with its quads in a fixed order, the entities' graph first.

    A graph that grows with the number of documents comes in several pieces, one after
    another and all of its name, so that memory holds no more than a large document. Graphs
    that are left out are not read.
    """
    scheme = store.scheme
    first = scheme.entities_graph
    links = {scheme.same_events_graph, scheme.same_persons_graph}
    shared = {first, scheme.closure_graph, scheme.log_graph} | links
    for name in chain([first], (name for name in store.graphs() if name != first)):
        if name in left_out:
            continue
        graph = ox.NamedNode(name)
        pieces = store.pieces(graph, AT_ONCE) if name in shared else [store.match(graph=graph)]
        for piece in map(in_order, pieces):
            if piece:
                yield name, piece
            store.rest(read=len(piece))
    rest = in_order(store.match(graph=ox.DefaultGraph()))
    if rest:
        yield "", rest


def in_order(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Sort quads by subject, predicate and object as N-Quads writes them."""
    return sorted(
        map(_written, quads), key=lambda q: (str(q.subject), str(q.predicate), str(q.object))
    )


def _written(quad: ox.Quad) -> ox.Quad:
    if not isinstance(quad.object, ox.Literal):
        return quad
    literal = as_declared(quad.predicate, quad.object)
    return ox.Quad(quad.subject, quad.predicate, literal, quad.graph_name)


def write(graphs: Graphs, out: IO[bytes], *, form: str, scheme: IriScheme) -> None:
    """Write graphs to a binary stream, piece by piece.

    Parameters
    ----------
    graphs : iterable of (str, list of pyoxigraph.Quad)
        Each graph's IRI, empty for the default graph, and its quads in order.
    out : binary stream
        What is written to, UTF-8.
    form : str
        `turtle`, `trig`, `nquads`, `jsonld` or `rdfxml`. Turtle and RDF/XML merge the
        graphs.
    scheme : IriScheme
        Says which prefixes abbreviate the data's own IRIs.

    Raises
    ------
    StoreError
        The format is none of these.
    """
    if form == "rdfxml":
        _rdfxml(graphs, out, scheme)
        return
    writers: dict[str, Callable[[Graphs, IriScheme], Iterator[str]]] = {
        "turtle": _turtle,
        "trig": _trig,
        "nquads": _nquads,
        "jsonld": _jsonld,
    }
    if form not in writers:
        message = f"{form!r} is no format of the graph."
        raise StoreError(message, f"Choose one of {', '.join(FORMATS)}.")
    for piece in writers[form](graphs, scheme):
        out.write(piece.encode("utf-8"))


def _nquads(graphs: Graphs, _scheme: IriScheme) -> Iterator[str]:
    for name, quads in graphs:
        place = f" <{name}>" if name else ""
        yield "".join(f"{q.subject} {q.predicate} {q.object}{place} .\n" for q in quads)


def _turtle(graphs: Graphs, scheme: IriScheme) -> Iterator[str]:
    yield _header(scheme)
    for _, quads in graphs:
        prefixes, body = _turtle_parts(quads, scheme)
        yield prefixes + body


def _trig(graphs: Graphs, scheme: IriScheme) -> Iterator[str]:
    yield _header(scheme)
    for name, quads in graphs:
        prefixes, body = _turtle_parts(quads, scheme)
        # Braces only: indenting would change the lines of long literals.
        yield f"{prefixes}<{name}> {{\n{body}}}\n\n" if name else prefixes + body


def _header(scheme: IriScheme) -> str:
    lines = [f"@prefix {p}: <{iri}> ." for p, iri in sorted(_prefixes(scheme).items())]
    return "\n".join(lines) + "\n\n"


def _prefixes(scheme: IriScheme) -> dict[str, str]:
    return PREFIXES | data_prefixes(scheme)


def _turtle_parts(quads: list[ox.Quad], scheme: IriScheme) -> tuple[str, str]:
    """Let rdflib write one graph; give the prefixes that the header lacks, and the rest."""
    text: str = rdflib_graph(quads, scheme).serialize(format="turtle")
    if not text.startswith("@prefix"):
        return "", text
    head, _, body = text.partition("\n\n")
    # rdflib makes up ns1, ns2, ... for predicates of vocabularies that have no prefix here.
    known = tuple(f"@prefix {prefix}:" for prefix in _prefixes(scheme))
    extra = [line for line in head.splitlines() if not line.startswith(known)]
    return "".join(f"{line}\n" for line in extra), body


def rdflib_graph(quads: list[ox.Quad], scheme: IriScheme) -> rdflib.Graph:
    """Copy quads to an rdflib graph, their graphs merged, lexical forms unchanged."""
    import rdflib

    # What a value cannot be read as, kg check says in words, and not with a traceback.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in _prefixes(scheme).items():
        graph.bind(prefix, iri)
    for quad in quads:
        graph.add(tuple(_rdflib_term(t) for t in (quad.subject, quad.predicate, quad.object)))  # type: ignore[arg-type]
    return graph


def _rdflib_term(term: object) -> rdflib.term.Node:
    """Turn an Oxigraph term into rdflib's, lexical form unchanged."""
    import rdflib

    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        datatype = rdflib.URIRef(term.datatype.value)
        plain = datatype == rdflib.XSD.string
        return rdflib.Literal(term.value, datatype=None if plain else datatype, normalize=False)
    message = f"{term} cannot be written: it is no IRI, literal or blank node."
    raise StoreError(message, "Export as N-Quads, which can hold it.")


def _jsonld(graphs: Graphs, scheme: IriScheme) -> Iterator[str]:
    from kg.rdf.jsonld import pieces  # It knows rdflib, which takes time to load.

    return pieces(graphs, _prefixes(scheme), scheme)


def _rdfxml(graphs: Graphs, out: IO[bytes], scheme: IriScheme) -> None:
    """Let Oxigraph write RDF/XML, which it does while it reads."""
    triples = (quad.triple for _, quads in graphs for quad in quads)
    prefixes = dict(sorted(_prefixes(scheme).items()))
    ox.serialize(triples, out, ox.RdfFormat.RDF_XML, prefixes=prefixes)
