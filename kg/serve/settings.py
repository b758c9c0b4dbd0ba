"""What a server is started with: where the graph is, whom it answers, what it allows."""

from __future__ import annotations

from dataclasses import dataclass, field

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request may ask of the machine.

    Attributes
    ----------
    seconds : float
        That a query may take; the process that answers it is ended after that.
    memory : int
        Megabytes of memory that a query may take.
    result : int
        Megabytes of the longest answer.
    body : int
        Bytes of the longest request, a query or a pasted text.
    workers : int
        Queries that are answered at the same time.
    waiting : int
        Queries that may wait for a worker; the next one is told to come back.
    patience : float
        Seconds that a query waits for a worker before it is told to come back.
    text : int
        Characters of the longest pasted text; a newspaper article has some five thousand.
    """

    seconds: float = 30.0
    memory: int = 1024
    result: int = 64
    body: int = 1_000_000
    workers: int = 4
    waiting: int = 64
    patience: float = 20.0
    text: int = 50_000


@dataclass(frozen=True, slots=True)
class Settings:
    """A server's settings.

    Attributes
    ----------
    store : str
        What `kg.rdf.store.open_store` takes: folder, file or endpoint.
    hosts : frozenset of str
        Names by which the server may be addressed, besides localhost and IP addresses.
    origins : frozenset of str
        Origins (`https://example.org`) whose pages may ask the endpoint.
    model : str, optional
        Another spaCy pipeline for pasted texts.
    limits : Limits
        What one request may ask.
    """

    store: str
    hosts: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    model: str | None = None
    limits: Limits = field(default_factory=Limits)
