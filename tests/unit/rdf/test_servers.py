"""Real servers hold a graph as a folder does: Oxigraph and Virtuoso, where they are installed."""

import io
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.query import evidence, named, sparql
from kg.rdf import documents, formats, log
from kg.rdf.store import open_store
from tests.quality import gold_extraction
from tests.quality.gold_extraction import seed_extraction, with_document
from tests.unit.rdf.graphs import claims, extraction, frame, put, store_of
from tests.unit.rdf.servers import SERVERS, program

pytestmark = pytest.mark.slow
NAMES = ("Nederland", "Rusland", "VS", "2020", "niemand")
"""Values of a named query's parameters: some find something, and some do not."""
SECOND = """
import sys
from kg.errors import StoreError
from kg.rdf.store import open_store
try:
    open_store(sys.argv[1], writable=True)
except StoreError as error:
    print(error)
"""


@pytest.fixture(scope="module", params=SERVERS)
def server(request, tmp_path_factory):
    """A running server's URL and the credentials that it wants."""
    start, names = SERVERS[request.param]
    if not program(*names):
        pytest.skip(f"{request.param} is not installed: there is no program {names[0]}")
    with start(tmp_path_factory.mktemp(request.param)) as (url, secrets):
        yield url, secrets


@pytest.fixture
def store(server, monkeypatch):
    """The server's store, empty before and after."""
    url, secrets = server
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    with open_store(url, create=True) as opened:
        yield opened
        for name in opened.graphs():
            opened.apply(removed=opened.match(graph=ox.NamedNode(name)), added=())
        assert opened.graphs() == []


def content(store):
    return dict(formats.by_graph(store))


def test_documents_live_on_a_server_as_in_a_folder(store):
    other = with_document(seed_extraction(), id="o'd / ..", title='Köln \u2028 \\ "x"')
    assert documents.put_ontology(store)
    assert not documents.put_ontology(store)
    for found in (seed_extraction(), other, extraction(frame())):
        assert put(store, found)
        assert not put(store, found)
    assert put(store, extraction(claims()["planned"]))
    assert content(store) == content(
        store_of(seed_extraction(), other, extraction(claims()["planned"]))
    )

    documents.forget(store, "o'd / ..")
    assert documents.document_ids(store) == ["d", "seed-2020-02"]
    assert content(store) == content(store_of(seed_extraction(), extraction(claims()["planned"])))


def test_document_larger_than_one_request_is_whole(store):
    graph = ox.NamedNode(store.scheme.document("large"))
    node = ox.NamedNode("https://x.org/n")
    quads = [
        ox.Quad(node, node, ox.Literal(f"woorden {n} " * 10, language="nl"), graph)
        for n in range(11_000)
    ]

    store.apply(removed=(), added=quads)
    assert set(store.match(graph=graph)) == set(quads)
    assert len(list(store.match(predicate=node))) == len(quads)
    store.apply(removed=quads, added=())
    assert store.graphs() == []


def listed(result):
    """The rows as text, in no order, nor what one cell lists."""
    return sorted([sorted((cell or "").split(", ")) for cell in row] for row in result.texts())


def test_named_queries_are_answered_as_in_a_folder(store):
    found = [gold_extraction.extraction(each) for each in gold_extraction.documents()]
    documents.put_ontology(store)
    for each in found:
        put(store, each)
    local = store_of(*found)

    for query in named.catalogue().values():
        given = [{}, *({name: value} for name in query.parameters for value in NAMES)]
        for values in given:
            text = query.bind(**values)
            told, wanted = sparql.run(store, text), sparql.run(local, text)
            assert told.variables == wanted.variables
            assert listed(told) == listed(wanted), (query.name, values)
    for text in ("ASK { ?a dd:trains ?b }", "ASK { ?a dd:killed ?b . ?b dd:killed ?a }"):
        assert sparql.run(store, text) == sparql.run(local, text)
    text = "CONSTRUCT { ?b dd:alliedWith ?a } WHERE { ?a dd:trains ?b }"
    assert sparql.run(store, text) == sparql.run(local, text)


def test_statements_are_explained_as_in_a_folder(store):
    documents.put_ontology(store)
    put(store, seed_extraction())
    local = store_of(seed_extraction())
    rows = sparql.run(local, "SELECT DISTINCT ?statement { ?statement dd:rule ?rule }").rows

    assert len(rows) > 30
    for (statement,) in rows:
        told = evidence.explain(store, statement.value)
        assert told == evidence.explain(local, statement.value)


def test_export_has_the_bytes_of_a_folders(store, monkeypatch):
    many = [with_document(seed_extraction(), id=f"d{n}") for n in range(2)]
    documents.put_ontology(store)
    for each in many:
        put(store, each)

    def written(opened, form):
        out = io.BytesIO()
        formats.write(formats.by_graph(opened), out, form=form, scheme=opened.scheme)
        return out.getvalue()

    monkeypatch.setattr(formats, "AT_ONCE", 10)
    for form in formats.FORMATS:
        assert written(store, form) == written(store_of(*many), form)


def test_second_writer_is_told_who_is_first(store):
    there = subprocess.run([sys.executable, "-c", SECOND, store._url], capture_output=True)

    assert f"process {os.getpid()}, since 2" in there.stdout.decode()


def test_log_is_kept_on_a_server(store):
    entry = log.forgotten("d", "0.1")
    documents.put(store, "d", [], also=log.quads(entry, scheme=store.scheme))
    assert log.entries(store) == []

    found = extraction(frame())
    put(store, found)
    documents.forget(store, "d", also=log.quads(entry, scheme=store.scheme))
    assert log.entries(store) == [entry]


def test_server_that_wants_a_password_says_so(server, monkeypatch):
    url, secrets = server
    if not secrets:
        pytest.skip("this server takes anybody")
    for name in secrets:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(StoreError) as caught:
        put(open_store(url, create=True), extraction(frame()))
    assert "dba" not in str(caught.value)
