"""Terms of the vocabularies as Oxigraph nodes, made once."""

from __future__ import annotations

from functools import cache, lru_cache

import pyoxigraph as ox

from kg import ontology
from kg.errors import OntologyError
from kg.ontology import suggestion
from kg.rdf.prefixes import ONTOLOGY, PREFIXES


@lru_cache(maxsize=4096)
def node(iri: str) -> ox.NamedNode:
    """Make a node of an IRI."""
    return ox.NamedNode(iri)


@cache
def dd(name: str) -> ox.NamedNode:
    """Make a node of a term of the ontology.

    Raises
    ------
    OntologyError
        The ontology has no such term.
    """
    known = ontology.load().terms
    if name not in known:
        message = f"dd:{name} is not in the ontology."
        raise OntologyError(message, suggestion(name, known))
    return ox.NamedNode(ONTOLOGY + name)


def _term(prefix: str, name: str) -> ox.NamedNode:
    return ox.NamedNode(PREFIXES[prefix] + name)


TYPE = _term("rdf", "type")
SUBJECT = _term("rdf", "subject")
PREDICATE = _term("rdf", "predicate")
OBJECT = _term("rdf", "object")
VALUE = _term("rdf", "value")
LABEL = _term("rdfs", "label")
VERSION = _term("owl", "versionIRI")
ALT_LABEL = _term("skos", "altLabel")
EXACT_MATCH = _term("skos", "exactMatch")
DERIVED = _term("prov", "wasDerivedFrom")
GENERATED = _term("prov", "wasGeneratedBy")
USED = _term("prov", "used")
ACTIVITY = _term("prov", "Activity")
GENERATED_DOCUMENT = _term("prov", "generated")
INVALIDATED = _term("prov", "invalidated")
ENDED = _term("prov", "endedAtTime")
BEGIN_INDEX = _term("nif", "beginIndex")
END_INDEX = _term("nif", "endIndex")
ANCHOR = _term("nif", "anchorOf")
PART_OF = _term("dcterms", "isPartOf")
IDENTIFIER = _term("dcterms", "identifier")
TITLE = _term("dcterms", "title")
DATE = _term("dcterms", "date")
PUBLISHER = _term("dcterms", "publisher")
URL = _term("schema", "url")
FILE_NAME = _term("dcterms", "source")
