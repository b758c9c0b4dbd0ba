"""A folder that is opened anew while it is read shows what it showed."""

import pyoxigraph as ox
import pytest

from kg.rdf import formats
from kg.rdf.store import open_store
from kg.rdf.stores import embedded, reader
from kg.rdf.stores.reader import FolderReader

NODES = [ox.NamedNode(f"https://x.org/{n}") for n in range(12)]


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "graph"
    with open_store(str(place), create=True) as store:
        shared = ox.NamedNode(store.scheme.entities_graph)
        own = [ox.Quad(n, NODES[0], m, n) for n in NODES for m in NODES[:3]]
        store.apply(removed=(), added=own)
        store.apply(removed=(), added=[ox.Quad(n, NODES[0], NODES[1], shared) for n in NODES])
    return place


def add(folder, number):
    with open_store(str(folder), writable=True) as store:
        store.apply(removed=(), added=[ox.Quad(NODES[0], NODES[1], NODES[number], NODES[2])])


@pytest.fixture
def renewed(monkeypatch):
    """Count how often a folder is opened anew, and do so after every few quads."""
    monkeypatch.setattr(embedded, "QUADS_READ", 5)
    monkeypatch.setattr(formats, "AT_ONCE", 2)
    taken, renew = [], FolderReader.renew

    def counted(self):
        before = self.inner
        taken.append(renew(self) is not before)
        return self.inner

    monkeypatch.setattr(FolderReader, "renew", counted)
    return taken


def read(store, meanwhile=lambda: None):
    found = []
    for name, quads in formats.by_graph(store):
        found.extend((name, quad) for quad in quads)
        meanwhile()
    return found


def test_graph_is_the_same_whether_it_is_opened_once_or_often(folder, monkeypatch, request):
    whole = read(open_store(str(folder)))

    often = request.getfixturevalue("renewed")

    assert read(open_store(str(folder))) == whole
    assert len(often) > 10
    assert all(often)


def test_reader_goes_on_seeing_what_it_saw_when_a_writer_comes(folder, renewed):
    store = open_store(str(folder))
    before = read(store)
    numbers = iter(range(3, 100))

    def write():
        if (number := next(numbers)) < 6:
            add(folder, number)

    assert read(store, write) == before
    assert not renewed[-1]
    assert len(read(open_store(str(folder)))) == len(before) + 3


def test_writer_is_not_opened_anew_by_what_is_read(folder, renewed):
    with open_store(str(folder), writable=True) as store:
        rows = iter(store.match())
        next(rows)

        assert read(store)
        assert list(rows)
    assert not renewed


def test_folder_that_changed_while_it_was_opened_is_not_opened_anew(folder, monkeypatch):
    opened = reader._opened

    def overtaken(path):
        add(path, 3)
        return opened(path)

    monkeypatch.setattr(reader, "_opened", overtaken)
    found = FolderReader(folder)
    first = found.inner

    assert found.renew() is first


def test_reader_keeps_what_it_has_when_the_folder_is_gone(folder):
    found = FolderReader(folder)
    first = found.inner
    folder.rename(folder.with_name("elsewhere"))

    assert found.renew() is first
    assert len(list(first)) > 12
