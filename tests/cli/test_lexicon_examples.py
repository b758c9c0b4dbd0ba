"""`kg lexicon examples`: whether the examples of one's own entries yield what they mark."""

import shutil

import pytest
from click.testing import CliRunner

from kg.cli.main import main

pytestmark = pytest.mark.model

ENTRY = """
[[frame]]
type = "Training"
verbs = ["bijspijkeren"]
roles.target = ["obj"]
  [[frame.example]]
  text = "<target>De piloten</target> werden <trigger>bijgespijkerd</trigger>."
  [[frame.example]]
  text = "<agent>Piloten</agent> worden <trigger>bijgespijkerd</trigger> door Spanje."
"""


@pytest.fixture
def run(root, tmp_path):
    own = shutil.copytree(root / "ontologies", tmp_path / "own")
    (own / "lexicon" / "mine.toml").write_text(ENTRY, encoding="utf-8")
    return lambda *names: CliRunner().invoke(
        main, ["lexicon", "examples", *names, "--ontologies", str(own)]
    )


def test_examples_of_a_file_are_read_and_those_that_fail_are_told(run):
    result = run("mine", "threaten#Threat:1")

    assert result.exit_code == 1
    assert result.stdout == (
        "mine#Training:1: “Piloten worden bijgespijkerd door Spanje.”: "
        "agent is Spanje, not Piloten\n"
    )
    assert result.stderr.startswith("1 of ")


def test_examples_that_yield_what_they_mark(run):
    result = run("threaten.toml")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert "nothing is missing" in result.stderr


def test_name_that_is_no_file_and_no_entry(run):
    result = run("thraten")

    assert result.exit_code == 2
    assert "Did you mean threaten?" in result.output
