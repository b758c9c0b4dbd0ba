"""Links events that several documents report: `dd:sameEventAs`, in a graph of its own.

Nothing is merged: each document keeps its frames, and a link can be taken out again. The
links follow from what the store holds, in whatever order it was built. Events are compared
only within blocks of one class, week and named participant, which wait on disk, so neither
time nor memory grows with the square of the documents.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections import defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.events import codebook as codes
from kg.events.actors import Actors
from kg.events.features import likeness
from kg.events.likeness import SHORT, Likeness, length
from kg.events.reader import Reader
from kg.rdf import log, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.store import Store

    Cluster = list[Likeness]

_WEEK = 7
_BLOCK = 200
"""Events of a block that are compared; a larger block is divided by what else they share."""
_COMPARED = 10
"""Members of a cluster that a further event is compared with, the first ones."""
_AT_ONCE = 20_000
"""Links that are written in one transaction."""


class Linked(NamedTuple):
    """What linking found and changed."""

    events: int
    clusters: int
    changed: bool


def link_events(store: Store, *, software: str = "") -> Linked:
    """Bring the links of a store up to date with its documents.

    Parameters
    ----------
    store : Store
        A store opened for writing.
    software : str
        Version of `kg`, for the log, which tells of links that are new.

    Returns
    -------
    Linked
        How many events are linked, in how many clusters, and whether that was news.

    Raises
    ------
    StoreError
        The store cannot be written; it then holds some of the new links or none.
    """
    with sqlite3.connect("") as shelf:  # A nameless database is a file that goes with it.
        _file(shelf, _likenesses(store))
        found = list(clusters(shelf))
    shelf.close()
    graph = terms.node(store.scheme.same_events_graph)
    new = {quad for cluster in found for quad in _links(cluster, graph)}
    old = set(store.match(graph=graph))
    added = new - old
    if old != new:
        added |= set(log.quads(log.linked(software), scheme=store.scheme))
    _apply(store, removed=old - new, added=added)
    return Linked(sum(map(len, found)), len(found), old != new)


def _likenesses(store: Store) -> Iterator[Likeness]:
    reader, book = Reader(store), codes.load()
    for report in reader.reports():
        actors = Actors(report.facts, report.source.date, reader=reader, codebook=book)
        for event in report.events:
            if found := likeness(event, actors, book):
                yield found


def _file(shelf: sqlite3.Connection, found: Iterable[Likeness]) -> None:
    """Put events on the shelf, and under the keys of their blocks."""
    shelf.execute("CREATE TABLE event (iri TEXT PRIMARY KEY, value BLOB)")
    shelf.execute("CREATE TABLE block (key TEXT, iri TEXT, document TEXT)")
    for each in found:
        value = pickle.dumps(each, protocol=pickle.HIGHEST_PROTOCOL)
        shelf.execute("INSERT OR REPLACE INTO event VALUES (?, ?)", (each.iri, value))
        rows = ((key, each.iri, each.document) for key in keys(each))
        shelf.executemany("INSERT INTO block VALUES (?, ?, ?)", rows)
    shelf.execute("CREATE INDEX by_key ON block (key, iri)")


def keys(event: Likeness) -> Iterator[str]:
    """Give the keys of the blocks that an event belongs to: class, week, participant."""
    mood = "/".join(event.mood)
    yield from (f"{event.type} {mood} {name}" for name in event.victims.family | event.victims.bare)
    for anchor in sorted(event.anchors):
        for bucket in _times(event):
            yield f"{event.type} {mood} {bucket} {anchor}"


def _times(event: Likeness) -> Iterator[str]:
    """Give the weeks that an event may lie in; a long time is near only to the very same."""
    if length(event.when) <= SHORT:
        first, last = (day.toordinal() // _WEEK for day in (event.when.first, event.when.last))
        yield from map(str, range(first, last + 1))
    else:
        yield f"{event.when.first}/{event.when.last}"


def _blocks(shelf: sqlite3.Connection) -> Iterator[list[Likeness]]:
    """Give the events of each block that more than one document has."""
    shared = "SELECT key FROM block GROUP BY key HAVING COUNT(DISTINCT document) > 1"
    members = "SELECT value FROM block JOIN event USING (iri) WHERE key = ?"
    for (key,) in shelf.execute(shared).fetchall():
        yield from _divided([pickle.loads(value) for (value,) in shelf.execute(members, (key,))])


def _divided(events: list[Likeness]) -> Iterator[list[Likeness]]:
    """Divide a large block by the second thing that the same event must share."""
    if len(events) <= _BLOCK:
        yield events
        return
    parts: dict[object, list[Likeness]] = defaultdict(list)
    for event in events:
        named = (keys.all | keys.around for keys in event.roles.values())
        shared = chain(*named, event.words, event.counts, (event.day, event.lemma))
        for part in set(shared):
            parts[part].append(event)
    # What all of them share divides nothing; one such part is the block itself.
    whole = sum(len(part) == len(events) for part in parts.values())
    if whole > 1:
        yield events
    yield from (part for part in parts.values() if 1 < len(part) < len(events))


def clusters(shelf: sqlite3.Connection) -> Iterator[list[str]]:
    """Give the events that are the same, as IRIs in order, at least two of each.

    What two blocks hold in common brings their clusters together; then each is looked at
    again as a whole, lest two events that contradict each other meet through a third.
    """
    above: dict[str, str] = {}
    for block in _blocks(shelf):
        for cluster in alike(block):
            first = _root(above, cluster[0].iri)
            for event in cluster[1:]:
                above[_root(above, event.iri)] = first
    joined: dict[str, list[str]] = defaultdict(list)
    for iri in sorted(above):
        joined[_root(above, iri)].append(iri)
    for members in joined.values():
        values = (_taken(shelf, iri) for iri in members)
        yield from (sorted(e.iri for e in cluster) for cluster in alike(list(values)))


def alike(events: Iterable[Likeness]) -> list[Cluster]:
    """Put events of several documents together that are the same as all others of theirs.

    The order of time and name decides who comes first, so the outcome is always the same.
    """
    found: list[Cluster] = []
    for event in sorted(events, key=lambda e: (e.when, e.iri)):
        for cluster in found:
            if all(event.is_same(member) for member in cluster[:_COMPARED]):
                cluster.append(event)
                break
        else:
            found.append([event])
    return [cluster for cluster in found if len({event.document for event in cluster}) > 1]


def _root(above: dict[str, str], iri: str) -> str:
    above.setdefault(iri, iri)
    while above[iri] != iri:
        above[iri] = above[above[iri]]
        iri = above[iri]
    return iri


def _taken(shelf: sqlite3.Connection, iri: str) -> Likeness:
    row = shelf.execute("SELECT value FROM event WHERE iri = ?", (iri,)).fetchone()
    found: Likeness = pickle.loads(row[0])
    return found


def _links(cluster: list[str], graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """Link each event to the first and to the next, so that no one going parts the rest."""
    same = terms.dd("sameEventAs")
    pairs = {(cluster[0], other) for other in cluster[1:]} | set(pairwise(cluster))
    for one, other in pairs:
        yield ox.Quad(terms.node(one), same, terms.node(other), graph)


def _apply(store: Store, *, removed: set[ox.Quad], added: set[ox.Quad]) -> None:
    gone, come = sorted(removed, key=str), sorted(added, key=str)
    for start in range(0, max(len(gone), len(come)), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        store.apply(removed=gone[part], added=come[part])
