"""SPARQL: what is answered, what is refused, and what a mistake is told."""

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query import guard, named, sparql
from kg.query.results import AskResult, GraphResult, SelectResult, Term
from kg.rdf.iri import IriScheme
from kg.rdf.stores.endpoint import EndpointStore
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
        "The prefix dx: is not known (line 2, column 6).",
        "PREFIX dx: <http://...>",
    ),
    "empty prefix": ("SELECT * { ?s :p ?o }", "(line 1, column 15)", "PREFIX : <"),
    "misspelt keyword": ("SELEC * { ?s ?p ?o }", "line 1, column 1 at 'SELEC'", "SELECT"),
    "misspelt keyword inside": (
        "SELECT ?x {\n  ?x a dd:Attack .\n  OPTINAL { ?x dd:agent ?y } }",
        "line 3, column 3 at 'OPTINAL'",
        "Did you mean OPTIONAL?",
    ),
    "misspelt function": (
        "SELECT * { ?s ?p ?o FILTER(CONTAIN(?o, 'a')) }",
        "line 1, column 28 at",
        "Did you mean CONTAINS?",
    ),
    "misspelt modifier": ("SELECT * { ?s ?p ?o } LIMT 5", "line 1, column 23", "LIMIT"),
    "variable without its mark": ("SELECT wie { ?wie a dd:Attack }", "column 8 at 'wie'", "?wie"),
    "open brace": ("SELECT * { ?s ?p ?o", "column 20 at its end", "1 { and 0 }"),
    "open bracket": ("SELECT (COUNT(?s AS ?n) { ?s ?p ?o }", "column 18 at 'AS'", "2 ( and 1 )"),
    "triple without object": ("SELECT * { ?s ?p }", "line 1, column 12 at '?s'", "three terms"),
    "open string": ("SELECT * { ?s ?p 'abc }", "line 1, column 18", "ends with the quote"),
    "space in an IRI": ("SELECT * { <a b> ?p ?o }", "line 1, column 12", "no spaces"),
    "space in a whole IRI": (
        "ASK { ?s ?p <https://x.org/a b> }",
        "line 1, column 13 at '<https://x.org/a'",
        "no spaces",
    ),
    "IRI without a scheme": ("SELECT * { ?s <agent> ?o }", "<agent> at line 1, column 15", "dd:"),
    "empty": ("", "line 1, column 1 at its end", "SELECT"),
    "not sparql": ("wie draagt bij?", "line 1, column 1 at 'wie'", "SELECT"),
    "variable not grouped": (
        "SELECT (COUNT(*) AS ?n) ?s { ?s ?p ?o }",
        "?s in SELECT is neither counted nor in GROUP BY (line 1, column 25)",
        "GROUP BY ?s",
    ),
    "another variable grouped": (
        "SELECT ?s {\n  ?s ?p ?o } GROUP BY ?p", "(line 1, column 8)", "GROUP BY ?s"
    ),
    "not grouped inside": (
        "SELECT ?p { { SELECT ?p ?s { ?s ?p ?o } GROUP BY ?p } } GROUP BY ?p",
        "?s in SELECT is neither counted nor in GROUP BY (line 1, column 25)",
        "GROUP BY ?s",
    ),
    "count in a filter": (
        "SELECT ?s { ?s ?p ?o FILTER(COUNT(?o) > 1) }",
        "A count stands where rows are not yet grouped (line 1, column 29)",
        "HAVING (COUNT(*) > 1)",
    ),
    "name in use": (
        "SELECT ?o (1 AS ?o) { ?s ?p ?o }", "The name after AS is in use (line 1, column 17)", "AS"
    ),
    "order without by": ("ASK { ?s ?p ?o } ORDER ?s", "column 18 at 'ORDER'", "ORDER BY ?name"),
    "group without by": ("SELECT ?s { ?s ?p ?o } GROUP ?s", "at 'GROUP'", "GROUP BY ?name"),
    "order by nothing": ("SELECT ?s { ?s ?p ?o } ORDER BY", "at 'ORDER'", "ORDER BY ?name"),
    "limit in words": ("SELECT ?s { ?s ?p ?o } LIMIT tien", "at 'tien'", "LIMIT 10"),
    "limit below nothing": ("SELECT ?s { ?s ?p ?o } LIMIT -1", "at 'LIMIT'", "LIMIT 10"),
    "filter without brackets": ("ASK { ?s ?p ?o FILTER ?o = 1 }", "at 'FILTER'", "in brackets"),
    "having without brackets": (
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING ?s > 1", "at 'HAVING'", "HAVING (COUNT(*) > 1)"
    ),
    "optional without braces": (
        "ASK { ?s ?p ?o OPTIONAL ?s ?p ?q }", "at 'OPTIONAL'", "OPTIONAL { ?frame dd:agent"
    ),
    "pattern without braces": ("SELECT ?s WHERE ?s ?p ?o", "at '?s'", "stands in braces"),
    "comparison in a pattern": ("ASK { ?s dd:time > '2020' }", "at '?s'", "FILTER(?value > 1)"),
    "count without a name": ("SELECT COUNT(?s) { ?s ?p ?o }", "at 'COUNT", "(COUNT(*) AS ?n)"),
    "count without AS": ("SELECT (COUNT(?s) ?n) { ?s ?p ?o }", "at '?n)'", "(COUNT(*) AS ?n)"),
    "comma between variables": ("SELECT ?s, ?o { ?s ?p ?o }", "at ','", "SELECT ?a ?b"),
    "and between patterns": ("ASK { ?s ?p ?o AND ?o ?p ?s }", "at 'AND'", "full stop between"),
    "class without prefix": ("ASK { ?s a Attack }", "at 'Attack'", "dd:Attack"),
    "nothing to describe": ("DESCRIBE", "at its end", "DESCRIBE entity:navo"),
    "bound twice": ("SELECT * { ?s ?p ?o BIND(1 AS ?o) }", "makes no sense", "BIND"),
    "unclosed long string": ("ASK { ?s ?p '''a }", "line 1, column 1", "quote"),
    "too long to be read twice": (
        "SELECT * {" + " ?s dd:agent ?o ." * 2000 + " ?s ?p }", "not SPARQL: line 1", "three terms"
    ),
    "nested too deep": ("SELECT * " + "{" * 3000, "too deep: line 1, column 210", "200"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_with_its_place_and_a_remedy(store, text, said, hint):
    with pytest.raises(QueryError) as caught:
        sparql.run(store, text)

    assert said in caught.value.message
    assert hint in caught.value.hint
    assert "\\u" not in str(caught.value)


def test_mistake_is_shown_with_a_caret_under_it(store):
    with pytest.raises(QueryError) as caught:
        sparql.run(store, "ASK {\n  ?x a dd:Attack FITLER(?x) }")

    assert caught.value.hint.splitlines()[-2:] == [
        "    ?x a dd:Attack FITLER(?x) }",
        "                   ^",
    ]


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
    ("text", "message"),
    [
        ("DROP ALL", "changes the graph"),
        ("SELECT * { ?s ?p ?o } ; DROP ALL", "line 1"),
        ("DROP ALL # SELECT", "changes the graph"),
        ("PREFIX select: <http://x/> DELETE WHERE { ?s ?p ?o }", "changes the graph"),
        ("\\u0044ROP ALL", "another server|line 1"),
        ("LOAD <http://h/>", "changes the graph"),
        ("SPARQL DELETE WHERE { ?s ?p ?o }", "changes the graph"),
        ("ASK { SERVICE <http://h/> {} }", "another server"),
    ],
    ids=[
        "update", "behind a query", "before a comment", "behind a prefix", "by code points",
        "load", "behind a server's own word", "service",
    ],
)  # fmt: skip
def test_server_is_not_even_asked_for_what_is_no_query(monkeypatch, text, message):
    def send(*_, **__):
        pytest.fail("The server was asked.")

    monkeypatch.setattr("kg.rdf.stores.endpoint.send", send)
    with pytest.raises(QueryError, match=message):
        sparql.run(EndpointStore("http://127.0.0.1:9/sparql", scheme=IriScheme()), text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "ASK { service silent ?x { ?s ?p ?o } }",
        "ASK { SERVICESILENT<http://127.0.0.1/>{ ?s ?p ?o } }",
        "PREFIX ex: <http://127.0.0.1/> ASK { SERVICEex:a{ ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1/> ASK { SERVICE :a { ?s ?p ?o } }",
        "PREFIX : <http://h/> PREFIX service: <http://s/> ASK { service:a { ?s ?p ?o } }",
        "ASK { ?s ?p 1SERVICE<http://127.0.0.1/>{ ?a ?b ?c } }",
        "ASK { FILTER(1<2)SERVICE<http://127.0.0.1/>{ ?a ?b ?c } }",
        "PREFIX e: <http://e/> ASK { ?s e:a\\#b ?o . SERVICE <http://127.0.0.1/> { ?a ?b ?c } }",
        "PREFIX e: <http://e/> ASK { BIND(e:a\\'b AS ?x) SERVICE <http://h/> { ?a ?b ?c } }#'",
        "ASK { ?s <http://a\\u0041#x> ?o SERVICE<http://127.0.0.1/>{ ?a ?b ?c } }",
        "ASK { ?s <http://a\u2003#x> ?o SERVICE<http://127.0.0.1/>{ ?a ?b ?c } }",
        "ASK { ?s ?p ?o . \\u0053ERVICE <http://127.0.0.1/> { ?a ?b ?c } }",
        "ASK { ?s ?p \"\"\"a\\\"\"\"\" . SERVICE <http://h/> { ?a ?b ?c } #\"\"\" }",
    ],
    ids=[
        "named", "variable", "glued to silent", "glued to a prefix", "empty prefix",
        "prefix of that name", "after a number", "after a bracket", "behind an escaped hash",
        "behind an escaped quote", "behind an escape in an IRI", "behind a wide space in an IRI",
        "by code points", "behind a long string",
    ],
)  # fmt: skip
def test_other_servers_are_not_asked(store, text):
    with pytest.raises(QueryError, match="another server"):
        sparql.run(store, text)


