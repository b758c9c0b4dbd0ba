"""The endpoint of a running server: forms, datasets, statuses, and clients from elsewhere."""

import csv
import json
import shutil
import subprocess
from urllib.parse import quote
from xml.etree import ElementTree

import httpx
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, POST, SPARQLWrapper

NAMES = 'SELECT ?name { ?x a dd:State ; rdfs:label ?name FILTER(LANG(?name) = "nl") }'
GRAPH = "CONSTRUCT { ?x rdfs:label ?name } { ?x a dd:State ; rdfs:label ?name }"
DECLARED = (
    "PREFIX dd: <https://w3id.org/defdip/ontology#> "
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
)
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
SAMPLE = "https://w3id.org/defdip/id/doc/sample"
OTHER = "https://w3id.org/defdip/id/doc/other"
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")


def rows_of(text, type_):
    """The names in an answer, whatever its form."""
    if type_.endswith("json"):
        return [b["name"]["value"] for b in json.loads(text)["results"]["bindings"]]
    if type_.endswith("xml"):
        found = ElementTree.fromstring(text)
        return [e.text for e in found.iter("{http://www.w3.org/2005/sparql-results#}literal")]
    if type_ == "text/csv":
        return [row["name"] for row in csv.DictReader(text.splitlines())]
    return [line.partition("@")[0].strip('"') for line in text.splitlines()[1:]]


@pytest.mark.parametrize(
    ("accept", "type_"),
    [
        ("", "application/sparql-results+json"),
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/xml", "application/xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
    ],
)
def test_rows_come_in_each_form(sample_server, accept, type_):
    answer = sample_server.ask(NAMES, Accept=accept)

    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == type_
    assert rows_of(answer.text, type_) == ["Polen"]


@pytest.mark.parametrize(
    ("accept", "type_", "form"),
    [
        ("", "text/turtle", "turtle"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json", "application/ld+json", "json-ld"),
        ("application/rdf+xml", "application/rdf+xml", "xml"),
    ],
)
def test_graphs_come_in_each_form(sample_server, accept, type_, form):
    answer = sample_server.ask(GRAPH, Accept=accept)

    assert answer.headers["content-type"].partition(";")[0] == type_
    graph = rdflib.Graph().parse(data=answer.text, format=form)
    assert {str(o) for o in graph.objects()} == {"Polen"}


@pytest.mark.parametrize("accept", ["application/json", "application/xml", "text/csv"])
def test_ask_is_answered_in_each_form(sample_server, accept):
    answer = sample_server.ask("ASK { ?x a dd:State }", Accept=accept)

    assert "true" in answer.text


def test_three_ways_to_ask_give_one_answer(sample_server):
    client = sample_server.client
    got = client.get("sparql", params={"query": NAMES})
    form = client.post("sparql", data={"query": NAMES})
    direct = client.post(
        "sparql", content=NAMES, headers={"Content-Type": "application/sparql-query"}
    )

    assert got.json() == form.json() == direct.json()
    assert got.json()["results"]["bindings"]


def test_head_is_answered_without_a_body(sample_server):
    answer = sample_server.client.head("sparql", params={"query": NAMES})

    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    ("query", "fields", "expected"),
    [
        (COUNT, {"default-graph-uri": SAMPLE}, "sample"),
        (COUNT, {"default-graph-uri": [SAMPLE, OTHER]}, "both"),
        (COUNT.replace("{", f"FROM <{SAMPLE}> {{", 1), {}, "sample"),
        (COUNT.replace("{", f"FROM <{OTHER}> {{", 1), {"default-graph-uri": SAMPLE}, "sample"),
        (COUNT, {"named-graph-uri": SAMPLE}, "none"),
        (f"{COUNT[:-13]} {{ GRAPH ?g {{ ?s ?p ?o }} }}", {"named-graph-uri": SAMPLE}, "sample"),
        (COUNT, {}, "all"),
    ],
    ids=["one", "two", "from", "protocol-wins", "named-only", "named", "union"],
)
def test_dataset_is_that_of_the_request_then_of_the_query(sample_server, query, fields, expected):
    def count(text, **more):
        answer = sample_server.client.get("sparql", params={"query": text, **more})
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    one = count(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{SAMPLE}> {{ ?s ?p ?o }} }}")
    two = count(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{OTHER}> {{ ?s ?p ?o }} }}")
    wanted = {"sample": one, "both": one + two, "none": 0}
    found = count(query, **fields)

    assert found == wanted[expected] if expected != "all" else found > one + two


def test_endpoint_describes_itself(sample_server):
    answer = sample_server.client.get("sparql", headers={"Accept": "application/rdf+xml"})
    graph = rdflib.Graph().parse(data=answer.text, format="xml")
    (service,) = graph.subjects(rdflib.RDF.type, SD.Service)

    assert str(graph.value(service, SD.endpoint)) == f"{sample_server.url}sparql"
    assert graph.value(service, SD.supportedLanguage) == SD.SPARQL11Query
    assert SD.UnionDefaultGraph in graph.objects(service, SD.feature)


