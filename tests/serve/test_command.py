"""`kg serve` as a command: what it says, and what it says when it cannot serve."""

import signal
import socket
import subprocess
import sys

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests.cli.samples import extraction, write_store
from tests.serve.running import command, running


def refused(*arguments):
    done = subprocess.run(command(*arguments), capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr
    return done


def test_address_goes_to_standard_output_and_advice_beside_it(sample_store):
    process = subprocess.Popen(
        command("--store", sample_store, "--port", 0),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    url = process.stdout.readline().strip()
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=30)

    assert url.startswith("http://127.0.0.1:")
    assert f"{url}sparql" in said
    assert "Traceback" not in said


def test_store_that_is_not_there_is_told_with_what_to_do(tmp_path):
    done = refused("--store", tmp_path / "none", "--port", 0)

    assert done.returncode == 2
    assert "kg build" in done.stderr
    assert done.stdout == ""


def test_folder_that_is_no_store_is_told(tmp_path):
    (tmp_path / "letter.txt").write_text("Beste lezer")

    assert refused("--store", tmp_path, "--port", 0).returncode == 2


def test_port_that_is_taken_is_told(sample_store):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = refused("--store", sample_store, "--port", taken.getsockname()[1])

    assert done.returncode == 2
    assert "--port" in done.stderr


STARTING = """
import sys
from kg.errors import StoreError
from kg.serve.server import listen, serve
from kg.serve.settings import Limits, Settings
settings = Settings(sys.argv[1], limits=Limits(memory=16))
try:
    serve(settings, listen("127.0.0.1", 0), ready=lambda: print("ready"))
except StoreError as error:
    print(error)
"""
"""A server whose workers have too little memory to begin, which the command refuses."""


def test_worker_that_cannot_be_started_is_told(sample_store):
    done = subprocess.run(
        [sys.executable, "-c", STARTING, sample_store], capture_output=True, text=True, timeout=60
    )

    assert done.stdout == (
        "A worker of the server could not be started. It may need more --memory.\n"
    )
    assert "startup" not in done.stderr


def test_memory_without_which_no_worker_starts_is_refused(sample_store):
    done = refused("--store", sample_store, "--port", 0, "--memory", 199)

    assert done.returncode == 2
    assert "--memory" in done.stderr


def test_host_that_is_not_here_is_told(sample_store):
    assert refused("--store", sample_store, "--host", "192.0.2.1", "--port", 0).returncode == 2


@pytest.mark.parametrize("origin", ["*", "example.org", "https://example.org/path", "null"])
def test_origin_has_to_be_one(origin):
    done = CliRunner().invoke(main, ["serve", "--allow-origin", origin])

    assert done.exit_code == 2
    assert "origin" in done.output


@pytest.mark.parametrize("suffix", [".trig", ".nq", ".ttl"])
def test_file_is_served_as_a_folder_is(tmp_path, suffix):
    store = write_store(tmp_path / f"graph{suffix}", extraction())
    before = store.read_bytes()
    with running(store) as server:
        found = server.api("search", q="pol").json()
        asked = server.ask("ASK { ?x a dd:Deployment }").json()

    assert (found[0]["label"], asked["boolean"]) == ("Polen", True)
    assert store.read_bytes() == before


def test_server_of_another_kg_is_served_on(sample_server):
    with running(f"{sample_server.url}sparql") as second:
        assert second.ask("ASK { ?x a dd:State }").json()["boolean"]
        assert second.api("entity", id="entity/trump").json()["events"]
        dataset = {"query": "ASK {}", "default-graph-uri": "urn:x"}
        assert second.client.get("sparql", params=dataset).status_code == 500


def test_file_of_the_folder_does_not_take_the_place_of_a_library(
    sample_store, tmp_path, monkeypatch
):
    for name in ("json", "pyoxigraph", "h11"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('read from the folder')")
    monkeypatch.chdir(tmp_path)
    with running(sample_store) as server:
        assert server.ask("ASK { ?x a dd:State }").json()["boolean"]
