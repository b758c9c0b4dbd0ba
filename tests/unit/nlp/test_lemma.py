"""Edit scripts from forms to lemmas."""

import pytest

from kg.nlp import lemma


@pytest.mark.parametrize(
    ("form", "goal"),
    [
        ("opgericht", "oprichten"),
        ("aangevallen", "aanvallen"),
        ("heeft", "hebben"),
        ("is", "zijn"),
        ("was", "zijn"),
        ("Duitse", "Duits"),
        ("DUITSE", "Duits"),
        ("Militairen", "militair"),
        ("Nederland", "Nederland"),
        ("NEDERLAND", "Nederland"),
        ("VN", "VN"),
        ("eerste", "één"),
        ("2,5", "2,5"),
        ("zo’n", "zo’n"),
        ("McDonald", "McDonald"),
    ],
)
def test_script_round_trip(form: str, goal: str) -> None:
    code = lemma.script(form, goal)

    assert code is not None
    assert lemma.apply(code, form) == goal


def test_script_serves_unseen_words() -> None:
    code = lemma.script("opgericht", "oprichten")

    assert code is not None
    assert lemma.apply(code, "opgelicht") == "oplichten"


def test_script_that_does_not_fit_gives_none() -> None:
    code = lemma.script("opgericht", "oprichten")

    assert code is not None
    assert lemma.apply(code, "op") is None


@pytest.mark.parametrize(("form", "goal"), [("", "a"), ("a", ""), ("a", "a|b")])
def test_no_script(form: str, goal: str) -> None:
    assert lemma.script(form, goal) is None
