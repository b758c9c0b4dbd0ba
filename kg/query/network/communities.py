"""Circles in a network: entities that have more to do with each other than with the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from kg.query.entities import Entity
    from kg.query.network import Network

SEED = 2008
"""The same network always gives the same circles."""


@dataclass(frozen=True, slots=True)
class Community:
    """A circle of entities, those with most ties within it first.

    Attributes
    ----------
    members : tuple of Entity
        Two or more.
    inside, outside : int
        Statements between two of them, and between one of them and another entity.
    """

    members: tuple[Entity, ...]
    inside: int
    outside: int

    @property
    def name(self) -> str:
        """Its three members with most ties."""
        return ", ".join(member.label for member in self.members[:3])


@dataclass(frozen=True, slots=True)
class Communities:
    """The circles, the largest first, and how well they part the network.

    `modularity` is that of Newman and Girvan (2004): 0 is no better than chance.
    """

    communities: tuple[Community, ...]
    modularity: float


def communities(net: Network, *, resolution: float = 1.0) -> Communities:
    """Find circles by the method of Louvain (Blondel and others, 2008).

    Parameters
    ----------
    net : Network
        Ties weigh as many statements as they have.
    resolution : float
        More than 1 gives smaller circles, less gives larger ones.
    """
    nodes = sorted(iri for iri, degree in net.graph.degree if degree)
    if not nodes:
        return Communities((), 0.0)
    # Numbers in the place of IRIs: sets of them have the same order in every process.
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(nodes)))
    number = {iri: at for at, iri in enumerate(nodes)}
    numbered.add_weighted_edges_from(
        (number[a], number[b], tie["weight"]) for a, b, tie in net.graph.edges(data=True)
    )
    parts = nx.community.louvain_communities(numbered, seed=SEED, resolution=resolution)
    modularity = nx.community.modularity(numbered, parts, resolution=resolution)
    found = [_community(net, numbered, nodes, part) for part in parts]
    found.sort(key=lambda c: (-len(c.members), c.name))
    return Communities(tuple(found), modularity)


def _community(net: Network, graph: nx.Graph[int], nodes: list[str], part: set[int]) -> Community:
    inside = {
        n: sum(tie["weight"] for other, tie in graph[n].items() if other in part) for n in part
    }
    ordered = sorted(part, key=lambda n: (-inside[n], net.entities[nodes[n]].label, n))
    within = sum(inside.values())
    total = sum(weight for _, weight in graph.degree(part, weight="weight"))
    return Community(
        members=tuple(net.entities[nodes[n]] for n in ordered),
        inside=within // 2,
        outside=total - within,
    )
