"""`kg graph` in each of its forms over three small documents, and pictures as files."""

import csv
import io
import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests.cli.samples import write_store
from tests.unit.query.story import first, second, third
from tests.unit.rdf.graphs import entity, frame, mention
from tests.unit.rdf.graphs import extraction as small_extraction


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return write_store(tmp_path_factory.mktemp("story") / "store", first(), second(), third())


@pytest.fixture
def run(store, monkeypatch, tmp_path):
    monkeypatch.setenv("KG_STORE", str(store))
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments):
        return CliRunner().invoke(main, ["graph", *arguments])

    return invoke


COMMANDS = {
    "stats": ["stats"],
    "show": ["show", "wacht"],
    "path": ["path", "rutte", "duitsland"],
    "neighbours": ["neighbours", "wacht"],
    "compare": ["compare", "nederland", "duitsland"],
    "central": ["central"],
    "central by": ["central", "--by", "quarter"],
    "communities": ["communities"],
    "timeline": ["timeline", "wacht"],
    "missions": ["missions"],
}


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_command_gives_table_json_and_csv(run, arguments):
    table, as_json, as_csv = (run(*arguments, "--format", f) for f in ("table", "json", "csv"))

    for result in (table, as_json, as_csv):
        assert (result.exit_code, result.stderr) == (0, "")
    assert "Wacht" in table.stdout
    assert "Wacht" in json.dumps(json.loads(as_json.stdout), ensure_ascii=False)
    rows = list(csv.reader(io.StringIO(as_csv.stdout)))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_command_obeys_the_filters(run, arguments):
    """A document that says nothing of Wacht's end leaves it out."""
    everything = run(*arguments, "--format", "json")
    chosen = run(*arguments, "--format", "json", "--document", "een", "--type", "headOf")

    assert chosen.stdout != everything.stdout
    assert '"drie"' not in chosen.stdout


def test_stats_of_a_document_count_its_own_entities(run):
    """Not those of all the graph, which stand under no statement that is left."""
    counts = json.loads(
        run("stats", "--document", "een", "--type", "headOf", "--format", "json").stdout
    )

    assert sum(counts["by_entity_type"].values()) == counts["entities"] == 2


def test_show_sets_claims_apart(run):
    lines = run("show", "wacht").stdout.splitlines()

    at = lines.index("Denied, planned, asked, possible, or only said")
    assert "planned, said by Rutte" in lines[at + 2]
    assert not any("planned" in line for line in lines[:at])


def test_asserted_only_has_another_name(run):
    long, short = (run("show", "wacht", option).stdout for option in ("--asserted-only", "--facts"))

    assert long == short
    assert "Rutte" not in long


def test_path_has_the_sentences_and_alternatives(run):
    found = json.loads(run("path", "rutte", "duitsland", "--format", "json").stdout)

    assert found[0]["entities"] == ["Rutte", "Nederland", "Wacht", "Duitsland"]
    assert all(step["words"] for way in found for step in way["steps"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["path", "merkel", "duitsland", "--type", "headOf"], "Nothing ties Merkel to Duitsland"),
        (["neighbours", "merkel", "--since", "2021"], "Nothing ties Merkel to anyone"),
        (["timeline", "wacht", "--since", "2021"], "Nothing is told of wacht"),
        (["missions", "merkel"], "Nothing is told of Merkel as a mission"),
        (["central", "--since", "2021"], "Nothing is tied"),
        (["communities", "--since", "2021"], "Nothing is tied"),
        (["draw", "merkel", "--since", "2021", "-o", "x.svg"], "nothing to draw"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_nothing_found_is_told_with_exit_code_1(run, arguments, message):
    result = run(*arguments)

    assert result.exit_code == 1
    assert message in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "land"], "'land' may be any of 2 entities. Which one: "),
        (["show", "wachtt"], "Did you mean Wacht (Mission, wacht)"),
        (["show", "wacht", "--type", "Bijdrag"], "is no type of event and no relation"),
        (["stats", "--since", "ooit"], "'ooit' is no date"),
        (["central", "--of", "Mens"], "'Mens' is no class of entities"),
        (["stats", "--document", "ene"], "has no document 'ene'. Did you mean een?"),
        (["show", "wacht", "--source", "macron"], "said by anyone named 'macron'"),
        (["path", "merkel", "Merkel"], "'merkel' and 'Merkel' both mean Merkel"),
        (["compare", "wacht", "wacht"], "both mean Wacht"),
        (["draw", "-o", "x.pdf"], "its name does not tell how to draw"),
        (["draw", "--timeline", "-o", "x.dot"], "Name it .svg, .png, .html"),
        (["draw", "-o", "nowhere/x.svg"], "cannot be written"),
        (["draw", "-o", "x.png", "--title", "x" * 201], "201 characters, and 200 are the most"),
        (["draw", "-o", "x.html", "--title", "a\udcff"], "The title is not UTF-8: character 2."),
    ],
    ids=[
        *("ambiguous", "misspelt", "type", "date", "class", "document", "source", "path"),
        *("compare", "form", "timeline", "folder", "long-title", "title-in-bytes"),
    ],
)
def test_bad_input_is_told_with_exit_code_2(run, arguments, message):
    result = run(*arguments)

    assert result.exit_code == 2
    assert message in result.stderr


