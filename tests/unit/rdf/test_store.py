"""Stores: where they may be, what is said when they cannot, whole or not at all."""

import errno
import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.rdf import documents
from kg.rdf.iri import BASE, IriScheme
from kg.rdf.store import open_store, refuse_if_held
from kg.rdf.stores.files import atomic_write
from tests.unit.rdf.graphs import extraction, frame, put

ASK = "ASK { entity:nederland dd:trains entity:irak }"
PREFIXES = {"dd": "https://w3id.org/defdip/ontology#", "entity": f"{BASE}entity/"}
PLACES = ("graph", "graph.trig", "graph.nq", "graph.ttl")


def trains(store):
    return bool(store.query(ASK, prefixes=PREFIXES))


@pytest.mark.parametrize("place", PLACES)
def test_store_is_made_kept_and_opened_again(tmp_path, place):
    location = str(tmp_path / place)
    with open_store(location, create=True) as store:
        assert put(store, extraction(frame()))

    with open_store(location) as again:
        assert trains(again)
        assert documents.document_ids(again) == ["d"]


@pytest.mark.parametrize("place", PLACES)
def test_missing_store_is_told_with_what_to_do(tmp_path, place):
    with pytest.raises(StoreError, match=r"no (store|file)") as caught:
        open_store(str(tmp_path / place))

    assert "kg build" in caught.value.hint
    assert not (tmp_path / place).exists()


def test_folder_of_other_files_is_not_written_into(tmp_path):
    (tmp_path / "bericht.txt").write_text("tekst")

    with pytest.raises(StoreError, match="other files"):
        open_store(str(tmp_path), create=True)

    assert [p.name for p in tmp_path.iterdir()] == ["bericht.txt"]


def test_file_of_no_known_kind_is_refused(tmp_path):
    (tmp_path / "graph.pdf").write_text("x")

    with pytest.raises(StoreError, match=r"neither a store"):
        open_store(str(tmp_path / "graph.pdf"), create=True)


def test_broken_file_is_told_with_its_place(tmp_path):
    (tmp_path / "graph.ttl").write_text("<a> <b> .")

    with pytest.raises(StoreError, match=r"graph\.ttl is not valid Turtle"):
        open_store(str(tmp_path / "graph.ttl"))


