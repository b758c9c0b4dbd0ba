"""A store's folder, opened for writing, and kept tidy.

Each opening puts aside the record that Oxigraph's RocksDB keeps of its own work (`LOG`) as
`LOG.old.<time>`, some 140 kB, and a build opens its store again and again; RocksDB itself
removes them beyond a thousand. Nothing reads them but who looks for a fault in RocksDB, and
for that the last one is kept.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from pathlib import Path

_KEPT = 1
_MARK = "CURRENT"
"""The file that every RocksDB folder has once it is made, and so every Oxigraph one."""


def is_store(folder: Path) -> bool:
    """Tell whether a folder is there and an Oxigraph store."""
    return (folder / _MARK).is_file()


def open_for_writing(folder: Path) -> ox.Store:
    """Open a folder, of which the caller has the lock, and remove old records of RocksDB.

    Raises
    ------
    OSError, RuntimeError
        Oxigraph cannot open it.
    """
    store = ox.Store(str(folder))
    with suppress(OSError):  # Whoever may not remove files may still write to the store.
        for old in sorted(folder.glob("LOG.old.*"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    return store