@given(
    st.lists(
        st.sampled_from(
            [
                "'", '"', "'''", "#", "\\", "\\'", "\\#", "<", ">", "<a:b>", "?x", "e:", ":", "@nl",
                "1", "{", "}", "(", ")", ".", " ", "\n", "a", "\\u0023", "_:b", "SERVICE",
            ]
        ),
        max_size=12,
    )
)  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_nothing_before_it_hides_a_service_from_the_guard(parts):
    """Where Oxigraph takes the text for a query with a SERVICE, the guard has refused it."""
    text = (
        f"PREFIX e: <e:> PREFIX : <e:> ASK {{ {''.join(parts)} SERVICE <http://h.invalid/> {{}} }}"
    )
    try:
        guard.refuse_others(text)
    except QueryError:
        return
    with pytest.raises((SyntaxError, ValueError)):
        # Nothing but a SERVICE clause would ask the server that is not there.
        assert_no_server_is_asked(text)


def assert_no_server_is_asked(text):
    """Fail the test where a server was asked; a query that needs none counts as refused."""
    try:
        ox.Store().query(text)
    except OSError:
        pytest.fail(f"A server was asked: {text!r}")
    raise ValueError


@pytest.mark.parametrize(
    "text",
    [
        'ASK { ?s rdfs:label "insert data { service }"@nl }',
        "ASK { ?s ?p <http://x.org/service> } # DELETE SERVICE",
        "ASK { ?service dd:leads ?delete . ?insert dd:leads ?clear }",
        "PREFIX x: <http://x.org/> ASK { ?s x:service ?o ; x:insert 'a'@nl }",
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


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ASK { ?x rdfs:lable ?l }", "Did you mean rdfs:label?"),
        ("ASK { ?x skos:altlabel ?l }", "Did you mean skos:altLabel?"),
        ("ASK { ?x a <dd:Attack> }", "The term is written dd:Attack"),
        ("SELECT ?wei { ?wie a dd:Training }", "Did you mean ?wie?"),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (?n > 1)", "HAVING (COUNT(*) ...)"),
        (
            "SELECT (SUM(?n) AS ?m) { { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s } }"
            " HAVING (?m > 1)",
            "HAVING (SUM(?n) ...)",
        ),
        ("SELECT ?x { ?x rdfs:label 'Irak' }", "write 'Irak'@nl"),
        ("SELECT DISTINCT ?x ?naam { ?x a dd:Training }", "?naam stands nowhere"),
        ("SELECT ?x { { SELECT ?y { ?x a dd:Training } } }", "?y stands nowhere"),
    ],
)
def test_names_that_cannot_match_are_noted(store, text, note):
    (found,) = sparql.run(store, text).notes

    assert note in found


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?x rdfs:seeAlso ?l ; schema:nam ?n }",
        "PREFIX rdfs: <http://x.org/> ASK { ?x rdfs:lable ?l }",
        "ASK { ?x rdfs:label '<dd:Attack> rdfs:lable'@nl } # <dd:Attack> ?wei",
        "ASK { ?x rdfs:label ?l FILTER(?l = \"rdfs:label 'a' \") }",
        "SELECT ?y (COUNT(*) AS ?n) { ?x dd:time ?t } GROUP BY (STR(?t) AS ?y) HAVING (?y > '1')",
        "SELECT (SUM(?n) AS ?m) { { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s } }"
        " HAVING (SUM(?n) > 1) ORDER BY ?m",
        "SELECT (COUNT(?x) AS ?n) ?y { ?x a ?y } GROUP BY ?y",
        "SELECT ?y { { SELECT ?y { ?x a ?y } } }",
        "SELECT ?x { VALUES ?x { 1 } }",
        *(query.text for query in named.catalogue().values()),
    ],
)
def test_names_that_can_match_are_not(store, text):
    assert sparql.run(store, text).notes == ()


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ASK { ?x a dd:Frame }", "dd:Frame has classes below it"),
        ("ASK { ?x rdf:type dd:CooperateEvent ; dd:agent ?y }", "a/rdfs:subClassOf* dd:Cooperate"),
        ("SELECT ?x { ?x dd:agent ?y ; a sem:Event }", "sem:Event has classes below it"),
        ("ASK { ?x sem:hasActor ?y }", "?p rdfs:subPropertyOf* sem:hasActor"),
        ("ASK { ?x dd:role <urn:y> }", "dd:role has properties below it"),
        ("CONSTRUCT { ?x a dd:Attack } { ?x a dd:AssaultEvent }", "dd:AssaultEvent has classes"),
    ],
)
def test_terms_above_what_is_written_are_noted(store, text, note):
    (found,) = sparql.run(store, text).notes

    assert note in found
    assert sparql.read(store, text, reasoned=True).notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?x a/rdfs:subClassOf* dd:Frame }",
        "ASK { ?x a ?y . ?y rdfs:subClassOf* dd:Frame ; rdfs:label 'dd:role'@nl }",
        "ASK { ?x a dd:Attack ; dd:agent ?y ; dd:affiliatedWith ?z }",
        "CONSTRUCT { ?x a sem:Event ; sem:hasActor ?y } { ?x a dd:Attack ; dd:agent ?y }",
        "SELECT ?l { dd:role rdfs:label ?l . dd:Frame rdfs:label ?m }",
        "ASK { ?x ?p ?y FILTER(?p = dd:role) } # ?x a dd:Frame",
        "PREFIX dd: <http://x.org/> ASK { ?s a dd:Frame ; dd:role ?o }",
    ],
)
def test_terms_that_are_written_or_climbed_from_are_not(store, text):
    assert sparql.run(store, text).notes == ()


DOCUMENT = IriScheme().document("e")


def test_from_is_heeded():
    """Oxigraph leaves it aside where it takes the union of all graphs, without a word."""
    store = store_of(extraction(frame()), extraction(frame(type_="Advice"), document="e"))
    asked = "SELECT ?f {} {{ ?f a ?class . ?f dd:polarity ?p }}"

    assert len(sparql.run(store, asked.format("")).rows) == 2
    (row,) = sparql.run(store, asked.format(f"FROM <{DOCUMENT}>")).rows
    assert "/e/" in row[0].value
    assert sparql.run(store, asked.format("FROM <file:///etc/passwd>")).rows == ()
    inside = f"SELECT ?f FROM NAMED <{DOCUMENT}> {{ GRAPH ?g {{ ?f dd:polarity ?p }} }}"
    assert len(sparql.run(store, inside).rows) == 1
