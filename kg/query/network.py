"""The statements of a graph as a network to walk: entities are nodes, statements edges."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import networkx as nx

from kg.query.entities import entities
from kg.query.statements import Statement, statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.entities import Entity
    from kg.rdf.store import Store

TIES_NOBODY = frozenset({"holdsPosition"})
"""Statements that no way goes along: two ministers have their title in common, no more."""

CLAIM_COST = 1.5
"""What a step that is only planned, asked or said costs beside a fact's 1."""

_MONTH = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True)
class Network:
    """A graph of entities.

    Attributes
    ----------
    graph : networkx.MultiDiGraph
        Nodes are IRIs with `label`, `type` and `mentions`; edges have `statement` and, as
        plain values for export, `type`, `label`, `polarity`, `modality`, `time`,
        `document`, `sentence`.
    entities : Mapping of str to Entity
        By IRI, the most mentioned first.
    statements : tuple of Statement
        All, also those with one participant, which are no edge.
    """

    graph: nx.MultiDiGraph[str]
    entities: Mapping[str, Entity]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over a network, the most frequent first."""

    documents: int
    entities: int
    statements: int
    facts: int
    by_entity_type: dict[str, int]
    by_statement_type: dict[str, int]
    by_month: dict[str, int]
    most_connected: list[tuple[Entity, int]]


def network(store: Store, *, facts_only: bool = False) -> Network:
    """Read a store as a network.

    Parameters
    ----------
    store : Store
        An open store.
    facts_only : bool
        Leave out what is denied, planned, asked, or only said by someone.
    """
    known = entities(store)
    found = tuple(s for s in statements(store) if s.is_fact or not facts_only)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, entity in known.items():
        graph.add_node(iri, label=entity.label, type=entity.type, mentions=entity.mentions)
    for each in found:
        if each.subject in graph and each.object in graph and each.subject != each.object:
            graph.add_edge(each.subject, each.object, **_attributes(each))
    return Network(graph, known, found)


def _attributes(statement: Statement) -> dict[str, object]:
    return {
        "statement": statement,
        "iri": statement.iri,
        "type": statement.type,
        "label": statement.label,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "source": ", ".join(statement.sources),
        "time": statement.time,
        "document": statement.document,
        "sentence": statement.words,
    }


def stats(net: Network, *, top: int = 10) -> Stats:
    """Count what a network holds.

    A frame with several participants counts once. A month is that of the event, or of
    its document where the text gives no time.
    """
    once = {s.iri: s for s in net.statements}.values()
    degrees = Counter({iri: len(_neighbours(net.graph, iri)) for iri in net.graph})
    connected = sorted(degrees.items(), key=lambda item: (-item[1], net.entities[item[0]].label))
    return Stats(
        documents=len({s.document for s in once}),
        entities=len(net.entities),
        statements=len(once),
        facts=sum(s.is_fact for s in once),
        by_entity_type=_counted(e.type for e in net.entities.values()),
        by_statement_type=_counted(s.type for s in once),
        by_month=dict(sorted(_counted(_month(s.time or s.date) for s in once).items())),
        most_connected=[(net.entities[iri], n) for iri, n in connected[:top] if n],
    )


def _month(time: str) -> str:
    """Give the month of a day; other times, such as weeks and years, as they are."""
    month = _MONTH.match(time)
    return month.group() if month else time


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(value for value in values if value)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _neighbours(graph: nx.MultiDiGraph[str], iri: str) -> set[str]:
    return {*graph.successors(iri), *graph.predecessors(iri)} - {iri}


def paths(net: Network, start: str, end: str, *, limit: int = 3) -> list[list[Statement]]:
    """Give the shortest ways between two entities, each step with its statement.

    Direction does not count: *A killed B* ties B to A too. A fact goes before what is
    planned, asked or only said, between the same two and as a step of a way.

    Parameters
    ----------
    net : Network
        Where to walk.
    start, end : str
        IRIs of the entities.
    limit : int
        Ways at most, the shortest first.

    Returns
    -------
    list of list of Statement
        Empty if nothing ties them.
    """
    if start not in net.graph or end not in net.graph or start == end:
        return []
    # Ties between ways of one length are broken by the order of nodes, which is fixed.
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(net.graph))
    ties = {(a, b) for a, b, data in net.graph.edges(data=True) if data["type"] not in TIES_NOBODY}
    simple.add_edges_from(sorted(ties))
    try:
        ways = list(islice(nx.shortest_simple_paths(simple, start, end), limit))
    except nx.NetworkXNoPath:
        return []
    return [[_best(net.graph, a, b) for a, b in pairwise(way)] for way in ways]


def _best(graph: nx.MultiDiGraph[str], one: str, other: str) -> Statement:
    between: list[Statement] = [
        data["statement"]
        for a, b in ((one, other), (other, one))
        if graph.has_edge(a, b)
        for data in graph[a][b].values()
        if data["type"] not in TIES_NOBODY
    ]
    return min(between, key=lambda s: (not s.is_fact, s.document, s.number, s.iri))
