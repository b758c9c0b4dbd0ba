"""What a network holds, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.query.periods import month
from kg.query.statement import FACT

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    # Alike ones are counted first, since they are few: hundreds among a hundred thousand.
    alike = Counter(map(attrgetter("type", "time", "date"), once))
    both: Counter[tuple[str, str]] = Counter()
    for (type_, time, date), number in alike.items():
        both[type_, month(time or date)] += number
    types, months = (_summed(both, place) for place in (0, 1))
    by_type: dict[str, dict[str, int]] = {type_: {} for type_ in types}
    for (type_, when), number in sorted(both.items()):
        by_type[type_][when] = number
    qualified = Counter(map(attrgetter("polarity", "modality", "sources"), once))
    return Stats(
        documents=len(set(map(attrgetter("document"), once))),
        entities=len(net.entities),
        statements=len(once),
        facts=qualified[FACT],
        by_entity_type=_ordered(Counter(e.type for e in net.entities.values())),
        by_statement_type=types,
        by_month=dict(sorted(months.items())),
        by_type_and_month=by_type,
        most_connected=_most_connected(net, top),
    )


def _summed(both: Mapping[tuple[str, str], int], place: int) -> dict[str, int]:
    """Sum up by one of the two that are counted together."""
    sums: Counter[str] = Counter()
    for pair, number in both.items():
        sums[pair[place]] += number
    return _ordered(sums)


def _ordered(counts: Mapping[str, int]) -> dict[str, int]:
    named = [(value, number) for value, number in counts.items() if value]
    return dict(sorted(named, key=lambda item: (-item[1], item[0])))


def _most_connected(net: Network, top: int) -> list[tuple[Entity, int]]:
    degrees = Counter(chain.from_iterable(net.pairs))
    ordered = sorted(degrees.items(), key=lambda item: (-item[1], net.entities[item[0]].label))
    return [(net.entities[iri], number) for iri, number in ordered[:top]]
