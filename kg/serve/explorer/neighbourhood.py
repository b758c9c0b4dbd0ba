"""An entity with those that it is tied to, as a piece of graph to draw."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, islice
from typing import TYPE_CHECKING

from kg.query.bulk import scan
from kg.query.statements import assemble, scans, worded
from kg.serve.explorer.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.statements import Statement
    from kg.rdf.store import Store
    from kg.serve.explorer.names import NameIndex
    from kg.serve.messages import Message

NEIGHBOURS = 25
"""Neighbours that are given at once; a picture of more is hard to read."""
_EACH = 20
"""Statements that one edge lists."""

Tie = tuple[str, str, str, bool]
"""Subject, object, type, and whether it is a fact."""


def neighbourhood(store: Store, names: NameIndex, id_: str, *, limit: int = NEIGHBOURS) -> Message:
    """Give an entity, its closest neighbours, and what ties them.

    Parameters
    ----------
    store : Store
        An open store.
    names : NameIndex
        Its names.
    id_ : str
        The entity, as `entity/nederland`.
    limit : int
        Neighbours at most: those with most statements.

    Returns
    -------
    Message
        `centre`, its id; `nodes`; `edges`, each with `source`, `target`, `type`, `fact`,
        and its `statements`; `hidden`, the number of neighbours that are left out.

    Raises
    ------
    RequestError
        The graph has no such entity (404).
    """
    centre = names.entity(id_)
    tied = _tied(store, names, centre.iri)
    ranked = sorted(tied, key=lambda iri: (-len(tied[iri]), names.entities[iri].label, iri))
    kept = ranked[:limit]
    return {
        "centre": id_,
        "nodes": [names.node(iri) for iri in (centre.iri, *kept)],
        "edges": _edges(store, names, chain.from_iterable(tied[iri] for iri in kept)),
        "hidden": len(ranked) - len(kept),
    }


def _tied(store: Store, names: NameIndex, centre: str) -> dict[str, list[Statement]]:
    """Give the statements that tie an entity to each other one, without their words.

    What `kg.query.neighbours` gives, from the names that are in memory already.
    """
    tied: dict[str, list[Statement]] = defaultdict(list)
    for each in assemble(store, scan(store, scans(centre)), entities=names.entities.keys()):
        ends = {each.subject, each.object}
        if centre in ends and len(ends) > 1 and ends <= names.entities.keys():
            tied[each.object if each.subject == centre else each.subject].append(each)
    return tied


def _edges(store: Store, names: NameIndex, between: Iterable[Statement]) -> list[Message]:
    """Put statements of one type between the same two on one edge, facts and others apart."""
    tied: dict[Tie, list[Statement]] = defaultdict(list)
    for each in between:
        tied[each.subject, each.object, each.type, each.is_fact].append(each)
    listed = sorted(tied.items())
    said = iter(_said(store, names, [s for _, found in listed for s in found[:_EACH]]))
    return [
        {
            "source": subject.removeprefix(names.base),
            "target": object_.removeprefix(names.base),
            "type": type_,
            "fact": is_fact,
            "number": len(found),
            "statements": list(islice(said, min(len(found), _EACH))),
        }
        for (subject, object_, type_, is_fact), found in listed
    ]


def _said(store: Store, names: NameIndex, chosen: list[Statement]) -> list[Message]:
    """Give statements with their words, in the order given."""
    words = {(s.iri, s.subject, s.object): s for s in worded(store, chosen)}
    return shown(store, names, [words[s.iri, s.subject, s.object] for s in chosen])
