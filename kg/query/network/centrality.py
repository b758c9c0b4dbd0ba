"""Who stands in the middle of a network: degree, betweenness, PageRank."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from kg.query.network import Network
from kg.query.periods import month, quarter, year

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt
    from scipy.sparse import csr_array

    from kg.query.entities import Entity

    Numbers = npt.NDArray[np.float64]

MEASURES = ("degree", "betweenness", "pagerank")
EXACT = 1500
"""Entities up to which betweenness is counted from every one of them."""
PIVOTS = 192
"""Entities that it is estimated from in larger networks, after Brandes and Pich,
*Centrality estimation in large networks* (2007)."""
_AT_ONCE = 64
_SEED = 2007

PERIODS = {"month": month, "quarter": quarter, "year": year}
"""Lengths of time by which the statements of a network can be parted."""


@dataclass(frozen=True, slots=True)
class Central:
    """An entity with its place in a network.

    Attributes
    ----------
    entity : Entity
        Who.
    degree : int
        Entities that it is tied to.
    betweenness : float
        Share of the shortest ways between all other two that lead by it, from 0 to 1.
    pagerank : float
        Where a walker is found who goes from tie to tie, the more often the more
        statements a tie has; all of them together are 1.
    """

    entity: Entity
    degree: int
    betweenness: float
    pagerank: float


def central(net: Network, *, by: str = "degree", types: Iterable[str] = ()) -> list[Central]:
    """Order the entities that are tied to any other, the most central first.

    Parameters
    ----------
    net : Network
        All of it counts, whatever is listed.
    by : str
        One of `MEASURES`.
    types : iterable of str
        Entity classes to list; all without.
    """
    tied = net.graph.subgraph(iri for iri, degree in net.graph.degree if degree)
    nodes = sorted(tied)
    if not nodes:
        return []
    ranks = nx.pagerank(tied)
    between = betweenness(nx.to_scipy_sparse_array(tied, nodelist=nodes, weight=None))
    wanted = frozenset(types)
    found = [
        Central(net.entities[iri], tied.degree[iri], float(share), ranks[iri])
        for iri, share in zip(nodes, between, strict=True)
        if not wanted or net.entities[iri].type in wanted
    ]
    return sorted(found, key=lambda c: (-getattr(c, by), c.entity.label, c.entity.iri))


def by_period(net: Network, length: str) -> dict[str, Network]:
    """Part a network by the time of its statements, in the order of time.

    Parameters
    ----------
    net : Network
        What is parted.
    length : str
        One of `PERIODS`. A time that is longer, such as a year among months, stands for
        itself.
    """
    parted: dict[str, list[object]] = {}
    for each in net.statements:
        parted.setdefault(PERIODS[length](each.when), []).append(each)
    return {when: Network(net.entities, tuple(parted[when])) for when in sorted(parted)}  # type: ignore[arg-type]


def betweenness(adjacency: csr_array[np.float64]) -> Numbers:
    """Count the shortest ways that lead by each node, after Brandes (2001), many at once.

    Parameters
    ----------
    adjacency : array of shape (nodes, nodes)
        1 where two nodes are tied, symmetric.

    Returns
    -------
    array of shape (nodes,)
        As shares of all pairs of other nodes; counted from all nodes, or estimated from
        `PIVOTS` of them in a network of more than `EXACT`.
    """
    size = adjacency.shape[0]
    if size < 3:  # Nothing lies between two.
        return np.zeros(size)
    starts = list(range(size))
    if size > EXACT:
        starts = random.Random(_SEED).sample(starts, PIVOTS)
    total = np.zeros(size)
    for at in range(0, len(starts), _AT_ONCE):
        total += _dependencies(adjacency, starts[at : at + _AT_ONCE])
    scale = size / len(starts) / ((size - 1) * (size - 2))
    return np.asarray(total * scale)


def _dependencies(adjacency: csr_array[np.float64], starts: list[int]) -> Numbers:
    """Sum over some starts how much of the ways from them depends on each node."""
    columns = np.arange(len(starts))
    ways = np.zeros((adjacency.shape[0], len(starts)))
    ways[starts, columns] = 1
    levels = [ways.copy()]
    while True:
        reached = adjacency @ levels[-1]
        reached[ways > 0] = 0
        if not reached.any():
            break
        ways += reached
        levels.append(reached)
    passed = np.zeros_like(ways)
    for nearer, farther in zip(reversed(levels[:-1]), reversed(levels[1:]), strict=True):
        share = np.divide(1 + passed, farther, out=np.zeros_like(ways), where=farther > 0)
        passed += (adjacency @ share) * nearer
    passed[starts, columns] = 0
    return np.asarray(passed.sum(axis=1))
