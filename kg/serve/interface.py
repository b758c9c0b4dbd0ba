"""`/api/...`: what the explorer's page asks for, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.responses import Response

from kg.serve.asking import ask
from kg.serve.failures import RequestError
from kg.serve.media import essence

if TYPE_CHECKING:
    from starlette.requests import Request

    from kg.serve.messages import Message
    from kg.serve.pool import WorkerPool
    from kg.serve.pools import Pools

SUBJECTS = (
    "overview",
    "search",
    "entity",
    "graph",
    "statement",
    "article",
    "vocabulary",
    "queries",
    "query",
)
"""What may be asked for by GET, each answered by `kg.serve.explorer.Explorer`."""


class Interface:
    """Answers the explorer's page.

    Parameters
    ----------
    pools : Pools
        The workers.
    """

    def __init__(self, pools: Pools) -> None:
        self._pools = pools

    async def answer(self, request: Request) -> Response:
        """Answer `/api/SUBJECT?FIELD=VALUE&...`."""
        await request.body()
        subject = request.url.path.rpartition("/")[2]
        fields = dict(request.query_params)
        question = {"subject": subject, "fields": fields}
        return await _answer(self._pools.explore, request, question)

    async def labels(self, request: Request) -> Response:
        """Give the names of the IRIs in `{"iris": [...]}`."""
        body = await _json(request)
        iris = body.get("iris")
        if not isinstance(iris, list) or not all(isinstance(iri, str) for iri in iris):
            raise RequestError(400, "The request has no list of IRIs.")
        question = {"subject": "labels", "fields": {"iris": " ".join(iris)}}
        return await _answer(self._pools.explore, request, question)

    async def read(self, request: Request) -> Response:
        """Read the text in `{"text": "...", "date": "..."}` and keep nothing of it."""
        body = await _json(request)
        text, date = body.get("text"), body.get("date", "")
        if not isinstance(text, str) or not isinstance(date, str):
            raise RequestError(400, "The request has no text.")
        question = {"text": text, "date": date.strip()}
        return await _answer(self._pools.read, request, question)


async def _json(request: Request) -> Message:
    """Read a JSON object; the type is asked for since no other site may send it unasked."""
    body = await request.body()
    if essence(request.headers.get("content-type", ""))[0] != "application/json":
        raise RequestError(415, "The body is not of the type application/json.")
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        message = "The body is no JSON."
        raise RequestError(400, message) from error
    if not isinstance(value, dict):
        raise RequestError(400, "The body is no JSON object.")
    return value


async def _answer(pool: WorkerPool, request: Request, question: Message) -> Response:
    type_, body = await ask(pool, request, question)
    return Response(body, media_type=type_, headers={"Cache-Control": "no-cache"})
