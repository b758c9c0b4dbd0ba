"""Where the graph is kept: an Oxigraph folder, a file, or a SPARQL server.

All three offer the same few operations (`Store`), so that nothing above knows which
one it has. A change is applied whole or not at all.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf import formats
from kg.rdf.documents import ONTOLOGY_GRAPH, put_ontology
from kg.rdf.files import STORE_SUFFIXES, atomic_write, read_quads
from kg.rdf.iri import IriScheme
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

BUILD_FIRST = "Build one first: kg build PATH... --store {}"
_OXIGRAPH_MARK = "CURRENT"
"""The file that every RocksDB folder has, and so every Oxigraph one."""


class Store(Protocol):
    """What the writer and the queries ask of a store.

    The union of all graphs is what a query sees unless it says `GRAPH`.
    """

    location: str
    scheme: IriScheme

    def query(self, text: str, *, prefixes: Mapping[str, str] | None = None) -> Results:
        """Evaluate SPARQL; a `SyntaxError` of the parser goes through as it is."""

    def match(
        self,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Give the quads of a pattern, in no order."""

    def graphs(self) -> list[str]:
        """Give the IRIs of the named graphs that hold something, sorted."""

    def apply(self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Take out and put in quads of named graphs, all or none."""

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


class OxigraphStore:
    """An Oxigraph store in a folder, in memory, or filled from a file.

    Parameters
    ----------
    store : pyoxigraph.Store
        The opened store.
    location : str
        Where it is, for messages.
    scheme : IriScheme
        How its data are named.
    file : Path, optional
        The file that it was read from and is written back to when closed.
    """

    def __init__(
        self, store: ox.Store, location: str, *, scheme: IriScheme, file: Path | None = None
    ) -> None:
        self.inner = store
        self.location = location
        self.scheme = scheme
        self._file = file
        self._changed = False

    def query(self, text: str, *, prefixes: Mapping[str, str] | None = None) -> Results:
        """Evaluate SPARQL over the union of all graphs."""
        return self.inner.query(
            text, prefixes=dict(prefixes or {}), use_default_graph_as_union=True
        )

    def match(
        self,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Give the quads of a pattern, in no order."""
        return self.inner.quads_for_pattern(subject, predicate, object_, graph)

    def graphs(self) -> list[str]:
        """Give the IRIs of the named graphs that hold something, sorted."""
        names = (g for g in self.inner.named_graphs() if isinstance(g, ox.NamedNode))
        filled = (g for g in names if next(self.match(graph=g), None) is not None)
        return sorted(g.value for g in filled)

    def apply(self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Take out and put in quads of named graphs in one transaction."""
        text = update_text(removed=removed, added=added)
        if not text:
            return
        try:
            self.inner.update(text)
        except (OSError, RuntimeError) as error:
            raise _refused(self.location, error) from error
        self._changed = True

    def close(self) -> None:
        """Write a changed file back, or flush the folder."""
        if self._file is not None and self._changed:
            form = formats.SUFFIXES[self._file.suffix.lower()]
            # Turtle has one graph for all, which is no place for the ontology.
            left_out = {ONTOLOGY_GRAPH} if form == "turtle" else set()
            with atomic_write(self._file) as out:
                graphs = (g for g in formats.by_graph(self) if g[0] not in left_out)
                formats.write(graphs, out, form=form, scheme=self.scheme)
            self._changed = False

    def __enter__(self) -> Self:
        """Start a `with` block that closes the store."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()


def open_store(
    location: str, *, create: bool = False, writable: bool = False, scheme: IriScheme | None = None
) -> Store:
    """Open a store by its location.

    Parameters
    ----------
    location : str
        A folder, a `.ttl`, `.trig` or `.nq` file, or the URL of a SPARQL 1.1 endpoint.
    create : bool
        Make the folder or file if it is not there, and allow changes.
    writable : bool
        Allow changes to what is there. Without it a folder is opened for reading only,
        beside any other process.
    scheme : IriScheme, optional
        How its data are named, if not below the default base.

    Raises
    ------
    StoreError
        Nothing is there, it is no store, it is locked, or it cannot be read.
    """
    scheme = scheme or IriScheme()
    if location.startswith(("http://", "https://")):
        from kg.rdf.endpoint import EndpointStore

        return EndpointStore(location, scheme=scheme)
    path = Path(location)
    if path.suffix.lower() in STORE_SUFFIXES:
        filled = OxigraphStore(_load(path, create=create), location, scheme=scheme)
        put_ontology(filled)
        return OxigraphStore(filled.inner, location, scheme=scheme, file=path)
    opened = _open_folder(path, create=create, writable=writable)
    return OxigraphStore(opened, location, scheme=scheme)


def memory_store(*, scheme: IriScheme | None = None) -> OxigraphStore:
    """Make an empty store that is gone with the process."""
    return OxigraphStore(ox.Store(), "memory", scheme=scheme or IriScheme())


def _load(path: Path, *, create: bool) -> ox.Store:
    store = ox.Store()
    if path.is_file():
        if create and path.suffix.lower() == ".ttl":
            message = f"{path} exists, and Turtle does not tell which document said what."
            raise StoreError(message, "Build into a .trig file or a folder, or remove it first.")
        store.bulk_extend(read_quads(path))
    elif not create:
        message = f"There is no file {path}."
        raise StoreError(message, BUILD_FIRST.format(path))
    return store


def _open_folder(path: Path, *, create: bool, writable: bool) -> ox.Store:
    if path.exists() and not path.is_dir():
        message = f"{path} is neither a store folder nor a {', '.join(STORE_SUFFIXES)} file."
        raise StoreError(message, "Name another place with --store or KG_STORE.")
    made = (path / _OXIGRAPH_MARK).is_file()
    if not made and path.exists() and any(path.iterdir()):
        message = f"The folder {path} holds other files and no store."
        raise StoreError(message, "Name an empty or new folder with --store or KG_STORE.")
    if not made and not create:
        message = f"There is no store in {path}."
        raise StoreError(message, BUILD_FIRST.format(path))
    try:
        return ox.Store(str(path)) if create or writable else ox.Store.read_only(str(path))
    except OSError as error:
        raise _refused(str(path), error) from error


def _refused(location: str, error: Exception) -> StoreError:
    """Say in our words why Oxigraph would not."""
    words = str(error)
    if "lock hold" in words or "LOCK" in words:
        message = f"Another process is writing to the store {location}."
        return StoreError(message, "Wait until it is done, or name another store with --store.")
    if "read-write" in words:
        message = f"The store {location} was opened for reading only."
        return StoreError(message, "Open it with writable=True.")
    if "No space left" in words:
        message = f"The disk of the store {location} is full; nothing was changed."
        return StoreError(message, "Make room and build again.")
    message = f"The store {location} cannot be used: {words}."
    return StoreError(message, "Check that the folder can be read and written.")