def test_ambiguous_name_lists_its_candidates(run):
    said = run("show", "land").stderr

    assert "Nederland (State, nederland)" in said
    assert "Duitsland (State, duitsland)" in said


def test_timeline_has_bars_of_facts_and_others(run):
    lines = run("timeline", "wacht").stdout.splitlines()

    bars = {line.split()[0]: line.split()[-1] for line in lines[1:6]}
    assert bars == {"2020-02": "███", "2020-03": "█░", "2020-04": "0", "2020-05": "█",
                    "2020-06": "██"}  # fmt: skip


def test_missions_have_a_state_and_a_history(run):
    (found,) = json.loads(run("missions", "--format", "json").stdout)

    assert found["state"] == {"value": "active", "when": "2020-05"}
    assert found["strength"]["value"] == "120 personnel"
    assert [e["kind"] for e in found["events"]][:3] == ["contributes", "strength", "contributes"]


def test_place_stands_for_the_missions_that_are_named_after_it(tmp_path):
    """*Mali* is the state, and `kg graph missions mali` asks for *missie in Mali*."""
    mission = entity("Irak in Erbil", "Mission")
    entities = (entity("Nederland"), entity("Erbil", "City"), mission)
    part = frame(type_="Contribution", roles={"agent": "Nederland", "target": "Irak in Erbil"})
    store = write_store(tmp_path / "store", small_extraction(part, entities=entities))

    done = CliRunner().invoke(main, ["graph", "missions", "erbil", "--store", str(store)])

    assert done.exit_code == 0
    assert done.stdout.splitlines()[1].split("  ")[0] == "Irak in Erbil"


def test_source_may_be_given_by_any_of_its_names(tmp_path):
    quoted = replace(entity("Irak", label="Mesopotamië"), aliases=("Irak",))
    entities = (entity("Nederland"), quoted, entity("Erbil", "City"))
    said = frame(source=(mention("Irak"),))
    store = write_store(tmp_path / "store", small_extraction(said, entities=entities))

    for name in ("irak", "mesopotamie"):
        done = CliRunner().invoke(main, ["graph", "stats", "--source", name, "--store", str(store)])
        assert (done.exit_code, done.stdout.splitlines()[3].split()[-1]) == (0, "1")


def test_central_of_a_class_by_type(run):
    found = json.loads(run("central", "--by", "type", "--of", "Person", "--format", "json").stdout)

    assert [e["label"] for e in found["Person"]] == ["Rutte", "Merkel"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("x.svg", b"<svg "),
        ("x.png", b"\x89PNG\r\n"),
        ("x.html", b"<!DOCTYPE html>"),
        ("x.dot", b"digraph"),
        ("x.mmd", b"flowchart"),
        ("X.SVG", b"<svg "),
    ],
)
def test_picture_has_the_form_of_its_name(run, tmp_path, name, start):
    result = run("draw", "-o", name)

    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["x.svg", "x.png", "x.html"])
def test_timeline_is_drawn(run, tmp_path, name):
    result = run("draw", "wacht", "--timeline", "--title", "Een missie", "-o", name)

    assert result.exit_code == 0
    assert (tmp_path / name).stat().st_size > 1000


def test_picture_of_one_has_its_neighbours_alone(run, tmp_path):
    run("draw", "merkel", "-o", "x.dot")

    drawn = (tmp_path / "x.dot").read_text(encoding="utf-8")
    assert "Rutte" in drawn
    assert "Wacht" not in drawn


def test_what_has_no_room_is_told(run):
    result = run("draw", "--top", "3", "-o", "x.svg")

    assert "3 entities are left out; --top shows more." in result.stderr


def test_top_is_not_recommended_where_it_shows_no_more(run):
    """What is not tied to Merkel is in no picture of her."""
    result = run("draw", "merkel", "-o", "x.svg")

    assert "left out." in result.stderr
    assert "--top" not in result.stderr
