"""Queries that are stopped when they take too long, wherever they are in their work.

Oxigraph cannot be interrupted from Python, so the query runs in a process of its own,
which is killed. It only reads, so the store is none the worse for it.
"""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, cast

from kg.errors import QueryError
from kg.query.results import AskResult, GraphResult, Result, Row, SelectResult

if TYPE_CHECKING:
    from collections.abc import Iterator

    Message = tuple[str, object]
    _Head = tuple[bool | None, tuple[str, ...] | None, tuple[str, ...]]

_GONE: tuple[str, None] = ("gone", None)


def run_bounded(
    location: str,
    text: str,
    *,
    seconds: float | None,
    base: str = "",
    labels: bool = False,
    limit: int | None = None,
    reason: str | None = None,
) -> Result:
    """Ask a store a query, and stop it when the time is over.

    Parameters
    ----------
    location : str
        The store, as `kg.rdf.store.open_store` takes it; it is opened for reading.
    text : str
        SELECT, ASK, CONSTRUCT or DESCRIBE.
    seconds : float or None
        Time for the query, from when the store is open; `None` for as long as it takes.
        The rows that have come by then are given, and `cut` says that it was stopped.
    base : str, optional
        Where the data's own IRIs live, if not below the default base.
    labels, limit
        As for `kg.query.sparql.run`.
    reason : str, optional
        A profile of `kg.rdf.entailment.inference` whose inferences the query sees too, in their own
        graph; the reasoning counts as time of the query.

    Raises
    ------
    QueryError
        As for `run`; or the time was over before there was an answer.
    StoreError
        The store cannot be opened.
    """
    answer = _Answer(seconds)
    with _process((location, base, text, labels, limit, reason)) as messages:
        while not answer.is_whole:
            answer.take(_next(messages, answer.until))
    return answer.result()


class _Answer:
    """What has come in of an answer."""

    def __init__(self, seconds: float | None) -> None:
        self.until: float | None = None
        self.is_whole = False
        self._seconds = seconds
        self._rows: list[Row] = []
        self._labels: dict[str, str] = {}
        self._head: _Head = (None, None, ())
        self._cut = ""

    def take(self, message: Message | None) -> None:
        """Add a message of the worker; `None` says that the time is over.

        Raises
        ------
        KgError
            What the worker raised; or it is gone, or had no answer in time.
        """
        kind, value = message or ("late", None)
        if kind == "open" and self._seconds is not None:
            self.until = time.monotonic() + self._seconds
        elif kind == "head":
            self._head = cast("_Head", value)
        elif kind == "rows":
            self._add(*cast("tuple[list[Row], dict[str, str]]", value))
        elif kind == "end":
            self._cut, self.is_whole = str(value), True
        elif kind == "late":
            self._stop()
        elif kind == "error" and isinstance(value, Exception):
            raise value
        elif kind == "gone":
            words = "The process that answered the query has ended without a word."
            raise QueryError(words, "It may have been out of memory: make the query smaller.")

    def _add(self, rows: list[Row], labels: dict[str, str]) -> None:
        self._rows += rows
        self._labels |= labels

    def _stop(self) -> None:
        if not self._rows:
            message = f"The query had no answer within {self._seconds:g} seconds; it was stopped."
            hint = "Narrow it (a class, a name, a date), or allow more time: --seconds 600."
            raise QueryError(message, hint)
        self._cut = f"Stopped after {self._seconds:g} seconds; there may be more."
        self.is_whole = True

    def result(self) -> Result:
        answer, variables, notes = self._head
        if answer is not None:
            return AskResult(answer, notes)
        if variables is not None:
            return SelectResult(variables, tuple(self._rows), self._labels, self._cut, notes)
        return GraphResult(tuple(sorted(self._rows)), self._cut, notes)  # type: ignore[arg-type]


def _next(messages: queue.Queue[Message], until: float | None) -> Message | None:
    left = None if until is None else max(0.0, until - time.monotonic())
    try:
        return messages.get(timeout=left)
    except queue.Empty:
        return None


@contextmanager
def _process(request: tuple[object, ...]) -> Iterator[queue.Queue[Message]]:
    """Start a worker on a request, and kill it at the end."""
    # The same modules as here, and none from the folder that happens to be the current one.
    path = os.pathsep.join(place for place in sys.path if place)
    command = [sys.executable, "-P", "-m", "kg.query.worker"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, env={**os.environ, "PYTHONPATH": path}
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with suppress(BrokenPipeError):  # The worker is gone, as its silence will tell.
                pickle.dump(request, process.stdin)
                process.stdin.flush()
            messages: queue.Queue[Message] = queue.Queue()
            threading.Thread(target=_pump, args=(process.stdout, messages), daemon=True).start()
            yield messages
        finally:
            process.kill()
            with suppress(BrokenPipeError):
                process.stdin.close()


def _pump(source: IO[bytes], messages: queue.Queue[Message]) -> None:
    """Put what the worker writes in the queue, until it ends."""
    while True:
        try:
            messages.put(pickle.load(source))
        except (EOFError, pickle.UnpicklingError, OSError, ValueError):
            messages.put(_GONE)
            return
