"""A process that answers requests one after another: `python -m kg.serve.worker JOB`.

It is started by `kg.serve.pool` and speaks `kg.serve.messages` over standard input and
output. The first message is what the job is started with.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING, Protocol

from kg.errors import KgError
from kg.serve import messages
from kg.serve.failures import RequestError
from kg.serve.settings import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from kg.serve.messages import Message

JOBS = {
    "query": "kg.serve.answers:start",
    "explore": "kg.serve.explorer:start",
    "read": "kg.serve.reading:start",
}
_GRACE_SECONDS = 5
"""After the time at which the server ends a worker: by then the server itself is gone."""


class Job(Protocol):
    """Answers one request with a message and, for a result, its bytes."""

    def __call__(self, message: Message) -> tuple[Message, bytes]:
        """Answer, or raise `KgError`."""


def main(job: str) -> None:
    """Answer requests until the server closes the pipe."""
    incoming, outgoing = sys.stdin.buffer, _own_output()
    opened = messages.read(incoming)
    if opened is None:
        return
    options, _ = opened
    _limit_memory(int(options.get("memory", 0)))
    module, _, name = JOBS[job].partition(":")
    start: Callable[[Message], Job] = getattr(importlib.import_module(module), name)
    try:
        answer = start(options)
    except KgError as error:
        _send(outgoing, _told(error))
        return
    _send(outgoing, {"ready": True})
    _serve(answer, incoming, outgoing, seconds=float(options["seconds"]))


def _serve(answer: Job, incoming: BinaryIO, outgoing: BinaryIO, *, seconds: float) -> None:
    while (received := messages.read(incoming)) is not None:
        # Should the server die, the system ends a worker that no Python code can stop.
        _alarm(int(seconds) + _GRACE_SECONDS)
        try:
            told, body = answer(received[0])
        except MemoryError:
            os._exit(1)
        except KgError as error:
            told, body = _told(error), b""
        except Exception:
            traceback.print_exc()
            told, body = {"status": 500, "message": "Something went wrong.", "hint": ""}, b""
        _alarm(0)
        _send(outgoing, told, body)


def _alarm(seconds: int) -> None:
    """Have the system end this process after so long, or no longer if 0."""
    if hasattr(signal, "alarm"):  # not on Windows
        signal.alarm(seconds)


def _told(error: KgError) -> Message:
    status = error.status if isinstance(error, RequestError) else 400
    return {"status": status, "message": error.message, "hint": error.hint}


def _own_output() -> BinaryIO:
    """Keep standard output for messages and standard error for Python's own words.

    What libraries print is dropped: Oxigraph tells at length when memory is refused, which
    the server says in a sentence.
    """
    outgoing = os.fdopen(os.dup(1), "wb")
    sys.stderr = os.fdopen(os.dup(2), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return outgoing


def _send(outgoing: BinaryIO, message: Message, body: bytes = b"") -> None:
    outgoing.write(messages.packed(message, body))
    outgoing.flush()


def _limit_memory(megabytes: int) -> None:
    """Have the system refuse more memory; mapped files of the store do not count."""
    try:
        import resource
    except ImportError:  # not a Unix system
        return
    if megabytes:
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        limit = megabytes * MEGABYTE
        if most != resource.RLIM_INFINITY:  # No process may raise what it was given.
            limit = min(limit, most)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    # Ctrl-C is the server's to handle; it ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    main(sys.argv[1])
