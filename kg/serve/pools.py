"""The workers of a server: for queries, for the explorer, for pasted texts.

They are apart so that no number of long queries keeps the explorer waiting.
"""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf.embedded import OxigraphStore
from kg.rdf.files import STORE_SUFFIXES
from kg.rdf.store import open_store
from kg.serve.pool import WorkerPool

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.serve.settings import Settings

_EXPLORE_MEMORY = 4096
"""Megabytes: the names of a large graph and one busy entity's statements fit well."""
_READ_SECONDS = 120.0
_EXPLORERS = 2


@dataclass(frozen=True, slots=True)
class Pools:
    """The three pools.

    Attributes
    ----------
    query : WorkerPool
        Answers SPARQL.
    explore : WorkerPool
        Answers the explorer.
    read : WorkerPool
        Reads pasted texts; its one worker is started by the first.
    """

    query: WorkerPool
    explore: WorkerPool
    read: WorkerPool
    _closing: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    @classmethod
    def of(cls, settings: Settings) -> Pools:
        """Make the pools that settings describe; no process is started yet.

        Raises
        ------
        StoreError
            The store is a file that cannot be read.
        """
        limits, closing = settings.limits, contextlib.ExitStack()
        place = _place(settings.store, closing)
        return cls(
            query=WorkerPool(
                "query",
                {"store": place, "memory": limits.memory, "result": limits.result},
                size=limits.workers,
                seconds=limits.seconds,
                state=_state(place),
                waiting=limits.waiting,
                patience=limits.patience,
            ),
            explore=WorkerPool(
                "explore",
                {"store": place, "memory": _EXPLORE_MEMORY},
                size=_EXPLORERS,
                seconds=limits.seconds,
                state=_state(place),
                waiting=limits.waiting,
                patience=limits.patience,
            ),
            read=WorkerPool(
                "read",
                {"model": settings.model, "text": limits.text},
                size=1,
                seconds=_READ_SECONDS,
                waiting=limits.waiting,
                patience=limits.patience,
            ),
            _closing=closing,
        )

    async def start(self) -> None:
        """Start a worker of each kind that needs the store.

        Raises
        ------
        StoreError
            The store cannot be opened.
        """
        await self.query.start()
        await self.explore.start()

    async def close(self) -> None:
        """End all workers."""
        for pool in (self.query, self.explore, self.read):
            await pool.close()
        self._closing.close()


def _place(store: str, closing: contextlib.ExitStack) -> str:
    """Put a file into a folder of its own, so that workers share it and none reads it again."""
    if store.startswith(("http://", "https://")):
        return store
    if Path(store).suffix.lower() not in STORE_SUFFIXES:
        return store
    folder = closing.enter_context(tempfile.TemporaryDirectory(prefix="kg-serve-"))
    with open_store(store) as opened:
        assert isinstance(opened, OxigraphStore)
        copy = ox.Store(folder)
        copy.bulk_extend(opened.inner)
        copy.flush()
    return folder


def _state(place: str) -> Callable[[], object]:
    """Give what tells whether a folder has been written to since."""
    folder = Path(place)

    def state() -> object:
        written = (f for f in _files(folder) if f.suffix == ".log" or f.name == "CURRENT")
        found = []
        for file in written:
            with contextlib.suppress(OSError):
                status = file.stat()
                found.append((file.name, status.st_size, status.st_mtime_ns))
        return tuple(sorted(found))

    return state


def _files(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
