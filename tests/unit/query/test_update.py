"""Updates: made on request, whole, within the store alone."""

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.errors import QueryError
from kg.query import sparql
from kg.query.results import AskResult
from kg.query.update import update
from kg.rdf import documents, log
from kg.rdf.entailment import closure
from kg.rdf.store import open_store
from tests.unit.rdf.graphs import extraction, frame, put, store_of

INSERT = "INSERT DATA { GRAPH doc:d { entity:a dd:alliedWith entity:b } }"
ASKED = "ASK { entity:a dd:alliedWith entity:b }"


def documents_of(store):
    return {q for q in store.inner if "/graph/" not in q.graph_name.value}


@pytest.fixture
def store():
    return store_of(extraction(frame()))


def test_update_changes_the_store_with_prefixes_preset(store):
    before = documents_of(store)
    update(store, INSERT)

    assert len(documents_of(store)) == len(before) + 1


@pytest.mark.parametrize("end", ["", " ;", " # en meer\n", "\n;\n# klaar"], ids=repr)
def test_update_is_logged_as_it_was_asked(store, end):
    update(store, INSERT + end)

    (entry,) = (each for each in log.entries(store) if each.action == "updated")
    assert (entry.document, entry.request) == ("", INSERT + end)


def test_what_follows_from_facts_follows_an_update(store):
    back = "ASK { entity:b dd:alliedWith entity:a }"
    update(store, INSERT)
    assert sparql.run(store, back) == AskResult(True)

    update(store, INSERT.replace("INSERT", "DELETE"))
    assert sparql.run(store, back) == AskResult(False)


def test_update_that_was_cut_off_is_finished_by_the_next_build(store, monkeypatch):
    documents.put_ontology(store)
    with monkeypatch.context() as patched:
        patched.setattr(closure, "refresh", _killed)
        with pytest.raises(KeyboardInterrupt):
            update(store, INSERT)
    back = "ASK { entity:b dd:alliedWith entity:a }"
    assert sparql.run(store, back) == AskResult(False)

    assert documents.put_ontology(store)
    assert sparql.run(store, back) == AskResult(True)
    assert not documents.put_ontology(store)


def test_update_leaves_the_ontology_as_it_was(store):
    documents.put_ontology(store)
    update(store, INSERT)

    assert not documents.put_ontology(store)


def test_update_that_clears_everything_leaves_the_log_alone(store):
    documents.put_ontology(store)
    update(store, "CLEAR ALL")

    assert {q.graph_name.value for q in store.inner} == {store.scheme.log_graph}


def _killed(_store):
    raise KeyboardInterrupt


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


MISTAKES = {
    "never closed": ("INSERT DATA {\n<a:a> <a:b> <a:c> ", "line 2, column 19 at its end", "1 {"),
    "two terms": ("INSERT DATA { <a:a> dd:agent }", "column 30 at '}'", "three terms"),
    "in the second request": ("CLEAR ALL ; DELETE WHERE { ?s ?p }", "column 34 at '}'", "three"),
    "misspelt form": ("INSRT DATA { <a:a> <a:b> <a:c> }", "column 1 at 'INSRT'", "mean INSERT?"),
    "misspelt word": ("DELETE WHER { ?s ?p ?o }", "column 8 at 'WHER'", "mean WHERE?"),
    "variable in data": (
        "INSERT DATA { <a:a> <a:b> ?c }", "takes no variables (line 1, column 27)", "WHERE {"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_with_its_place_and_a_remedy(store, text, said, hint):
    with pytest.raises(QueryError) as caught:
        update(store, text)

    assert said in caught.value.message
    assert hint in caught.value.hint


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
