"""The questions of the other development articles, asked over one graph of all of them."""

import json
import tomllib
from pathlib import Path

import pytest

from kg import ontology
from kg.ingest import read
from kg.query.sparql import run
from kg.rdf.documents import put, put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads
from tests.quality.test_questions import is_right

HERE = Path(__file__).parent
FOLDER = HERE / "questions"
ANSWERS = tomllib.loads((FOLDER / "answers.toml").read_text(encoding="utf-8"))
FLOOR = ANSWERS.pop("floor")


@pytest.mark.model
def test_as_many_questions_are_answered_as_before(seed_extractions, pipeline):
    store, known, origin = memory_store(), ontology.load(), Provenance(software="test")
    put_ontology(store)
    for found in (*seed_extractions, *pipeline.extract(read([HERE / "articles"]))):
        written = quads(found, ontology=known, provenance=origin, scheme=store.scheme)
        put(store, found.document.id, written)

    wrong = {}
    for name, answer in ANSWERS.items():
        query = (FOLDER / f"{name}.rq").read_text(encoding="utf-8")
        rows = list(run(store, query, labels=True).texts())
        if not is_right(rows, answer["rows"]):
            wrong[name] = rows

    assert len(ANSWERS) - len(wrong) >= FLOOR, wrong


def test_every_question_of_the_articles_has_a_query():
    lines = (HERE / "gold" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [q for q in map(json.loads, lines) if q["doc"] != "seed-2020-02"]

    assert [a["question"] for a in ANSWERS.values()] == [q["question_nl"] for q in asked]
    assert ANSWERS.keys() == {query.stem for query in FOLDER.glob("*.rq")}
