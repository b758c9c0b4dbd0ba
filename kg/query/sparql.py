"""SPARQL over a store: prefixes preset, answers as plain values, errors in words."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query import diagnosis
from kg.query.results import AskResult, GraphResult, Result, Row, SelectResult, Term
from kg.rdf.prefixes import PREFIXES, data_prefixes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.rdf.store import Store

T = TypeVar("T")
R = TypeVar("R")

_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
_LABELS_AT_ONCE = 500
"""IRIs in one label query; a request to a server must stay of a sane size."""


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
        Stop reading rows after so long; `cut` says so.

    Raises
    ------
    QueryError
        The query is wrong (with line, column and what to do), changes data, or asks
        another server.
    """
    diagnosis.refuse(text)
    prefixes = PREFIXES | data_prefixes(store.scheme)
    try:
        found = store.query(text, prefixes=prefixes)
        notes = diagnosis.notes(text)
        if isinstance(found, ox.QueryBoolean):
            return AskResult(bool(found), notes)
        reader = _Reader(limit, seconds)
        if not isinstance(found, ox.QuerySolutions):
            triples = sorted(reader.take(found, _triple))
            return GraphResult(tuple(triples), reader.cut, notes)
        variables = tuple(v.value for v in found.variables)
        rows = tuple(reader.take(found, lambda s: tuple(term(s[v]) for v in variables)))
    except SyntaxError as error:
        raise diagnosis.explain(text, error, prefixes) from error
    except (OSError, RuntimeError, ValueError) as error:
        message = f"The query could not be answered: {error}."
        raise QueryError(message, "Make it smaller, or check the store with kg check.") from error
    named = label_map(store, _iris(rows)) if labels else {}
    return SelectResult(variables, rows, named, reader.cut, notes)


def select(store: Store, text: str) -> list[Row]:
    """Ask a SELECT query of the program's own, and give all its rows."""
    found = store.query(text, prefixes=PREFIXES | data_prefixes(store.scheme))
    if not isinstance(found, ox.QuerySolutions):
        message = "Only a SELECT query has rows."
        raise QueryError(message)
    variables = found.variables
    return [tuple(term(solution[v]) for v in variables) for solution in found]


class _Reader:
    """Reads rows until a limit of number or time, and remembers which was hit."""

    def __init__(self, limit: int | None, seconds: float | None) -> None:
        self._limit = limit
        self._seconds = seconds
        self._until = None if seconds is None else time.monotonic() + seconds
        self.cut = ""

    def take(self, found: Iterable[T], make: Callable[[T], R]) -> Iterator[R]:
        for number, item in enumerate(found):
            if self._limit is not None and number >= self._limit:
                self.cut = f"Only the first {self._limit} are given."
                return
            if self._until is not None and time.monotonic() > self._until:
                self.cut = f"Stopped after {self._seconds:g} seconds; there may be more."
                return
            yield make(item)


def term(value: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None) -> Term | None:
    """Turn an Oxigraph term into a plain one.

    Raises
    ------
    TypeError
        It is a quoted triple, which this graph has none of.
    """
    if value is None:
        return None
    if isinstance(value, ox.NamedNode):
        return Term(value.value, "uri")
    if isinstance(value, ox.BlankNode):
        return Term(value.value, "bnode")
    if isinstance(value, ox.Literal):
        if value.language:
            return Term(value.value, language=value.language)
        datatype = value.datatype.value
        return Term(value.value, datatype="" if datatype == _XSD_STRING else datatype)
    message = f"Unexpected term: {value!r}"
    raise TypeError(message)


def _triple(found: ox.Triple) -> tuple[Term, Term, Term]:
    parts = (term(found.subject), term(found.predicate), term(found.object))
    return tuple(part for part in parts if part is not None)  # type: ignore[return-value]


def _iris(rows: Iterable[Row]) -> list[str]:
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
