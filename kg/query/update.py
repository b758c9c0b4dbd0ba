"""SPARQL 1.1 Update over a store, for those who ask for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import __version__
from kg.errors import QueryError
from kg.query import diagnosis, guard
from kg.query.sparql import prefixes
from kg.rdf import log, terms
from kg.rdf.documents import ONTOLOGY_GRAPH
from kg.rdf.entailment import closure
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store


def update(store: Store, text: str) -> None:
    """Change a store as an update request says, whole or not at all, and log the request.

    What follows at once from the facts (`kg.rdf.entailment.closure`) is worked out anew after
    it. Until that is done the ontology in the store has no version, so that the next build
    finishes it (`kg.rdf.documents.put_ontology`) where this was cut off.

    Parameters
    ----------
    store : Store
        A store opened for writing.
    text : str
        INSERT, DELETE, CLEAR and so on; prefixes as for a query.

    Raises
    ------
    QueryError
        The request is wrong (with line, column and what to do), is no update, or reads from
        elsewhere.
    StoreError
        The store cannot be written.
    """
    guard.refuse_query(text)
    guard.refuse_others(text)
    guard.refuse_depth(text)
    known = prefixes(store.scheme)
    try:
        _check(text, known)
        graph = terms.node(ONTOLOGY_GRAPH)
        version = set(store.match(predicate=terms.VERSION, graph=graph))
        store.update(_logged(text, store.scheme, version), prefixes=known)
        closure.refresh(store)
        if any(store.match(graph=graph)):  # not where the request took it away
            store.apply(removed=(), added=version)
    except SyntaxError as error:
        raise diagnosis.explain(text, error, known) from error
    except (RuntimeError, ValueError, TypeError) as error:
        message = f"The update could not be made: {error}."
        raise QueryError(message, "Nothing was changed.") from error


def _check(text: str, known: Mapping[str, str]) -> None:
    """Raise a `SyntaxError` if the text is no update by itself, as it is written."""
    with suppress(OSError, RuntimeError, ValueError, TypeError):
        ox.Store().update(text, prefixes=dict(known))


def _logged(text: str, scheme: IriScheme, removed: Iterable[ox.Quad]) -> str:
    """Put the log's entry and what is taken away behind a request, in the same transaction."""
    entry = log.quads(log.updated(text, __version__), scheme=scheme)
    joint = "" if guard.code(text).rstrip().endswith(";") else ";"
    return f"{text}\n{joint}\n{update_text(removed=removed, added=entry)}"
