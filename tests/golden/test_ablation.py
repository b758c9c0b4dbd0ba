"""Without each part that `tests.benchmarks.ablation` takes out, cases are read otherwise."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from kg.extract.reading import Resources
from kg.pipeline import extract
from kg.syntax import conllu
from kg.syntax.mending import mended
from tests.benchmarks.ablation import ABLATIONS
from tests.golden.test_golden import DATE, PARSES

if TYPE_CHECKING:
    from kg.syntax.tree import ParsedDocument


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources.load()


@pytest.fixture(scope="module")
def documents(resources: Resources) -> list[ParsedDocument]:
    parsed = (conllu.document(text, name="case", date=DATE) for text in PARSES.values())
    return [mended(each, resources.lexicon, resources.gazetteer) for each in parsed]


@pytest.mark.parametrize("name", ABLATIONS)
def test_part_is_taken_out(
    name: str, documents: list[ParsedDocument], resources: Resources
) -> None:
    whole = [extract(document, resources) for document in documents]
    with ExitStack() as stack:
        for patch in ABLATIONS[name]():
            stack.enter_context(patch)
        without = [extract(document, resources) for document in documents]

    assert sum(a != b for a, b in zip(whole, without, strict=True)) > 10
