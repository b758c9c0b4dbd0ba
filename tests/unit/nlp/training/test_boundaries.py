"""The second stage of training: sentence boundaries on running text."""

import copy
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("torch")

import torch

from kg.errors import ModelError
from kg.nlp.pieces import SPECIAL, PieceTable
from kg.nlp.training import boundaries
from kg.nlp.training.boundaries import (
    head,
    in_running_order,
    paragraph_breaks,
    train_boundaries,
)
from kg.nlp.training.config import read_config
from kg.nlp.training.corpus import Sentence, Word
from kg.nlp.training.encoder import EncoderSizes
from kg.nlp.training.labels import count_labels
from kg.nlp.training.state import load_run, new_run

CONFIG = read_config(Path(__file__).parents[4] / "kg" / "nlp" / "training" / "config.toml")
SIZES = EncoderSizes(10, 512, 16, 2, 2, 64, 1e-12)


def sentence(name):
    words = (Word(f, f, "X", "X", "", h, d) for f, h, d in [("a", 0, "root"), ("b", 1, "dep")])
    return Sentence(name, tuple(words))


SHUFFLED = [
    sentence(name)
    for name in (
        "wiki-2.p.1.s.1",
        "wiki-1.p.10.s.1",
        "cdb-1",
        "suite-1",
        "cdb-2",
        "wiki-1.p.2.s.10",
        "wiki-1.p.2.s.9",
    )
]


def test_numbered_sentences_are_put_in_order_and_others_stay():
    recipe = replace(CONFIG.boundaries, running=("cdb",), share=1.0)

    names = [s.id for s in in_running_order(SHUFFLED, recipe, Random(1))]

    assert names == [
        "wiki-1.p.2.s.9",
        "wiki-1.p.2.s.10",
        "wiki-1.p.10.s.1",
        "wiki-2.p.1.s.1",
        "cdb-1",
        "cdb-2",
    ]


@pytest.mark.parametrize(
    ("joined", "by_chance", "expected"),
    [
        (0.0, 0.0, [True, False, True, True, True, False, True]),
        (1.0, 1.0, [True, False, False, True, True, True, True]),
    ],
)
def test_paragraph_breaks(joined, by_chance, expected):
    names = ["w.p.1.s.1", "w.p.1.s.2", "w.p.2.s.1", "v.p.2.s.1", "cdb-1", "cdb-2"]

    assert paragraph_breaks([*map(sentence, names)], joined, by_chance, Random(1)) == expected


@pytest.fixture
def run():
    table = PieceTable([*SPECIAL, "▁a", "▁b", "a", "b", "c", "▁"], [0.0] * 4 + [-3.0] * 6)
    made = new_run(CONFIG, table, count_labels(SHUFFLED, rare=1), SIZES)
    made.average = [weight.data.clone() for weight in made.network.parameters()]
    return made


def test_only_the_head_changes(run, tmp_path):
    ours = {id(w) for part in head(run.network) for w in part.parameters()}
    before = [weight.data.clone() for weight in run.network.parameters()]

    train_boundaries(run, SHUFFLED * 2, SHUFFLED, tmp_path / "end.pt")

    for old, weight in zip(before, run.network.parameters(), strict=True):
        assert torch.equal(old, weight.data) is (id(weight) not in ours)


def test_stage_goes_on_where_it_stopped(run, tmp_path, monkeypatch):
    run.config = replace(CONFIG, boundaries=replace(CONFIG.boundaries, epochs=2))
    start, path = copy.deepcopy(run), tmp_path / "stopped.pt"
    train_boundaries(run, SHUFFLED, SHUFFLED, tmp_path / "whole.pt")

    with monkeypatch.context() as patched:
        patched.setattr(boundaries, "quick_scores", interrupt)
        with pytest.raises(KeyboardInterrupt):
            train_boundaries(start, SHUFFLED, SHUFFLED, path)
    stopped = load_run(path)
    assert stopped.progress.boundary_epochs == 1
    train_boundaries(stopped, SHUFFLED, SHUFFLED, path)

    for whole, parts in zip(run.network.parameters(), stopped.network.parameters(), strict=True):
        assert torch.equal(whole, parts)


def interrupt(*_):
    raise KeyboardInterrupt


def test_recipe_without_the_stage_is_refused(run, tmp_path):
    run.config = replace(CONFIG, boundaries=None)

    with pytest.raises(ModelError, match="boundaries"):
        train_boundaries(run, SHUFFLED, SHUFFLED, tmp_path / "end.pt")
