"""The shapes' file speaks two languages and lists what the ontology lists."""

from __future__ import annotations

import pytest
import rdflib
from rdflib import RDF, SH, Literal, URIRef
from rdflib.collection import Collection

from kg import ontology, resources
from kg.model import Modality

SHAPES = "https://w3id.org/defdip/shapes#"


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.ontologies() / "shapes.ttl")


def test_every_constraint_speaks_dutch_and_english(shapes: rdflib.Graph) -> None:
    """Each property shape of a node shape and each SPARQL constraint has its own words."""
    tops = {s for s in shapes.subjects(RDF.type, SH.NodeShape) if s != URIRef(f"{SHAPES}Described")}
    constraints = {
        o for top in tops for p in (SH.property, SH.sparql) for o in shapes.objects(top, p)
    }
    assert len(constraints) > 30
    spoken = {c: {m.language for m in shapes.objects(c, SH.message)} for c in constraints}
    assert {c for c, languages in spoken.items() if languages != {"nl", "en"}} == set()


def _listed(shapes: rdflib.Graph, member: URIRef) -> set[str]:
    """Give the local names of the `sh:in` list that has the member."""
    for head in shapes.objects(None, SH["in"]):
        names = list(Collection(shapes, head))
        if member in names:
            return {str(n).rpartition("#")[2] for n in names if not isinstance(n, Literal)}
    return set()


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("Contribution", {*ontology.load().frame_types, "Open"}),
        ("Mission", set(ontology.load().entity_types)),
        ("headOf", set(ontology.load().relations)),
        ("Asserted", {ontology.load().individuals[m] for m in Modality}),
    ],
    ids=["frames", "entities", "relations", "modalities"],
)
def test_lists_are_those_of_the_ontology(
    shapes: rdflib.Graph, member: str, expected: set[str]
) -> None:
    assert _listed(shapes, URIRef(f"https://w3id.org/defdip/ontology#{member}")) == expected


def test_entity_shape_targets_every_entity_class(shapes: rdflib.Graph) -> None:
    targets = {
        str(t).rpartition("#")[2] for t in shapes.objects(URIRef(f"{SHAPES}Entity"), SH.targetClass)
    }
    assert targets == set(ontology.load().entity_types)
