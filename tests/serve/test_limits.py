"""A query that takes too much is stopped, and others are answered meanwhile."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from kg.serve.answers import reply
from kg.serve.failures import RequestError
from kg.serve.pool import WorkerPool
from kg.serve.pools import _WrittenTo
from kg.serve.protocol import Operation
from tests.cli.samples import extraction, write_store
from tests.serve.running import running

CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
RUNAWAY = f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}"
GREEDY = f"SELECT * {{ {CROSS} }} ORDER BY ?a ?f ?i ?l"
ENDLESS = f"SELECT * {{ {CROSS} }}"
QUICK = "ASK { ?x a dd:State }"
CLIENTS = 50


def test_runaway_query_is_stopped_and_said_so(sample_server):
    answer = sample_server.ask(RUNAWAY)

    assert (answer.status_code, "2 seconds" in answer.text) == (500, True)


def test_greedy_query_gets_no_more_memory_than_is_allowed(tmp_path):
    store = write_store(tmp_path / "store", extraction())
    with running(store, "--seconds", 60, "--memory", 200) as server, ThreadPoolExecutor(1) as one:
        asked = one.submit(server.ask, GREEDY)
        most = 0
        while not asked.done():
            most = max([most, *map(memory, server.workers("query"))])
            time.sleep(0.02)
        answer = asked.result()

        assert (answer.status_code, "memory" in answer.text) == (500, True)
        assert server.ask(QUICK).json()["boolean"]
    assert 0 < most < 350, "200 MB and what Python and the store have mapped"


def memory(process):
    """Megabytes of memory that a process has had at most; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    peak = next((line for line in lines if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(peak.split()[1]) / 1024


def test_endless_answer_is_stopped(sample_server):
    assert sample_server.ask(ENDLESS).status_code == 500


def test_fifty_clients_are_answered_beside_a_runaway(sample_server):
    """One worker of three is taken by the runaway; nobody else notices."""

    def ask(query):
        with httpx.Client(timeout=60) as client:
            return client.post(f"{sample_server.url}sparql", data={"query": query})

    with ThreadPoolExecutor(CLIENTS + 1) as clients:
        runaway = clients.submit(ask, RUNAWAY)
        quick = [clients.submit(ask, QUICK) for _ in range(CLIENTS)]
        answers = [each.result() for each in quick]

    assert [a.status_code for a in answers] == [200] * CLIENTS
    assert all(a.json()["boolean"] for a in answers)
    assert runaway.result().status_code == 500
    assert len(sample_server.workers("query")) <= 3


def test_explorer_is_answered_while_all_workers_are_taken(sample_server):
    with ThreadPoolExecutor(6) as clients:
        taken = [clients.submit(sample_server.ask, RUNAWAY) for _ in range(6)]
        time.sleep(0.2)
        found = sample_server.api("search", q="polen").json()
        statuses = {each.result().status_code for each in taken}

    assert found[0]["label"] == "Polen"
    assert statuses == {500}


def test_query_whose_client_has_gone_is_ended(tmp_path):
    store = write_store(tmp_path / "store", extraction())
    with running(store, "--workers", 1, "--seconds", 60) as server:
        (worker,) = server.workers("query")
        with pytest.raises(httpx.ReadTimeout):
            httpx.post(f"{server.url}sparql", data={"query": RUNAWAY}, timeout=1)
        # The only worker would be taken for a minute, had its query not been ended.
        assert server.ask(QUICK).json()["boolean"]
        assert worker not in server.workers("query")


def test_worker_that_was_killed_is_replaced(sample_server):
    sample_server.ask(QUICK)
    for worker in sample_server.workers("query"):
        os.kill(worker, signal.SIGKILL)
    time.sleep(0.2)

    assert sample_server.ask(QUICK).json()["boolean"]


def test_worker_of_a_process_with_less_memory_is_held_to_that():
    code = (
        "import resource; from kg.serve.worker import _limit_memory; "
        "resource.setrlimit(resource.RLIMIT_DATA, (3 << 30, 3 << 30)); _limit_memory(4096); "
        "print(resource.getrlimit(resource.RLIMIT_DATA)[0] >> 20)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.stdout == "3072\n", done.stderr


def in_a_loop_of_its_own(work):
    """Run a coroutine function in a thread: Playwright's loop has the main one."""
    with ThreadPoolExecutor(1) as one:
        return one.submit(lambda: asyncio.run(work())).result()


def test_more_than_may_wait_are_told_to_come_back():
    async def crowd():
        pool = WorkerPool("query", {}, size=1, seconds=9, waiting=0, patience=9)
        async with pool._place():
            await pool.ask({})

    with pytest.raises(RequestError) as refused:
        in_a_loop_of_its_own(crowd)

    assert refused.value.status == 503
    assert refused.value.headers["Retry-After"].isdigit()


def test_who_waits_too_long_is_told_to_come_back():
    async def crowd():
        pool = WorkerPool("query", {}, size=1, seconds=9, waiting=5, patience=0.05)
        async with pool._place():
            await pool.ask({})

    with pytest.raises(RequestError) as refused:
        in_a_loop_of_its_own(crowd)

    assert refused.value.status == 503


def test_answer_over_the_limit_is_refused_whole(seedless_store):
    with pytest.raises(RequestError, match="longer") as refused:
        reply(seedless_store, Operation("SELECT * { ?s ?p ?o }"), accept="text/csv", limit=100)

    assert refused.value.status == 500


@pytest.fixture
def seedless_store(tmp_path):
    from kg.rdf.store import open_store

    with open_store(str(write_store(tmp_path / "store", extraction()))) as store:
        yield store


def test_server_sees_what_is_built_meanwhile(tmp_path):
    store = write_store(tmp_path / "store", extraction())
    with running(store) as server:
        before = server.api("overview").json()["articles"]
        write_store(store, extraction("later", "2022-01"))
        deadline = time.monotonic() + 20
        while server.api("overview").json()["articles"] == before and time.monotonic() < deadline:
            time.sleep(0.2)
        after = server.api("overview").json()["articles"]
        counted = server.ask("SELECT ?d { ?d a dd:Document }", Accept="text/csv").text

    assert (before, after) == (1, 2)
    assert "later" in counted


def test_workers_stay_while_a_build_goes_on(tmp_path):
    """Each request would otherwise wait for a worker that reads all names anew."""
    written_to = _WrittenTo(tmp_path)
    log = tmp_path / "000001.log"
    log.write_text("one")
    first = written_to()
    log.write_text("one, two")
    during = written_to()
    os.utime(log, (time.time() - 5, time.time() - 5))

    assert first == during
    assert written_to() != first


def test_workers_end_with_the_server(tmp_path):
    store = write_store(tmp_path / "store", extraction())
    with ThreadPoolExecutor(1) as one:
        with running(store, "--seconds", 1) as server:
            workers = server.workers("query") + server.workers("explore")
            cut_off = one.submit(server.ask, RUNAWAY)
            time.sleep(0.2)
        assert isinstance(cut_off.exception(), httpx.HTTPError | None)
    deadline = time.monotonic() + 10
    while any(map(is_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert workers
    assert not list(filter(is_alive, workers))


def is_alive(process):
    return Path(f"/proc/{process}").exists()
