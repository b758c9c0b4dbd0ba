"""The events of an entity, of a type, or of all the graph, in the order of time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query.entities import entities, resolve
from kg.query.network import network
from kg.query.selection import statement_types
from kg.query.statements import statements, worded
from kg.query.timeline import timeline

if TYPE_CHECKING:
    from kg.query.selection import Selection
    from kg.query.statements import Statement
    from kg.rdf.store import Store


def chronicle(
    store: Store, what: str | None, selection: Selection
) -> tuple[str, tuple[Statement, ...]]:
    """Find what is told of an entity or of a type of event.

    Parameters
    ----------
    store : Store
        An open store.
    what : str or None
        A name, or a type as `kg.query.selection.statement_types` takes it, which goes
        before a name; everything without it.
    selection : Selection
        Which statements.

    Returns
    -------
    str
        The entity's label, the type's name, or nothing.
    tuple of Statement
        In the order of time, a frame once, with their words. Standing relations are among
        them only where an entity or a relation was asked for.

    Raises
    ------
    QueryError
        It is neither, or may be several entities.
    """
    if what is None:
        found = [s for s in network(store, selection).statements if s.roles]
        return "", timeline(worded(store, found)).statements
    try:
        types = statement_types(what)
    except QueryError:
        entity = resolve(what, entities(store).values())
        found = statements(store, entity=entity.iri, selection=selection)
        return entity.label, timeline(found).statements
    narrowed = replace(selection, types=types & (selection.types or types))
    found = list(network(store, narrowed).statements)
    return what, timeline(worded(store, found)).statements
