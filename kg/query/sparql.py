"""SPARQL over a store: prefixes preset, answers as plain values, errors in words."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query import diagnosis, guard, remarks
from kg.query.results import AskResult, GraphResult, Result, Row, SelectResult, Term
from kg.rdf.prefixes import PREFIXES, data_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.query.results import Triple
    from kg.rdf.iri import IriScheme
    from kg.rdf.stores.interface import Results, Store

_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
_term = Term._make
"""Makes a term of its four parts, in less time than `Term` takes."""
_LABELS_AT_ONCE = 500
"""IRIs in one label query; a request to a server must stay of a sane size."""


def prefixes(scheme: IriScheme) -> dict[str, str]:
    """Give the prefixes that a query need not declare, with their IRIs."""
    return PREFIXES | data_prefixes(scheme)


@dataclass
class Reading:
    """An answer as it comes in.

    Attributes
    ----------
    answer : bool or None
        That of an ASK.
    variables : tuple of str or None
        The columns of a SELECT; `None` for another form.
    rows : iterator of tuple
        The rows of a SELECT, or the triples of a CONSTRUCT or DESCRIBE.
    notes : tuple of str
        What the asker should know.
    cut : str
        Why there may be more than was read; known when `rows` has ended.
    """

    answer: bool | None = None
    variables: tuple[str, ...] | None = None
    rows: Iterator[Row] = field(default_factory=lambda: iter(()))
    notes: tuple[str, ...] = ()
    cut: str = ""


def run(
    store: Store,
    text: str,
    *,
    labels: bool = False,
    limit: int | None = None,
    seconds: float | None = None,
) -> Result:
    """Ask a store a SPARQL query over the union of its graphs.

    Parameters
    ----------
    store : Store
        An open store.
    text : str
        SELECT, ASK, CONSTRUCT or DESCRIBE. Prefixes of `kg.rdf.prefixes` need no
        declaration.
    labels : bool
        Also look up the names of the IRIs in the answer.
    limit : int, optional
        Rows or triples at most; the result's `cut` says if it was reached.
    seconds : float, optional
        Stop reading rows after so long; `cut` says so. A query that has not yet given a
        row is not stopped by it: see `kg.query.bounded`.

    Raises
    ------
    QueryError
        The query is wrong (with line, column and what to do), changes data, or asks
        another server.
    """
    reading = read(store, text, limit=limit, seconds=seconds)
    rows = tuple(reading.rows)
    named = label_map(store, iris(rows)) if labels else {}
    return collected(reading, rows, named)


def collected(reading: Reading, rows: Iterable[Row], labels: dict[str, str]) -> Result:
    """Make a result of an answer whose rows have come in."""
    if reading.answer is not None:
        return AskResult(reading.answer, reading.notes)
    if reading.variables is not None:
        return SelectResult(reading.variables, tuple(rows), labels, reading.cut, reading.notes)
    triples: list[Triple] = sorted(rows)  # type: ignore[arg-type]
    return GraphResult(tuple(triples), reading.cut, reading.notes)


def read(
    store: Store,
    text: str,
    *,
    limit: int | None = None,
    seconds: float | None = None,
    reasoned: bool = False,
) -> Reading:
    """Ask a query and read its answer row by row; parameters and errors are those of `run`.

    `reasoned` says that the store has what follows from the ontology.
    """
    diagnosis.refuse(text)
    known = prefixes(store.scheme)
    with _Told(text, known):
        found = store.query(text, prefixes=known, union=not guard.has_dataset(text))
    reading = Reading(notes=remarks.notes(text) + (() if reasoned else remarks.broader(text)))
    _fill(reading, found, limit, seconds)
    reading.rows = _told_rows(reading.rows, text, known)
    return reading


def _fill(reading: Reading, found: Results, limit: int | None, seconds: float | None) -> None:
    if isinstance(found, ox.QueryBoolean):
        reading.answer = bool(found)
    elif isinstance(found, ox.QuerySolutions):
        reading.variables = tuple(v.value for v in found.variables)
        rows = (tuple(map(term, solution)) for solution in found)
        reading.rows = _take(reading, rows, limit, seconds)
    else:
        reading.rows = _take(reading, map(_triple, found), limit, seconds)


def _take(
    reading: Reading, rows: Iterator[Row], limit: int | None, seconds: float | None
) -> Iterator[Row]:
    """Read rows until a limit of number or time, and note which was hit."""
    if limit is None and seconds is None:
        yield from rows
        return
    until = None if seconds is None else time.monotonic() + seconds
    for number, row in enumerate(rows):
        if limit is not None and number >= limit:
            are = "is" if limit == 1 else f"{limit:,} are"
            reading.cut = f"Only the first {are} given."
            return
        if until is not None and time.monotonic() > until:
            reading.cut = f"Stopped after {seconds:g} seconds; there may be more."
            return
        yield row


class _Told:
    """Turns what goes wrong inside a `with` block into a `QueryError`."""

    def __init__(self, text: str, known: dict[str, str]) -> None:
        self._text = text
        self._known = known

    def __enter__(self) -> None:
        """Start the block."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Say in words what was raised."""
        if isinstance(error, SyntaxError):
            raise diagnosis.explain(self._text, error, self._known) from error
        if isinstance(error, OSError | RuntimeError | ValueError | TypeError):
            message = f"The query could not be answered: {error}."
            hint = "Make it smaller, or check the store with kg check."
            raise QueryError(message, hint) from error


