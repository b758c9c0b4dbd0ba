"""One writer at a time on a server: told who, taken over from the dead, let go of at the end."""

import json
import os
import socket
import subprocess
import sys
import time

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.rdf.iri import IriScheme
from kg.rdf.store import memory_store
from kg.rdf.stores import lease
from kg.rdf.stores.lease import Lease, writer

GRAPH = IriScheme().lock_graph
HERE, SINCE = socket.gethostname(), "2026-03-01T08:30:00Z"
ALIVE = os.getppid()


@pytest.fixture(scope="module")
def dead():
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.fixture
def store():
    return memory_store()


def claim(store, *, pid, host=HERE, ago=0.0, name="other"):
    """Say that another writes to the store, and said so some seconds ago."""
    said = {"pid": pid, "host": host, "since": SINCE, "renewed": time.time() - ago}
    graph = ox.NamedNode(GRAPH)
    quad = ox.Quad(
        ox.NamedNode(f"{GRAPH}/{name}"),
        ox.NamedNode(f"{GRAPH}/holder"),
        ox.Literal(json.dumps(said)),
        graph,
    )
    store.inner.add(quad)
    return quad


def said(store):
    return [json.loads(q.object.value) for q in store.inner]


def test_lease_is_told_and_let_go_of(store):
    held = Lease(store)
    (told,) = said(store)
    assert (told["pid"], told["host"]) == (os.getpid(), HERE)

    held.release()
    assert said(store) == []


@pytest.mark.parametrize(
    "other",
    [{"pid": ALIVE}, {"pid": ALIVE, "ago": 3600}, {"pid": 1, "host": "elders", "ago": 300}],
    ids=["same machine", "same machine and silent", "another machine"],
)
def test_second_writer_is_told_who_is_first(store, other):
    claim(store, **other)

    with pytest.raises(StoreError, match=f"process {other['pid']}.*, since 2026") as caught:
        Lease(store)
    assert "--wait" in caught.value.hint
    assert writer(store).pid == other["pid"]
    assert len(said(store)) == 1


def test_what_the_dead_left_is_taken_over(store, dead):
    claim(store, pid=dead)
    claim(store, pid=1, host="elders", ago=700, name="silent")
    claim(store, pid=ALIVE, ago=90_000, name="number-of-another-by-now")
    assert writer(store) is None

    Lease(store)
    assert [told["pid"] for told in said(store)] == [os.getpid()]


def test_process_does_not_keep_itself_out(store):
    first, second = Lease(store), Lease(store)
    assert writer(store) is None

    first.release()
    assert len(said(store)) == 1
    second.release()
    assert said(store) == []


def test_one_who_waits_comes_next(store, monkeypatch):
    first = claim(store, pid=ALIVE)
    monkeypatch.setattr(lease.time, "sleep", lambda _: store.inner.remove(first))

    Lease(store, wait=60)
    assert [told["pid"] for told in said(store)] == [os.getpid()]


def test_both_let_go_where_both_claimed(store, monkeypatch):
    """The other's claim comes between the look and the claim, as it would at another server."""
    update = store.update

    def late(text):
        update(text)
        if "INSERT" in text:
            claim(store, pid=ALIVE)

    monkeypatch.setattr(store, "update", late)
    with pytest.raises(StoreError, match=f"process {ALIVE}"):
        Lease(store)
    assert [told["pid"] for told in said(store)] == [ALIVE]


def test_writer_shows_life(store, monkeypatch):
    held = Lease(store)
    (before,) = said(store)
    held.renew()
    assert said(store) == [before]

    now = time.time() + 61
    monkeypatch.setattr(lease.time, "time", lambda: now)
    held.renew()
    assert said(store) == [{**before, "renewed": now}]
    held.release()
    assert said(store) == []


def test_writer_who_was_taken_for_gone_is_told(store, monkeypatch):
    held = Lease(store)
    store.inner.clear()
    now = time.time() + 700
    monkeypatch.setattr(lease.time, "time", lambda: now)

    with pytest.raises(StoreError, match="silent for long"):
        held.renew()


@pytest.mark.parametrize("junk", ["", "{}", "[1]", '{"renewed": "x"}', '{"renewed": 1, "a": 2}'])
def test_what_makes_no_sense_keeps_nobody_out(store, junk):
    node = ox.NamedNode(f"{GRAPH}/holder")
    store.inner.add(ox.Quad(node, node, ox.Literal(junk), ox.NamedNode(GRAPH)))

    Lease(store).release()
    assert writer(store) is None
