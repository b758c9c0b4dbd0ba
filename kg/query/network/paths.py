"""Ways between two entities, each step with the statement that carries it."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

import networkx as nx

from kg.query.network import TIES_NOBODY

if TYPE_CHECKING:
    from kg.query.network import Network
    from kg.query.statements import Statement

CLAIM_COST = 1.5
"""What a step that is only planned, asked or said costs beside a fact's 1: two such steps
are as far as three facts."""


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
    if start not in net.entities or end not in net.entities or start == end:
        return []
    best = {pair: _best(between) for pair, between in net.ties.items()}
    # Ways of one length come in the order of their nodes, which is that of the IRIs.
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(net.entities))
    simple.add_weighted_edges_from(
        (*pair, 1 if step.is_fact else CLAIM_COST) for pair, step in sorted(best.items()) if step
    )
    try:
        found = nx.shortest_simple_paths(simple, start, end, weight="weight")
        ways = list(islice(found, limit))
    except nx.NetworkXNoPath:
        return []
    return [
        [step for a, b in pairwise(way) if (step := best[(a, b) if a < b else (b, a)])]
        for way in ways
    ]


def _best(between: list[Statement]) -> Statement | None:
    walked = [s for s in between if s.type not in TIES_NOBODY]
    return min(walked, key=lambda s: (not s.is_fact, s.document, s.iri), default=None)
