"""Hostile titles, ids, names and paths: valid, confined IRIs, and no way into an update."""

import io

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.ingest import read
from kg.model import Document, Entity
from kg.query.entities import entities, resolve
from kg.query.sparql import label_map, run
from kg.rdf import formats
from kg.rdf.documents import ONTOLOGY_GRAPH, document_ids, forget
from kg.rdf.iri import BASE
from tests.unit.rdf.graphs import entity, extraction, frame, mention, put, quads, store_of

HOSTILE = {
    "update": "> } } ; DROP ALL ; INSERT DATA { <a:a> <a:b> <a:c",
    "string": '" . <a:a> <a:b> "c',
    "literal end": '\\" . } ; CLEAR ALL #',
    "comment": "# } DROP ALL",
    "newline": 'a\n"\r\n} ; DROP ALL',
    "escape": "\\u0022 . } ; CLEAR ALL #",
    "graph": "x> { <a:a> <a:b> <a:c> } GRAPH <y",
    "dots": "../../etc/passwd",
    "scheme": "http://evil.example/x",
    "nul": "a\0b",
    "surrogate": "a\ud800b",
    "bidi": "a\u202eb\u2066c",
    "turtle": '"""@nl . @prefix dd: <http://evil/> . """',
    "html": "<script>alert(1)</script>]]>",
    "percent": "%3E%20%7D",
    "long": "x" * 3000,
}


def hostile(text):
    """A document that has the text wherever a document can have one."""
    named = Entity(
        "iemand", "Person", text, (text, f"{text} 2"), (mention("Erbil", entity="iemand"),)
    )
    other = Entity(text, "State", text, mentions=(mention("Irak", entity=text),))
    return extraction(
        frame(),
        document=text,
        entities=[entity("Nederland"), named, other],
        title=text,
        publisher=text,
        url=text,
        date=text,
        path=f"/map/{text}.txt",
    )


def assert_confined(store):
    """All that is said stands in the graphs it belongs to, about what it may be about."""
    for quad in store.inner:
        if quad.graph_name.value == ONTOLOGY_GRAPH:
            continue
        assert quad.graph_name.value.startswith((f"{BASE}doc/", f"{BASE}graph/"))
        assert quad.subject.value.startswith(BASE)
        for node in (quad.subject, quad.graph_name):
            local = node.value.removeprefix(BASE)
            assert not set(local) & set('<>"{}|^`\\ ?#')
            assert ".." not in local.split("/")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_store_holds_what_was_written_and_nothing_else(text):
    other = extraction(frame(), document="other")
    store = store_of(other)
    before = set(store.inner)
    found = hostile(text)
    put(store, found)

    assert set(store.inner) - before <= set(quads(found, scheme=store.scheme))
    assert before <= set(store.inner)
    assert_confined(store)
    assert not list(store.match(subject=ox.NamedNode("a:a")))

    forget(store, text)
    assert document_ids(store) == ["other"]
    assert set(store.inner) == before


@given(st.text(min_size=1, max_size=40))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_stays_where_it_belongs_in_every_format(text):
    found = list(quads(hostile(text)))
    graphs = {}
    for quad in found:
        graphs.setdefault(quad.graph_name.value, []).append(quad)
    listed = [(name, formats.in_order(each)) for name, each in graphs.items()]
    store = store_of()
    for form, ox_form in (("trig", ox.RdfFormat.TRIG), ("rdfxml", ox.RdfFormat.RDF_XML)):
        out = io.BytesIO()
        formats.write(listed, out, form=form, scheme=store.scheme)
        read_back = list(ox.parse(out.getvalue(), format=ox_form))
        assert {q.triple for q in read_back} == {q.triple for _, qs in listed for q in qs}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_entity_is_found_by_its_name_and_the_name_asks_nothing(text):
    store = store_of(hostile(text))
    known = entities(store)
    before = set(store.inner)
    labels = label_map(store, known)
    found = run(store, "SELECT ?e { ?e a dd:State ; rdfs:label ?l FILTER(STRLEN(?l) > 0) }")

    assert set(known) <= set(labels)
    assert len(found.rows) >= 1
    with pytest.raises(QueryError):
        resolve(f"{text[:50]} bestaat niet", known.values())
    assert set(store.inner) == before


@pytest.mark.parametrize(
    "name",
    [
        "a'b",
        'a"b',
        "a;b",
        "a b",
        "a#b?c",
        "a%2Fb",
        "a\\b",
        "é",
        "a\nb",
        "{x}",
        "$(id)",
        "-rf",
        "a>b",
    ],
    ids=repr,
)
def test_file_of_any_name_gives_a_valid_confined_document(tmp_path, name):
    (tmp_path / f"{name}.txt").write_text("Nederland traint Irak in Erbil.", encoding="utf-8")
    (document,) = read([tmp_path])
    assert isinstance(document, Document)

    store = store_of(extraction(frame(), document=document.id, path=document.path))

    assert document_ids(store) == [document.id]
    assert_confined(store)
    assert not any(str(tmp_path) in str(quad) for quad in store.inner)
