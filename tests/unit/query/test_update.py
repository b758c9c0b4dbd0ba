"""Updates: made on request, whole, within the store alone."""

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.errors import QueryError
from kg.query.update import update
from kg.rdf.store import open_store
from tests.unit.rdf.graphs import extraction, frame, put, store_of

INSERT = "INSERT DATA { GRAPH doc:d { entity:a dd:alliedWith entity:b } }"
ASKED = "ASK { entity:a dd:alliedWith entity:b }"


@pytest.fixture
def store():
    return store_of(extraction(frame()))


def test_update_changes_the_store_with_prefixes_preset(store):
    before = len(store.inner)
    update(store, INSERT)

    assert len(store.inner) == before + 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT only reads"),
        ("LOAD <http://127.0.0.1/x.ttl>", "LOAD at line 1, column 1"),
        ("INSERT DATA { <a:a> <a:b> <a:c> } ; LOAD <file:///etc/passwd>", "LOAD at line 1"),
        ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://h/> { ?s ?p ?o } }", "another server"),
        ("INSERT DATA { ?s <a:b> <a:c> }", "line 1"),
        ("INSRT DATA { <a:a> <a:b> <a:c> }", "line 1, column 1"),
        ("DELETE WHERE { ?s dx:p ?o }", "prefix dx:"),
        ("INSERT DATA { <a:a> <a:b> <a:c> } ; DELETE DATA { ?x }", "line 1"),
    ],
    ids=[
        "query", "load", "load behind", "service", "variable in data", "misspelt",
        "prefix", "second request",
    ],
)  # fmt: skip
def test_wrong_update_changes_nothing(store, text, message):
    before = set(store.inner)
    with pytest.raises(QueryError, match=message) as caught:
        update(store, text)

    assert set(store.inner) == before
    assert caught.value.hint


@pytest.mark.parametrize("name", ["store", "graph.trig"])
def test_command_changes_only_when_it_may(tmp_path, name):
    place = str(tmp_path / name)
    with open_store(place, create=True) as store:
        put(store, extraction(frame()))

    def run(*arguments):
        return CliRunner().invoke(main, ["query", "--store", place, *arguments])

    refused = run(INSERT)
    assert refused.exit_code == 2
    assert "allow the change with --update" in refused.stderr
    assert run(ASKED).stdout == "no\n"

    assert run(INSERT, "--update").stderr == f"Changed {place}.\n"
    assert run(ASKED).stdout == "yes\n"
