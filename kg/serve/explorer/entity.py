"""An entity's page: who or what it is, what is said of it, when, and by which articles."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.query.statements import statements
from kg.serve.explorer.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.statements import Statement
    from kg.rdf.store import Store
    from kg.serve.explorer.names import NameIndex
    from kg.serve.messages import Message

PAGE = 100
"""Events that are given at once."""
_MONTH = re.compile(r"\d{4}(-\d{2})?")
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
        `entity`; `facts`, each once with the `number` of times that it is said; `events`
        as `values.shown` gives statements, with `total` their number in all; `timeline`
        with the events of each month; `sources` with the articles.

    Raises
    ------
    RequestError
        The graph has no such entity (404).
    """
    entity = names.entity(id_)
    found = statements(store, entity=entity.iri)
    once = {s.iri: s for s in reversed(found)}.values()
    events = sorted((s for s in once if s.modality and s.roles), key=_newest, reverse=True)
    facts = _alike(s for s in once if not s.roles)
    page = events[start : start + PAGE]
    return {
        "entity": {**names.node(entity.iri), "names": entity.names},
        "facts": [
            {**told, "number": facts[fact]}
            for fact, told in zip(facts, shown(store, names, facts), strict=True)
        ],
        "events": shown(store, names, page),
        "total": len(events),
        "timeline": _timeline(events),
        "sources": _sources(names, once),
    }


def _alike(facts: Iterable[Statement]) -> dict[Statement, int]:
    """Count facts that say the same of the same two, by the first of them."""
    found: dict[tuple[str, str, str], list[Statement]] = {}
    for fact in facts:
        found.setdefault((fact.type, fact.subject, fact.object), []).append(fact)
    firsts = sorted(found.values(), key=lambda alike: (alike[0].type, alike[0].label))
    return {alike[0]: len(alike) for alike in firsts}


def _newest(statement: Statement) -> tuple[str, str, int]:
    return statement.time or statement.date, statement.document, -statement.number


def _timeline(events: Iterable[Statement]) -> list[Message]:
    """Count events by month: that of the event, or of its article where none is told."""
    counts: Counter[str] = Counter()
    firm: Counter[str] = Counter()
    for event in events:
        month = _MONTH.match(event.time or event.date)
        if month:
            counts[month.group()] += 1
            firm[month.group()] += event.is_fact
    return [{"month": m, "events": n, "facts": firm[m]} for m, n in sorted(counts.items())]


def _sources(names: NameIndex, found: Iterable[Statement]) -> list[Message]:
    counts = Counter(s.document for s in found)
    return [
        {**names.article(document).as_message(), "statements": number}
        for document, number in counts.most_common(_SOURCES)
    ]
