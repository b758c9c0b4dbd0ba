"""Literals: typed by precision, valid in every format, kept by the store as they are."""

from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf import literals
from kg.rdf.terms import dd

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ("2020", "gYear"),
        ("2020-01", "gYearMonth"),
        ("2020-01-03", "date"),
        ("2020-02-30", "string"),
        ("2020-13", "string"),
        ("0000", "string"),
        ("2020-W05", "string"),
        ("2020-Q1", "string"),
        ("2014/2019", "string"),
        ("2019-06/2019-08", "string"),
        ("2014/..", "string"),
    ],
)
def test_time_has_the_type_of_its_precision(value, type_):
    made = literals.when(value)

    assert (made.value, made.datatype.value, made.language) == (value, XSD + type_, None)


@pytest.mark.parametrize("words", ["onlangs", "vorige week", ""])
def test_unresolved_time_is_dutch_words(words):
    assert literals.when(words) == ox.Literal(words, language="nl")


@pytest.mark.parametrize(
    ("value", "text"),
    [("6", "6"), ("6.0", "6"), ("2.50", "2.5"), ("1E+3", "1000"), ("0", "0"), ("-0.10", "-0.1")],
)
def test_decimal_is_canonical(value, text):
    assert literals.decimal(Decimal(value)).value == text


@pytest.mark.parametrize(("value", "text"), [("6", "6.0"), ("2.5", "2.5"), ("-6", "-6.0")])
def test_whole_decimal_gets_a_point_when_written(value, text):
    assert literals.as_declared(dd("value"), literals.decimal(Decimal(value))).value == text


def test_offset_gets_the_type_that_nif_declares():
    written = literals.as_declared(dd("begin"), literals.index(6))

    assert (written.value, written.datatype.value) == ("6", f"{XSD}nonNegativeInteger")


@pytest.mark.parametrize(
    "literal", [literals.index(6), literals.plain("6"), literals.dutch("6")], ids=str
)
def test_other_literals_are_written_as_they_are(literal):
    assert literals.as_declared(dd("rule"), literal) == literal


@given(st.text())
def test_cleaning_keeps_length_and_leaves_valid_xml(text):
    cleaned = literals.clean(text)

    assert len(cleaned) == len(text)
    assert all(
        c in "\t\n\r" or "\u0020" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
        for c in cleaned
    )


@pytest.mark.parametrize(
    "literal",
    [
        literals.index(107),
        literals.decimal(Decimal("2.50")),
        literals.decimal(Decimal("6")),
        literals.boolean(True),
        literals.when("2020-01"),
        literals.when("2020-01-03"),
        literals.when("0999"),
        literals.dutch('caf\u00e9 \\ " \n \x85'),
    ],
    ids=str,
)
def test_store_gives_the_literal_back_unchanged(literal):
    store = ox.Store()
    node = ox.NamedNode("https://x.org/a")
    store.add(ox.Quad(node, node, literal, node))

    assert [quad.object for quad in store] == [literal]
