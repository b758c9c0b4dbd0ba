"""The whole pipeline against gold: no figure falls under its recorded floor."""

import tomllib
from pathlib import Path

import pytest

from kg.ingest import read
from kg.model import Document
from kg.scoring.figures import Figures
from kg.scoring.gold import parse, read_annotations, read_sentences
from kg.scoring.prediction import prediction
from kg.scoring.score import Scorer

pytestmark = pytest.mark.model

HERE = Path(__file__).parent
GOLD = read_annotations(HERE / "gold" / "gold.jsonl")
SENTENCES = read_sentences([HERE / "gold" / "sentences.txt"])
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def total(extractions):
    scorer = Scorer()
    documents = {e.document.id: parse(prediction(e)) for e in extractions}
    return sum(
        (scorer.document(GOLD[doc], found, SENTENCES[doc]) for doc, found in documents.items()),
        Figures(),
    )


@pytest.fixture(scope="module")
def figures(pipeline, seed_extractions):
    articles = list(read([HERE / "articles"]))
    assert len(articles) == 14
    assert all(isinstance(article, Document) for article in articles)
    return {"seed": total(seed_extractions), "articles": total(pipeline.extract(articles))}


@pytest.mark.parametrize(
    ("part", "figure", "floor"),
    [(part, figure, floor) for part, floors in FLOORS.items() for figure, floor in floors.items()],
    ids=lambda value: str(value),
)
def test_figure_is_not_under_its_floor(figures, part, figure, floor):
    found = figures[part]
    reached = found.ratios[figure].f1 if figure in found.ratios else found.accuracies[figure].share

    assert reached >= floor, "\n".join(found.errors)


def test_every_gold_document_is_scored(figures):
    assert figures["seed"].type.gold + figures["articles"].type.gold == sum(
        len(document.frames) for document in GOLD.values()
    )
