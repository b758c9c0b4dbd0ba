"""`kg explain`: colours, source, time, graph, and queries that can be pasted."""

import json
import shlex

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests.cli.samples import write_store
from tests.unit.query.story import first, second, third

GREEN, YELLOW, BLUE = "\x1b[32m", "\x1b[33m", "\x1b[34m"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return write_store(tmp_path_factory.mktemp("story") / "store", first(), second(), third())


@pytest.fixture
def run(store, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(store))

    def invoke(*arguments, **options):
        result = CliRunner().invoke(main, list(arguments), **options)
        assert result.exit_code == 0, result.output
        return result.stdout

    return invoke


def told(text):
    """The facts below a sentence, by name."""
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.startswith("  ")]
    return {line[0]: line[1] for line in lines if len(line) == 2}


def test_agent_trigger_and_target_have_their_colours(run):
    shown = run("explain", "nederland", "navo", color=True)

    assert f"{GREEN}\x1b[22m[agent Nederland]" in shown
    assert f"{YELLOW}\x1b[1m[trigger draagt]" in shown
    assert f"{BLUE}\x1b[22m[target NAVO]" in shown


def test_no_color_leaves_them_out(run, monkeypatch):
    """As https://no-color.org has it: whatever it is set to."""
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b" not in run("explain", "nederland", "navo", color=True)


def test_source_time_rule_and_graph_are_told(run):
    (claim,) = json.loads(run("graph", "show", "wacht", "--format", "json"))["claims"]
    facts = told(run("explain", claim["iri"]))

    assert facts["says"] == "Rutte"
    assert facts["time"] == "not told; the document is of 2020-03-20"
    assert facts["rule"] == "test#Resumption:1"
    assert facts["type"] == "Resumption, Positive, Intended"
    assert facts["graph"] == "https://w3id.org/defdip/id/doc/twee"
    assert facts["sentence"] == "2 of twee, Titel twee"


def test_what_the_document_itself_says_is_told(run):
    facts = told(run("explain", "merkel rutte"))

    assert facts["says"] == "the document itself"


def commands(text):
    return [shlex.split(line)[1:] for line in text.splitlines() if line.startswith("  kg query ")]


@pytest.mark.parametrize(
    ("what", "directly"),
    [
        (["merkel", "rutte"], ["doc/twee"]),
        (["rutte", "nederland"], ["doc/een", "doc/twee"]),
        (["duitsland", "wacht"], ["doc/drie"]),
    ],
    ids=["frame", "relation", "several"],
)
def test_queries_find_the_statement(run, what, directly):
    written, direct, *_ = commands(run("explain", *what))

    assert "rule" in run(*written, "--format", "csv") or "label" in run(*written)
    rows = run(*direct, "--format", "csv").split()[1:]
    assert [row.removeprefix("https://w3id.org/defdip/id/") for row in sorted(rows)] == directly


def test_claim_has_no_direct_query(run):
    assert len(commands(run("explain", "nederland", "navo"))) == 1


def test_json_has_all_of_it(run):
    (found,) = json.loads(run("explain", "nederland", "navo", "--format", "json"))

    assert found["fact"] is False
    assert found["polarity"] == "Negative"
    assert [lookup["finds"] for lookup in found["lookups"]] == ["all that is written of it"]
    assert {part["iri"].rpartition("/")[2] for part in found["parts"]} == {"nederland", "navo"}
