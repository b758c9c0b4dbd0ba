"""`kg lexicon`: what is wrong in the files, and what comes of a sentence."""

import shutil

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.extract.reading import Resources
from kg.syntax import conllu

PARSE = """
1  Nederland   Nederland  PROPN  _  _             2  nsubj         _  NE=B-GPE
2  draagt      dragen     VERB   _  VerbForm=Fin  0  root          _  _
3  bij         bij        ADP    _  _             2  compound:prt  _  _
4  aan         aan        ADP    _  _             6  case          _  _
5  de          de         DET    _  _             6  det           _  _
6  missie      missie     NOUN   _  _             2  obl           _  _
7  .           .          PUNCT  _  _             2  punct         _  _
"""


class ParsedPipeline:
    """Gives the frozen parse for any sentence."""

    frozen = PARSE

    def __init__(self, model=None, *, open_frames=False):
        self.resources = Resources.load()

    def unmended(self, documents):
        yield from (conllu.document(self.frozen, name=d.id, date=d.date) for d in documents)


@pytest.fixture
def run():
    return lambda *arguments: CliRunner().invoke(main, ["lexicon", *map(str, arguments)])


@pytest.fixture
def ontologies(root, tmp_path):
    return shutil.copytree(root / "ontologies", tmp_path / "ontologies")


def test_nothing_is_wrong_with_the_lexicon_that_ships(run):
    result = run("check")

    assert result.stdout == ""
    assert result.exit_code == 0
    assert "nothing is wrong" in result.stderr


def test_what_is_wrong_is_told_with_a_suggestion(run, ontologies):
    bad = ontologies / "lexicon" / "bad.toml"
    bad.write_text(
        '[[frame]]\ntype = "Contribution"\nverbs = ["schenken"]\nroles.tagret = ["obj"]\n'
    )

    result = run("check", "--ontologies", ontologies)

    assert result.exit_code == 1
    assert "bad.toml: frame 1 (Contribution)" in result.stdout
    assert "'tagret'" in result.stdout
    assert "target" in result.stdout.partition("'tagret'")[2]


def test_choice_of_ontologies_ends_with_the_command(run, ontologies, monkeypatch):
    monkeypatch.delenv("KG_ONTOLOGIES", raising=False)
    (ontologies / "lexicon" / "bad.toml").write_text("frame = 1\n")

    assert run("check", "--ontologies", ontologies).exit_code == 1
    assert run("check").exit_code == 0


def test_sentence_is_shown_with_its_arguments_and_what_comes_of_it(run, monkeypatch):
    monkeypatch.setattr("kg.pipeline.Pipeline", ParsedPipeline)

    result = run("try", "Nederland draagt bij aan de missie.")

    assert result.exit_code == 0, result.output
    rows = [line.split() for line in result.stdout.splitlines()]
    assert ["0", "Nederland", "Nederland", "PROPN", "nsubj", "1"] in rows
    arguments = next(row for row in rows if row[:2] == ["draagt", "bijdragen"])
    assert "subj = Nederland" in " ".join(arguments)
    assert "obl:aan = missie" in " ".join(arguments)
    found = next(row for row in rows if row[:3] == ["Nederland", "contributes", "to"])
    assert found[-1].partition("#")[2].startswith("Contribution:")


def test_parse_is_shown_with_what_was_put_right_by_which_rule(run, monkeypatch):
    monkeypatch.setattr("kg.pipeline.Pipeline", ParsedPipeline)
    monkeypatch.setattr(ParsedPipeline, "frozen", PARSE.replace("compound:prt", "advmod"))

    shown = run("try", "Nederland draagt bij aan de missie.").stdout

    table = shown.partition("Put right\n")[2].partition("\n\n")[0].splitlines()
    assert [row.split("  ")[0] for row in table] == ["#", "2"]
    assert "bij ADP, advmod of draagt" in table[1]
    assert "bij ADP, compound:prt of draagt" in table[1]
    assert "particles." in table[1]


def test_parse_that_was_right_is_shown_without(run, monkeypatch):
    monkeypatch.setattr("kg.pipeline.Pipeline", ParsedPipeline)

    assert "Put right" not in run("try", "Nederland draagt bij aan de missie.").stdout
