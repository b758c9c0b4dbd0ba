"""`kg graph` and `kg explain` over a small graph."""

import gc
import json

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests.cli.samples import TEXT, extraction, write_store

FRAME = "frame/sample/16-22"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return write_store(tmp_path_factory.mktemp("graph") / "store", extraction())


@pytest.fixture
def run(store, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(store))

    def invoke(*arguments):
        return CliRunner().invoke(main, list(arguments))

    return invoke


def test_stats_count_entities_and_statements(run):
    counts = json.loads(run("graph", "stats", "--format", "json").stdout)

    assert counts["documents"] == 1
    assert counts["by_statement_type"] == {"Deployment": 1, "Support": 1, "holdsPosition": 1}
    assert counts["by_entity_type"]["State"] == 1
    assert counts["most_connected"][0]["label"] in {"Trump", "Polen"}


def test_stats_as_tables(run):
    lines = run("graph", "stats").stdout.splitlines()

    assert ["documents", "1"] in [line.split() for line in lines]
    assert "Entities by type" in lines


def test_show_tells_what_is_known(run):
    result = run("graph", "show", "trump", "--iris")

    assert result.stdout.startswith("Trump (Person), mentioned 2 times, told of in 1 document\n")
    assert "Trump steunt Polen" in result.stdout
    assert FRAME in result.stdout


def test_show_as_json_has_the_sentence(run):
    shown = json.loads(run("graph", "show", "Polen", "--format", "json").stdout)

    assert shown["label"] == "Polen"
    assert {s["words"] for s in shown["events"]} == {TEXT[:49], TEXT[50:]}


def test_unknown_name_gets_a_suggestion(run):
    result = run("graph", "show", "Trunp")

    assert result.exit_code == 2
    assert "The graph has no entity named 'Trunp'. Did you mean Trump" in result.stderr


def test_path_shows_the_way_and_its_sentence(run):
    result = run("graph", "path", "polen", "trump")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Polen - Trump"
    assert "Trump stuurt" in result.stdout or "Trump steunt" in result.stdout


def test_explain_marks_the_words(run):
    result = run("explain", FRAME)

    lines = result.stdout.splitlines()
    assert "[agent Trump] [trigger stuurt]" in lines[1]
    assert "[destination Polen]" in lines[1]
    assert any("deploy#Deployment:1" in line for line in lines)
    assert "\x1b" not in result.stdout


def test_explain_two_names_gives_all_that_ties_them(run):
    by_two = run("explain", "Trump", "Polen")

    assert by_two.stdout == run("explain", "Trump Polen").stdout
    assert "[trigger stuurt]" in by_two.stdout
    assert "[trigger steunt]" in by_two.stdout


def test_explain_as_json_has_offsets(run):
    (found,) = json.loads(run("explain", FRAME, "--format", "json").stdout)

    assert found["words"][found["begin"] : found["end"]] == "stuurt"


@pytest.mark.parametrize(
    ("what", "message"),
    [
        (["frame/sample/0-1"], "has no frame or relation"),
        (["frame/<x>"], "is no IRI"),
        (["Trump"], "a statement has two ends"),
        (["Trump", "Duitsland"], "no entity named 'Duitsland'"),
    ],
    ids=["absent", "no-iri", "one-name", "unknown-name"],
)
def test_what_cannot_be_explained_is_told(run, what, message):
    result = run("explain", *what)

    assert result.exit_code == 2
    assert message in result.stderr


def test_garbage_is_collected_again_after_a_command(run):
    run("graph", "stats")

    assert gc.isenabled()
