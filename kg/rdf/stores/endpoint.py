"""A SPARQL 1.1 server as a store, by the query, update and graph store protocols.

The URL is that of queries; `kg.rdf.stores.servers` knows where the common servers take the rest.
Credentials come from the environment (`kg.rdf.stores.protocol`).
"""

from __future__ import annotations

import urllib.parse
from collections import defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.prefixes import ONTOLOGY
from kg.rdf.stores import answers, staging
from kg.rdf.stores.lease import Lease
from kg.rdf.stores.location import shown
from kg.rdf.stores.protocol import NOT_FOUND, Answer, is_authorised, send
from kg.rdf.stores.servers import Server, server
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.rdf.iri import IriScheme
    from kg.rdf.stores.interface import Results

_TRIPLES = "application/n-triples"
_UPDATE = "application/sparql-update"
_FORM = "application/x-www-form-urlencoded"
_FORMS: dict[type, str] = {
    ox.QuerySolutions: answers.JSON,
    ox.QueryBoolean: answers.JSON,
    ox.QueryTriples: f"{_TRIPLES}, text/turtle;q=0.8",
}
_MOST_ROWS = "X-SPARQL-MaxRows"
"""With this header Virtuoso says how many rows it gives at most, whatever was asked."""
_AT_ONCE = 200
"""Nodes named in one query; a request must stay of a sane size."""
_PAGE = 5_000
"""Rows asked at once where there may be many: Virtuoso gives 10,000 unless told otherwise."""


