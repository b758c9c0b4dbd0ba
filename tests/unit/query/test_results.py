"""W3C result formats, read by another implementation."""

import csv
import io

import pyoxigraph as ox
import pytest
from rdflib.query import Result

from kg.query.results import AskResult, SelectResult, Term, to_csv, to_json, to_xml

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


@pytest.mark.parametrize(
    ("write", "form"),
    [(to_json, ox.QueryResultsFormat.JSON), (to_xml, ox.QueryResultsFormat.XML)],
    ids=["json", "xml"],
)
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


def test_csv_has_values_or_names():
    plain_rows = list(csv.reader(io.StringIO(to_csv(ROWS), newline="")))
    named = list(csv.reader(io.StringIO(to_csv(ROWS, labels=True), newline="")))

    assert plain_rows[0] == ["wie", "wat"]
    assert plain_rows[1] == [ROWS.rows[0][0].value, ROWS.rows[0][1].value]
    assert plain_rows[2:] == [["6", ""], ["a,b;c", ""]]
    assert named[1][0] == "Nederland"
