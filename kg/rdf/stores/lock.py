"""One writer at a time: who holds a store, since when, and whether they still live.

The lock is the operating system's on a small file, which falls with the process that
holds it, however it ends. What stands in the file only serves to tell who it is; a file
that nobody holds is left of a killed build, and is taken over.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kg.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

_EVERY = 0.2
"""Seconds between two tries of one who waits."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to a store.

    Attributes
    ----------
    pid : int
        The process.
    host : str
        The machine that it runs on.
    since : str
        When it took the lock, ISO 8601 in UTC.
    """

    pid: int
    host: str
    since: str

    def __str__(self) -> str:
        there = "" if self.host == socket.gethostname() else f" on {self.host}"
        return f"process {self.pid}{there}, since {self.since}"


class WriteLock:
    """The right to write to a store, until released or until the process ends.

    Parameters
    ----------
    path : Path
        The lock's file. Its folder must be there.
    location : str
        The store, for messages.
    wait : float
        Seconds to wait for another to be done.

    Raises
    ------
    StoreError
        Another process holds it, and still did after waiting, or the file cannot be made.
    """

    def __init__(self, path: Path, location: str, *, wait: float = 0.0) -> None:
        self._path = path
        # Never just one try: someone may only be looking whether it is held.
        until = time.monotonic() + max(wait, 2 * _EVERY)
        while (file := _take(path)) is None:
            if time.monotonic() >= until:
                raise held(location, holder(path))
            time.sleep(_EVERY)
        self._file: int | None = file
        mine = Holder(os.getpid(), socket.gethostname(), f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}")
        try:
            os.ftruncate(file, 0)
            os.write(file, json.dumps(asdict(mine)).encode())
        except OSError:
            # A full disk: the lock holds without saying whose it is.
            with suppress(OSError):
                os.ftruncate(file, 0)

    def release(self) -> None:
        """Let others write, and take the file away. A second call does nothing."""
        if self._file is None:
            return
        # First the name, then the lock: nobody can be given a file that is about to go.
        with suppress(OSError):
            self._path.unlink()
        os.close(self._file)
        self._file = None


def held(location: str, by: Holder | None) -> StoreError:
    """Say that another writes to a store, and who."""
    message = f"Another process is writing to the store {location}"
    message += f": {by}." if by else "."
    return StoreError(message, "Wait until it is done (kg build --wait), or name another --store.")


def holder(path: Path) -> Holder | None:
    """Give whom a lock's file names, also where they no longer hold it; else `None`."""
    try:
        return Holder(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def is_held(path: Path) -> bool:
    """Tell whether a process holds the lock of a file, which need not be there."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _lock(file)
    finally:
        os.close(file)


def _take(path: Path) -> int | None:
    """Open and lock the file; `None` where another has it."""
    while True:
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            message = f"{path} cannot be written: {error.strerror or error}."
            hint = "Check that the folder exists, can be written and has room."
            raise StoreError(message, hint) from error
        if not _lock(file):
            os.close(file)
            return None
        if _is_still_there(file, path):
            return file
        os.close(file)


def _is_still_there(file: int, path: Path) -> bool:
    """Tell whether the name still is this file's, whose holder may just have removed it."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, 1 << 30, os.SEEK_SET)  # Beyond the text, which others read.
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
