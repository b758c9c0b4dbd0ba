"""Verbs in every construction: no construction falls under its recorded floor.

Half of the verbs in each, for time; `sentences.py` reads all of them.
"""

import tomllib
from pathlib import Path

import pytest

from tests.quality.variations.sentences import CONSTRUCTIONS, tally, variations

pytestmark = pytest.mark.model

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found(pipeline):
    return tally(pipeline, variations(part=2))


@pytest.mark.parametrize("construction", [each["name"] for each in CONSTRUCTIONS])
def test_construction_is_not_under_its_floor(found, construction):
    faults = [f"{v.text} [{fault}]" for v, fault in found.faults if v.construction == construction]
    floors = FLOORS["constructions"]
    floor = floors.get(construction, floors["others"])

    assert found.share(construction) >= floor, "\n".join(faults)


def test_every_sentence_is_made_once():
    texts = [variation.text for variation in variations()]

    assert len(texts) == len(set(texts))
