"""What the endpoint says of itself: SPARQL 1.1 Service Description.

https://www.w3.org/TR/sparql11-service-description/
"""

from __future__ import annotations

import pyoxigraph as ox

from kg.rdf.prefixes import PREFIXES
from kg.serve import media

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"

_RESULT_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
)
"""Local names of https://www.w3.org/ns/formats/."""


def described(endpoint: str, accept: str) -> tuple[str, bytes]:
    """Describe the endpoint.

    Parameters
    ----------
    endpoint : str
        Its URL.
    accept : str
        The client's `Accept` field.

    Returns
    -------
    tuple of str and bytes
        Media type and the description in it.

    Raises
    ------
    RequestError
        The client accepts no form of RDF (406).
    """
    type_ = media.graph_type(accept)
    prefixes = {"sd": _SD, "rdf": PREFIXES["rdf"], "formats": _FORMATS}
    data = ox.serialize(_triples(endpoint), format=media.GRAPHS[type_], prefixes=prefixes)
    assert data is not None
    return type_, data


def _triples(endpoint: str) -> list[ox.Triple]:
    service, dataset, graph = (ox.BlankNode(name) for name in ("service", "dataset", "graph"))
    a = ox.NamedNode(PREFIXES["rdf"] + "type")
    return [
        ox.Triple(service, a, _sd("Service")),
        ox.Triple(service, _sd("endpoint"), ox.NamedNode(endpoint)),
        ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph")),
        *(
            ox.Triple(service, _sd("resultFormat"), ox.NamedNode(_FORMATS + name))
            for name in _RESULT_FORMATS
        ),
        ox.Triple(service, _sd("defaultDataset"), dataset),
        ox.Triple(dataset, a, _sd("Dataset")),
        ox.Triple(dataset, _sd("defaultGraph"), graph),
        ox.Triple(graph, a, _sd("Graph")),
    ]


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)
