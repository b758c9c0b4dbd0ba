"""W3C result formats, read by another implementation."""

import csv
import io
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib.query import Result

from kg.query.graph_forms import FORMS, to_rdf
from kg.query.results import (
    AskResult,
    GraphResult,
    SelectResult,
    Term,
    to_csv,
    to_json,
    to_tsv,
    to_xml,
)
from kg.rdf.prefixes import PREFIXES

SPARQL = "http://www.w3.org/2005/sparql-results#"
ROWS = SelectResult(
    ("wie", "wat"),
    (
        (Term("https://x.org/a?b=1&c=2", "uri"), Term('„x” <&>\n\t"y"', language="nl")),
        (Term("6", datatype="http://www.w3.org/2001/XMLSchema#integer"), None),
        (Term("a,b;c"), Term("")),
    ),
    labels={"https://x.org/a?b=1&c=2": "Nederland"},
)


def plain(term):
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return Term(term.value, "uri")
    if term.language:
        return Term(term.value, language=term.language)
    datatype = term.datatype.value
    return Term(term.value, datatype="" if datatype.endswith("#string") else datatype)


WRITERS = [
    (to_json, ox.QueryResultsFormat.JSON),
    (to_xml, ox.QueryResultsFormat.XML),
    (to_tsv, ox.QueryResultsFormat.TSV),
]


@pytest.mark.parametrize(("write", "form"), WRITERS, ids=["json", "xml", "tsv"])
def test_oxigraph_reads_the_rows(write, form):
    read = ox.parse_query_results(write(ROWS), form)

    assert [v.value for v in read.variables] == ["wie", "wat"]
    assert tuple(tuple(plain(row[v]) for v in read.variables) for row in read) == ROWS.rows


@pytest.mark.parametrize(
    ("write", "form"),
    [(to_json, ox.QueryResultsFormat.JSON), (to_xml, ox.QueryResultsFormat.XML)],
    ids=["json", "xml"],
)
@pytest.mark.parametrize("answer", [True, False])
def test_oxigraph_reads_the_answer(write, form, answer):
    assert bool(ox.parse_query_results(write(AskResult(answer)), form)) is answer


@pytest.mark.parametrize(("write", "form"), [(to_json, "json"), (to_xml, "xml")])
def test_rdflib_reads_the_rows(write, form):
    read = Result.parse(io.BytesIO(write(ROWS).encode()), format=form)

    assert [str(row[0]) for row in read] == [str(row[0]) for row in ROWS.rows]


def test_csv_writes_a_blank_node_as_turtle_does():
    found = SelectResult(("x", "y"), ((Term("b1", "bnode"), Term("b1")),))

    assert to_csv(found) == "x,y\r\n_:b1,b1\r\n"


def test_csv_has_values_or_names():
    plain_rows = list(csv.reader(io.StringIO(to_csv(ROWS), newline="")))
    named = list(csv.reader(io.StringIO(to_csv(ROWS, labels=True), newline="")))

    assert plain_rows[0] == ["wie", "wat"]
    assert plain_rows[1] == [ROWS.rows[0][0].value, ROWS.rows[0][1].value]
    assert plain_rows[2:] == [["6", ""], ["a,b;c", ""]]
    assert named[1][0] == "Nederland"


@pytest.mark.parametrize(("write", "form"), WRITERS[::2], ids=["json", "tsv"])
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@example(text="a\rb\r\nc\td\n")
@example(text="\"\\'\\\\t")
@settings(max_examples=50, deadline=None)
def test_any_words_read_back(write, form, text):
    row = (Term(text), Term(text, language="nl"))
    result = SelectResult(("a", "b"), (row,))

    (read,) = ox.parse_query_results(write(result).encode(), form)

    assert (plain(read["a"]), plain(read["b"])) == row


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@example(text=" a\rb\r\nc\td\n")
@example(text="]]><x/>&amp;\0\ufffe")
@settings(max_examples=50, deadline=None)
def test_any_words_read_back_from_xml(text):
    """XML 1.0 cannot hold control characters; each comes out as U+FFFD."""
    written = to_xml(SelectResult(("a",), ((Term(text),),)))

    (literal,) = ElementTree.fromstring(written).iter(f"{{{SPARQL}}}literal")

    kept = (
        c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text
    )
    assert (literal.text or "") == "".join(kept)


DD, RDFS, XSD = (PREFIXES[name] for name in ("dd", "rdfs", "xsd"))
NODE = Term("https://x.org/s", "uri")
TRIPLES = GraphResult(
    (
        (Term("b0", "bnode"), Term(f"{DD}agent", "uri"), Term("https://x.org/a%20b", "uri")),
        (NODE, Term(f"{RDFS}label", "uri"), Term('é\n"', language="nl")),
        (NODE, Term(f"{DD}value", "uri"), Term("6", datatype=f"{XSD}decimal")),
        (NODE, Term(f"{DD}unit", "uri"), Term("man")),
    )
)  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_oxigraph_reads_the_triples(form):
    text = to_rdf(TRIPLES, form, prefixes=PREFIXES)
    read = ox.Dataset(ox.parse(text.encode(), format=FORMS[form]))
    expected = ox.Dataset(ox.parse(to_rdf(TRIPLES, "turtle", prefixes={}), format=FORMS["turtle"]))

    for dataset in (read, expected):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert len(read) == len(TRIPLES.triples)
    assert read == expected


def test_turtle_declares_the_prefixes_that_it_uses_and_no_others():
    text = to_rdf(TRIPLES, "turtle", prefixes=PREFIXES)

    assert {line.split()[1] for line in text.splitlines() if line.startswith("@prefix")} == {
        "dd:", "rdfs:", "xsd:",
    }  # fmt: skip
    assert "dd:agent" in text