class EndpointStore:
    """A server that answers SPARQL queries and updates.

    Parameters
    ----------
    location : str
        The query URL, which `kg.rdf.stores.location` takes for one.
    scheme : IriScheme
        How its data are named.
    writable : bool
        Whether to be the only one who writes to it, until closed.
    wait : float
        Seconds to wait where another process is writing.

    Raises
    ------
    StoreError
        Another process is writing to it.
    """

    def __init__(
        self, location: str, *, scheme: IriScheme, writable: bool = False, wait: float = 0.0
    ) -> None:
        self.location = shown(location)
        self.scheme = scheme
        self._url = location
        self._lease: Lease | None = None
        if writable:
            self._lease = Lease(self, wait=wait)

    @cached_property
    def server(self) -> Server:
        """How this server is spoken to; asked when first needed."""
        query = urllib.parse.urlencode({"query": "ASK {}"})
        joint = "&" if urllib.parse.urlsplit(self._url).query else "?"
        headers = {"Accept": answers.JSON}
        answer = send(f"{self._url}{joint}{query}", method="GET", headers=headers, anonymous=True)
        return server(self._url, answer.headers, authorised=is_authorised())

    def query(
        self, text: str, *, prefixes: Mapping[str, str] | None = None, union: bool = True
    ) -> Results:
        """Send a query; the prefixes go before it, on the same line.

        So the server's line numbers are those of the text. What is no SPARQL is refused
        here, with a `SyntaxError`, and not sent.
        """
        form = type(ox.Store().query(text, prefixes=dict(prefixes or {})))
        head = " ".join(f"PREFIX {p}: <{iri}>" for p, iri in sorted((prefixes or {}).items()))
        fields = [("query", f"{head} {text}"), *(self.server.union if union else ())]
        answer = self._send(
            self._url,
            "POST",
            {"Content-Type": _FORM, "Accept": _FORMS[form]},
            urllib.parse.urlencode(fields).encode(),
        )
        self._check_whole(answer)
        if answer.kind not in answers.JSON_KINDS:
            return self._triples(answer)  # type: ignore[return-value]
        found = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.JSON)
        if form is ox.QueryBoolean and isinstance(found, ox.QuerySolutions):
            return answers.truth(found)
        return found

    def _triples(self, answer: Answer) -> Iterator[ox.Triple]:
        form = ox.RdfFormat.from_media_type(answer.kind)
        if form is None:
            message = f"{self.location} answered with {answer.kind or 'no type'}: no SPARQL."
            raise StoreError(message, "Check that the URL is that of a SPARQL endpoint.")
        return (quad.triple for quad in ox.parse(answer.body, format=form))

    def _check_whole(self, answer: Answer) -> None:
        """Refuse an answer that the server has cut short."""
        most = answer.headers.get(_MOST_ROWS, "")
        if most.isdigit() and answers.rows(answer) >= int(most):
            message = f"{self.location} gives {most} rows at most, and there are more."
            raise StoreError(message, "Ask for less, or raise ResultSetMaxRows of the server.")

    def match(
        self,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | ox.Literal | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Give the quads of a pattern in the named graphs, in no order."""
        if isinstance(graph, ox.DefaultGraph):
            return
        if graph and not (subject or predicate or object_) and self.server.graph_store:
            whole = self._whole(graph)
            if not self.server.most or len(whole) <= self.server.most:
                yield from whole
                return
        terms = {"s": subject, "p": predicate, "o": object_, "g": graph}
        given = " ".join(f"VALUES ?{name} {{ {term} }}" for name, term in terms.items() if term)
        yield from self._quads(f"{given} GRAPH ?g {{ ?s ?p ?o }}")

    def _whole(self, graph: ox.NamedNode) -> list[ox.Quad]:
        """Read a graph by the Graph Store HTTP Protocol (section 5.2), as far as it is given."""
        url = f"{self.server.graph_store}?{urllib.parse.urlencode({'graph': graph.value})}"
        answer = self._send(url, "GET", {"Accept": _TRIPLES})
        if answer.status == NOT_FOUND:
            return []
        triples = self._triples(answer)
        return [ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples]

    def about(self, nodes: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
        """Give the quads of named graphs that have one of the nodes as subject or object."""
        rest = iter(nodes)
        while some := list(islice(rest, _AT_ONCE)):
            listed = " ".join(map(str, some))
            for name in ("s", "o"):
                yield from self._quads(f"VALUES ?{name} {{ {listed} }} GRAPH ?g {{ ?s ?p ?o }}")

    def _quads(self, pattern: str) -> Iterator[ox.Quad]:
        for row in self._pages("?s ?p ?o ?g", pattern):
            yield ox.Quad(row["s"], row["p"], answers.as_written(row["o"]), row["g"])

    def _pages(self, variables: str, pattern: str) -> Iterator[ox.QuerySolution]:
        """Ask page by page; the order keeps the pages apart."""
        start = 0
        while True:
            inside = f"SELECT DISTINCT {variables} {{ {pattern} }} ORDER BY {variables}"
            # The window is outside: Virtuoso sorts 10,000 rows at most where it is inside.
            text = f"SELECT {variables} {{ {{ {inside} }} }} LIMIT {_PAGE} OFFSET {start}"
            found = list(self.query(text))  # type: ignore[arg-type]
            yield from found
            if len(found) < _PAGE:
                return
            start += _PAGE

    def pieces(self, graph: ox.NamedNode, size: int) -> Iterator[list[ox.Quad]]:
        """Give a graph's quads in the pieces of a folder, so that exports have the same bytes.

        The server's answer is in memory anyway.
        """
        found: dict[str, list[ox.Quad]] = defaultdict(list)
        for quad in self.match(graph=graph):
            found[str(quad.subject)].append(quad)
        subjects = iter(sorted(found))
        while some := list(islice(subjects, size)):
            yield [quad for subject in some for quad in found[subject]]

    def graphs(self) -> list[str]:
        """Give the IRIs of the named graphs that `kg` has made, sorted.

        A server may have graphs of its own and of others, which are none of ours.
        """
        ours = f'STRSTARTS(STR(?g), "{self.scheme.base}") || ?g = <{ONTOLOGY.rstrip("#")}>'
        aside = f'STRSTARTS(STR(?g), "{self.scheme.staging_graphs}")'
        aside += f" || ?g = <{self.scheme.lock_graph}>"
        found = self._pages("?g", f"GRAPH ?g {{ ?s ?p ?o }} FILTER(({ours}) && !({aside}))")
        return sorted(row["g"].value for row in found)

    def apply(self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Send the change as one update request, or lay it ready and then send that.

        Either way it is made whole or not at all, if the server keeps a request whole.
        """
        gone, come, most = list(removed), list(added), self.server.most
        if most is None or len(gone) + len(come) <= most:
            if text := update_text(removed=gone, added=come):
                self.update(text)
            return
        staging.apply(self, removed=gone, added=come, most=most)

    def update(self, text: str, *, prefixes: Mapping[str, str] | None = None) -> None:
        """Send an update request, the prefixes before it."""
        if self._lease is not None:
            self._lease.renew()
        head = " ".join(f"PREFIX {p}: <{iri}>" for p, iri in sorted((prefixes or {}).items()))
        whole = f"{head} {text}".encode()
        self._send(self.server.update, "POST", {"Content-Type": _UPDATE}, whole)

    def rest(self, *, read: int = 0) -> None:
        """Do nothing: the server sees to its own memory."""

    def close(self) -> None:
        """Let others write."""
        if self._lease is not None:
            lease, self._lease = self._lease, None
            lease.release()

    def __enter__(self) -> Self:
        """Start a `with` block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End a `with` block."""
        self.close()

    def _send(
        self, url: str, method: str, headers: Mapping[str, str], body: bytes | None = None
    ) -> Answer:
        answer = send(url, method=method, headers=headers, body=body, digest=self.server.digest)
        if answer.status == NOT_FOUND and method == "POST":
            message = f"{shown(url)} is not there (404)."
            raise StoreError(message, "Check the URL, or set KG_UPDATE_URL.")
        return answer
