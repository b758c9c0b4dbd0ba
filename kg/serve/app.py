"""The server as an ASGI application: endpoint, explorer, and the pools behind them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kg.serve.endpoint import METHODS, Endpoint
from kg.serve.failures import RequestError
from kg.serve.guard import ENDPOINT, Guard
from kg.serve.interface import SUBJECTS, Interface
from kg.serve.pages import ICON, Pages
from kg.serve.pools import Pools

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from kg.serve.settings import Settings

SCREENS = ("/", "/search", "/query", "/read", "/about")
"""Addresses of the explorer's screens, and with a name after them those of `THINGS`."""
THINGS = ("entity", "graph", "doc", "frame", "relation")


def create_app(settings: Settings, *, pools: Pools | None = None) -> Starlette:
    """Make the server.

    Parameters
    ----------
    settings : Settings
        Where the graph is and what is allowed.
    pools : Pools, optional
        The workers, when they are not those that the settings describe.
    """
    workers = pools or Pools.of(settings)
    pages, interface = Pages.load(), Interface(workers)

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        try:
            try:
                await workers.start()
            except Exception as error:
                app.state.failure = error  # For `kg.serve.server.serve` to raise.
                raise
            yield
        finally:
            await workers.close()

    async def page(_request: Request) -> Response:
        return pages.page()

    async def asset(request: Request) -> Response:
        return pages.asset(request.path_params["name"])

    async def icon(_request: Request) -> Response:
        return pages.asset(ICON)  # What a browser asks for beside a page that names none.

    screens = [Route(path, page) for path in SCREENS]
    screens += [Route(f"/{kind}/{{name:path}}", page) for kind in THINGS]
    return Starlette(
        routes=[
            Route(ENDPOINT, Endpoint(workers.query).answer, methods=METHODS),
            *[Route(f"/api/{subject}", interface.answer) for subject in SUBJECTS],
            Route("/api/labels", interface.labels, methods=["POST"]),
            Route("/api/read", interface.read, methods=["POST"]),
            Route("/assets/{name}", asset),
            Route("/favicon.ico", icon),
            *screens,
        ],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={RequestError: _refused, HTTPException: _unrouted},
        lifespan=lifespan,
    )


async def _refused(request: Request, error: Exception) -> Response:
    """Say what is wrong: as JSON to the explorer, as text to everyone else."""
    assert isinstance(error, RequestError)
    if request.url.path.startswith("/api/"):
        told = {"message": error.message, "hint": error.hint}
        return JSONResponse(told, error.status, headers=error.headers)
    return PlainTextResponse(f"{error}\n", error.status, headers=error.headers)


async def _unrouted(request: Request, error: Exception) -> Response:
    """Word the refusals of the framework, no such address or method, as our own."""
    assert isinstance(error, HTTPException)
    refusal = RequestError(error.status_code, f"{error.detail}.", headers=dict(error.headers or {}))
    return await _refused(request, refusal)
