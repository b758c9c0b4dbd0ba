"""The statements of a graph as a network to walk: entities are nodes, statements ties."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from kg.query import assembly
from kg.query import entities as known_entities
from kg.query.bulk import scan
from kg.query.network import snapshot
from kg.query.selection import EVERYTHING
from kg.query.statement import Statement
from kg.rdf.store import open_store

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from kg.query.entities import Entity
    from kg.query.selection import Selection
    from kg.rdf.store import Store

TIES_NOBODY = frozenset({"holdsPosition"})
"""Statements that no way goes along: two ministers have their title in common, no more."""

ENDS = (Statement._fields.index("subject"), Statement._fields.index("object"))
"""Where a statement's two ends stand."""

Pair = tuple[str, str]
"""IRIs of two entities, the lesser first."""


@dataclass(frozen=True)
class Network:
    """Entities and what ties them.

    Attributes
    ----------
    entities : Mapping of str to Entity
        By IRI, the most mentioned first.
    statements : tuple of Statement
        All that were chosen, also those with one participant, which tie nobody. Their
        words are not read; `kg.query.statements.worded` does that for those to be shown.
    """

    entities: Mapping[str, Entity]
    statements: tuple[Statement, ...]

    def taking_part(self) -> Network:
        """Give the same statements with those entities alone that take part in one."""
        ends = set(chain.from_iterable(map(itemgetter(*ENDS), self.statements)))
        return Network({i: e for i, e in self.entities.items() if i in ends}, self.statements)

    @cached_property
    def pairs(self) -> set[Pair]:
        """The pairs of entities that a statement ties."""
        known = self.entities
        ends = set(map(itemgetter(*ENDS), self.statements))
        return {
            (one, other) if one < other else (other, one)
            for one, other in ends
            if one != other and one in known and other in known
        }

    @cached_property
    def ties(self) -> dict[Pair, list[Statement]]:
        """The statements between each two entities, whatever their direction."""
        found: dict[Pair, list[Statement]] = {}
        known = self.entities
        for each in self.statements:
            one, other = each.subject, each.object
            if one in known and other in known and one != other:
                found.setdefault((one, other) if one < other else (other, one), []).append(each)
        return found

    @cached_property
    def graph(self) -> nx.Graph[str]:
        """An undirected graph over all entities; `weight` is the number of statements.

        Nodes and edges come in the order of their IRIs, so that what breaks ties by order
        gives the same answer every time.
        """
        import networkx as nx  # Half of the commands do without, and it takes its time.

        weights: dict[Pair, int] = {}
        for pair, between in self.ties.items():
            number = len([s for s in between if s.type not in TIES_NOBODY])
            if number:
                weights[pair] = number
        made: nx.Graph[str] = nx.Graph()
        made.add_nodes_from(sorted(self.entities))
        made.add_weighted_edges_from((*pair, weights[pair]) for pair in sorted(weights))
        return made


def network(store: Store, selection: Selection = EVERYTHING) -> Network:
    """Read a store as a network.

    Parameters
    ----------
    store : Store
        An open store. What a folder holds is kept beside it for the next time
        (`kg.query.network.snapshot`).
    selection : Selection
        Which statements tie.
    """
    # Nothing that is made here is garbage, and looking for some takes a fifth of the time.
    watched = gc.isenabled()
    gc.disable()
    try:
        entities, made = _read(store)
        if selection != EVERYTHING:
            made = [s for s in made if selection.keeps(s)]
        return Network(entities, tuple(made))
    finally:
        if watched:
            gc.enable()


def _read(store: Store) -> tuple[dict[str, Entity], list[Statement]]:
    queries = {**known_entities.scans(), **assembly.scans()}
    before = snapshot.state(store.location, queries)
    kept = snapshot.read(store.location, before) if before else None
    if kept:
        return kept
    if not before:
        return _scan(store, queries)
    # A store that was opened some time ago may show an older state than the folder has now.
    with open_store(store.location, scheme=store.scheme) as fresh:
        found = _scan(fresh, queries)
    if snapshot.state(store.location, queries) == before:
        snapshot.write(store.location, before, *found)
    return found


def _scan(store: Store, queries: dict[str, str]) -> tuple[dict[str, Entity], list[Statement]]:
    found = scan(store, queries)
    entities = known_entities.assemble(found)
    return entities, assembly.assemble(store, found, entities=entities)