WRITER = """
import sys
from kg.rdf.store import open_store
with open_store(sys.argv[1], create=True, wait=float(sys.argv[2])) as store:
    print("writing", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def writer(location, *, wait=0.0):
    """A process that writes to a store until it is told to stop."""
    command = [sys.executable, "-c", WRITER, location, str(wait)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("name", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_damaged_folder_is_told_for_what_it_is(tmp_path, name):
    with open_store(str(tmp_path / "graph"), create=True) as store:
        put(store, extraction(frame()))
    for file in (tmp_path / "graph").glob(name):
        file.write_bytes(file.read_bytes()[:3])

    for how in ({}, {"create": True}):
        with pytest.raises(StoreError, match="cannot be used") as caught:
            open_store(str(tmp_path / "graph"), **how)
        assert "damaged" in caught.value.hint


@pytest.mark.parametrize("place", PLACES)
def test_second_writer_is_told_who_holds_the_store_since_when(tmp_path, place):
    location = str(tmp_path / place)
    with writer(location) as first:
        assert first.stdout.readline() == b"writing\n"
        since = f"process {first.pid}, since {datetime.now(UTC):%Y-%m-%dT%H:}"
        with pytest.raises(StoreError, match=since):
            open_store(location, create=True)
        with pytest.raises(StoreError, match=since):
            refuse_if_held(location)


@pytest.mark.parametrize("place", PLACES)
def test_second_writer_waits_for_the_first(tmp_path, place):
    location = str(tmp_path / place)
    with writer(location) as first:
        assert first.stdout.readline() == b"writing\n"
        with writer(location, wait=60.0) as second:
            first.stdin.close()
            assert second.stdout.readline() == b"writing\n"
            assert first.wait() == 0


@pytest.mark.parametrize("place", PLACES)
def test_lock_of_a_killed_writer_is_taken_over(tmp_path, place):
    location = str(tmp_path / place)
    with writer(location) as first:
        assert first.stdout.readline() == b"writing\n"
        first.kill()
        first.wait()
    assert list(tmp_path.rglob("*.lock"))

    refuse_if_held(location)
    with open_store(location, create=True) as store:
        assert put(store, extraction(frame()))
    assert not list(tmp_path.rglob("*.lock"))


def test_file_opened_for_reading_refuses_a_change(tmp_path):
    location = str(tmp_path / "graph.trig")
    with open_store(location, create=True) as store:
        put(store, extraction(frame()))

    with pytest.raises(StoreError, match="for reading"), open_store(location) as again:
        put(again, extraction(frame(), document="e"))


@pytest.mark.parametrize("left", [[], ["LOCK", "LOG", "IDENTITY"], ["MANIFEST-000001", "kg.lock"]])
def test_folder_that_a_killed_build_has_just_made_is_used(tmp_path, left):
    place = tmp_path / "graph"
    place.mkdir()
    for name in left:
        (place / name).write_bytes(b"")

    with pytest.raises(StoreError, match="no store"):
        open_store(str(place))
    with open_store(str(place), create=True) as store:
        assert put(store, extraction(frame()))


def test_store_is_made_with_the_folders_above_it(tmp_path):
    with open_store(str(tmp_path / "a" / "b" / "graph"), create=True) as store:
        assert put(store, extraction(frame()))


def test_reader_opens_beside_a_writer(tmp_path):
    location = str(tmp_path / "graph")
    with open_store(location, create=True) as writer:
        put(writer, extraction(frame()))
        assert trains(open_store(location))


def test_store_opened_for_reading_refuses_a_change(tmp_path):
    location = str(tmp_path / "graph")
    with open_store(location, create=True) as store:
        put(store, extraction(frame()))

    with pytest.raises(StoreError, match="for reading"):
        put(open_store(location), extraction(frame(), document="e"))


def test_turtle_file_has_no_ontology_and_queries_see_it_all_the_same(tmp_path):
    location = tmp_path / "graph.ttl"
    with open_store(str(location), create=True) as store:
        put(store, extraction(frame()))

    assert "owl:Class" not in location.read_text(encoding="utf-8")
    with open_store(str(location)) as again:
        text = "ASK { ?f a/rdfs:subClassOf* dd:CooperateEvent ; dd:polarity ?p }"
        prefixes = {**PREFIXES, "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}
        assert again.query(text, prefixes=prefixes)


def test_reading_a_file_store_does_not_write_it(tmp_path):
    location = tmp_path / "graph.nq"
    with open_store(str(location), create=True) as store:
        put(store, extraction(frame()))
    os.utime(location, (1, 1))

    with open_store(str(location)) as again:
        assert trains(again)

    assert location.stat().st_mtime == 1


def test_data_can_be_named_below_another_base(tmp_path):
    scheme = IriScheme("https://example.org/")
    with open_store(str(tmp_path / "graph"), create=True, scheme=scheme) as store:
        put(store, extraction(frame()))

        names = ["https://example.org/doc/d", "https://example.org/graph/entities"]
        assert list(store.graphs()) == names


def test_change_is_all_or_nothing(tmp_path):
    """A quad that the store refuses takes the whole change with it."""
    with open_store(str(tmp_path / "graph"), create=True) as store:
        node = ox.NamedNode("https://x.org/a")
        good = ox.Quad(node, node, node, node)
        blank = ox.Quad(ox.BlankNode("b"), node, node, node)

        with pytest.raises(SyntaxError):
            store.apply(removed=[blank], added=[good])

        assert list(store.graphs()) == []


def test_interrupted_write_leaves_the_old_file(tmp_path):
    file = tmp_path / "graph.ttl"
    file.write_bytes(b"old")

    def write():
        with atomic_write(file) as out:
            out.write(b"half of the n")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write()

    assert file.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["graph.ttl"]


def test_written_file_keeps_its_permissions(tmp_path):
    file = tmp_path / "graph.ttl"
    file.write_bytes(b"old")
    file.chmod(0o640)

    with atomic_write(file) as out:
        out.write(b"new")

    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)


def test_link_stays_and_what_it_leads_to_is_written(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "graph.trig", tmp_path / "graph.trig"
    link.symlink_to(target)

    for number in range(2):
        with open_store(str(link), create=True) as store:
            put(store, extraction(frame(), document=f"d{number}"))

    assert link.is_symlink()
    assert [file.name for file in target.parent.iterdir()] == ["graph.trig"]
    with open_store(str(target)) as store:
        assert documents.document_ids(store) == ["d0", "d1"]


def test_store_has_one_lock_by_all_its_names(tmp_path):
    with open_store(str(tmp_path / "graph.trig"), create=True) as store:
        put(store, extraction(frame()))
    (tmp_path / "other.trig").symlink_to(tmp_path / "graph.trig")

    with (
        open_store(str(tmp_path / "graph.trig"), writable=True),
        pytest.raises(StoreError, match="Another process"),
    ):
        open_store(str(tmp_path / "other.trig"), writable=True)


def test_pipe_takes_what_is_written_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "graph.nq"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    with atomic_write(pipe) as out:
        out.write(b"woorden")
    reader.join()

    assert read == [b"woorden"]
    assert pipe.is_fifo()


def test_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StoreError, match="cannot be written"), atomic_write(tmp_path / "x" / "g"):
        pass


def test_folder_does_not_grow_with_the_times_it_is_opened(tmp_path):
    for number in range(6):
        with open_store(str(tmp_path / "graph"), create=True) as store:
            put(store, extraction(frame(), document=f"d{number}"))

    assert len(list((tmp_path / "graph").glob("LOG*"))) <= 2


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("HTTP://analist:geheim@127.0.0.1:1/query", "carries a password"),
        ("ftp://analist:geheim@127.0.0.1/graph", "cannot be at a URL that begins with ftp://"),
        ("http://[::1/query?key=geheim", "is no URL"),
        ("http://127.0.0.1:poort/query?key=geheim", "is no URL"),
        ("http://127.0.0.1:1/que ry?key=geheim", "is no URL"),
        ("http:///query?key=geheim", "is no URL"),
    ],
)
def test_url_that_is_no_servers_is_refused_and_not_repeated(tmp_path, monkeypatch, location, words):
    monkeypatch.chdir(tmp_path)
    for how in ({}, {"create": True}):
        with pytest.raises(StoreError, match=words) as caught:
            open_store(location, **how)
        assert "geheim" not in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_folder_that_may_not_be_looked_into_is_told(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)

    with pytest.raises(StoreError, match="cannot be read: Permission denied"):
        open_store(str(tmp_path))


@pytest.mark.parametrize("name", ["graph.rdf", "graph.jsonld", "graph.nt"])
def test_file_of_a_form_that_no_store_has_is_not_made_a_folder(tmp_path, name):
    with pytest.raises(StoreError, match="a file that ends in") as told:
        open_store(str(tmp_path / name), create=True)

    assert f"kg export {tmp_path / name}" in told.value.hint
    assert not (tmp_path / name).exists()
