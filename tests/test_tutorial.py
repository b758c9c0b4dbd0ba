"""The tutorial is true: its commands run and answer what it says; the pictures are theirs."""

import re

import pytest

from tests import tutorial

ANEW = "python -m tests.pages writes it anew"


@pytest.fixture(scope="module")
def text():
    return tutorial.TUTORIAL.read_text(encoding="utf-8")


@pytest.fixture
def place(pipeline, monkeypatch):
    monkeypatch.setattr("kg.pipeline.Pipeline", lambda **_: pipeline)
    monkeypatch.delenv("KG_STORE", raising=False)
    with tutorial.workplace() as folder:
        yield folder


@pytest.mark.model
def test_commands_answer_what_the_tutorial_says(text, place):
    told, codes = tutorial.answered(text)

    asked_back = "kg graph show leger"
    assert codes.pop(asked_back) == 2
    assert set(codes.values()) == {0}, codes
    assert told == text, ANEW


@pytest.mark.model
@pytest.mark.parametrize("name", tutorial.PICTURES)
def test_picture_is_what_its_command_draws(name, place):
    shipped = (tutorial.TUTORIAL.parent / name).read_text(encoding="utf-8")

    assert tutorial.picture(name) == shipped, ANEW


def test_tutorial_is_of_three_texts_and_takes_ten_minutes(text, root):
    assert len(list((root / "docs" / "tutorial").glob("*.txt"))) == 3
    minutes = {"one": 1, "two": 2}
    told = re.findall(r"^## .*\((\w+) minutes?\)$", text, re.MULTILINE)
    assert sum(minutes[number] for number in told) == 10


def test_commands_of_every_kind_are_in_it(text):
    verbs = {" ".join(line.split()[1:3]) for line in tutorial.commands(text)}

    assert {"graph show", "graph path", "graph missions", "graph draw"} <= verbs
    assert any(line.startswith("kg explain") for line in tutorial.commands(text))


def test_files_that_it_shows_are_there(text):
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)

    assert shown
    assert all((tutorial.TUTORIAL.parent / name).is_file() for name in shown)
