"""Queries answered beside each other, as text."""

import pytest

from kg.errors import QueryError
from kg.query.bulk import scan
from tests.unit.rdf.graphs import entity, extraction, frame, store_of


@pytest.fixture(scope="module")
def store():
    odd = entity("Erbil", "City", label='Er"bil,\nde "stad"')
    return store_of(extraction(frame(), entities=[entity("Nederland"), entity("Irak"), odd]))


def test_rows_are_texts_in_the_order_of_the_variables(store):
    found = scan(
        store,
        {
            "fact": "SELECT ?o ?s WHERE { ?s dd:trains ?o }",
            "unbound": "SELECT ?s ?none WHERE { ?s dd:trains ?o OPTIONAL { ?s dd:none ?none } }",
            "nothing": "SELECT ?s WHERE { ?s dd:none ?o }",
            "number": "SELECT (COUNT(*) AS ?n) WHERE { ?s dd:trains ?o }",
        },
    )

    base = store.scheme.base
    assert found == {
        "fact": [[f"{base}entity/irak", f"{base}entity/nederland"]],
        "unbound": [[f"{base}entity/nederland", ""]],
        "nothing": [],
        "number": [["1"]],
    }


def test_texts_with_marks_of_csv_come_through(store):
    query = "SELECT ?l WHERE { ?e a dd:City ; rdfs:label ?l }"

    assert scan(store, {"x": query}) == {"x": [['Er"bil,\nde "stad"']]}


def test_many_queries_keep_their_names(store):
    queries = {str(n): f"SELECT (?x AS ?y) WHERE {{ VALUES ?x {{ {n} }} }}" for n in range(40)}

    assert scan(store, queries) == {str(n): [[str(n)]] for n in range(40)}


def test_query_without_rows_is_refused(store):
    with pytest.raises(QueryError, match="has rows"):
        scan(store, {"x": "ASK { ?s ?p ?o }"})
