"""A statement with the sentence that it was read in."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query.evidence import explain
from kg.serve.explorer.values import caveats
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from kg.rdf.store import Store
    from kg.serve.messages import Message


def statement(store: Store, id_: str) -> Message:
    """Tell why a statement is in the graph.

    Parameters
    ----------
    store : Store
        An open store.
    id_ : str
        The frame or relation, as `frame/seed-2020-02/1189-1195`.

    Returns
    -------
    Message
        The fields of `kg.query.evidence.Explanation`, and `caveats`.

    Raises
    ------
    RequestError
        The graph has no such statement (404).
    """
    try:
        found = explain(store, store.scheme.base + id_)
    except QueryError as error:
        raise RequestError(404, error.message, error.hint) from error
    attributed = any(part.name == "source" for part in found.parts)
    told = asdict(found)
    told["id"] = id_
    told["article"] = found.document.removeprefix(store.scheme.base)
    told["caveats"] = caveats(found.polarity, found.modality, attributed=attributed)
    return told
