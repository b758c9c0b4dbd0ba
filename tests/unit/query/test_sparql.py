"""SPARQL: what is answered, what is refused, and what a mistake is told."""

import pytest

from kg.errors import QueryError
from kg.query import sparql
from kg.query.results import AskResult, GraphResult, SelectResult, Term
from tests.unit.rdf.graphs import extraction, frame, store_of

ENTITY = "https://w3id.org/defdip/id/entity/"


@pytest.fixture(scope="module")
def store():
    return store_of(extraction(frame()))


def test_select_gives_rows_of_plain_terms(store):
    found = sparql.run(store, "SELECT ?a ?l ?x { ?a dd:trains ?b ; rdfs:label ?l }")

    assert isinstance(found, SelectResult)
    assert found.variables == ("a", "l", "x")
    assert found.rows == (
        (Term(f"{ENTITY}nederland", "uri"), Term("Nederland", language="nl"), None),
    )


def test_labels_are_looked_up_on_request(store):
    text = "SELECT ?a ?p { ?a ?p entity:irak FILTER(?p = dd:trains) }"

    assert sparql.run(store, text).texts() == [
        (f"{ENTITY}nederland", sparql.run(store, text).rows[0][1].value)
    ]
    assert sparql.run(store, text, labels=True).texts() == [("Nederland", "traint")]


def test_ask_and_construct(store):
    assert sparql.run(store, "ASK { ?a dd:trains ?b }") == AskResult(True)
    found = sparql.run(store, "CONSTRUCT { ?b dd:alliedWith ?a } WHERE { ?a dd:trains ?b }")
    assert isinstance(found, GraphResult)
    assert [[t.value.rpartition("/")[2] for t in triple] for triple in found.triples] == [
        ["irak", "ontology#alliedWith", "nederland"]
    ]


def test_limit_says_that_it_was_hit(store):
    text = "SELECT * { ?s ?p ?o }"

    assert len(sparql.run(store, text, limit=3).rows) == 3
    assert "first 3" in sparql.run(store, text, limit=3).cut
    assert sparql.run(store, "SELECT * { ?a dd:trains ?b }", limit=1).cut == ""


def test_time_limit_says_that_it_was_hit(store):
    found = sparql.run(store, "SELECT * { ?a ?b ?c . ?d ?e ?f }", seconds=0.0)

    assert found.rows == ()
    assert "0 seconds" in found.cut


MISTAKES = {
    "unknown prefix": (
        "SELECT * {\n  ?s dx:agent ?o }",
        ["dx:", "line 2"],
        "dd",
    ),
    "misspelt keyword": ("SELEC * { ?s ?p ?o }", ["line 1, column 1"], "SELECT"),
    "open brace": ("SELECT * { ?s ?p ?o", ["its end"], "1 { and 0 }"),
    "open bracket": ("SELECT (COUNT(?s AS ?n) { ?s ?p ?o }", ["line 1"], "2 ( and 1 )"),
    "triple without object": ("SELECT * { ?s ?p }", ["line 1, column 1"], ""),
    "empty": ("", ["line 1"], "SELECT"),
    "not sparql": ("wie draagt bij?", ["line 1"], "SELECT"),
    "variable not grouped": ("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", [], ""),
}


@pytest.mark.parametrize(("text", "said", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_with_its_place_and_a_remedy(store, text, said, hint):
    with pytest.raises(QueryError) as caught:
        sparql.run(store, text)

    assert all(each in caught.value.message for each in said), caught.value.message
    assert hint in caught.value.hint
    assert caught.value.hint
    assert "\\u" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "delete where { ?s ?p ?o }",
        "PREFIX x: <http://select.example/> CLEAR ALL",
        "# SELECT\nDROP ALL",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { SELECT * { ?s ?p ?o } }",
        "LOAD <file:///etc/passwd>",
    ],
)
def test_update_is_refused_by_name(store, text):
    before = len(store.inner)
    with pytest.raises(QueryError, match="changes the graph"):
        sparql.run(store, text)

    assert len(store.inner) == before


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "ASK { service silent ?x { ?s ?p ?o } }",
    ],
    ids=["named", "variable"],
)
def test_other_servers_are_not_asked(store, text):
    with pytest.raises(QueryError, match="another server"):
        sparql.run(store, text)


@pytest.mark.parametrize(
    "text",
    [
        'ASK { ?s rdfs:label "insert data { service }"@nl }',
        "ASK { ?s ?p <http://x.org/service> } # DELETE SERVICE",
        "ASK { ?service dd:leads ?delete . ?insert dd:leads ?clear }",
        "PREFIX service: <http://x.org/> ASK { ?s service:insert ?o }",
        "ASK { ?s ?p '''it's SERVICE'''@nl }",
    ],
    ids=["string", "comment", "variables", "prefix", "long string"],
)
def test_words_that_are_no_keywords_are_let_through(store, text):
    assert sparql.run(store, text) == AskResult(False)


def test_term_that_the_ontology_lacks_is_noted(store):
    found = sparql.run(store, "ASK { ?s dd:agnet ?o ; a dd:Training }")

    assert [n for n in found.notes if "dd:agnet" in n and "agent" in n]
    assert len(found.notes) == 1


def test_users_own_dd_prefix_is_his_own(store):
    assert sparql.run(store, "PREFIX dd: <http://x.org/> ASK { ?s dd:agnet ?o }").notes == ()
