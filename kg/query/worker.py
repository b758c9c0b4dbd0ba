"""The process in which a query with a time limit runs, so that it can be stopped at any moment.

It reads one pickled `Request` from standard input and writes pickled messages to standard
output; only `kg.query.bounded` starts it. When its standard input ends, the one who asked
is gone and so is it.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from typing import IO, TYPE_CHECKING, NamedTuple

from kg.errors import KgError
from kg.query.sparql import iris, label_map, read
from kg.rdf.iri import BASE, IriScheme
from kg.rdf.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.results import Row
    from kg.query.sparql import Reading
    from kg.rdf.store import Store

    Message = tuple[str, object]

_ROWS = 500
_WAIT = 0.1
"""Rows are sent at latest when there are so many, or so many seconds after the last."""


class Request(NamedTuple):
    """A query to be answered: where, what, and how much of it."""

    location: str
    base: str
    text: str
    labels: bool
    limit: int | None
    reason: str | None = None


def main() -> None:
    """Answer the request on standard input."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it even inside Oxigraph.
    request = Request(*pickle.load(sys.stdin.buffer))
    threading.Thread(target=_end_with_asker, daemon=True).start()
    out = sys.stdout.buffer
    try:
        with open_store(request.location, scheme=IriScheme(request.base or BASE)) as store:
            _send(out, ("open", None))
            _answer(_reasoned(store, request.reason), request, out)
    except KgError as error:
        _send(out, ("error", error))
    except BrokenPipeError:
        os._exit(1)


def _reasoned(store: Store, profile: str | None) -> Store:
    if profile is None:
        return store
    from kg.rdf.entailment.inference import with_inferred

    return with_inferred(store, profile)


def _end_with_asker() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


def _send(out: IO[bytes], message: Message) -> None:
    pickle.dump(message, out, protocol=pickle.HIGHEST_PROTOCOL)
    out.flush()


def _answer(store: Store, request: Request, out: IO[bytes]) -> None:
    reasoned = request.reason is not None
    reading = read(store, request.text, limit=request.limit, reasoned=reasoned)
    _send(out, ("head", (reading.answer, reading.variables, reading.notes)))
    named: set[str] = set()
    for rows in _batches(reading):
        new = [iri for iri in iris(rows) if iri not in named] if request.labels else []
        named.update(new)
        _send(out, ("rows", (rows, label_map(store, new))))
    _send(out, ("end", reading.cut))


def _batches(reading: Reading) -> Iterator[list[Row]]:
    rows: list[Row] = []
    sent = time.monotonic()
    for row in reading.rows:
        rows.append(row)
        if len(rows) >= _ROWS or time.monotonic() - sent > _WAIT:
            yield rows
            rows, sent = [], time.monotonic()
    yield rows


if __name__ == "__main__":
    main()
