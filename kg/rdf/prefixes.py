"""The prefixes that Turtle is written with and that queries may use undeclared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.rdf.iri import IriScheme

ONTOLOGY = "https://w3id.org/defdip/ontology#"

PREFIXES = {
    "dd": ONTOLOGY,
    "dcterms": "http://purl.org/dc/terms/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Well-known vocabularies by their usual prefixes."""

KINDS = (
    "build", "doc", "entity", "frame", "graph", "log", "matter", "mention", "quantity", "relation",
    "sentence",
)  # fmt: skip
"""What the IRIs of data begin with below their base."""


def data_prefixes(scheme: IriScheme) -> dict[str, str]:
    """Give the prefixes of the data's own IRIs: `entity:`, `doc:`, `graph:`, ..."""
    return {kind: f"{scheme.base}{kind}/" for kind in KINDS}
