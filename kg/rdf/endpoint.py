"""A SPARQL 1.1 server as a store, by the query and update protocols.

The same URL serves both (Oxigraph, Virtuoso) or they are siblings named `query` or
`sparql` and `update` (Fuseki, GraphDB: `KG_UPDATE_URL` names the second). Credentials come
from `KG_USER` and `KG_PASSWORD` and are put in no message.
"""

from __future__ import annotations

import base64
import json
import os
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit, urlunsplit

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Results

_JSON = "application/sparql-results+json"
_ACCEPT = f"{_JSON}, application/n-triples;q=0.9, text/turtle;q=0.8"
_SECONDS = 60.0
_BAD_REQUEST = 400


class EndpointStore:
    """A server that answers SPARQL queries and updates.

    Parameters
    ----------
    location : str
        The query URL, without credentials.
    scheme : IriScheme
        How its data are named.
    """

    def __init__(self, location: str, *, scheme: IriScheme) -> None:
        parts = urlsplit(location)
        if parts.username or parts.password:
            message = f"The URL of {parts.hostname} carries a password."
            raise StoreError(message, "Set KG_USER and KG_PASSWORD instead.")
        self.location = location
        self.scheme = scheme
        self.update_url = os.environ.get("KG_UPDATE_URL") or _sibling(location)

    def query(self, text: str, *, prefixes: Mapping[str, str] | None = None) -> Results:
        """Send a query; the prefixes go before it, those that it declares itself aside."""
        head = " ".join(f"PREFIX {p}: <{iri}>" for p, iri in sorted((prefixes or {}).items()))
        # On the same line, so that the server's line numbers are those of the text.
        kind, body = self._post(self.location, f"{head} {text}", "application/sparql-query")
        if kind in (_JSON, "application/json"):
            return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        form = ox.RdfFormat.from_media_type(kind)
        if form is None:
            message = f"{self.location} answered with {kind or 'no type'}, which is no SPARQL."
            raise StoreError(message, "Check that the URL is that of a SPARQL endpoint.")
        return (q.triple for q in ox.parse(body, format=form))  # type: ignore[return-value]

    def match(
        self,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Give the quads of a pattern in the named graphs, in no order."""
        if isinstance(graph, ox.DefaultGraph):
            return
        terms = {"s": subject, "p": predicate, "o": object_, "g": graph}
        given = " ".join(f"VALUES ?{name} {{ {term} }}" for name, term in terms.items() if term)
        found = self.query(f"SELECT * {{ {given} GRAPH ?g {{ ?s ?p ?o }} }}")
        for solution in found:  # type: ignore[union-attr]
            yield ox.Quad(solution["s"], solution["p"], solution["o"], solution["g"])

    def graphs(self) -> list[str]:
        """Give the IRIs of the named graphs, sorted."""
        found = self.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
        return sorted(solution["g"].value for solution in found)  # type: ignore[union-attr]

    def apply(self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Send the change as one update request."""
        text = update_text(removed=removed, added=added)
        if text:
            self._post(self.update_url, text, "application/sparql-update")

    def close(self) -> None:
        """Do nothing: there is no connection to keep."""

    def __enter__(self) -> Self:
        """Start a `with` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End a `with` block."""

    def _post(self, url: str, text: str, kind: str) -> tuple[str, bytes]:
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Accept": _ACCEPT}
        if user := os.environ.get("KG_USER"):
            pair = f"{user}:{os.environ.get('KG_PASSWORD', '')}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        request = urllib.request.Request(url, text.encode(), headers, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
                return answer.headers.get_content_type(), answer.read()
        except urllib.error.HTTPError as error:
            words = error.read(2000).decode("utf-8", "replace").strip()
            if error.code == _BAD_REQUEST:
                raise SyntaxError(words) from error
            message = f"{url} answered {error.code} {error.reason}: {words}"
            hint = "Check KG_USER and KG_PASSWORD, and that the server allows it."
            raise StoreError(message, hint) from error
        except (OSError, json.JSONDecodeError) as error:
            message = f"{url} cannot be reached: {getattr(error, 'reason', error)}."
            raise StoreError(message, "Check the URL, and that the server runs.") from error


def _sibling(location: str) -> str:
    """Give the update URL that goes with a query URL: `/query` or `/sparql` to `/update`."""
    parts = urlsplit(location)
    head, _, last = parts.path.rpartition("/")
    if last == "query":
        return urlunsplit(parts._replace(path=f"{head}/update"))
    return location
