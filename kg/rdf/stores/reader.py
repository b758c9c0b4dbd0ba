"""Read a store's folder with little memory, opening it anew now and then.

Oxigraph keeps in memory what it has read, up to 160 MB (of which 128 are for terms), and
offers no setting for that. Opening the folder anew frees it, within some hundredths of a
second. But who reads must go on seeing what he saw: so the new one is taken only where no
writer has touched the folder since the first was opened.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.memory import give_back

if TYPE_CHECKING:
    from pathlib import Path

    State = frozenset[tuple[str, int, int]]

UNFINISHED = ("Column family not found", "Inserts are only possible")
"""What Oxigraph says of a folder whose making was cut off; opened for writing, it is mended."""
_TRIES, _PAUSE = 5, 0.05
"""Times that a reader tries again where a writer has just replaced the files under it,
and the seconds between."""
_TELLING = ("CURRENT", "MANIFEST-*", "*.log")
"""The files that say what is in a RocksDB folder: its tables, and what is in none yet."""


class FolderReader:
    """A folder that is open for reading, and stays as it was when it was opened.

    Parameters
    ----------
    folder : Path
        Where the store is.

    Raises
    ------
    OSError, RuntimeError
        Oxigraph cannot open it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        before = _state(folder)
        self.inner = _opened(folder)
        # Whoever was overtaken by a writer does not know which state he has got.
        self._seen = before if before == _state(folder) else None

    def renew(self) -> ox.Store:
        """Open the folder anew, if that shows the same; else give what is open."""
        if self._seen is None or _state(self._folder) != self._seen:
            return self.inner
        try:
            fresh = ox.Store.read_only(str(self._folder))
        except (OSError, RuntimeError):
            return self.inner
        if _state(self._folder) == self._seen:
            self.inner = fresh
            give_back()
        return self.inner


def _opened(folder: Path) -> ox.Store:
    """Open for reading, beside a writer who may just be replacing the files.

    Oxigraph holds the files open that it has read the names of; what can fail is only the
    moment between the two.
    """
    tries = 0
    while True:
        tries += 1
        try:
            return ox.Store.read_only(str(folder))
        except (OSError, RuntimeError) as error:
            if tries == _TRIES or any(words in str(error) for words in UNFINISHED):
                raise
        time.sleep(_PAUSE)


def _state(folder: Path) -> State | None:
    """Tell one state of the folder from another; None while its files are changing."""
    found = set()
    try:
        for pattern in _TELLING:
            for file in folder.glob(pattern):
                told = file.stat()
                found.add((file.name, told.st_size, told.st_mtime_ns))
    except OSError:
        return None
    return frozenset(found)
