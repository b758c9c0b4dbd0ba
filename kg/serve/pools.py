"""The workers of a server: for queries, for the explorer, for pasted texts.

They are apart so that no number of long queries keeps the explorer waiting.
"""

from __future__ import annotations

import contextlib
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf.store import open_store
from kg.rdf.stores.embedded import OxigraphStore
from kg.rdf.stores.files import STORE_SUFFIXES
from kg.serve.pool import WorkerPool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.serve.settings import Settings

_EXPLORE_MEMORY = 4096
"""Megabytes: the names of a large graph and one busy entity's statements fit well."""
_READ_SECONDS = 120.0
_EXPLORERS = 2
_QUIET = 1_000_000_000
"""Nanoseconds without a change after which what was built is read anew."""


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
        written_to = _WrittenTo(Path(place))
        return cls(
            query=WorkerPool(
                "query",
                {"store": place, "memory": limits.memory, "result": limits.result},
                size=limits.workers,
                seconds=limits.seconds,
                state=written_to,
                waiting=limits.waiting,
                patience=limits.patience,
            ),
            explore=WorkerPool(
                "explore",
                {"store": place, "memory": _EXPLORE_MEMORY},
                size=_EXPLORERS,
                seconds=limits.seconds,
                state=written_to,
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


class _WrittenTo:
    """Tells by a value that changes whether a folder has been written to.

    While a build goes on it stays the same, or each request would wait for new workers.

    Parameters
    ----------
    folder : Path
        An Oxigraph store; where it is none, nothing ever changes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last: tuple[tuple[str, int, int], ...] | None = None

    def __call__(self) -> object:
        found = tuple(sorted(self._files()))
        newest = max((modified for _, _, modified in found), default=0)
        if self._last is None or time.time_ns() - newest > _QUIET:
            self._last = found
        return self._last

    def _files(self) -> Iterator[tuple[str, int, int]]:
        with contextlib.suppress(OSError):
            for file in self._folder.iterdir():
                if file.suffix == ".log" or file.name == "CURRENT":
                    status = file.stat()
                    yield file.name, status.st_size, status.st_mtime_ns
