"""What a long run keeps in memory of what it has let go of: as little as may be.

Two collectors stand between a program and the system's memory. Python's passes over all
that lives before it finds what died in a circle, and so comes the more seldom the more is
loaded; the C library's keeps a heap apart for each thread (RocksDB has many), and gives
pages back only from their ends.
"""

from __future__ import annotations

import ctypes
import gc
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARENA_MAX = -8
"""The name that glibc's `mallopt` has for the number of heaps (`malloc.h`)."""


_YOUNG = 20_000
"""Values that may be made before garbage is looked for among the new ones."""


@contextmanager
def settled() -> Iterator[None]:
    """Keep what is loaded by now, which stays to the end, out of the search for garbage.

    Model and lexicon are 300,000 objects; to pass over them saves a tenth of an extraction's
    time. Nor is garbage looked for at every turn: a sentence makes thousands of small values,
    and few of them hold each other. Where whoever called keeps something out, all stays out.
    """
    usual, before = gc.get_threshold(), gc.get_freeze_count()
    gc.freeze()
    gc.set_threshold(max(_YOUNG, usual[0]), *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        if not before:
            gc.unfreeze()


def share_heap() -> None:
    """Let the threads that are still to come use one heap, where the C library is glibc.

    A run that writes or reads all of a store keeps 5 to 10 MB less so. Its threads wait for
    each other where they ask for memory: so it is not for what answers many at once.
    """
    with suppress(OSError, TypeError, AttributeError):  # Others than glibc have no such call.
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Give memory that was freed back to the system, where its C library can be told to.

    RocksDB frees blocks of all sizes between others that stay; glibc keeps such pages, by
    some tens of MB in a large export, until it is asked for them.
    """
    gc.collect()
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
