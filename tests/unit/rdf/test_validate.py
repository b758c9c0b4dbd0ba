"""SHACL over what the writer makes, and over what it must not make."""

import pyoxigraph as ox
import pytest

from kg.errors import OntologyError
from kg.rdf import formats
from kg.rdf.documents import ONTOLOGY_GRAPH
from kg.rdf.iri import BASE
from kg.rdf.terms import dd
from kg.rdf.validation.validate import validate
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import SCHEME, extraction, frame, relation, store_of


def stored(*found):
    """What a store gives back: it keeps numbers by value."""
    graphs = formats.by_graph(store_of(*found))
    return [q for name, quads in graphs if name != ONTOLOGY_GRAPH for q in quads]


@pytest.mark.parametrize(
    "found",
    [extraction(frame(), relations=[relation()]), seed_extraction()],
    ids=["small", "seed"],
)
def test_graph_conforms_to_the_shapes(found):
    assert [f for f in validate(stored(found), scheme=SCHEME) if f.severity == "Violation"] == []


@pytest.mark.parametrize("missing", ["polarity", "modality", "trigger", "rule"])
def test_frame_that_lacks_something_is_found(missing):
    whole = stored(extraction(frame()))
    (found,) = validate([q for q in whole if q.predicate != dd(missing)], scheme=SCHEME)

    assert (found.node, found.path) == (f"{BASE}frame/d/10-16", dd(missing).value)
    assert found.message_nl != found.message_en


def test_role_that_points_nowhere_is_found():
    whole = stored(extraction(frame()))
    nowhere = ox.Quad(
        ox.NamedNode(f"{BASE}frame/d/10-16"),
        dd("target"),
        ox.NamedNode(f"{BASE}entity/niemand"),
        ox.NamedNode(f"{BASE}doc/d"),
    )

    assert f"{BASE}entity/niemand" in {f.value for f in validate([*whole, nowhere], scheme=SCHEME)}


def test_missing_shapes_are_told(tmp_path):
    (tmp_path / "kg.ttl").write_text("")

    with pytest.raises(OntologyError, match="no shapes"):
        validate([], scheme=SCHEME, directory=tmp_path)
