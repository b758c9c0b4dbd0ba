"""A SPARQL server as a store: the protocol's requests, its errors, and no secrets told."""

import base64
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError
from kg.query import named, sparql
from kg.query.network import network
from kg.rdf import documents, formats
from kg.rdf.store import open_store
from tests.unit.rdf.graphs import claims, extraction, frame, put, store_of


class Handler(BaseHTTPRequestHandler):
    """SPARQL 1.1 Protocol, sections 2.1.3 and 2.2.2: queries and updates by direct POST."""

    def do_POST(self):
        self.server.authorization = self.headers.get("Authorization")
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.server.refusal:
            self.answer(self.server.refusal, "text/plain", b"not you")
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
        found = store.query(text, use_default_graph_as_union=True)
        if isinstance(found, ox.QueryTriples):
            return "application/n-triples", found.serialize(format=ox.RdfFormat.N_TRIPLES)
        return "application/sparql-results+json", found.serialize(format=ox.QueryResultsFormat.JSON)

    def answer(self, code, kind, body):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing on standard error."""


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.store, made.refusal, made.authorization = ox.Store(), 0, None
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


def test_credentials_come_from_the_environment_and_are_not_told(server, store, monkeypatch):
    monkeypatch.setenv("KG_USER", "analist")
    monkeypatch.setenv("KG_PASSWORD", "geheim")
    store.graphs()
    assert server.authorization == "Basic " + base64.b64encode(b"analist:geheim").decode()

    server.refusal = 401
    with pytest.raises(StoreError, match="401") as caught:
        store.graphs()
    assert "geheim" not in str(caught.value)


def test_password_in_the_url_is_refused_and_not_repeated():
    with pytest.raises(StoreError, match="password") as caught:
        open_store("http://analist:geheim@127.0.0.1/sparql")

    assert "geheim" not in str(caught.value)
    assert "KG_PASSWORD" in caught.value.hint


def test_server_that_is_not_there_is_told():
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store("http://127.0.0.1:9/sparql").graphs()


def test_update_goes_to_the_sibling_of_query(server):
    with open_store(f"http://127.0.0.1:{server.server_port}/query", create=True) as opened:
        assert opened.update_url.endswith("/update")
        put(opened, extraction(frame()))
        assert documents.document_ids(opened) == ["d"]
