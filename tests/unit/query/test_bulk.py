"""Queries answered beside each other, as text."""

from threading import Event

import pytest

from kg.errors import QueryError
from kg.query.bulk import scan, terms
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
        "fact": [(f"{base}entity/irak", f"{base}entity/nederland")],
        "unbound": [(f"{base}entity/nederland", "")],
        "nothing": [],
        "number": [("1",)],
    }


def test_texts_with_marks_of_csv_come_through(store):
    query = "SELECT ?l WHERE { ?e a dd:City ; rdfs:label ?l }"

    assert scan(store, {"x": query}) == {"x": [('Er"bil,\nde "stad"',)]}


@pytest.mark.parametrize("of", ["dd:City", "dd:State"], ids=["quoted", "plain"])
def test_empty_cells_stay_in_their_columns(store, of):
    query = f"SELECT ?none ?label ?nor WHERE {{ ?e a {of} ; rdfs:label ?label }}"

    rows = scan(store, {"x": query})["x"]

    assert [(none, nor) for none, _, nor in rows] == [("", "")] * len(rows) != []


def test_a_column_of_nothing_has_a_row_for_each(store):
    query = "SELECT ?none WHERE { VALUES ?x { 1 2 } }"

    assert scan(store, {"x": query}) == {"x": [("",), ("",)]}


def test_many_queries_keep_their_names(store):
    queries = {str(n): f"SELECT (?x AS ?y) WHERE {{ VALUES ?x {{ {n} }} }}" for n in range(40)}

    assert scan(store, queries) == {str(n): [(str(n),)] for n in range(40)}


def test_query_without_rows_is_refused(store):
    with pytest.raises(QueryError, match="has rows"):
        scan(store, {"x": "ASK { ?s ?p ?o }"})["x"]


def test_rows_can_be_read_while_later_queries_are_answered(store, monkeypatch):
    first_was_read = Event()
    answer = store.query

    def slow(text, **prefixes):
        if "late" in text and not first_was_read.wait(timeout=5):
            raise OSError("nobody has read the first rows")
        return answer(text, **prefixes)

    monkeypatch.setattr(store, "query", slow)
    found = scan(
        store,
        {name: f'SELECT ?x WHERE {{ VALUES ?x {{ "{name}" }} }}' for name in ("first", "late")},
    )

    assert found["first"] == [("first",)]
    first_was_read.set()
    assert found["late"] == [("late",)]


def test_terms_of_the_ontology_come_as_their_names(store):
    query = f"SELECT ?x WHERE {{ {terms(['City', 'State'])} ?e a ?iri }}"

    assert sorted(scan(store, {"x": query})["x"]) == [("City",), ("State",), ("State",)]
