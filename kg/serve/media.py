"""Which form an answer is written in: what the client accepts against what there is.

RFC 9110, section 12.5.1: each media range has a quality from 0 to 1, and the most specific
range that fits a type gives its quality.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROWS: dict[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/xml": ox.QueryResultsFormat.XML,
}
"""What SELECT and ASK are answered in, the first where the client does not mind."""

GRAPHS: dict[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "application/json": ox.RdfFormat.JSON_LD,
    "application/xml": ox.RdfFormat.RDF_XML,
}
"""What CONSTRUCT, DESCRIBE and the service description are answered in."""


@dataclass(frozen=True, slots=True)
class Range:
    """A media range of an `Accept` field: `text/*` with its quality."""

    type: str
    quality: float

    def fit(self, offered: str) -> int:
        """Tell how closely a type fits: 0 not at all, 1 as any, 2 by its half, 3 wholly."""
        if self.type == offered:
            return 3
        if self.type == offered.partition("/")[0] + "/*":
            return 2
        return int(self.type == "*/*")


def choose(accept: str, offered: Sequence[str]) -> str:
    """Choose the media type that a client likes best.

    Parameters
    ----------
    accept : str
        Its `Accept` field; empty if it sent none.
    offered : sequence of str
        What there is, the best first: it breaks ties.

    Raises
    ------
    RequestError
        It accepts none of them (406).
    """
    ranges = _ranges(accept)
    if not ranges:
        return offered[0]
    best = max(offered, key=lambda type_: _quality(type_, ranges))
    if _quality(best, ranges) <= 0:
        message = f"None of {accept} is to be had."
        raise RequestError(406, message, f"Accept one of {', '.join(offered)}.")
    return best


def rows_type(accept: str) -> str:
    """Choose the form of an answer to SELECT or ASK."""
    return choose(accept, list(ROWS))


def graph_type(accept: str) -> str:
    """Choose the form of an answer to CONSTRUCT or DESCRIBE."""
    return choose(accept, list(GRAPHS))


def essence(content_type: str) -> tuple[str, Mapping[str, str]]:
    """Split a `Content-Type` field into the type, in lower case, and its parameters."""
    type_, *rest = content_type.split(";")
    pairs = (part.partition("=") for part in rest)
    parameters = {name.strip().lower(): value.strip().strip('"') for name, _, value in pairs}
    return type_.strip().lower(), parameters


def _ranges(accept: str) -> list[Range]:
    found = []
    for part in accept.split(","):
        type_, parameters = essence(part)
        if type_:
            found.append(Range(type_, _number(parameters.get("q", "1"))))
    return found


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(type_: str, ranges: Sequence[Range]) -> float:
    closest = max(ranges, key=lambda r: (r.fit(type_), r.quality))
    return closest.quality if closest.fit(type_) else 0.0
