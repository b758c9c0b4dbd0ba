"""RDF files: read with their errors in words, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

STORE_SUFFIXES = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
}
"""The files that serve as a store."""


def read_quads(path: Path) -> Iterator[ox.Quad]:
    """Give the quads of a `.ttl`, `.trig` or `.nq` file.

    Raises
    ------
    StoreError
        The file cannot be read or is not in the format that its name says.
    """
    form = STORE_SUFFIXES[path.suffix.lower()]
    try:
        yield from ox.parse(path=str(path), format=form)
    except SyntaxError as error:
        message = f"{path} is not valid {form.name}: {error}."
        raise StoreError(message, "Mend the file, or build it again.") from error
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}."
        raise StoreError(message, "Check the name and its permissions.") from error


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, where they are not there.

    Raises
    ------
    StoreError
        It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} cannot be made: {error.strerror or error}."
        raise StoreError(message, "Check the folders above it.") from error


def resolved(path: Path) -> Path:
    """Give what a path leads to by its links, whether it is there or not.

    Raises
    ------
    StoreError
        It leads to itself.
    """
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        message = f"{path} cannot be written: it is a link that leads to itself."
        raise StoreError(message, "Name another file.") from error


@contextmanager
def atomic_write(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to write that takes its name only when it is whole.

    It is written beside its place under a passing name, put on the disk, and then
    renamed, which POSIX does in one step: a reader sees the old file or the new one. A link
    stays, and what it leads to is written. A pipe or device takes what comes, as it comes.

    Raises
    ------
    StoreError
        The folder is not there, is read-only, or the disk is full, or the path leads to
        itself. The old file stays.
    """
    if path.exists() and not path.is_file():
        try:
            with path.open("wb") as out:
                yield out
        except OSError as error:
            raise _unwritable(path, error) from error
        return
    place = resolved(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".part", dir=place.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    passing = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        passing.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask())
        passing.replace(place)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        passing.unlink(missing_ok=True)


def _umask() -> int:
    """Read the process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> StoreError:
    message = f"{path} cannot be written: {error.strerror or error}."
    return StoreError(message, "Check that the folder exists, can be written and has room.")
