"""Queries with a time limit: stopped wherever they are, with what has come by then."""

import os
import pickle
import socket
import subprocess
import sys
import time

import pytest

from kg.errors import QueryError, StoreError
from kg.query import bounded
from kg.query.sparql import run
from kg.rdf.store import open_store
from tests.unit.rdf.graphs import extraction, frame, put

ENDLESS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(scope="module")
def location(tmp_path_factory):
    place = str(tmp_path_factory.mktemp("graph") / "store")
    with open_store(place, create=True) as store:
        for number in range(20):
            put(store, extraction(frame(), document=f"d{number}"))
    return place


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?a ?l { ?a dd:trains ?b ; rdfs:label ?l } ORDER BY ?a ?l",
        "ASK { ?a dd:trains ?b }",
        "CONSTRUCT WHERE { ?a dd:trains ?b }",
        "SELECT * { ?x a dd:Atack }",
    ],
    ids=["select", "ask", "construct", "note"],
)
@pytest.mark.parametrize("seconds", [60.0, None], ids=["in time", "without limit"])
def test_answer_is_that_of_the_process_itself(location, text, seconds):
    with open_store(location) as store:
        expected = run(store, text, labels=True)

    assert bounded.run_bounded(location, text, seconds=seconds, labels=True) == expected


def test_query_without_a_first_row_is_stopped(location):
    """Sorting and counting give nothing before the end, which is never reached."""
    with pytest.raises(QueryError, match=r"no answer within 0\.5 seconds") as caught:
        bounded.run_bounded(location, f"SELECT (COUNT(*) AS ?n) {ENDLESS}", seconds=0.5)

    assert "--seconds" in caught.value.hint


def test_rows_that_came_in_time_are_given(location):
    found = bounded.run_bounded(location, f"SELECT * {ENDLESS}", seconds=1.5)

    assert found.rows
    assert found.cut == "Stopped after 1.5 seconds; there may be more."


def test_limit_is_told(location):
    found = bounded.run_bounded(location, f"SELECT * {ENDLESS}", seconds=60, limit=1000)

    assert len(found.rows) == 1000
    assert found.cut == "Only the first 1,000 are given."


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("SELECT ?x { ?x a }", QueryError, "line 1"),
        ("DROP ALL", QueryError, "changes the graph"),
        ("ASK { SERVICE <http://h/> {} }", QueryError, "another server"),
        ("SELECT ?t { BIND(<<( <a:a> <a:b> <a:c> )>> AS ?t) }", QueryError, "quoted triple"),
    ],
    ids=["syntax", "update", "service", "quoted triple"],
)
def test_mistakes_come_back_with_their_words(location, text, error, message):
    with pytest.raises(error, match=message) as caught:
        bounded.run_bounded(location, text, seconds=60)

    assert caught.value.hint


def test_store_that_is_not_there(tmp_path):
    with pytest.raises(StoreError, match="There is no store"):
        bounded.run_bounded(str(tmp_path / "none"), "ASK {}", seconds=60)


def test_server_that_does_not_answer_is_left(tmp_path):
    """It takes the question and stays silent; the time limit is ours."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        place = f"http://127.0.0.1:{server.getsockname()[1]}/query"
        begin = time.monotonic()
        with pytest.raises(QueryError, match=r"no answer within 0\.5 seconds"):
            bounded.run_bounded(place, "SELECT * { ?s ?p ?o }", seconds=0.5)

    assert time.monotonic() - begin < 30


def test_worker_that_dies_is_told(location, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")

    with pytest.raises(QueryError, match="ended without a word"):
        bounded.run_bounded(location, "ASK {}", seconds=60)


def test_worker_ends_when_its_asker_is_gone(root, location):
    """A query that nobody waits for any more must not go on for hours."""
    with subprocess.Popen(
        [sys.executable, "-m", "kg.query.worker"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        text = f"SELECT (COUNT(*) AS ?n) {ENDLESS}"
        pickle.dump((location, "", text, False, None), process.stdin)
        process.stdin.flush()
        assert pickle.load(process.stdout) == ("open", None)
        process.stdin.close()

        assert process.wait(timeout=20) == 1


def test_no_module_of_the_current_folder_is_imported(root, location, tmp_path):
    """An analyst's own `pickle.py` or `kg/` is none of the program's."""
    for name in ("pickle.py", "kg.py", "json.py"):
        (tmp_path / name).write_text("raise SystemExit('the wrong module')")
    code = (
        "from kg.query.bounded import run_bounded\n"
        f"print(run_bounded({location!r}, 'ASK {{ ?s ?p ?o }}', seconds=60).answer)"
    )
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env=environment, capture_output=True
    )

    assert (done.stdout.strip(), done.stderr) == (b"True", b"")


@pytest.mark.parametrize(("profile", "found"), [(None, 0), ("rdfs", 20), ("owl-rl", 20)])
def test_query_sees_what_is_inferred_if_asked(location, profile, found):
    text = "SELECT ?g { GRAPH ?g { ?frame a dd:CooperateEvent } }"

    result = bounded.run_bounded(location, text, seconds=60, reason=profile)

    assert len(result.rows) == found
    assert all(row[0].value.endswith(f"graph/inferred/{profile}") for row in result.rows)
