"""The questions of the seed article, asked over the graph that the real parser built."""

import json
import tomllib
from pathlib import Path

import pytest

from kg.query.results import SelectResult
from kg.query.sparql import run

pytestmark = pytest.mark.model

HERE = Path(__file__).parent
QUERIES = sorted((HERE / "seed").glob("*.rq"))
ANSWERS = tomllib.loads((HERE / "seed" / "answers.toml").read_text(encoding="utf-8"))


def is_right(found, expected):
    """Tell whether each expected row is there once, and no other."""
    left = list(found)
    for row in expected:
        names = [cell.split("|") for cell in row]
        hit = next((f for f in left if all(c in n for c, n in zip(f, names, strict=True))), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_question_is_answered(seed_store, query):
    result = run(seed_store, query.read_text(encoding="utf-8"), labels=True)

    assert isinstance(result, SelectResult)
    assert is_right(result.texts(), ANSWERS[query.stem]["rows"]), result.texts()


def test_every_question_of_the_seed_has_a_query():
    lines = (HERE / "gold" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [q["question_nl"] for q in map(json.loads, lines) if q["doc"] == "seed-2020-02"]

    assert [ANSWERS[query.stem]["question"] for query in QUERIES] == asked
    assert ANSWERS.keys() == {query.stem for query in QUERIES}
