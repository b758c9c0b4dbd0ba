"""Values of the text as RDF literals that every parser and every RDF format takes.

They are also what Oxigraph gives back unchanged: it keeps numbers by value, so a derived
type such as `xsd:nonNegativeInteger` or a lexical form such as `6.0` would come out as
`xsd:integer` and `6`, and a document built again would seem to have changed.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    from decimal import Decimal

_XSD = PREFIXES["xsd"]
_INTEGER = ox.NamedNode(f"{_XSD}integer")
_NON_NEGATIVE = ox.NamedNode(f"{_XSD}nonNegativeInteger")
_DECIMAL = ox.NamedNode(f"{_XSD}decimal")
_BOOLEAN = ox.NamedNode(f"{_XSD}boolean")
_YEAR = ox.NamedNode(f"{_XSD}gYear")
_MONTH = ox.NamedNode(f"{_XSD}gYearMonth")
_DATE = ox.NamedNode(f"{_XSD}date")

_OFFSETS = frozenset(
    ox.NamedNode(PREFIXES[prefix] + name)
    for prefix, name in (
        ("dd", "begin"),
        ("dd", "end"),
        ("dd", "sentenceIndex"),
        ("nif", "beginIndex"),
        ("nif", "endIndex"),
    )
)

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) cannot hold, lone surrogates among them."""

_TIME = re.compile(r"(?P<year>\d{4})(-(?P<month>0[1-9]|1[0-2])(-(?P<day>\d\d))?)?")
_OTHER_ISO = re.compile(r"(\d{4}(-\w+)*|\.\.)?(/(\d{4}(-\w+)*|\.\.)?)?")
"""Weeks, seasons, quarters and intervals: `2020-W05`, `2020-Q1`, `2014/2019`, `2014/..`."""


def clean(text: str) -> str:
    """Replace characters that RDF/XML or UTF-8 cannot hold, one for one, so offsets stay."""
    return _NOT_XML.sub("\ufffd", text)


def dutch(text: str) -> ox.Literal:
    """Make a literal of Dutch words."""
    return ox.Literal(clean(text), language="nl")


def plain(text: str) -> ox.Literal:
    """Make a literal of a code, name or number that is in no language."""
    return ox.Literal(clean(text))


def index(number: int) -> ox.Literal:
    """Make a literal of an offset or a number in a sequence."""
    return ox.Literal(str(number), datatype=_INTEGER)


def boolean(value: bool) -> ox.Literal:  # noqa: FBT001 - the value itself
    """Make a literal of a truth value."""
    return ox.Literal("true" if value else "false", datatype=_BOOLEAN)


def decimal(value: Decimal) -> ox.Literal:
    """Make an `xsd:decimal` in the canonical form of XML Schema 1.1: `6`, `2.5`."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return ox.Literal(text or "0", datatype=_DECIMAL)


def as_declared(predicate: ox.NamedNode, literal: ox.Literal) -> ox.Literal:
    """Give a number the form that files have, where the store's is another.

    Offsets are `xsd:nonNegativeInteger`, as NIF and the ontology declare them. A whole
    `xsd:decimal` gets its point, `6.0`, which Turtle's shorthand needs: so all formats have
    the same literal, and none changes by being written and read.
    """
    if predicate in _OFFSETS and literal.datatype == _INTEGER:
        return ox.Literal(literal.value, datatype=_NON_NEGATIVE)
    if literal.datatype == _DECIMAL and literal.value.lstrip("+-").isdigit():
        return ox.Literal(f"{literal.value}.0", datatype=_DECIMAL)
    return literal


def when(value: str) -> ox.Literal:
    """Make a time literal of the type that fits its precision.

    Years, months and days are `xsd:gYear`, `xsd:gYearMonth`, `xsd:date`. XSD has no type
    for weeks, quarters, seasons and intervals: their ISO 8601 text is an `xsd:string`, so
    that `STRSTARTS(STR(?time), "2020")` finds every one of a year. Words that could not
    be resolved (*onlangs*) are Dutch text.
    """
    matched = _TIME.fullmatch(value)
    if matched and _exists(matched):
        kind = _DATE if matched["day"] else _MONTH if matched["month"] else _YEAR
        return ox.Literal(value, datatype=kind)
    if value and (matched or _OTHER_ISO.fullmatch(value)):
        return plain(value)
    return dutch(value)


def _exists(matched: re.Match[str]) -> bool:
    """Tell whether the calendar has the day; XSD refuses 30 February and the year 0."""
    try:
        datetime.date(int(matched["year"]), int(matched["month"] or 1), int(matched["day"] or 1))
    except ValueError:
        return False
    return True
