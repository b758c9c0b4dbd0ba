"""Strings in order: the same whether they fit in memory or lie in files."""

import tempfile
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.rdf.store import memory_store
from kg.rdf.stores import ordering
from kg.rdf.stores.ordering import Runs, distinct

STRINGS = [f"<https://x.org/{(7 * n) % 23}>" for n in range(60)] + [
    "_:b",
    "<é>",
    "<a\u2028b>",
    "<😀>",
]


@pytest.mark.parametrize("files", [2, 3, 64])
@pytest.mark.parametrize("run", [1, 2, 5, 27, 28, 1_000])
def test_order_is_that_of_sorting_whatever_the_size_of_runs(run, files):
    assert list(distinct(iter(STRINGS), run=run, files=files)) == sorted(set(STRINGS))


def test_nothing_gives_nothing():
    assert list(distinct([])) == []


def test_no_file_is_made_for_what_fits_in_a_run(monkeypatch):
    monkeypatch.setattr(ordering, "_written", None)

    assert list(distinct(["b", "a", "b"], run=3)) == ["a", "b"]


def test_no_more_files_are_open_than_said(monkeypatch):
    made, open_ = [], tempfile.TemporaryFile

    def counted(*args, **kwargs):
        made.append(open_(*args, **kwargs))
        # One more is open while the others are merged into it.
        assert sum(not file.closed for file in made) <= 3
        return made[-1]

    monkeypatch.setattr(ordering.tempfile, "TemporaryFile", counted)

    assert list(distinct(map(str, range(100, 200)), run=5, files=2))
    assert len(made) > 20
    assert all(file.closed for file in made)


@pytest.mark.parametrize("run", [1, 3, 1_000])
def test_strings_that_come_little_by_little_are_given_whenever_they_are_asked_for(run):
    with Runs(run=run, files=2) as runs:
        for start in range(0, len(STRINGS), 7):
            runs.add(STRINGS[start : start + 7])
            assert list(runs) == sorted(set(STRINGS[: start + 7]))


def test_full_disk_is_told_with_what_to_do(monkeypatch):
    monkeypatch.setattr(ordering.tempfile, "TemporaryFile", Path("/dev/full").open)

    with pytest.raises(StoreError, match="No space left") as caught:
        list(distinct(STRINGS, run=3))

    assert "TMPDIR" in caught.value.hint


def test_store_gives_subjects_in_the_same_order_from_files(monkeypatch):
    node, graph = ox.NamedNode("https://x.org/p"), ox.NamedNode("https://x.org/g")
    subjects = [ox.NamedNode(f"https://x.org/{n}") for n in range(30)] + [ox.BlankNode("b")]
    store = memory_store()
    for subject in subjects:
        store.inner.add(ox.Quad(subject, node, node, graph))
        store.inner.add(ox.Quad(subject, node, graph, graph))
    whole = list(store.pieces(graph, 4))
    monkeypatch.setattr(ordering.distinct, "__kwdefaults__", {"run": 3, "files": 2})

    assert list(store.pieces(graph, 4)) == whole
    given = [quad.subject for piece in whole for quad in piece]
    assert sorted(set(given), key=str) == sorted(subjects, key=str)
    assert [str(s) for s in given] == sorted(str(s) for s in given)
    assert max(len(piece) for piece in whole) == 8
