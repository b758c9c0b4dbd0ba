"""A SPARQL server as a store: the protocol's requests, its errors, and no secrets told."""

import base64
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError
from kg.query import named, sparql
from kg.query.network import network
from kg.rdf import documents, formats
from kg.rdf.store import open_store
from kg.rdf.stores.servers import server as server_at
from tests.unit.rdf.graphs import claims, extraction, frame, put, store_of

NODE = ox.NamedNode("https://w3id.org/defdip/id/doc/n")
BASIC = "Basic " + base64.b64encode(b"analist:geheim").decode()
JSON = "application/sparql-results+json"


class Handler(BaseHTTPRequestHandler):
    """SPARQL 1.1 Protocol, sections 2.1.2 and 2.2.2: queries as forms, updates as they are."""

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        self.answer(200, JSON, b'{"head": {}, "boolean": true}')

    def do_POST(self):
        self.server.asked.append((self.path, dict(self.headers)))
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.server.refusal:
            self.answer(self.server.refusal, "text/plain", self.server.words)
            return
        try:
            self.answer(200, *self.evaluate(text))
        except SyntaxError as error:
            self.answer(400, "text/plain", str(error).encode())

    def evaluate(self, text):
        store = self.server.store
        if self.headers["Content-Type"].startswith("application/sparql-update"):
            store.update(text)
            return "text/plain", b""
        found = store.query(parse_qs(text)["query"][0], use_default_graph_as_union=True)
        if isinstance(found, ox.QueryTriples):
            return "application/n-triples", found.serialize(format=ox.RdfFormat.N_TRIPLES)
        return JSON, found.serialize(format=ox.QueryResultsFormat.JSON)

    def answer(self, code, kind, body):
        self.send_response_only(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing on standard error."""


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.store, made.refusal, made.asked, made.headers = ox.Store(), 0, [], {}
    made.words = b"not you\x1b[31m"
    thread = threading.Thread(target=made.serve_forever, args=(0.05,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def store(server):
    with open_store(f"http://127.0.0.1:{server.server_port}/sparql", create=True) as opened:
        yield opened


def test_documents_live_on_a_server_as_in_a_folder(store):
    documents.put_ontology(store)
    assert put(store, extraction(frame()))
    assert not put(store, extraction(frame()))
    assert put(store, extraction(claims()["planned"]))
    put(store, extraction(frame(), document="e"))

    local = store_of(extraction(claims()["planned"]), extraction(frame(), document="e"))
    assert dict(formats.by_graph(store)) == dict(formats.by_graph(local))
    assert documents.document_ids(store) == ["d", "e"]


def test_queries_of_every_form_are_answered_alike(store):
    documents.put_ontology(store)
    put(store, extraction(frame()))
    local = store_of(extraction(frame()))

    for text in (
        "SELECT ?a ?b { ?a dd:trains ?b }",
        "ASK { ?a dd:trains ?b }",
        "CONSTRUCT { ?b dd:alliedWith ?a } WHERE { ?a dd:trains ?b }",
        *(query.text for query in named.catalogue().values()),
    ):
        assert sparql.run(store, text, labels=True) == sparql.run(local, text, labels=True)
    assert network(store).statements == network(local).statements


def test_mistake_in_a_query_keeps_its_place(store):
    with pytest.raises(QueryError, match="line 2, column"):
        sparql.run(store, "SELECT * {\n ?s ?p }")


@pytest.fixture
def secrets(monkeypatch):
    monkeypatch.setenv("KG_USER", "analist")
    monkeypatch.setenv("KG_PASSWORD", "geheim")


def test_credentials_come_from_the_environment_and_are_not_told(server, store, secrets):
    store.graphs()
    assert server.asked[-1][1]["Authorization"] == BASIC

    server.refusal = 401
    with pytest.raises(StoreError, match="401") as caught:
        store.graphs()
    assert "geheim" not in str(caught.value)


def test_first_request_asks_who_is_there_and_has_no_credentials(server, store, secrets):
    store.graphs()

    assert "Authorization" not in server.asked[0][1]


def test_token_is_sent_instead_of_a_password(server, store, secrets, monkeypatch):
    monkeypatch.setenv("KG_TOKEN", "sleutel")
    store.graphs()

    assert server.asked[-1][1]["Authorization"] == "Bearer sleutel"


@pytest.mark.parametrize("token", ["ge\nheim", "ge heim", "geheim\u20ac"])
def test_token_that_cannot_be_sent_is_refused_and_not_told(store, secrets, monkeypatch, token):
    monkeypatch.setenv("KG_TOKEN", token)

    with pytest.raises(StoreError, match="KG_TOKEN") as caught:
        store.graphs()
    assert "heim" not in str(caught.value)


def test_line_break_after_a_token_is_no_part_of_it(server, store, secrets, monkeypatch):
    monkeypatch.setenv("KG_TOKEN", "abc\r\n")
    store.graphs()

    assert server.asked[-1][1]["Authorization"] == "Bearer abc"


def test_stranger_is_told_to_give_a_password(server, store, monkeypatch):
    for name in ("KG_USER", "KG_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    assert store.graphs() == []
    server.refusal, server.words = 500, b"No permission to execute procedure"

    with pytest.raises(StoreError, match="Set KG_USER and KG_PASSWORD"):
        store.graphs()


def test_password_is_not_sent_to_a_server_that_wants_a_digest(server, store, secrets):
    server.headers, server.asked = {"Server": "Virtuoso/07.20 (Linux)"}, []
    open_store(store._url).graphs()

    assert [path for path, headers in server.asked if "Authorization" in headers] == []


@pytest.mark.parametrize("status", [301, 302, 307])
def test_redirect_is_told_and_neither_followed_nor_given_secrets(server, store, secrets, status):
    assert store.graphs() == []
    server.headers = {"Location": "http://127.0.0.1:9/elders?key=geheim"}
    server.refusal = status

    with pytest.raises(StoreError, match=str(status)) as caught:
        store.graphs()

    assert "http://127.0.0.1:9/elders" in caught.value.hint
    assert "geheim" not in str(caught.value)


def test_words_of_a_server_cannot_steer_the_terminal(server, store):
    server.refusal = 500
    with pytest.raises(StoreError, match="not you") as caught:
        store.graphs()

    assert "\x1b" not in caught.value.message


def test_key_in_the_query_of_the_url_is_not_repeated(server):
    with open_store(f"http://127.0.0.1:{server.server_port}/sparql?key=geheim") as opened:
        assert opened.graphs() == []
        server.refusal = 500
        with pytest.raises(StoreError) as caught:
            opened.graphs()

    assert "geheim" not in str(caught.value) + opened.location
    assert "key=geheim" in server.asked[-1][0]


def test_password_in_the_url_is_refused_and_not_repeated():
    with pytest.raises(StoreError, match="password") as caught:
        open_store("http://analist:geheim@127.0.0.1/sparql")

    assert "geheim" not in str(caught.value)
    assert "KG_PASSWORD" in caught.value.hint


def test_server_that_is_not_there_is_told():
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store("http://127.0.0.1:9/sparql").graphs()


def test_url_that_answers_with_a_page_is_told(server, store, monkeypatch):
    monkeypatch.setattr(Handler, "evaluate", lambda *_: ("text/html", b"<html>"))

    with pytest.raises(StoreError, match="text/html"):
        store.graphs()


def test_answer_that_the_server_cut_short_is_refused(server, store):
    quads = [ox.Quad(NODE, NODE, ox.Literal(str(n)), NODE) for n in range(10)]
    server.store.extend(quads)
    server.headers = {"X-SPARQL-MaxRows": "10"}

    with pytest.raises(StoreError, match="10 rows at most"):
        store.query("SELECT * { GRAPH ?g { ?s ?p ?o } }")


WHERE = {
    "oxigraph": ("/query", {"Server": "oxigraph/0.5"}, "/update", "/store"),
    "fuseki": ("/ds/sparql", {"Server": "Apache Jena Fuseki (5.0)"}, "/ds/update", "/ds/data"),
    "virtuoso": (
        "/sparql",
        {"Server": "Virtuoso/07.20 (Linux)"},
        "/sparql",
        "/sparql-graph-crud",
    ),
    "graphdb": (
        "/repositories/kg",
        {"Server": "GraphDB"},
        "/repositories/kg/statements",
        "/repositories/kg/rdf-graphs/service",
    ),
    "unknown-query": ("/x/query", {}, "/x/update", ""),
    "unknown": ("/x", {}, "/x", ""),
}


@pytest.mark.parametrize(("path", "headers", "update", "graph_store"), WHERE.values(), ids=WHERE)
def test_servers_take_updates_and_graphs_where_theirs_do(path, headers, update, graph_store):
    found = server_at(f"http://h:1{path}", headers, authorised=False)

    assert found.update == f"http://h:1{update}"
    assert found.graph_store == (graph_store and f"http://h:1{graph_store}")


def test_virtuoso_takes_credentials_at_urls_of_their_own():
    found = server_at("http://h/sparql", {"Server": "Virtuoso"}, authorised=True)

    assert (found.update, found.graph_store) == (
        "http://h/sparql-auth",
        "http://h/sparql-graph-crud-auth",
    )


def test_environment_names_urls_that_no_rule_knows(monkeypatch):
    monkeypatch.setenv("KG_UPDATE_URL", "http://h/u")
    monkeypatch.setenv("KG_GRAPH_STORE_URL", "http://h/g")

    found = server_at("http://h/query", {"Server": "oxigraph"}, authorised=False)

    assert (found.update, found.graph_store) == ("http://h/u", "http://h/g")
