"""`kg build`, `extract`, `export` and `score` on texts, with a pipeline that is not the point."""

import gc
import json
from dataclasses import replace

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.extract.serialise import from_json
from kg.model import OPEN
from kg.scoring.prediction import prediction
from tests.cli.samples import RULE, TEXT, extraction


class FakePipeline:
    """Finds in every document what the sample has."""

    def __init__(self, model=None, *, open_frames=False):
        self.nlp = self
        self.open_frames = open_frames
        self.meta = {"lang": "nl", "name": model or "fake", "version": "1"}

    def extract(self, documents):
        for document in documents:
            found = replace(extraction(document.id), document=document)
            if self.open_frames:
                first, *rest = found.frames
                found = replace(found, frames=(replace(first, type=OPEN), *rest))
            yield found


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kg.pipeline.Pipeline", FakePipeline)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(f"date 2020-02 {TEXT}", encoding="utf-8")

    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(main, list(arguments), input=stdin)

    return invoke


@pytest.fixture
def second(tmp_path, run):
    (tmp_path / "texts" / "b.txt").write_text(TEXT, encoding="utf-8")


def test_table_has_a_row_for_each_frame_and_relation(run):
    lines = run("extract", "texts").stdout.splitlines()

    assert (
        lines
        == [
            "a (2020-02)",
            "#  subject  relation        object         target    further",
            "0  Trump    holds position  President",
            "0  Trump    deployed to     Polen (200 personnel)",
            "1  Trump    supports        Polen",
        ]
        or len(lines) == 5
    )


def test_rules_on_request(run):
    assert RULE not in run("extract", "texts").stdout
    assert RULE in run("extract", "texts", "--rules").stdout


@pytest.mark.parametrize("option", [(), ("--open",)], ids=["typed alone", "open too"])
def test_open_frames_are_built_on_request(run, tmp_path, option):
    assert run("build", "texts", "--store", "graph.trig", *option).exit_code == 0

    graph = (tmp_path / "graph.trig").read_text(encoding="utf-8")
    assert ("a dd:Open ;" in graph) == bool(option)


@pytest.mark.usefixtures("second")
def test_json_lines_read_back(run):
    lines = run("extract", "texts", "--format", "jsonl").stdout.splitlines()

    found = [from_json(json.loads(line)) for line in lines]
    assert [e.document.id for e in found] == ["a", "b"]
    assert found[0].frames == extraction("a").frames


@pytest.mark.usefixtures("second")
def test_json_is_one_array(run):
    found = json.loads(run("extract", "texts", "--format", "json").stdout)

    assert [from_json(one).document.id for one in found] == ["a", "b"]


def test_gold_form_is_that_of_the_scorer(run):
    (line,) = run("extract", "texts", "--format", "gold").stdout.splitlines()

    assert json.loads(line)["frames"] == prediction(extraction("a"))["frames"]


def test_standard_input_is_a_text(run):
    result = run("extract", "-", "--format", "jsonl", stdin=TEXT)

    assert json.loads(result.stdout)["document"]["id"] == "stdin"
    assert "Note: standard input: no date" in result.stderr


def test_what_can_be_read_is_read(run, tmp_path):
    (tmp_path / "texts" / "c.txt").write_bytes(b"\xff")

    result = run("extract", "texts", "--format", "jsonl")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "Skipped texts/c.txt: it is not UTF-8" in result.stderr


def test_documents_of_a_folder_that_cannot_be_read_are_told(run, tmp_path):
    for name in ("one.html", "two.PDF", "deeper.docx", "notes.md"):
        (tmp_path / "texts" / name).write_bytes(b"x")

    result = run("extract", "texts")

    assert result.exit_code == 0
    assert "Note: texts: 3 files are left out (.docx, .html, .pdf)." in result.stderr


