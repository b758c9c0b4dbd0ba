"""Turtle read back: each statement in the graph of the document that made it."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.model import Polarity
from kg.rdf import documents, formats, log
from kg.rdf.provenance import Provenance
from kg.rdf.store import open_store
from tests.quality import gold_extraction
from tests.unit.rdf.graphs import claims, extraction, frame, mention, put, relation, store_of


def content(store):
    return dict(formats.by_graph(store))


SAME = extraction(frame(), relations=[relation()])
FOUND = {
    "frame": [extraction(frame())],
    "relation": [extraction(relations=[relation()])],
    "two-documents-state-it": [SAME, extraction(frame(), document="o'd/..")],
    "one-denies-it": [SAME, extraction(frame(polarity=Polarity.NEGATIVE), document="e")],
    "one-says-who-claims-it": [SAME, extraction(claims()["attributed"], document="e")],
    "one-says-who-claims-the-relation": [
        SAME,
        extraction(relations=[replace(relation(), source=(mention("Erbil"),))], document="e"),
    ],
    "both-agents": [
        extraction(
            frame(
                type_="Consultation",
                roles={"agent": "Nederland"},
                source=(),
            ),
            frame(id_="f1", type_="Consultation", trigger="in", roles={"agent": "Irak"}),
        )
    ],
    "gold": [gold_extraction.extraction(each) for each in gold_extraction.documents()],
}


@pytest.mark.parametrize("found", FOUND.values(), ids=FOUND)
def test_turtle_is_a_store_as_good_as_any(tmp_path, found):
    location = str(tmp_path / "graph.ttl")
    with open_store(location, create=True) as store:
        for each in found:
            put(store, each)

    with open_store(location) as again:
        assert content(again) == content(store_of(*found))


def test_turtle_can_be_built_into_and_forgotten_from(tmp_path):
    location = tmp_path / "graph.ttl"
    one, other = SAME, extraction(frame(), document="e")
    for found in (one, other, one):
        with open_store(str(location), create=True) as store:
            put(store, found)
    before = location.read_bytes()
    with open_store(str(location), create=True) as store:
        assert not put(store, other)
    assert location.read_bytes() == before

    with open_store(str(location), writable=True) as store:
        documents.forget(store, "d")
    with open_store(str(location)) as again:
        assert content(again) == content(store_of(other))


def test_log_is_read_back_from_turtle(tmp_path):
    location = str(tmp_path / "graph.ttl")
    entry = log.built(SAME.document, Provenance("1", "m", "l"))
    with open_store(location, create=True) as store:
        also = log.quads(entry, scheme=store.scheme)
        documents.put(store, "d", [], also=also)
        assert put(store, SAME)
        store.apply(removed=(), added=log.quads(entry, scheme=store.scheme))

    with open_store(location) as again:
        assert log.entries(again) == [entry]


def test_what_others_wrote_into_the_file_stays(tmp_path):
    location = tmp_path / "graph.ttl"
    location.write_text('<https://x.org/a> <https://x.org/b> "c", [ <https://x.org/d> 1 ] .')
    with open_store(str(location), create=True) as store:
        put(store, SAME)

    with open_store(str(location), writable=True) as store:
        documents.forget(store, "d")
    with open_store(str(location)) as again:
        node = ox.NamedNode("https://x.org/a")
        assert len(list(again.match(subject=node, graph=ox.DefaultGraph()))) == 2
        assert mention("Irak").entity not in str(content(again)[""])
