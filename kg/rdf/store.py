"""Where the graph is kept: an Oxigraph folder, a file, or a SPARQL server.

All three offer the same few operations (`Store`), so that nothing above knows which
one it has. A change is applied whole or not at all.
"""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.documents import ONTOLOGY_GRAPH, put_ontology
from kg.rdf.iri import IriScheme
from kg.rdf.stores.embedded import OxigraphStore
from kg.rdf.stores.files import STORE_SUFFIXES, make_folder, read_quads, resolved
from kg.rdf.stores.folder import is_store, open_for_writing
from kg.rdf.stores.interface import Store
from kg.rdf.stores.location import is_endpoint
from kg.rdf.stores.lock import WriteLock, held, holder, is_held
from kg.rdf.stores.reader import UNFINISHED, FolderReader
from kg.rdf.stores.refusal import refused
from kg.rdf.stores.restore import by_document

__all__ = ["OxigraphStore", "Store", "memory_store", "open_store", "refuse_if_held"]

BUILD_FIRST = "Build one first: kg build PATH... --store {}"

_LOCK = "kg.lock"
_EXPORTS = frozenset({".rdf", ".xml", ".jsonld", ".json", ".jsonl", ".nt", ".n3", ".owl"})
"""Endings of files that are taken for a store by mistake, and would become folders."""
_ROCKSDB = re.compile(
    r"LOCK|LOG(\.old\.\d+)?|IDENTITY|CURRENT|(MANIFEST|OPTIONS)-\d+(\.dbtmp)?"
    r"|\d+\.(log|sst|dbtmp)|kg\.lock"
)


def open_store(
    location: str,
    *,
    create: bool = False,
    writable: bool = False,
    wait: float = 0.0,
    scheme: IriScheme | None = None,
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
    wait : float
        Seconds to wait where another process is writing.
    scheme : IriScheme, optional
        How its data are named, if not below the default base.

    Raises
    ------
    StoreError
        Nothing is there, it is no store, another writes to it, or it cannot be read.
    """
    scheme = scheme or IriScheme()
    if is_endpoint(location):
        from kg.rdf.stores.endpoint import EndpointStore

        return EndpointStore(location, scheme=scheme, writable=create or writable, wait=wait)
    path = Path(location)
    open_ = _open_file if path.suffix.lower() in STORE_SUFFIXES else _open_folder
    return open_(path, scheme, create=create, writable=create or writable, wait=wait)


def refuse_if_held(location: str) -> None:
    """Refuse a store that another process is writing to, before any work is done for it.

    Raises
    ------
    StoreError
        Says which process, and since when.
    """
    if is_endpoint(location):
        from kg.rdf.stores.endpoint import EndpointStore
        from kg.rdf.stores.lease import writer

        if other := writer(EndpointStore(location, scheme=IriScheme())):
            raise held(location, other)
    elif is_held(lock := _lock_of(Path(location))):
        raise held(location, holder(lock))


def memory_store(*, scheme: IriScheme | None = None) -> OxigraphStore:
    """Make an empty store that is gone with the process."""
    return OxigraphStore(ox.Store(), "memory", scheme=scheme or IriScheme())


def _lock_of(path: Path) -> Path:
    """Give the lock's file: in a folder, and beside a file, hidden; one for all its links."""
    if path.suffix.lower() in STORE_SUFFIXES:
        file = resolved(path)
        return file.parent / f".{file.name}.lock"
    return path / _LOCK


def _open_file(
    path: Path, scheme: IriScheme, *, create: bool, writable: bool, wait: float
) -> OxigraphStore:
    if not path.is_file() and not create:
        message = f"There is no file {path}."
        raise StoreError(message, BUILD_FIRST.format(path))
    if create:
        make_folder(path.parent)
    lock = WriteLock(_lock_of(path), str(path), wait=wait) if writable else None
    try:
        inner = ox.Store()
        # Turtle has one graph for all, which is no place for the ontology.
        merged = path.suffix.lower() == ".ttl"
        if path.is_file():
            quads = read_quads(path)
            inner.bulk_extend(by_document(quads, scheme=scheme) if merged else quads)
        put_ontology(OxigraphStore(inner, str(path), scheme=scheme))
    except BaseException:
        if lock:
            lock.release()
        raise
    left_out = frozenset({ONTOLOGY_GRAPH, scheme.closure_graph} if merged else ())
    return OxigraphStore(inner, str(path), scheme=scheme, file=path, lock=lock, left_out=left_out)


def _open_folder(
    path: Path, scheme: IriScheme, *, create: bool, writable: bool, wait: float
) -> OxigraphStore:
    try:
        _check_folder(path, create=create)
    except OSError as error:
        message = f"The store {path} cannot be read: {error.strerror or error}."
        raise StoreError(message, "Look at its permissions.") from error
    if not writable:
        reader = _read_only(path)
        return OxigraphStore(reader.inner, str(path), scheme=scheme, reader=reader)
    if create:
        make_folder(path)
    lock = WriteLock(_lock_of(path), str(path), wait=wait)
    try:
        opened = open_for_writing(path)
    except (OSError, RuntimeError) as error:
        lock.release()
        raise refused(str(path), error) from error
    return OxigraphStore(opened, str(path), scheme=scheme, lock=lock, folder=path)


def _check_folder(path: Path, *, create: bool) -> None:
    if path.exists() and not path.is_dir():
        message = f"{path} is neither a store folder nor a {', '.join(STORE_SUFFIXES)} file."
        raise StoreError(message, "Name another place with --store or KG_STORE.")
    if is_store(path):
        return
    # A build that was killed at its very start leaves some of Oxigraph's files, and no more.
    if path.exists() and not all(_ROCKSDB.fullmatch(found.name) for found in path.iterdir()):
        message = f"The folder {path} holds other files and no store."
        raise StoreError(message, "Name an empty or new folder with --store or KG_STORE.")
    if not create:
        raise _nothing_in(path)
    if path.suffix.lower() in _EXPORTS and not path.exists():
        message = (
            f"{path}: a store is a folder, or a file that ends in {', '.join(STORE_SUFFIXES)}."
        )
        raise StoreError(message, f"Build one of these, and write this: kg export {path}.")


def _nothing_in(path: Path) -> StoreError:
    return StoreError(f"There is no store in {path}.", BUILD_FIRST.format(path))


def _read_only(path: Path) -> FolderReader:
    try:
        return FolderReader(path)
    except (OSError, RuntimeError) as error:
        if any(words in str(error) for words in UNFINISHED):
            raise _nothing_in(path) from error
        raise refused(str(path), error) from error