def test_browser_at_the_endpoint_is_shown_the_editor(sample_server):
    accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    answer = sample_server.client.get("sparql", headers={"Accept": accept})

    assert (answer.status_code, answer.headers["location"]) == (303, "/query")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT * { ?s ?p", "not SPARQL"),
        ("", "not SPARQL"),
        ("SELEC * {}", "SELECT"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "only reads"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "another server"),
        ("SELECT * { ?s foaf:name ?o }", "foaf"),
        ("SELECT * FROM <not an iri> {}", "not SPARQL"),
    ],
    ids=["cut-off", "empty", "misspelt", "update", "service", "prefix", "iri"],
)
def test_malformed_query_is_a_bad_request_in_words(sample_server, query, words):
    answer = sample_server.ask(query)

    assert answer.status_code == 400
    assert words in answer.text
    assert answer.headers["content-type"].startswith("text/plain")


def test_graph_that_is_no_iri_is_a_bad_request(sample_server):
    fields = {"query": COUNT, "default-graph-uri": "no iri"}

    assert sample_server.client.get("sparql", params=fields).status_code == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods_are_not_allowed(sample_server, method):
    answer = sample_server.client.request(method, "sparql")

    assert answer.status_code == 405
    assert {"GET", "POST"} <= set(answer.headers["allow"].split(", "))


def test_form_that_is_not_to_be_had_is_not_acceptable(sample_server):
    assert sample_server.ask(NAMES, Accept="image/png").status_code == 406


def test_body_of_another_type_is_unsupported(sample_server):
    answer = sample_server.client.post("sparql", content="x", headers={"Content-Type": "text/x"})

    assert answer.status_code == 415


def test_update_is_refused_and_changes_nothing(sample_server):
    before = sample_server.ask(COUNT).json()
    answer = sample_server.client.post("sparql", data={"update": "DROP ALL"})

    assert answer.status_code == 403
    assert sample_server.ask(COUNT).json() == before


def test_huge_requests_are_too_large(sample_server):
    client = sample_server.client
    body = client.post("sparql", data={"query": "#" * 2_000_000})
    chunks = client.post(
        "sparql",
        content=(b"#" * 100_000 for _ in range(30)),
        headers={"Content-Type": "application/sparql-query"},
    )

    assert [body.status_code, chunks.status_code] == [413, 413]


def test_endless_head_is_cut_off(sample_server):
    """uvicorn answers before any route is known, and may close before all is sent."""
    try:
        answer = sample_server.client.get("sparql", headers={"X-Long": "x" * 3_000_000})
    except httpx.TransportError:
        pass
    else:
        assert answer.status_code == 400
    assert sample_server.ask(NAMES).status_code == 200


def test_long_query_in_an_address_is_answered(sample_server):
    padded = f"{NAMES} #{'x' * 50_000}"

    assert sample_server.client.get(f"sparql?query={quote(padded)}").status_code == 200


def test_deep_query_harms_nobody(sample_server):
    deep = "SELECT * " + "{" * 20_000 + "}" * 20_000

    assert sample_server.ask(deep).status_code in (400, 500)
    assert sample_server.ask(NAMES).status_code == 200


def test_sparqlwrapper_asks_by_get_and_post(sample_server):
    wrapper = SPARQLWrapper(f"{sample_server.url}sparql")
    wrapper.setQuery(DECLARED + NAMES)
    wrapper.setReturnFormat(JSON)
    got = wrapper.queryAndConvert()
    wrapper.setMethod(POST)

    assert got["results"]["bindings"][0]["name"]["value"] == "Polen"
    assert wrapper.queryAndConvert() == got


def test_sparqlwrapper_takes_a_graph(sample_server):
    wrapper = SPARQLWrapper(f"{sample_server.url}sparql")
    wrapper.setQuery(DECLARED + GRAPH)

    assert {str(o) for o in wrapper.queryAndConvert().objects()} == {"Polen"}


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_sees_the_endpoint_as_a_graph(sample_server, method):
    graph = rdflib.Graph(SPARQLStore(f"{sample_server.url}sparql", method=method))
    poland = rdflib.URIRef("https://w3id.org/defdip/id/entity/polen")

    assert str(graph.value(poland, rdflib.RDFS.label)) == "Polen"
    assert [str(row.name) for row in graph.query(DECLARED + NAMES)] == ["Polen"]


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_curl_as_the_help_shows_it(sample_server):
    done = subprocess.run(
        ["curl", "-s", f"{sample_server.url}sparql", "--data-urlencode", f"query={NAMES}",
         "-H", "Accept: text/csv"],
        capture_output=True, text=True,
    )  # fmt: skip

    assert done.stdout.split() == ["name", "Polen"]


def test_another_kg_asks_the_server_as_a_store(sample_server, capsys):
    from kg.cli.main import main

    main(["graph", "show", "Trump", "--store", f"{sample_server.url}sparql"], standalone_mode=False)

    assert "Polen" in capsys.readouterr().out
