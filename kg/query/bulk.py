"""Many rows at once: queries of the program's own, answered beside each other as text.

Oxigraph looks up the text of each term that it gives out. For a graph of a hundred
thousand statements that is most of the work, and it needs no Python: so each query is a
scan of one predicate, written as CSV by Oxigraph while others run, and joined here.
"""

from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.prefixes import PREFIXES, data_prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.rdf.store import Store

    Rows = list[list[str]]

_AT_ONCE = 4
"""Queries that run beside each other."""


def scan(store: Store, queries: Mapping[str, str]) -> dict[str, Rows]:
    """Answer SELECT queries of the program's own.

    Parameters
    ----------
    store : Store
        An open store.
    queries : Mapping of str to str
        SPARQL by any name; prefixes need no declaration.

    Returns
    -------
    dict of str to list of list of str
        The rows of each, a text for each variable: an IRI, a literal's lexical form, or
        the empty string where it is unbound.

    Raises
    ------
    QueryError
        A query has no rows to give, or the store cannot answer.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = pool.map(lambda text: _answer(store, text), queries.values())
        # Python reads one answer while the next ones are still being written.
        return {name: _rows(answer) for name, answer in zip(queries, answers, strict=True)}


def _answer(store: Store, text: str) -> str:
    try:
        found = store.query(text, prefixes=PREFIXES | data_prefixes(store.scheme))
        if not isinstance(found, ox.QuerySolutions):
            message = "Only a SELECT query has rows."
            raise QueryError(message)
        written = found.serialize(format=ox.QueryResultsFormat.CSV)
    except (OSError, RuntimeError) as error:
        message = f"The store {store.location} does not answer: {error}."
        raise QueryError(message, "Check that it is whole and can be reached.") from error
    return (written or b"").decode()


def _rows(answer: str) -> Rows:
    rows = csv.reader(io.StringIO(answer, newline=""))
    next(rows, None)
    return list(rows)
