"""Answers to queries, made in a worker and written in the form that was asked for."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query import diagnosis, guard
from kg.query.sparql import prefixes
from kg.rdf.store import open_store
from kg.rdf.stores.embedded import OxigraphStore
from kg.serve import media
from kg.serve.failures import RequestError
from kg.serve.protocol import Operation
from kg.serve.settings import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.rdf.stores.interface import Results, Store
    from kg.serve.messages import Message
    from kg.serve.worker import Job


class Bounded(io.RawIOBase):
    """A buffer that refuses to grow over a size.

    Parameters
    ----------
    limit : int
        Bytes at most.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self.is_full = False

    def writable(self) -> bool:
        """Tell that it can be written to."""
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        """Keep the bytes, or raise `OSError` when they are too many."""
        self._size += len(data)
        if self._size > self._limit:
            self.is_full = True
            message = "the answer is too long"
            raise OSError(message)
        self._parts.append(bytes(data))
        return len(data)

    def getvalue(self) -> bytes:
        """Give all that was written."""
        return b"".join(self._parts)


def start(options: Message) -> Job:
    """Open the store and give what answers queries over it."""
    store = open_store(options["store"])
    limit = int(options["result"]) * MEGABYTE

    def answer(message: Message) -> tuple[Message, bytes]:
        operation = Operation(message["query"], tuple(message["default"]), tuple(message["named"]))
        return reply(store, operation, accept=message["accept"], limit=limit)

    return answer


def reply(store: Store, operation: Operation, *, accept: str, limit: int) -> tuple[Message, bytes]:
    """Answer a query.

    Parameters
    ----------
    store : Store
        An open store.
    operation : Operation
        The query and its dataset.
    accept : str
        The client's `Accept` field.
    limit : int
        Bytes of the longest answer.

    Returns
    -------
    tuple of Message and bytes
        Status 200 and the media type; the answer.

    Raises
    ------
    QueryError
        The query is wrong, changes data, or asks another server.
    RequestError
        The answer is too long (500), or not to be had in an accepted form (406).
    """
    _refuse(operation.query)
    known = prefixes(store.scheme)
    out = Bounded(limit)
    try:
        type_ = _write(_evaluate(store, operation, known), out, accept, known)
    except SyntaxError as error:
        raise diagnosis.explain(operation.query, error, known) from error
    except (OSError, RuntimeError, ValueError) as error:
        if out.is_full:
            message = f"The answer is longer than {limit // MEGABYTE} MB."
            raise RequestError(500, message, "Add a LIMIT.") from error
        message = f"The query could not be answered: {error}."
        raise RequestError(500, message) from error
    return {"status": 200, "type": type_}, out.getvalue()


def _refuse(query: str) -> None:
    try:
        guard.refuse_change(query)
    except QueryError as error:
        raise QueryError(error.message, "Write SELECT, ASK, CONSTRUCT or DESCRIBE.") from error
    guard.refuse_others(query)


def _evaluate(store: Store, operation: Operation, known: Mapping[str, str]) -> Results:
    """Evaluate over the request's dataset, the query's own, or the union of all graphs."""
    # A server behind the store may take more for a query than SPARQL does.
    ox.Store().query(operation.query, prefixes=dict(known))
    asked = bool(operation.default_graphs or operation.named_graphs)
    own = guard.has_dataset(operation.query)
    if not asked and not own:
        return store.query(operation.query, prefixes=known)
    if not isinstance(store, OxigraphStore):
        message = "This store is a server, which is asked over all of its graphs."
        raise RequestError(500, message, "Leave out the dataset, or ask that server itself.")
    if not asked:
        return store.query(operation.query, prefixes=known, union=False)
    return store.inner.query(
        operation.query,
        prefixes=dict(known),
        default_graph=[_graph(iri) for iri in operation.default_graphs],
        named_graphs=[_graph(iri) for iri in operation.named_graphs],
    )


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        message = f"{iri!r} is no IRI of a graph."
        raise RequestError(400, message) from error


def _write(found: Results, out: Bounded, accept: str, known: Mapping[str, str]) -> str:
    if isinstance(found, (ox.QuerySolutions, ox.QueryBoolean)):
        type_ = media.rows_type(accept)
        found.serialize(out, format=media.ROWS[type_])  # type: ignore[arg-type]
        return type_
    type_ = media.graph_type(accept)
    ox.serialize(found, out, media.GRAPHS[type_], prefixes=dict(known))  # type: ignore[arg-type]
    return type_
