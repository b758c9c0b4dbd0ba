"""An entity's page: who or what it is, what is said of it, when, and by which articles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.query.profile import profile
from kg.query.selection import EVERYTHING
from kg.query.timeline import timeline
from kg.serve.explorer.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.profile import Knowledge
    from kg.rdf.store import Store
    from kg.serve.explorer.names import NameIndex
    from kg.serve.messages import Message

PAGE = 100
"""Events that are given at once."""
_SOURCES = 50
"""Articles that are listed, those that say most first."""


def entity_page(store: Store, names: NameIndex, id_: str, *, start: int = 0) -> Message:
    """Tell all that the graph has about an entity.

    Parameters
    ----------
    store : Store
        An open store.
    names : NameIndex
        Its names.
    id_ : str
        The entity, as `entity/nederland`.
    start : int
        Number of the first event to give, from 0; the newest is first.

    Returns
    -------
    Message
        `entity`; `facts` and `events` as `values.shown` gives statements, each with the
        `number` of articles that say so and, for events, `further` roles; `total`, the
        number of events in all; `timeline` with the events of each month and how many of
        them are facts; `sources` with the articles.

    Raises
    ------
    RequestError
        The graph has no such entity (404).
    """
    entity = names.entity(id_)
    known = profile(store, entity, selection=EVERYTHING)
    listed = (*known.relations, *known.events, *known.claims)
    facts = [k for k in listed if not k.statement.roles]
    # The profile is in the order of time, facts before claims; the newest is wanted first.
    events = sorted((k for k in listed if k.statement.roles), key=_when, reverse=True)
    months = timeline(k.statement for k in events).by_month
    return {
        "entity": {**names.node(entity.iri), "names": entity.names},
        "facts": _told(store, names, facts),
        "events": _told(store, names, events[start : start + PAGE]),
        "total": len(events),
        "timeline": [
            {"month": month, "events": all_, "facts": firm}
            for month, (all_, firm) in months.items()
            if month
        ],
        "sources": _sources(names, listed),
    }


def _when(known: Knowledge) -> str:
    return known.statement.when


def _told(store: Store, names: NameIndex, found: list[Knowledge]) -> list[Message]:
    told = shown(store, names, [k.statement for k in found])
    return [
        {**each, "number": known.sources, "further": known.further}
        for known, each in zip(found, told, strict=True)
    ]


def _sources(names: NameIndex, found: Iterable[Knowledge]) -> list[Message]:
    counts = Counter(document for known in found for document in known.documents)
    return [
        {**names.article(document).as_message(), "statements": number}
        for document, number in counts.most_common(_SOURCES)
    ]
