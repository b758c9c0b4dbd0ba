"""What SPARQL servers leave to each other's taste: where they take updates and graphs.

The protocols say how to ask, not at which URL, and not whether a query without `GRAPH`
sees the named graphs. Both are known here of the common servers, told apart by what they
say of themselves.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import Message

UPDATE_URL, GRAPH_STORE_URL = "KG_UPDATE_URL", "KG_GRAPH_STORE_URL"
"""Environment variables that name the URLs where these rules do not fit."""


@dataclass(frozen=True, slots=True)
class Server:
    """How one server is spoken to.

    Attributes
    ----------
    update : str
        URL of SPARQL 1.1 Update.
    graph_store : str
        URL of the Graph Store HTTP Protocol, empty where none is known.
    union : tuple of (str, str)
        Parameters that make the default graph of a query the union of all graphs.
    digest : bool
        Whether it asks for a digest of the password, which must then never be sent itself.
    most : int, optional
        Statements that it takes in one request, or surely gives in one answer; without it,
        as many as there are.
    """

    update: str
    graph_store: str = ""
    union: tuple[tuple[str, str], ...] = ()
    digest: bool = False
    most: int | None = None


def server(location: str, headers: Message | Mapping[str, str], *, authorised: bool) -> Server:
    """Tell how to speak to the server at a query URL.

    Parameters
    ----------
    location : str
        The query URL.
    headers : Message or Mapping[str, str]
        Of an answer of it.
    authorised : bool
        Whether there are credentials; Virtuoso takes them at URLs of their own.
    """
    name = headers.get("Server", "").lower()
    if "virtuoso" in name:
        suffix = "-auth" if authorised else ""
        found = Server(
            _beside(location, f"sparql{suffix}"),
            _beside(location, f"sparql-graph-crud{suffix}"),
            digest=True,
            most=4_000,  # Its compiler takes some 5,000; it gives 10,000, as Debian ships it.
        )
    elif "oxigraph" in name:
        union = (("union-default-graph", ""),)
        found = Server(_beside(location, "update"), _beside(location, "store"), union)
    elif "fuseki" in name or "Fuseki-Request-Id" in headers:
        union = (("default-graph-uri", "urn:x-arq:UnionGraph"),)
        found = Server(_beside(location, "update"), _beside(location, "data"), union)
    elif "/repositories/" in location:  # RDF4J and GraphDB
        below = location.rstrip("/")
        found = Server(f"{below}/statements", f"{below}/rdf-graphs/service")
    else:
        found = Server(_sibling(location))
    return replace(
        found,
        update=os.environ.get(UPDATE_URL) or found.update,
        graph_store=os.environ.get(GRAPH_STORE_URL) or found.graph_store,
    )


def _beside(location: str, name: str) -> str:
    """Give the URL with another last segment."""
    parts = urlsplit(location)
    return urlunsplit(parts._replace(path=f"{parts.path.rpartition('/')[0]}/{name}", query=""))


def _sibling(location: str) -> str:
    """Give the update URL of an unknown server: `/update` beside `/query`, else the same."""
    is_query = urlsplit(location).path.endswith("/query")
    return _beside(location, "update") if is_query else location