def test_build_tells_what_it_read_and_what_to_try_next(run):
    result = run("build", "texts")

    assert result.exit_code == 0, result.stderr
    first, second, *rest = result.stdout.splitlines()
    assert first == (
        "Read 1 document: 2 sentences, 2 events and stances, 1 standing fact, 2 entities."
    )
    assert second.endswith("statements to kg-store.")
    assert "Try next:" in rest
    assert any("kg extract texts" in line for line in rest)


def test_build_suggests_to_link_reports_where_that_may_bring_something(run, tmp_path):
    def suggested():
        lines = run("build", "texts").stdout.splitlines()
        return [line.split("  ")[-1].strip() for line in lines if "kg link-events" in line]

    assert suggested() == []
    for name in ("a", "b"):
        (tmp_path / "texts" / f"{name}.txt").write_text(f"date 2020-02-10 {TEXT}", encoding="utf-8")
    assert suggested() == ["which documents report the same event"]

    assert run("link-events").stdout.startswith("4 reports of 2 events are linked.")
    assert suggested() == []
    (tmp_path / "texts" / "c.txt").write_text(f"date 2020-02-10 {TEXT}", encoding="utf-8")
    assert suggested() == ["the links between reports, brought up to date"]


@pytest.mark.parametrize("place", ["store", "graph.trig", "graph.nq", "graph.ttl"])
def test_every_kind_of_store_can_be_built_and_asked(run, place):
    built = run("build", "texts", "--store", place)

    asked = run("query", "SELECT ?a ?b { ?a dd:supports ?b }", "--store", place)

    assert built.exit_code == 0, built.stderr
    assert asked.stdout.splitlines()[1].split() == ["Trump", "Polen"]


def test_build_again_changes_nothing(run, tmp_path):
    run("build", "texts", "--store", "graph.nq")
    before = (tmp_path / "graph.nq").read_bytes()

    again = run("build", "texts", "--store", "graph.nq")

    assert "(1 of them unchanged)" in again.stdout
    assert "Wrote nothing: graph.nq has all of it." in again.stdout
    assert "statements to" not in again.stdout
    assert (tmp_path / "graph.nq").read_bytes() == before


def test_build_says_that_it_took_the_place_of_what_was_there(run, tmp_path):
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        text = f"date 2020-01-0{len(folder)} {TEXT}"
        (tmp_path / folder / "bericht.txt").write_text(text, encoding="utf-8")

    first, second = (run("build", folder, "--store", "graph.nq") for folder in ("een", "twee"))

    assert "in the place of" not in first.stdout
    assert "Read 1 document (1 in the place of what had the same id):" in second.stdout


def test_build_writes_turtle_to_a_file_or_to_standard_output(run, tmp_path):
    run("build", "texts", "--turtle", "graph.ttl")
    result = run("build", "texts", "--turtle", "-")

    assert result.stdout_bytes == (tmp_path / "graph.ttl").read_bytes()
    assert result.stdout.startswith("@prefix")
    assert "Try next:" in result.stderr


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("graph.ttl", ox.RdfFormat.TURTLE),
        ("graph.trig", ox.RdfFormat.TRIG),
        ("graph.nq", ox.RdfFormat.N_QUADS),
        ("graph.jsonld", ox.RdfFormat.JSON_LD),
        ("graph.rdf", ox.RdfFormat.RDF_XML),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_export_is_what_was_built(run, name, form):
    run("build", "texts")

    result = run("export", name)

    assert result.exit_code == 0, result.stderr
    triples = {q.triple for q in ox.parse(path=name, format=form)}
    assert len(triples) > 50
    assert not any("ontology#Frame" in str(t.subject) for t in triples)


