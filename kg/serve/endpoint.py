"""`/sparql`: the SPARQL 1.1 Protocol over a pool of workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response

from kg.serve.asking import ask
from kg.serve.description import described
from kg.serve.media import choose
from kg.serve.protocol import from_get, from_post

if TYPE_CHECKING:
    from starlette.requests import Request

    from kg.serve.pool import WorkerPool
    from kg.serve.protocol import Operation

METHODS = ["GET", "HEAD", "POST", "OPTIONS"]
_BROWSER = ("text/turtle", "text/html")


class Endpoint:
    """Answers queries.

    Parameters
    ----------
    pool : WorkerPool
        Workers of the job `query`.
    """

    def __init__(self, pool: WorkerPool) -> None:
        self._pool = pool

    async def answer(self, request: Request) -> Response:
        """Answer a request to the endpoint by one of `METHODS`.

        Raises
        ------
        RequestError
            With the status that the protocol gives it.
        """
        if request.method in ("GET", "HEAD"):
            return await self._get(request)
        if request.method == "POST":
            type_ = request.headers.get("content-type", "")
            operation = from_post(type_, request.url.query, await request.body())
            return await self._answer(request, operation)
        return _preflight(request)

    async def _get(self, request: Request) -> Response:
        operation = from_get(request.url.query)
        if operation is not None:
            return await self._answer(request, operation)
        accept = request.headers.get("accept", "")
        if "text/html" in accept and choose(accept, _BROWSER) == "text/html":
            return RedirectResponse("/query", 303)
        type_, body = described(str(request.url.replace(query="")), accept)
        return Response(body, media_type=type_, headers={"Vary": "Accept"})

    async def _answer(self, request: Request, operation: Operation) -> Response:
        question = {
            "query": operation.query,
            "default": operation.default_graphs,
            "named": operation.named_graphs,
            "accept": ", ".join(request.headers.getlist("accept")),
        }
        type_, body = await ask(self._pool, request, question)
        headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
        return Response(body, media_type=type_, headers=headers)


def _preflight(request: Request) -> Response:
    """Answer a browser that asks before it asks; only origins that are let in get here."""
    methods = ", ".join(METHODS)
    headers = {"Allow": methods}
    if request.headers.get("origin"):
        headers |= {
            "Access-Control-Allow-Methods": methods,
            "Access-Control-Allow-Headers": "Accept, Content-Type",
            "Access-Control-Max-Age": "600",
        }
    return Response(status_code=204, headers=headers)
