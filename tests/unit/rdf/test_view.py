"""The store as rdflib knows it: the same graph, live, without a copy."""

from rdflib import RDF, Graph, URIRef

from kg.rdf.iri import BASE
from kg.rdf.namespace import DD
from kg.rdf.stores.view import dataset
from tests.unit.rdf.graphs import extraction, frame, put, store_of

NEDERLAND, IRAK = URIRef(f"{BASE}entity/nederland"), URIRef(f"{BASE}entity/irak")


def test_rdflib_sees_the_union_and_the_documents():
    store = store_of(extraction(frame()))
    seen = dataset(store)

    assert (NEDERLAND, DD.trains, IRAK) in seen
    assert (URIRef(f"{BASE}frame/d/10-16"), RDF.type, DD.Training) in seen
    assert isinstance(seen.graph(f"{BASE}doc/d"), Graph)
    assert (NEDERLAND, DD.trains, IRAK) in seen.graph(f"{BASE}doc/d")
    assert (NEDERLAND, DD.trains, IRAK) not in seen.graph(f"{BASE}graph/entities")


def test_what_is_built_later_is_seen():
    store = store_of()
    seen = dataset(store)
    assert (NEDERLAND, DD.trains, IRAK) not in seen

    put(store, extraction(frame()))

    assert (NEDERLAND, DD.trains, IRAK) in seen


def test_rdflib_asks_it_sparql():
    found = dataset(store_of(extraction(frame()))).query(
        "SELECT ?wie { ?wie dd:trains ?iemand }", initNs={"dd": str(DD._NS)}
    )

    assert [row.wie for row in found] == [NEDERLAND]
