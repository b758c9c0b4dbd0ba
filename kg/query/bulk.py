"""Many rows at once: queries of the program's own, answered beside each other as text.

Oxigraph looks up the text of each term that it gives out. For a graph of a hundred
thousand statements that is most of the work, and it needs no Python: so each query is a
scan of one predicate, written as CSV by Oxigraph while others run, and joined here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.prefixes import PREFIXES, data_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.store import Store

    Rows = list[tuple[str, ...]]

_AT_ONCE = 4
"""Queries that run beside each other."""
_LINE_END = "\r\n"


def scan(store: Store, queries: Mapping[str, str]) -> Mapping[str, Rows]:
    """Answer SELECT queries of the program's own.

    Parameters
    ----------
    store : Store
        An open store.
    queries : Mapping of str to str
        SPARQL by any name, in the order in which they are answered; prefixes need no
        declaration.

    Returns
    -------
    Mapping of str to list of tuple of str
        The rows of each, a text for each variable: an IRI, a literal's lexical form, or
        the empty string where it is unbound. They are waited for when they are looked up,
        so that those of the first queries can be worked on while others are answered.

    Raises
    ------
    QueryError
        When rows are looked up: the query has none to give, or the store cannot answer.
    """
    pool = ThreadPoolExecutor(_AT_ONCE)
    answers = {name: pool.submit(_answer, store, text) for name, text in queries.items()}
    pool.shutdown(wait=False)
    return _Answers(answers)


def terms(names: Iterable[str]) -> str:
    """Give the part of a query that binds `?iri` to terms of the ontology, `?x` to their names.

    To look up the text of the same few IRIs in every row takes half as long again.
    """
    rows = " ".join(f'(dd:{name} "{name}")' for name in names)
    return f"VALUES (?iri ?x) {{ {rows} }}"


class _Answers(Mapping[str, "Rows"]):
    """Rows by the name of their query, each waited for when it is first looked up."""

    def __init__(self, awaited: Mapping[str, Future[str]]) -> None:
        self._found: dict[str, Future[str] | Rows] = dict(awaited)

    def __getitem__(self, name: str) -> Rows:
        found = self._found[name]
        if isinstance(found, Future):
            found = self._found[name] = _rows(found.result())
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


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
    if '"' in answer:
        rows = csv.reader(io.StringIO(answer, newline=""))
        next(rows, None)
        return list(map(tuple, rows))
    # No cell is quoted, so none has a comma or a line's end in it.
    head, _, body = answer.partition(_LINE_END)
    cells = iter(body.removesuffix(_LINE_END).replace(_LINE_END, ",").split(",")) if body else ()
    return list(zip(*[cells] * (head.count(",") + 1), strict=True))