def _told_rows(rows: Iterator[Row], text: str, known: dict[str, str]) -> Iterator[Row]:
    with _Told(text, known):
        yield from rows


def select(store: Store, text: str) -> list[Row]:
    """Ask a SELECT query of the program's own, and give all its rows."""
    found = store.query(text, prefixes=prefixes(store.scheme))
    if not isinstance(found, ox.QuerySolutions):
        message = "Only a SELECT query has rows."
        raise QueryError(message)
    return [tuple(map(term, solution)) for solution in found]


def term(value: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None) -> Term | None:
    """Turn an Oxigraph term into a plain one.

    Raises
    ------
    TypeError
        It is a quoted triple, which this graph has none of.
    """
    # Nearly all that is asked for are words, and those with a language.
    if isinstance(value, ox.Literal):
        if language := value.language:
            return _term((value.value, "literal", language, ""))
        datatype = value.datatype.value
        return _term((value.value, "literal", "", "" if datatype == _XSD_STRING else datatype))
    if value is None:
        return None
    if isinstance(value, ox.NamedNode):
        return Term(value.value, "uri")
    if isinstance(value, ox.BlankNode):
        return Term(value.value, "bnode")
    message = f"{value} is a quoted triple, which cannot be shown"
    raise TypeError(message)


def _triple(found: ox.Triple) -> Row:
    return (term(found.subject), term(found.predicate), term(found.object))


def iris(rows: Iterable[Row]) -> list[str]:
    """Give the IRIs in some rows, each once, sorted."""
    return sorted({t.value for row in rows for t in row if t is not None and t.kind == "uri"})


def label_map(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """Look up the Dutch names of IRIs: entities, frames, classes, properties.

    Only well-formed IRIs are asked for, each written by Oxigraph, so nothing in them can
    change the query.
    """
    found: dict[str, str] = {}
    wanted = list(iris)
    for start in range(0, len(wanted), _LABELS_AT_ONCE):
        nodes = " ".join(str(ox.NamedNode(i)) for i in wanted[start : start + _LABELS_AT_ONCE])
        query = (
            f"SELECT ?s ?l {{ VALUES ?s {{ {nodes} }} ?s rdfs:label ?l "
            "FILTER(LANGMATCHES(LANG(?l), 'nl') || LANG(?l) = '') }"
        )
        for node, label in select(store, query):
            if node is not None and label is not None:
                found.setdefault(node.value, label.value)
    return found
