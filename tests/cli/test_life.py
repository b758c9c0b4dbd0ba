"""`kg log` and `kg forget`, and what `kg export` leaves out: on a store made by hand."""

import json

import pytest
from click.testing import CliRunner

from kg import ontology
from kg.cli.build import Totals, write
from kg.cli.main import main
from kg.rdf.documents import put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import open_store
from tests.cli.samples import extraction

VERSIONS = Provenance("0.9", "nl_kg 2", "abcdef")


@pytest.fixture(params=["store", "store.trig", "store.nq", "store.ttl"])
def place(request, tmp_path):
    """A store of each kind, with two documents."""
    location = str(tmp_path / request.param)
    with open_store(location, create=True) as store:
        put_ontology(store)
        for document in ("sample", "other"):
            write(store, extraction(document), ontology.load(), VERSIONS, Totals())
    return location


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_log_tells_what_was_built_with_which_versions(place):
    done = run("log", "--store", place, "--format", "json")

    (one, other) = json.loads(done.output)
    assert (one["document"], other["document"]) == ("sample", "other")
    assert (one["action"], len(one["text_sha256"])) == ("built", 64)
    assert (one["software"], one["model"], one["lexicon"]) == ("0.9", "nl_kg 2", "abcdef")


def test_log_as_a_table_and_as_csv(place):
    table = run("log", "sample", "--store", place)
    assert len(table.output.splitlines()) == 2
    assert "nl_kg 2" in table.output

    rows = run("log", "--store", place, "--format", "csv").output.splitlines()
    assert rows[0].startswith("time,action,document,file,file_sha256,text_sha256")
    assert len(rows) == 3


def test_log_of_what_was_never_there_is_told(place):
    done = run("log", "sampel", "--store", place)

    assert (done.exit_code, done.stdout) == (1, "")
    assert "The log has nothing of 'sampel'." in done.stderr


def test_forget_takes_a_document_out_and_says_so(place):
    done = run("forget", "sample", "--store", place)

    assert done.exit_code == 0
    assert done.output.startswith("Forgot sample: ")
    actions = [
        e["action"] for e in json.loads(run("log", "--store", place, "--format", "json").output)
    ]
    assert actions == ["built", "built", "forgotten"]
    ids = run("query", "SELECT ?id { ?d a dd:Document ; dcterms:identifier ?id }", "--store", place)
    assert "other" in ids.output
    assert "sample" not in ids.output


def test_forget_of_what_is_not_there_changes_nothing(place):
    done = run("forget", "other", "sampel", "--store", place)

    assert done.exit_code == 2
    assert "Did you mean sample?" in done.output
    assert len(json.loads(run("log", "--store", place, "--format", "json").output)) == 2


def test_export_has_the_log_only_on_request(place):
    plain = run("export", "-", "--format", "nquads", "--store", place)
    logged = run("export", "-", "--format", "nquads", "--with-log", "--store", place)

    assert "endedAtTime" not in plain.output
    assert logged.output.count("endedAtTime") == 2
