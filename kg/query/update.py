"""SPARQL 1.1 Update over a store, for those who ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query import diagnosis, guard
from kg.query.sparql import prefixes

if TYPE_CHECKING:
    from kg.rdf.store import Store


def update(store: Store, text: str) -> None:
    """Change a store as an update request says, whole or not at all.

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
        store.update(text, prefixes=known)
    except SyntaxError as error:
        raise diagnosis.explain(text, error, known) from error
    except (RuntimeError, ValueError, TypeError) as error:
        message = f"The update could not be made: {error}."
        raise QueryError(message, "Nothing was changed.") from error
