"""Processes that answer requests, so that one that takes too much can be ended.

A query runs inside Oxigraph, where no exception and no thread reaches it. So each is
answered by a process of its own that is killed when its time is up and that the system
refuses more memory than it may have; the server itself never waits for a query.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections import deque
from typing import TYPE_CHECKING

from kg.errors import KgError, StoreError
from kg.serve import messages
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from kg.serve.messages import Message

_START_SECONDS = 120.0
"""For a worker to open the store and, for pasted texts, to load the model."""


class Worker:
    """One process and the pipes to it.

    Parameters
    ----------
    process : asyncio.subprocess.Process
        A started `kg.serve.worker`.
    state : object
        What `WorkerPool.state` gave when it was started.
    """

    def __init__(self, process: asyncio.subprocess.Process, state: object) -> None:
        self.process = process
        self.state = state

    async def exchange(self, message: Message) -> tuple[Message, bytes]:
        """Send a message and wait for the answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(messages.packed(message))
        await self.process.stdin.drain()
        return await self.receive()

    async def receive(self) -> tuple[Message, bytes]:
        """Wait for a message of the worker."""
        assert self.process.stdout is not None
        return await messages.receive(self.process.stdout)

    async def end(self) -> None:
        """Kill the process, whatever it does, and wait until it is gone."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()


class WorkerPool:
    """A number of workers that do the same job.

    Parameters
    ----------
    job : str
        Name of a job of `kg.serve.worker`.
    options : Message
        What the job is started with.
    size : int
        Workers at most; they are started when needed.
    seconds : float
        That a request may take.
    waiting : int
        Requests that may wait.
    patience : float
        Seconds that a request waits for a worker.
    state : callable, optional
        Gives something that changes when the store does: a worker that was started under
        another state is replaced before it answers.
    """

    def __init__(
        self,
        job: str,
        options: Message,
        *,
        size: int,
        seconds: float,
        waiting: int,
        patience: float,
        state: Callable[[], object] = lambda: None,
    ) -> None:
        # -P: a file of the user's folder must not take the place of a library.
        self._command = (sys.executable, "-P", "-m", "kg.serve.worker", job)
        self._options = {**options, "seconds": seconds}
        self._seconds = seconds
        self._patience = patience
        self._places = asyncio.Semaphore(size)
        self._waiting = 0
        self._may_wait = waiting
        self._idle: deque[Worker] = deque()
        self._all: set[Worker] = set()
        self._state = state

    async def ask(self, message: Message) -> tuple[Message, bytes]:
        """Have a worker answer a request.

        Raises
        ------
        RequestError
            It takes too long or too much memory, or no worker can be started (500), or all
            are busy (503).
        """
        async with self._place():
            try:
                worker = await self._take()
            except KgError as error:
                raise RequestError(500, error.message, error.hint) from error
            try:
                async with asyncio.timeout(self._seconds):
                    answer = await worker.exchange(message)
            except TimeoutError as error:
                problem = f"It took more than {self._seconds:g} seconds and was stopped."
                raise RequestError(500, problem, "Ask for less, or LIMIT it.") from error
            except (asyncio.IncompleteReadError, ConnectionError) as error:
                problem = "It took more memory than one request may and was stopped."
                raise RequestError(500, problem, "Ask for less, or LIMIT it.") from error
            else:
                self._idle.append(worker)
                return answer
            finally:
                # Also where the client has gone away: its query is of no use to anyone.
                if worker not in self._idle:
                    await asyncio.shield(self._end(worker))

    async def start(self) -> None:
        """Start one worker, so that what is wrong with the store is told at once.

        Raises
        ------
        StoreError
            The store cannot be opened.
        """
        self._idle.append(await self._spawn())

    async def close(self) -> None:
        """End all workers."""
        self._idle.clear()
        await asyncio.gather(*(self._end(worker) for worker in set(self._all)))

    @contextlib.asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        """Wait for one of the places, not too long and not with too many."""
        if self._places.locked() and self._waiting >= self._may_wait:
            raise _busy()
        self._waiting += 1
        try:
            async with asyncio.timeout(self._patience):
                await self._places.acquire()
        except TimeoutError as error:
            raise _busy() from error
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._places.release()

    async def _take(self) -> Worker:
        state = self._state()
        while self._idle:
            worker = self._idle.popleft()
            if worker.state == state and worker.process.returncode is None:
                return worker
            await self._end(worker)
        return await self._spawn()

    async def _spawn(self) -> Worker:
        pipe = asyncio.subprocess.PIPE
        state = self._state()
        process = await asyncio.create_subprocess_exec(*self._command, stdin=pipe, stdout=pipe)
        worker = Worker(process, state)
        self._all.add(worker)
        try:
            async with asyncio.timeout(_START_SECONDS):
                answer, _ = await worker.exchange(self._options)
        except BaseException as error:
            await asyncio.shield(self._end(worker))
            if isinstance(error, (TimeoutError, asyncio.IncompleteReadError, ConnectionError)):
                message = "A worker of the server could not be started."
                raise StoreError(message, "It may need more --memory.") from error
            raise
        if "message" in answer:
            await self._end(worker)
            raise StoreError(str(answer["message"]), str(answer["hint"]))
        return worker

    async def _end(self, worker: Worker) -> None:
        self._all.discard(worker)
        await worker.end()


def _busy() -> RequestError:
    message = "The server is busy with other requests."
    return RequestError(503, message, "Try again in a moment.", headers={"Retry-After": "5"})
