"""Running the server: a socket, uvicorn, and a word when it listens."""

from __future__ import annotations

import logging
import socket
from typing import TYPE_CHECKING, Any

import uvicorn

from kg.errors import KgError
from kg.rdf.store import open_store
from kg.serve.app import create_app
from kg.serve.pools import Pools

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.serve.settings import Settings

_LONGEST_HEAD = 256 * 1024
"""Bytes of a request's first line and fields: a query by GET stands in the first line."""
_GOODBYE_SECONDS = 3
_LOG = logging.getLogger("uvicorn.error")


def listen(host: str, port: int) -> socket.socket:
    """Take a port.

    Parameters
    ----------
    host : str
        Name or address of this machine.
    port : int
        0 for any that is free.

    Raises
    ------
    KgError
        It is taken, may not be taken, or the host is not of this machine, or is no name.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        return _bound(*found[0])
    except OSError as error:
        raise _unheard(host, port, str(error.strerror)) from error
    except UnicodeError as error:  # a..b, or a part of more than 63 letters
        raise _unheard(host, port, "this is no name of a host") from error


def _bound(
    family: int,
    kind: int,
    protocol: int,
    _name: str,
    address: Any,  # noqa: ANN401 - as its family has it
) -> socket.socket:
    """Make a socket of what `getaddrinfo` tells, or raise `OSError` with nothing left open."""
    taken = socket.socket(family, kind, protocol)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
    except OSError:
        taken.close()
        raise
    return taken


def _unheard(host: str, port: int, why: str) -> KgError:
    message = f"The server cannot listen on {host!r}, port {port}: {why}."
    return KgError(message, "Give another with --host or --port.")


def address(taken: socket.socket, host: str) -> str:
    """Give the URL of a server on a socket."""
    port = taken.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def serve(settings: Settings, taken: socket.socket, *, ready: Callable[[], None]) -> None:
    """Serve until the process is told to stop.

    Parameters
    ----------
    settings : Settings
        Where the graph is and what is allowed.
    taken : socket.socket
        From `listen`.
    ready : callable
        Called when the server answers.

    Raises
    ------
    KgError
        The store cannot be opened, or no worker can be started.
    """
    with open_store(settings.store):
        pass  # What is wrong with it is best told before anything is started.
    # A failure to start is raised below; until then uvicorn need not tell it at length.
    _LOG.setLevel(logging.CRITICAL)
    app = create_app(settings, pools=Pools.of(settings))
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        limit_concurrency=settings.limits.waiting * 4,
        timeout_graceful_shutdown=_GOODBYE_SECONDS,
    )
    try:
        _Server(config, ready).run(sockets=[taken])
    except SystemExit:
        if (failure := getattr(app.state, "failure", None)) is not None:
            raise failure from None
        raise


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        _LOG.setLevel(logging.WARNING)
        if self.started:
            self._ready()
