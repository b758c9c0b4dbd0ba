"""What a network holds, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.periods import month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.entities import Entity
    from kg.query.network import Network


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over a network, the most frequent first and months in their order.

    Attributes
    ----------
    documents : int
        Those that a statement stands in.
    entities, statements, facts : int
        Entities that documents mention; frames and relations; and those of them that the
        newspaper itself says are so.
    by_entity_type, by_statement_type, by_month : dict of str to int
        The same counts apart. A month is that of the event, or of its document where the
        text gives no time.
    by_type_and_month : dict of str to dict of str to int
        Statements by both.
    most_connected : list of (Entity, int)
        Entities with the number of others that they are tied to.
    """

    documents: int
    entities: int
    statements: int
    facts: int
    by_entity_type: dict[str, int]
    by_statement_type: dict[str, int]
    by_month: dict[str, int]
    by_type_and_month: dict[str, dict[str, int]]
    most_connected: list[tuple[Entity, int]]


def stats(net: Network, *, top: int = 10) -> Stats:
    """Count what a network holds; a frame with several participants counts once.

    Parameters
    ----------
    net : Network
        What is counted.
    top : int
        Length of the list of most connected.
    """
    once = {s.iri: s for s in net.statements}.values()
    types = _counted(s.type for s in once)
    both = Counter((s.type, month(s.when)) for s in once)
    by_type: dict[str, dict[str, int]] = {type_: {} for type_ in types}
    for (type_, when), number in sorted(both.items()):
        by_type[type_][when] = number
    return Stats(
        documents=len({s.document for s in once}),
        entities=len(net.entities),
        statements=len(once),
        facts=sum(s.is_fact for s in once),
        by_entity_type=_counted(e.type for e in net.entities.values()),
        by_statement_type=types,
        by_month=dict(sorted(_counted(month(s.when) for s in once).items())),
        by_type_and_month=by_type,
        most_connected=_most_connected(net, top),
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(value for value in values if value)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _most_connected(net: Network, top: int) -> list[tuple[Entity, int]]:
    degrees = Counter(iri for pair in net.ties for iri in pair)
    ordered = sorted(degrees.items(), key=lambda item: (-item[1], net.entities[item[0]].label))
    return [(net.entities[iri], number) for iri, number in ordered[:top]]
