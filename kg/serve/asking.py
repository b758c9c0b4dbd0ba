"""Asking a pool for a client, and no longer than the client waits for the answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from starlette.requests import Request

    from kg.serve.messages import Message
    from kg.serve.pool import WorkerPool


async def ask(pool: WorkerPool, request: Request, question: Message) -> tuple[str, bytes]:
    """Give the media type and bytes of a pool's answer.

    The body of the request must have been read: what comes after it is the client's leave.

    Raises
    ------
    RequestError
        The worker refuses the request or cannot answer it, or the client has gone.
    """
    asking = asyncio.create_task(pool.ask(question))
    leaving = asyncio.create_task(_gone(request))
    try:
        await asyncio.wait((asking, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not asking.done():
            # 499 is nginx's name for it; nobody is there to read it.
            raise RequestError(499, "The client has gone.")
        answer, body = asking.result()
    finally:
        asking.cancel()
        leaving.cancel()
        await asyncio.gather(asking, leaving, return_exceptions=True)
    if answer["status"] != 200:
        raise RequestError(answer["status"], answer["message"], answer["hint"])
    return answer["type"], body


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
