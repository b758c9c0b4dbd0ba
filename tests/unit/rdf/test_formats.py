"""Formats: the same bytes in every process, the same graph for every parser."""

import io
import json
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg import ontology
from kg.errors import StoreError
from kg.rdf import formats, literals
from kg.rdf.iri import IriScheme
from kg.rdf.prefixes import ONTOLOGY, PREFIXES
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import entity, extraction, frame, put, store_of

OX = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
RDFLIB = {"jsonld": "json-ld", "rdfxml": "xml"}
WITH_GRAPHS = ("trig", "nquads", "jsonld")
AWKWARD = 'Het "Vlaams\\Blok"\n„’t’ <&> \t\u00ad\u0085 \U0001f600 ]]> @nl . ^^'


@pytest.fixture(scope="module")
def store():
    awkward = extraction(
        entities=[entity(AWKWARD, text=AWKWARD, id_="awkward")],
        document="o'd/..",
        text=AWKWARD,
        title=AWKWARD,
    )
    made = store_of(seed_extraction(), awkward, extraction(frame(), document="e"))
    made.inner.clear_graph(ox.NamedNode(ONTOLOGY.rstrip("#")))
    return made


def written(store, form):
    out = io.BytesIO()
    formats.write(formats.by_graph(store), out, form=form, scheme=store.scheme)
    return out.getvalue()


def stored(store):
    return {q for _, quads in formats.by_graph(store) for q in quads}


@pytest.mark.parametrize("form", OX)
def test_oxigraph_reads_back_what_was_written(store, form):
    read = set(ox.parse(written(store, form), format=OX[form]))

    if form in WITH_GRAPHS:
        assert read == stored(store)
    else:
        assert {q.triple for q in read} == {q.triple for q in stored(store)}


def rdflib_triples(data, form):
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=data, format=RDFLIB.get(form, form))
    return set(dataset.triples((None, None, None)))


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("form", OX)
def test_rdflib_reads_back_what_was_written(store, form):
    """Without blank nodes, graphs are isomorphic where their triples are the same."""
    assert rdflib_triples(written(store, form), form) == rdflib_triples(
        written(store, "nquads"), "nquads"
    )


@pytest.mark.parametrize("form", WITH_GRAPHS)
def test_storing_again_gives_the_same_bytes(store, form):
    text = written(store, form)
    again = store_of()
    again.inner.clear()
    again.inner.extend(ox.parse(text, format=OX[form]))

    assert written(again, form) == text


PROGRAM = """
import sys
from pathlib import Path
from kg.rdf import formats
from tests.quality.gold_extraction import documents, extraction
from tests.unit.rdf.graphs import store_of
order = documents()[:4] if sys.argv[2] == "forward" else documents()[:4][::-1]
store = store_of(*map(extraction, order))
for form in sys.argv[3:]:
    with (Path(sys.argv[1]) / form).open("wb") as out:
        formats.write(formats.by_graph(store), out, form=form, scheme=store.scheme)
"""


@pytest.fixture(scope="module")
def built(root, tmp_path_factory):
    """Folders with a file of each format, each written by a process of its own."""
    folders = []
    for seed, order in (("0", "forward"), ("1", "backward")):
        folders.append(folder := tmp_path_factory.mktemp(order))
        subprocess.run(
            [sys.executable, "-c", PROGRAM, folder, order, *OX],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
    return folders


@pytest.mark.parametrize("form", OX)
def test_bytes_do_not_depend_on_hash_seed_or_order_of_building(built, form):
    made = [(folder / form).read_bytes() for folder in built]

    assert len(made[0]) > 10_000
    assert made[0] == made[1]


def test_turtle_is_abbreviated_and_its_header_stands_once(store):
    text = written(store, "turtle").decode()

    assert text.count("@prefix dd:") == 1
    assert "entity:nederland dd:contributes" in text
    assert "ns1:" not in text


@pytest.mark.parametrize("form", ["turtle", "trig"])
def test_vocabulary_without_a_prefix_gets_one(form):
    strange, node = ox.NamedNode("http://strange.example/ns#p"), ox.NamedNode("https://x.org/n")
    store = store_of()
    store.inner.clear()
    quads = [ox.Quad(node, strange, node, ox.NamedNode(f"https://x.org/g{n}")) for n in (1, 2)]
    store.inner.extend(quads)

    read = set(ox.parse(written(store, form), format=OX[form]))
    assert {q.triple for q in read} == {quads[0].triple}


@pytest.mark.parametrize("form", OX)
@pytest.mark.parametrize(
    ("value", "datatype"),
    [("niets", "integer"), ("007", "integer"), ("12", "integer"), ("true", "boolean")],
)
def test_unusual_value_is_written_as_it_is_without_a_word(form, value, datatype, caplog):
    """Someone's own update may put one in; `kg check` tells of what cannot be read."""
    node = ox.NamedNode("https://x.org/n")
    wrong = ox.Literal(value, datatype=ox.NamedNode(f"{PREFIXES['xsd']}{datatype}"))
    out = io.BytesIO()

    quad = ox.Quad(node, node, wrong, node)
    formats.write([(node.value, [quad])], out, form=form, scheme=IriScheme())

    (read,) = ox.parse(out.getvalue(), format=OX[form])
    assert read.triple == quad.triple
    assert caplog.messages == []


def test_jsonld_has_a_context(store):
    assert json.loads(written(store, "jsonld"))["@context"]["dd"] == ONTOLOGY


def test_unknown_format_is_refused(store):
    with pytest.raises(StoreError, match="csv") as caught:
        written(store, "csv")

    assert "turtle" in caught.value.hint


def test_memory_holds_one_graph_at_a_time(monkeypatch):
    """Each document's graph is read only when the one before it has been written."""
    store = store_of(*(extraction(frame(), document=f"d{n}") for n in range(5)))
    events = []

    class Out(io.RawIOBase):
        def write(self, data):
            events.append("write")
            return len(data)

    def watched():
        for name, quads in formats.by_graph(store):
            events.append("read")
            yield name, quads

    formats.write(watched(), Out(), form="nquads", scheme=store.scheme)

    assert events == ["read", "write"] * 7


def test_every_frame_class_can_be_written(store):
    again = store_of()
    for number, type_ in enumerate(ontology.load().frame_types):
        put(again, extraction(frame(type_=type_), document=f"d{number}"))

    text = written(again, "turtle").decode()
    assert all(f"a dd:{type_} ;" in text for type_ in ontology.load().frame_types)


@pytest.mark.parametrize("form", OX)
@given(text=st.text(min_size=1))
@example(text="a\rb\r\nc\n\r")
@example(text='"""')
@example(text='a"')
@example(text="\\")
@example(text="\u2028\u0085\ufeff\ufffe")
@example(text=" a  b ")
@settings(max_examples=25, deadline=None)
def test_any_words_read_back_from_every_format(form, text):
    node = ox.NamedNode("https://x.org/n")
    quad = ox.Quad(node, node, literals.dutch(text), node)
    out = io.BytesIO()

    formats.write([("https://x.org/n", [quad])], out, form=form, scheme=IriScheme())

    (read,) = ox.parse(out.getvalue(), format=OX[form])
    assert read.triple == quad.triple
