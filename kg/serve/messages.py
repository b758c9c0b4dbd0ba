"""Messages between the server and its workers: a length, then so many bytes.

A message is a JSON object; an answer to a query has its bytes after it, so that a long
result is never escaped into JSON.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio
    from typing import BinaryIO

_HEAD = struct.Struct(">II")

Message = dict[str, Any]
"""What JSON can hold; the keys are those that each job reads and writes."""


def packed(message: Message, body: bytes = b"") -> bytes:
    """Write a message and its bytes."""
    head = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return _HEAD.pack(len(head), len(body)) + head + body


def read(stream: BinaryIO) -> tuple[Message, bytes] | None:
    """Read a message in a worker; `None` when the server has closed the pipe."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    length, size = _HEAD.unpack(head)
    message: Message = json.loads(stream.read(length))
    return message, stream.read(size)


async def receive(stream: asyncio.StreamReader) -> tuple[Message, bytes]:
    """Read a message in the server.

    Raises
    ------
    asyncio.IncompleteReadError
        The worker has ended.
    """
    length, size = _HEAD.unpack(await stream.readexactly(_HEAD.size))
    message: Message = json.loads(await stream.readexactly(length))
    return message, await stream.readexactly(size)