def test_export_with_the_ontology(run):
    run("build", "texts")

    plain, whole = (run("export", "-", "--format", "nquads", *more).stdout.splitlines()
                    for more in ((), ("--with-ontology",)))  # fmt: skip

    assert len(plain) < len(whole)


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    frames = [
        {"sent": 0, "type": "Deployment", "trigger": "stuurt", "roles": {"agent": ["Trump"]},
         "polarity": "positive", "modality": "asserted", "source": []},
        {"sent": 1, "type": "Attack", "trigger": "steunt", "roles": {},
         "polarity": "positive", "modality": "asserted", "source": []},
    ]  # fmt: skip
    documents = [
        {"doc": "a", "date": "2020-02", "frames": frames, "relations": []},
        {"doc": "z", "date": "2020-02", "frames": [], "relations": []},
    ]
    lines = "".join(json.dumps(d) + "\n" for d in documents)
    (folder / "gold.jsonl").write_text(lines, encoding="utf-8")
    (folder / "sentences.txt").write_text(
        f"## a\n0\t{TEXT[:49]}\n1\t{TEXT[50:]}\n", encoding="utf-8"
    )
    return folder


@pytest.mark.usefixtures("gold")
def test_score_of_texts_is_that_of_their_extraction(run, tmp_path):
    now = run("score", "gold", "texts", "--format", "json")
    (tmp_path / "p.jsonl").write_text(run("extract", "texts", "--format", "gold").stdout)
    later = run("score", "gold", "--predicted", "p.jsonl", "--format", "json")

    assert now.exit_code == 0, now.stderr
    assert json.loads(now.stdout) == json.loads(later.stdout)
    assert json.loads(now.stdout)["type"] == {
        "p": 0.5, "r": 0.5, "f": 0.5, "tp": 1, "predicted": 2, "gold": 2,
    }  # fmt: skip
    assert "Left out, since not among the texts: z." in now.stderr


@pytest.mark.usefixtures("gold")
@pytest.mark.parametrize(
    ("option", "line"),
    [("type", "Deployment 1.000 1.000 1.000 1"), ("doc", "a 0.500 0.333 0.000")],
    ids=["type", "doc"],
)
def test_score_by(run, option, line):
    result = run("score", "gold", "texts", "--by", option, "--errors", "1")

    assert line.split() in [shown.split() for shown in result.stdout.splitlines()]
    assert len([shown for shown in result.stdout.splitlines() if shown.startswith("a:")]) == 1


@pytest.mark.usefixtures("gold")
def test_score_of_other_texts_names_those_of_the_gold(run, tmp_path):
    (tmp_path / "texts" / "a.txt").rename(tmp_path / "texts" / "x.txt")

    result = run("score", "gold", "texts")

    assert result.exit_code == 2
    assert "None of the texts is a document of the gold. Its documents are a, z." in result.stderr


@pytest.mark.usefixtures("gold")
def test_score_has_exit_code_1_if_a_text_could_not_be_read(run):
    result = run("score", "gold", "texts", "absent.txt")

    assert result.exit_code == 1
    assert "Skipped absent.txt" in result.stderr
    assert result.stdout.startswith("figure")


def test_score_against_an_empty_gold_says_so(run, gold):
    (gold / "gold.jsonl").write_text("\n", encoding="utf-8")

    result = run("score", "gold", "texts")

    assert result.exit_code == 2
    assert "gold/gold.jsonl has no documents." in result.stderr


def test_score_without_a_documents_sentences_names_it(run, gold):
    (gold / "sentences.txt").write_text("## z\n", encoding="utf-8")

    result = run("score", "gold", "texts")

    assert result.exit_code == 2
    assert "gold/sentences.txt has no sentences of a." in result.stderr


@pytest.fixture
def searched():
    """All objects in the search for garbage, as when a command starts."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.mark.usefixtures("searched")
def test_what_is_loaded_is_out_of_the_search_for_garbage_while_texts_are_read(run, monkeypatch):
    frozen = []

    class Counting(FakePipeline):
        def extract(self, documents):
            frozen.append(gc.get_freeze_count())
            return super().extract(documents)

    monkeypatch.setattr("kg.pipeline.Pipeline", Counting)
    before = gc.get_freeze_count()
    run("extract", "texts")

    assert frozen[0] > before
    assert gc.get_freeze_count() == before
