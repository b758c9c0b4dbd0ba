"""Put more strings in order than memory should hold: sorted runs in files, then merged.

A run is what is sorted in memory at once. Where all fits in one run, as in a store of some
thousands of documents, no file is made. Otherwise each run goes to a file that has no name
and is gone when it is closed, and the runs are merged line by line. So memory holds one
run while it reads, and a line of each run while it gives.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from heapq import merge
from typing import IO, TYPE_CHECKING, Self

from kg.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RUN = 1_000
"""Different strings of one run: some 200 kB, with IRIs of the usual length."""
FILES = 64
"""Runs that lie beside each other before they are merged to one: each is an open file."""


def distinct(strings: Iterable[str], *, run: int = RUN, files: int = FILES) -> Iterator[str]:
    """Give each string once, in code point order.

    Parameters
    ----------
    strings : iterable of str
        In any order, without line breaks: IRIs, or terms as N-Triples writes them.
    run : int
        Different strings that are held in memory at once.
    files : int
        Files that are open at once, at least 2.

    Raises
    ------
    StoreError
        The folder for passing files cannot be written or has no room.
    """
    with Runs(run=run, files=files) as runs:
        runs.add(strings)
        yield from runs


class Runs:
    """Strings that come little by little, to be given in order when all are there.

    Parameters
    ----------
    run : int
        Different strings that are held in memory at once.
    files : int
        Files that are open at once, at least 2. They are closed at the end of a `with`
        block, and when nothing refers to it any more.
    """

    def __init__(self, *, run: int = RUN, files: int = FILES) -> None:
        self._run, self._most = run, files
        self._held: set[str] = set()
        self._files: list[IO[str]] = []
        self._open = ExitStack()

    def add(self, strings: Iterable[str]) -> None:
        """Take in strings, of which none has a line break.

        Raises
        ------
        StoreError
            The folder for passing files cannot be written or has no room.
        """
        for string in strings:
            self._held.add(string)
            if len(self._held) >= self._run:
                self._write()

    def __iter__(self) -> Iterator[str]:
        """Give each string once, in code point order."""
        return _merged([*map(_lines, self._files), sorted(self._held)])

    def __enter__(self) -> Self:
        """Start a `with` block that closes the files."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the files."""
        self._open.close()

    def _write(self) -> None:
        if len(self._files) >= self._most:
            whole = self._open.enter_context(_written(_merged(map(_lines, self._files))))
            for file in self._files:
                file.close()
            self._files = [whole]
        self._files.append(self._open.enter_context(_written(sorted(self._held))))
        self._held = set()


def _merged(runs: Iterable[Iterable[str]]) -> Iterator[str]:
    last = None
    for string in merge(*runs):
        if string != last:
            yield string
        last = string


def _written(strings: Iterable[str]) -> IO[str]:
    """Write a run to a file of its own, from which it is then read; the caller closes it."""
    with ExitStack() as stack:
        try:
            # Without newline Python would take other signs for a line's end too.
            file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115
            stack.callback(_let_go, file)
            file.writelines(f"{string}\n" for string in strings)
            file.flush()
        except OSError as error:
            raise _full(error) from error
        stack.pop_all()
    return file


def _let_go(file: IO[str]) -> None:
    """Close a file that could not be written; what it still held would fail once more."""
    with suppress(OSError):
        file.close()


def _lines(file: IO[str]) -> Iterator[str]:
    file.seek(0)
    for line in file:
        yield line.removesuffix("\n")


def _full(error: OSError) -> StoreError:
    message = f"{tempfile.gettempdir()} cannot be written: {error.strerror or error}."
    return StoreError(message, "Make room there, or set TMPDIR to another folder.")
