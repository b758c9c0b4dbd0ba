"""Graphs that conform: what the rules make of a construction, a store takes in."""

from __future__ import annotations

import pytest

from kg import ontology
from kg.extract.reading import Resources
from kg.pipeline import extract
from kg.query.check import violations
from kg.rdf.iri import IriScheme
from kg.rdf.provenance import Provenance
from kg.rdf.writer import quads
from kg.syntax import conllu
from kg.syntax.mending import mended
from tests.golden.test_golden import DATE, PARSES

VERSIONS = Provenance("0.9", "nl_kg 2", "abcdef")


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources.load()


@pytest.mark.parametrize("part", range(8))
def test_graph_of_every_construction_conforms_to_the_shapes(part, resources):
    known, scheme, broken = ontology.load(), IriScheme(), {}
    for name, text in list(PARSES.items())[part::8]:
        frozen = conllu.document(text, name=name, date=DATE)
        document = mended(frozen, resources.lexicon, resources.gazetteer)
        found = extract(document, resources, open_frames=True)
        graph = set(quads(found, ontology=known, provenance=VERSIONS, scheme=scheme))
        place = scheme.document(found.document.id)
        if remarks := violations(graph, scheme=scheme, graph=place):
            broken[name] = [remark.message_en for remark in remarks]
    assert not broken
