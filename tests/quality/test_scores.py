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


def by_document(extractions):
    scorer = Scorer()
    documents = {e.document.id: parse(prediction(e)) for e in extractions}
    return {
        doc: scorer.document(GOLD[doc], found, SENTENCES[doc]) for doc, found in documents.items()
    }


@pytest.fixture(scope="module")
def documents(pipeline, seed_extractions):
    articles = list(read([HERE / "articles"]))
    assert len(articles) == 14
    assert all(isinstance(article, Document) for article in articles)
    return by_document(seed_extractions) | by_document(pipeline.extract(articles))


@pytest.fixture(scope="module")
def figures(documents):
    articles = (found for doc, found in documents.items() if not doc.startswith("seed"))
    seeds = (found for doc, found in documents.items() if doc.startswith("seed"))
    return {"seed": sum(seeds, Figures()), "articles": sum(articles, Figures())}


@pytest.mark.parametrize(
    ("part", "figure", "floor"),
    [(part, *pair) for part in ("seed", "articles") for pair in FLOORS[part].items()],
    ids=lambda value: str(value),
)
def test_figure_is_not_under_its_floor(figures, part, figure, floor):
    found = figures[part]
    reached = found.ratios[figure].f1 if figure in found.ratios else found.accuracies[figure].share

    assert reached >= floor, "\n".join(found.errors)


@pytest.mark.parametrize(("type_", "floor"), FLOORS["by_type"].items())
def test_type_is_not_under_its_floor(figures, type_, floor):
    found = sum(figures.values(), Figures())

    assert found.by_type[type_].f1 >= floor, "\n".join(found.errors)


@pytest.mark.parametrize(("doc", "floors"), FLOORS["by_document"].items())
def test_document_is_not_under_its_floors(documents, doc, floors):
    found = documents[doc]

    assert [found.type.f1 >= floors[0], found.tuples.f1 >= floors[1]] == [True, True], found.errors


def test_every_type_and_document_has_a_floor(documents, figures):
    assert set(FLOORS["by_document"]) == set(documents)
    assert set(FLOORS["by_type"]) == set(sum(figures.values(), Figures()).by_type)


def test_every_gold_document_is_scored(figures):
    assert figures["seed"].type.gold + figures["articles"].type.gold == sum(
        len(document.frames) for document in GOLD.values()
    )
