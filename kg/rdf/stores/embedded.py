"""Oxigraph inside the program: the store in a folder, in memory, or filled from a file."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from kg.memory import give_back
from kg.rdf import formats
from kg.rdf.stores import ordering
from kg.rdf.stores.files import atomic_write
from kg.rdf.stores.folder import open_for_writing
from kg.rdf.stores.refusal import refused
from kg.rdf.update import update_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from kg.rdf.iri import IriScheme
    from kg.rdf.stores.interface import Results
    from kg.rdf.stores.lock import WriteLock
    from kg.rdf.stores.reader import FolderReader

QUADS_IN_MEMORY = 2_500
"""Quads written before Oxigraph puts them in its files, so that memory and the log that is
read again on opening stay small (some 2 MB)."""

QUADS_READ, PAGE = 1_000, 200
"""Quads read before a folder that is only read is opened anew (some 4 MB), and rows of one
term each: terms lie in no order, so that each puts a block of its own in memory (4 kB)."""


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
    lock : WriteLock, optional
        The right to write to it, let go of when closed. A file without it is not written.
    left_out : set of str
        Graphs that the file does not hold.
    folder : Path, optional
        The folder that is written to.
    reader : FolderReader, optional
        What opens a folder anew that is only read.
    """

    def __init__(
        self,
        store: ox.Store,
        location: str,
        *,
        scheme: IriScheme,
        file: Path | None = None,
        lock: WriteLock | None = None,
        left_out: frozenset[str] = frozenset(),
        folder: Path | None = None,
        reader: FolderReader | None = None,
    ) -> None:
        self.inner = store
        self.location = location
        self.scheme = scheme
        self._file = file
        self._lock = lock
        self._left_out = left_out
        self._folder = folder
        self._changed = False
        self._unflushed = 0
        self._reader = reader
        self._read = 0

    def query(
        self, text: str, *, prefixes: Mapping[str, str] | None = None, union: bool = True
    ) -> Results:
        """Evaluate SPARQL over the union of all graphs, or those that its `FROM` names."""
        known = dict(prefixes or {})
        # Oxigraph does not heed FROM where it is told to take the union.
        return self.inner.query(text, prefixes=known, use_default_graph_as_union=union)

    def match(
        self,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object_: ox.NamedNode | ox.Literal | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Give the quads of a pattern, in no order."""
        return self.inner.quads_for_pattern(subject, predicate, object_, graph)

    def about(self, nodes: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
        """Give the quads of named graphs that have one of the nodes as subject or object."""
        for node in nodes:
            for quad in chain(self.match(subject=node), self.match(object_=node)):
                if isinstance(quad.graph_name, ox.NamedNode):
                    yield quad

    def pieces(self, graph: ox.NamedNode, size: int) -> Iterator[list[ox.Quad]]:
        """Give a graph's quads some subjects at a time, the subjects in code point order."""
        found = self._scanned(f"SELECT ?s {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
        subjects = ordering.distinct(map(str, found))
        while some := list(islice(subjects, size)):
            quads = (self.inner.quads_for_pattern(_subject(s), None, None, graph) for s in some)
            yield list(chain.from_iterable(quads))
            self.rest(read=QUADS_READ)  # Subjects lie as scattered as terms.

    def graphs(self) -> Iterator[str]:
        """Give the IRIs of the named graphs that hold something, in code point order."""
        found = self._scanned("SELECT ?g { GRAPH ?g {} }")
        names = ordering.distinct(g.value for g in found if isinstance(g, ox.NamedNode))
        return (n for n in names if next(self.match(graph=ox.NamedNode(n)), None) is not None)

    def _scanned(self, text: str) -> Iterator[object]:
        """Give the only variable of a query's rows, page by page where it can rest between.

        Oxigraph skips the rows of earlier pages without reading what they say.
        """
        start, page = 0, "" if self._reader is None else f" LIMIT {PAGE}"
        while True:
            number = 0
            for row in self.query(f"{text}{page} OFFSET {start}"):  # type: ignore[union-attr]
                yield row[0]
                number += 1
            if self._reader is None or number < PAGE:
                return
            start += number
            self.rest(read=QUADS_READ)

    def apply(self, *, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Take out and put in quads of named graphs in one transaction."""
        gone, come = list(removed), list(added)
        text = update_text(removed=gone, added=come)
        if not text:
            return
        if self._file is not None and self._lock is None:
            raise refused(self.location, OSError("not read-write"))
        try:
            self.inner.update(text)
        except (OSError, RuntimeError) as error:
            raise refused(self.location, error) from error
        self._changed = True
        self._unflushed += len(gone) + len(come)

    def update(self, text: str, *, prefixes: Mapping[str, str] | None = None) -> None:
        """Make the change of an update request, in one transaction."""
        if self._file is not None and self._lock is None:
            raise refused(self.location, OSError("not read-write"))
        try:
            self.inner.update(text, prefixes=dict(prefixes or {}))
            self.inner.flush()
        except (OSError, RuntimeError) as error:
            raise refused(self.location, error) from error
        self._changed = True

    def rest(self, *, read: int = 0) -> None:
        """Put what is in memory in the folder's files, once it is much, and free the memory.

        Oxigraph keeps what it has read and written in memory until it is opened anew. Of a
        store that is written to no quads or results may still be read meanwhile.

        Parameters
        ----------
        read : int
            Quads that were read since the last rest. What was read of a store that is
            written to is not freed: only what was written counts.
        """
        self._read += read
        if self._reader is not None and self._read >= QUADS_READ:
            self.inner = self._reader.renew()
            self._read = 0
        if read or self._folder is None or self._unflushed < QUADS_IN_MEMORY:
            return
        try:
            self.inner.flush()
            self.inner = ox.Store()
            self.inner = open_for_writing(self._folder)
            give_back()
        except (OSError, RuntimeError) as error:
            raise refused(self.location, error) from error
        self._unflushed = 0

    def close(self) -> None:
        """Write a changed file back, or flush the folder, and let others write."""
        try:
            if self._changed and self._file is not None:
                self._write_back(self._file)
            elif self._changed and self._folder is not None:
                self.inner.flush()
            self._changed = False
        except (OSError, RuntimeError) as error:
            raise refused(self.location, error) from error
        finally:
            if self._lock is not None:
                # Oxigraph closes its folder when nothing refers to it any more.
                self.inner = ox.Store()
                self._lock.release()

    def _write_back(self, file: Path) -> None:
        form = formats.SUFFIXES[file.suffix.lower()]
        with atomic_write(file) as out:
            graphs = formats.by_graph(self, left_out=self._left_out)
            formats.write(graphs, out, form=form, scheme=self.scheme)

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


def _subject(written: str) -> ox.NamedNode | ox.BlankNode:
    """Read a subject as N-Triples writes it."""
    if written.startswith("<"):
        return ox.NamedNode(written[1:-1])
    return ox.BlankNode(written.removeprefix("_:"))
