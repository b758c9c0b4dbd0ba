"""The triples of a CONSTRUCT or DESCRIBE in the forms of RDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.query.results import GraphResult, Term

FORMS = {
    "turtle": ox.RdfFormat.TURTLE,
    "xml": ox.RdfFormat.RDF_XML,
    "json": ox.RdfFormat.JSON_LD,
}
"""RDF's own form by the name of the form of rows: JSON-LD for JSON, RDF/XML for XML."""


def to_rdf(result: GraphResult, form: str, *, prefixes: Mapping[str, str]) -> str:
    """Write triples as Turtle, RDF/XML or JSON-LD, with the prefixes that they use.

    Parameters
    ----------
    result : GraphResult
        The triples, in the order in which they are written.
    form : str
        A key of `FORMS`.
    prefixes : Mapping[str, str]
        Prefix to IRI.
    """
    iris = {part.value for triple in result.triples for part in triple if part.kind == "uri"}
    iris |= {part.datatype for triple in result.triples for part in triple if part.datatype}
    used = {p: iri for p, iri in prefixes.items() if any(i.startswith(iri) for i in iris)}
    triples = (ox.Triple(_node(s), _iri(p), _value(o)) for s, p, o in result.triples)
    out = io.BytesIO()
    ox.serialize(triples, out, FORMS[form], prefixes=used)
    return out.getvalue().decode("utf-8")


def _iri(term: Term) -> ox.NamedNode:
    return ox.NamedNode(term.value)


def _node(term: Term) -> ox.NamedNode | ox.BlankNode:
    return ox.BlankNode(term.value) if term.kind == "bnode" else ox.NamedNode(term.value)


def _value(term: Term) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if term.kind != "literal":
        return _node(term)
    if term.language:
        return ox.Literal(term.value, language=term.language)
    datatype = ox.NamedNode(term.datatype) if term.datatype else None
    return ox.Literal(term.value, datatype=datatype)
