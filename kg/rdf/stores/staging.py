"""Changes too large for one request of a server: laid ready in pieces, then made in one.

Virtuoso takes some thousands of statements in a request, and keeps each request whole, but
a document may have more. So what goes and what comes is first written to graphs that are
only for that, a few thousand statements at a time, and then one short request moves it to
where it belongs: a server that dies on the way has the old document, or the new one.

What lies ready is not yet true and must not read so. Each statement is therefore taken
apart: a node with its subject, predicate and object under predicates of no other use, which
no question about the graph meets. What a killed build has left there is dropped once it is
older than any change takes.
"""

from __future__ import annotations

import re
import secrets
import time
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.iri import IriScheme
    from kg.rdf.stores.interface import Store

_TERMS = ("subject", "predicate", "object")
_OLD = 3600
"""Seconds after which what lies ready has been left by a build that is no more."""


class Staging:
    """The graphs in which one change is laid ready.

    Parameters
    ----------
    removed, added : iterable of pyoxigraph.Quad
        The change; both of named graphs.
    scheme : IriScheme
        How data are named.
    """

    def __init__(
        self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad], scheme: IriScheme
    ) -> None:
        self._base = scheme.staging_graphs
        own = f"{self._base}{int(time.time())}-{secrets.token_hex(8)}"
        parts: dict[tuple[str, str], list[ox.Quad]] = defaultdict(list)
        for verb, quads in (("DELETE", removed), ("INSERT", added)):
            for quad in quads:
                parts[verb, str(quad.graph_name)].append(quad)
        # All that goes does so before what comes: D is before I.
        self._parts = {
            key: (ox.NamedNode(f"{own}/{number}"), parts[key])
            for number, key in enumerate(sorted(parts))
        }

    def laying(self, most: int) -> Iterator[str]:
        """Give the update requests that lay the change ready, of `most` statements at most."""
        for graph, quads in self._parts.values():
            numbered = list(enumerate(sorted(quads, key=str)))
            size = most // len(_TERMS)
            for start in range(0, len(numbered), size):
                some = numbered[start : start + size]
                yield update_text(removed=(), added=self._apart(graph, some))

    def _apart(
        self, graph: ox.NamedNode, quads: Iterable[tuple[int, ox.Quad]]
    ) -> Iterator[ox.Quad]:
        for number, quad in quads:
            node = ox.NamedNode(f"{graph.value}/{number}")
            for name, term in zip(_TERMS, quad.triple, strict=True):
                yield ox.Quad(node, ox.NamedNode(self._base + name), term, graph)

    def moving(self) -> str:
        """Give the one request that makes the change."""
        subject, predicate, object_ = (f"<{self._base}{name}>" for name in _TERMS)
        laid = f"?x {subject} ?s ; {predicate} ?p ; {object_} ?o"
        return " ;\n".join(
            f"{verb} {{ GRAPH {target} {{ ?s ?p ?o }} }} WHERE {{ GRAPH {graph} {{ {laid} }} }}"
            for (verb, target), (graph, _) in self._parts.items()
        )

    def clearing(self) -> str:
        """Give the request that drops what was laid ready."""
        return dropping(graph.value for graph, _ in self._parts.values())


def apply(store: Store, *, removed: list[ox.Quad], added: list[ox.Quad], most: int) -> None:
    """Make a change of a server in pieces that nobody sees, and one request.

    Parameters
    ----------
    store : Store
        A store on a server.
    removed, added : list of pyoxigraph.Quad
        The change; both of named graphs.
    most : int
        Statements that the server takes in a request.

    Raises
    ------
    StoreError
        The server fails; it then holds what it held, or has the whole change.
    """
    _tidy(store)
    laid = Staging(removed=removed, added=added, scheme=store.scheme)
    try:
        for text in laid.laying(most):
            store.update(text)
        store.update(laid.moving())
    finally:
        with suppress(StoreError, SyntaxError):  # A later change will see to it.
            store.update(laid.clearing())


def _tidy(store: Store) -> None:
    """Drop what a build that is no more has laid ready."""
    rows = list(store.query(lying_ready(store.scheme)))  # type: ignore[arg-type]
    if left := left_behind((row["g"].value for row in rows), store.scheme):
        store.update(dropping(left))


def dropping(graphs: Iterable[str]) -> str:
    """Give the update request that drops some graphs."""
    return " ;\n".join(f"DROP SILENT GRAPH {ox.NamedNode(name)}" for name in graphs)


def left_behind(graphs: Iterable[str], scheme: IriScheme) -> list[str]:
    """Give those of some staging graphs that are too old for a change still to use them."""
    begin = re.compile(re.escape(scheme.staging_graphs) + r"(\d+)-[0-9a-f]+/\d+")
    until = time.time() - _OLD
    return [name for name in graphs if (m := begin.fullmatch(name)) and int(m[1]) < until]


def lying_ready(scheme: IriScheme) -> str:
    """Give the query for all graphs in which something lies ready."""
    return f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?x <{scheme.staging_graphs}subject> ?s }} }}"
