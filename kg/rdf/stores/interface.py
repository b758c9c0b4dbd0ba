"""What every kind of store offers: the few operations that all above it make do with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    import pyoxigraph as ox

    from kg.rdf.iri import IriScheme

    Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store(Protocol):
    """What the writer and the queries ask of a store.

    The union of all graphs is what a query sees unless it says `GRAPH` or `FROM`.
    """

    location: str
    scheme: IriScheme

    def query(
        self, text: str, *, prefixes: Mapping[str, str] | None = None, union: bool = True
    ) -> Results:
        """Evaluate SPARQL; a `SyntaxError` of the parser goes through as it is.

        It sees the union of all graphs, or without `union` those that its `FROM` names.
        """

    def match(
        self,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | ox.Literal | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Give the quads of a pattern, in no order."""

    def about(self, nodes: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
        """Give the quads of named graphs that have one of the nodes as subject or object."""

    def pieces(self, graph: ox.NamedNode, size: int) -> Iterator[list[ox.Quad]]:
        """Give a graph's quads some subjects at a time, the subjects in code point order."""

    def graphs(self) -> Iterable[str]:
        """Give the IRIs of the named graphs that hold something, in code point order."""

    def apply(self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Take out and put in quads of named graphs, all or none."""

    def update(self, text: str, *, prefixes: Mapping[str, str] | None = None) -> None:
        """Make the change of an update request; a `SyntaxError` goes through as it is."""

    def rest(self, *, read: int = 0) -> None:
        """Free memory, where many changes or readings follow each other.

        `read` tells how many quads were read since. Nothing may be read meanwhile of a store
        that is written to.
        """

    def close(self) -> None:
        """Write what is not yet written and let go of locks."""

    def __enter__(self) -> Self:
        """Start a `with` block that closes the store."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
