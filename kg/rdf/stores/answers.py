"""Answers of SPARQL servers, made alike: what one or the other says in its own way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from kg.rdf.stores.protocol import Answer

JSON = "application/sparql-results+json"
JSON_KINDS = (JSON, "application/json")
_BOOLEAN = ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")


def rows(answer: Answer) -> int:
    """Count rows, or triples written one a line."""
    if answer.kind not in JSON_KINDS:
        return answer.body.count(b" .\n")
    return len(json.loads(answer.body).get("results", {}).get("bindings", ()))


def truth(found: ox.QuerySolutions) -> ox.QueryBoolean:
    """Read an ASK that is answered with a row of one number, as Virtuoso does."""
    answer = any(row[0].value in ("1", "true") for row in found)
    text = f'{{"head": {{}}, "boolean": {str(answer).lower()}}}'
    return ox.parse_query_results(text.encode(), format=ox.QueryResultsFormat.JSON)  # type: ignore[return-value]


def as_written(term: ox.NamedNode | ox.Literal) -> ox.NamedNode | ox.Literal:
    """Give a truth value the form it was written in: Virtuoso answers with 1 and 0."""
    if isinstance(term, ox.Literal) and term.datatype == _BOOLEAN and term.value in ("0", "1"):
        return ox.Literal("true" if term.value == "1" else "false", datatype=_BOOLEAN)
    return term
