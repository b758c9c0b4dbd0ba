"""The ontology as a graph, and with something in it changed or added."""

from functools import cache

import rdflib

from kg import resources

PREFIXES = (
    "@prefix dd: <https://w3id.org/defdip/ontology#> . @prefix e: <urn:e:> . "
    "@prefix owl: <http://www.w3.org/2002/07/owl#> . "
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
)


@cache
def text() -> str:
    return (resources.ontologies() / "kg.ttl").read_text(encoding="utf-8")


@cache
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(data=text(), format="turtle")


def changed(old: str, new: str) -> rdflib.Graph:
    """The ontology with the first place of some text replaced."""
    assert old in text()
    return rdflib.Graph().parse(data=text().replace(old, new, 1), format="turtle")


def with_more(statements: str) -> rdflib.Graph:
    """The ontology and some statements beside it."""
    return ontology() + rdflib.Graph().parse(data=PREFIXES + statements, format="turtle")
