"""What the benchmarks share: the development articles parsed once, and how they are scored."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg import ingest
from kg.errors import KgError
from kg.pipeline import Pipeline, extract
from kg.scoring.figures import Figures
from kg.scoring.gold import parse, read_annotations, read_sentences
from kg.scoring.prediction import prediction
from kg.scoring.score import Scorer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.reading import Resources
    from kg.scoring.prediction import Json
    from kg.syntax.tree import ParsedDocument

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "quality" / "gold"
TEXTS = (ROOT / "seeds", ROOT / "tests" / "quality" / "articles")
FIGURES = ("type", "tuple", "relation", "source")


def parsed(model: str | None = None) -> tuple[list[ParsedDocument], Resources]:
    """Parse the texts that have gold, and give what they are read with."""
    pipeline = Pipeline(model)
    documents = [d for d in ingest.read(TEXTS) if not isinstance(d, KgError) and d.id in _gold()]
    return list(pipeline.parse(documents)), pipeline.resources


def score(predictions: Iterable[Json]) -> Figures:
    """Score documents in the scorer's prediction format."""
    scorer, sentences = Scorer(), read_sentences([GOLD / "sentences.txt"])
    found = map(parse, predictions)
    figures = (scorer.document(_gold()[d.id], d, sentences[d.id]) for d in found)
    return sum(figures, Figures())


def extracted(documents: Iterable[ParsedDocument], resources: Resources) -> list[Json]:
    """Extract as `kg` does, in the scorer's prediction format."""
    return [prediction(extract(document, resources)) for document in documents]


def row(name: str, figures: Figures) -> str:
    """Give a line with the F1 figures, polarity and modality."""
    values = [figures.ratios[figure].f1 for figure in FIGURES]
    values += [accuracy.share for accuracy in figures.accuracies.values()]
    return f"{name:<24}" + "".join(f"{value:>10.3f}" for value in values)


def header() -> str:
    """Give the line above the rows."""
    return f"{'':<24}" + "".join(f"{n:>10}" for n in (*FIGURES, *Figures().accuracies))


@cache
def _gold():
    return read_annotations(GOLD / "gold.jsonl")
