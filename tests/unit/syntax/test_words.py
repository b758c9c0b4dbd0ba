"""The file of word classes: what the grammar finds there, and what is told where it lacks."""

import pytest

from kg.errors import LexiconError
from kg.syntax import words

WHOLE = 'answers = ["antwoorden"]\n[preposition_variants]\nmee = "met"\n'


def written(folder, text):
    (folder / "lexicon").mkdir()
    (folder / "kg.ttl").touch()
    (folder / "lexicon" / "syntax.toml").write_bytes(text)
    return words.load(folder)


def test_classes_and_variants_are_read(tmp_path):
    found = written(tmp_path, WHOLE.encode())

    assert found.has("answers", "antwoorden")
    assert found.ends("answers", "beantwoorden")
    assert found.preposition("mee") == "met"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "'preposition_variants' is missing or no list of words"),
        (b"x = 1\n[preposition_variants]\n", "'x' is missing or no list of words"),
        (b"x = [", "syntax.toml: "),
        (b"\xff", "syntax.toml: "),
    ],
    ids=["empty", "number", "no-toml", "no-utf-8"],
)
def test_file_that_is_wrong_is_told(tmp_path, text, message):
    with pytest.raises(LexiconError, match=message) as caught:
        written(tmp_path, text)

    assert "syntax.toml" in caught.value.message


def test_file_that_is_missing_is_told_once(tmp_path):
    (tmp_path / "kg.ttl").touch()

    with pytest.raises(LexiconError) as caught:
        words.load(tmp_path)

    path = tmp_path / "lexicon" / "syntax.toml"
    assert caught.value.message == f"{path}: No such file or directory."


@pytest.mark.parametrize("ask", [words.Words.has, words.Words.ends], ids=["has", "ends"])
def test_class_that_is_missing_is_told_when_it_is_asked_for(tmp_path, ask):
    found = written(tmp_path, WHOLE.encode())

    with pytest.raises(LexiconError, match=r"syntax\.toml: has no class 'weekdays'"):
        ask(found, "weekdays", "maandag")
