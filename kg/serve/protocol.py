"""SPARQL 1.1 Protocol, the query operation: an HTTP request as a query and its dataset.

https://www.w3.org/TR/sparql11-protocol/#query-operation: by GET, by POST with a form, or
by POST with the query as it is. Anything else is answered with the status that RFC 9110
and the protocol give it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from kg.serve.failures import RequestError
from kg.serve.media import essence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_FIELDS = 1000
"""Fields of the longest form; a dataset names a few graphs."""

Fields = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """A query operation.

    Attributes
    ----------
    query : str
        SPARQL.
    default_graphs, named_graphs : tuple of str
        IRIs of the dataset that the request asks for; with neither, the query's own
        dataset, or else the union of all graphs.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def from_get(query_string: str) -> Operation | None:
    """Read a GET request; `None` where it asks nothing and so wants the description.

    Raises
    ------
    RequestError
        400, or 403 for an update.
    """
    fields = _fields(query_string)
    if not fields.keys() & {"query", "update"}:
        return None
    return _operation(fields)


def from_post(content_type: str, query_string: str, body: bytes) -> Operation:
    """Read a POST request.

    Raises
    ------
    RequestError
        400, 403 for an update, or 415 for a body of another kind.
    """
    type_, parameters = essence(content_type)
    if type_ == UPDATE:
        raise _update()
    if type_ not in (FORM, QUERY):
        message = f"A body of the type {type_ or 'unknown'} is no query."
        raise RequestError(415, message, f"Send {QUERY} or {FORM}.", headers={"Accept": QUERY})
    text = _decoded(body, parameters)
    if type_ == FORM:
        return _operation(_fields(text))
    fields = _fields(query_string)
    if "query" in fields:
        message = "The request has two queries, one in its address and one in its body."
        raise RequestError(400, message)
    return _operation({**fields, "query": [text]})


def _decoded(body: bytes, parameters: Mapping[str, str]) -> str:
    charset = parameters.get("charset", "utf-8").lower()
    if charset not in ("utf-8", "utf8", "us-ascii"):
        message = f"The query is in {charset}."
        raise RequestError(415, message, "Send it in UTF-8.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"The body is not UTF-8: byte {error.start}."
        raise RequestError(400, message) from error


def _fields(text: str) -> Fields:
    try:
        return parse_qs(text, keep_blank_values=True, max_num_fields=_FIELDS, errors="strict")
    except ValueError as error:
        message = f"The request's fields cannot be read: {error}."
        raise RequestError(400, message) from error


def _operation(fields: Mapping[str, Sequence[str]]) -> Operation:
    if "update" in fields or "using-graph-uri" in fields or "using-named-graph-uri" in fields:
        raise _update()
    queries = fields.get("query", [])
    if len(queries) != 1:
        message = f"The request has {len(queries)} queries."
        raise RequestError(400, message, "Send one field `query`.")
    return Operation(
        queries[0],
        tuple(fields.get("default-graph-uri", ())),
        tuple(fields.get("named-graph-uri", ())),
    )


def _update() -> RequestError:
    return RequestError(403, "The graph is only read here.", "kg build adds texts.")
