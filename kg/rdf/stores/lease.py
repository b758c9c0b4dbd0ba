"""One writer at a time on a server: who writes to it, for as long as they show life.

A server has no lock for those who write to it over HTTP, and a build reads what is there
before it changes it: two at once would each work from what the other is changing. So who
writes says so in a graph of its own, looks whether they are alone, and says again every
minute that they still are there. What a killed build has left there is taken over: at once
on the same machine, where it can be seen that the process is gone, and else after ten
minutes of silence.
"""

from __future__ import annotations

import json
import os
import random
import secrets
import socket
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.stores.lock import Holder, held
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from kg.rdf.stores.interface import Store

_EVERY = 0.5
"""Seconds between two tries of one who waits, half as much more by chance."""
_AGAIN = 60.0
"""Seconds after which a writer says that they are still there."""
_SILENCE = 600.0
"""Seconds after which a writer of another machine who says nothing is taken for gone."""
_LONG_SILENCE = 86_400.0
"""The same for this machine, where the number of a process may have become another's."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one writer says: a node of the lock's graph, who they are, and when they said so."""

    node: ox.NamedNode
    said: str

    @classmethod
    def of(cls, node: ox.NamedNode, holder: Holder) -> _Claim:
        return cls(node, json.dumps({**asdict(holder), "renewed": time.time()}))

    @property
    def holder(self) -> Holder:
        said = json.loads(self.said)
        del said["renewed"]
        return Holder(**said)

    @property
    def renewed(self) -> float:
        return float(json.loads(self.said)["renewed"])

    @property
    def makes_sense(self) -> bool:
        try:
            return bool(self.holder) and self.renewed > 0
        except (ValueError, TypeError, KeyError):
            return False

    def quad(self, graph: ox.NamedNode) -> ox.Quad:
        holds = ox.NamedNode(f"{graph.value}/holder")
        return ox.Quad(self.node, holds, ox.Literal(self.said), graph)

    @property
    def is_own(self) -> bool:
        """Whether it is of this process, which does not keep itself out."""
        return (self.holder.host, self.holder.pid) == (socket.gethostname(), os.getpid())

    @property
    def is_alive(self) -> bool:
        silent = time.time() - self.renewed
        if self.holder.host == socket.gethostname() and sys.platform != "win32":
            return silent < _LONG_SILENCE and _runs(self.holder.pid)
        return silent < _SILENCE


class Lease:
    """The right to write to a server, until released.

    Parameters
    ----------
    store : Store
        A store on a server.
    wait : float
        Seconds to wait for another to be done.

    Raises
    ------
    StoreError
        Another process writes to it, and still did after waiting.
    """

    def __init__(self, store: Store, *, wait: float = 0.0) -> None:
        self._store = store
        self._name = store.location
        self._graph = ox.NamedNode(store.scheme.lock_graph)
        since = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        node = ox.NamedNode(f"{self._graph.value}/{secrets.token_hex(8)}")
        self._mine = _Claim.of(node, Holder(os.getpid(), socket.gethostname(), since))
        until = time.monotonic() + wait
        while other := self._take():
            if time.monotonic() >= until:
                raise held(store.location, other.holder)
            time.sleep(_EVERY * random.uniform(1.0, 1.5))

    def _take(self) -> _Claim | None:
        """Claim the right; give who else has it, if anyone."""
        others = _others(self._store, self._graph)
        if alive := _alive(others):
            return alive
        gone = [claim.quad(self._graph) for claim in others]
        self._change(removed=gone, added=[self._mine.quad(self._graph)])
        # Another may have claimed it between the look and the claim: then both let go.
        alive = _alive(_others(self._store, self._graph))
        if alive is not None:
            self.release()
        return alive

    def renew(self) -> None:
        """Say that this process is still there, if it last said so a while ago.

        Raises
        ------
        StoreError
            It was silent for so long that another has taken over.
        """
        if time.time() - self._mine.renewed < _AGAIN:
            return
        if self._mine.node not in {c.node for c in _claims(self._store, self._graph)}:
            message = f"This process was silent for long; another may now write to {self._name}."
            raise StoreError(message, "Build again.")
        before, self._mine = self._mine, _Claim.of(self._mine.node, self._mine.holder)
        self._change(removed=[before.quad(self._graph)], added=[self._mine.quad(self._graph)])

    def release(self) -> None:
        """Let others write; a server that is gone needs no telling."""
        with suppress(StoreError, SyntaxError):
            self._change(removed=[self._mine.quad(self._graph)], added=[])

    def _change(self, *, removed: list[ox.Quad], added: list[ox.Quad]) -> None:
        self._store.update(update_text(removed=removed, added=added))


def writer(store: Store) -> Holder | None:
    """Give who is writing to a server, another than this process; else `None`."""
    alive = _alive(_others(store, ox.NamedNode(store.scheme.lock_graph)))
    return alive.holder if alive else None


def _others(store: Store, graph: ox.NamedNode) -> list[_Claim]:
    return [claim for claim in _claims(store, graph) if not claim.is_own]


def _alive(claims: list[_Claim]) -> _Claim | None:
    return next((claim for claim in claims if claim.is_alive), None)


def _claims(store: Store, graph: ox.NamedNode) -> list[_Claim]:
    found = store.query(
        f"SELECT ?n ?said {{ GRAPH {graph} {{ ?n <{graph.value}/holder> ?said }} }}"
    )
    claims = [_Claim(row["n"], row["said"].value) for row in found]  # type: ignore[union-attr]
    return sorted((c for c in claims if c.makes_sense), key=lambda claim: claim.node.value)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
