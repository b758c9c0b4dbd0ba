"""The network: one training step, checkpoints, export."""

from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch

from kg.nlp.pieces import SPECIAL, PieceTable
from kg.nlp.training.batches import Batcher
from kg.nlp.training.config import read_config
from kg.nlp.training.corpus import Sentence, Word
from kg.nlp.training.encoder import EncoderSizes
from kg.nlp.training.labels import count_labels
from kg.nlp.training.loop import batch_losses, train
from kg.nlp.training.mixture import Window, alone
from kg.nlp.training.onnx_graph import OUTPUTS, Graph, write_graph
from kg.nlp.training.smoothing import smooth
from kg.nlp.training.state import load_run, new_run, update_average

CONFIG = Path(__file__).parents[4] / "kg" / "nlp" / "training" / "config.toml"
SIZES = EncoderSizes(40, 512, 16, 2, 2, 64, 1e-12)


def sentence(number):
    rows = [
        ("hij", "hij", "PRON", 2, "nsubj", "O"),
        ("komt", "komen", "VERB", 0, "root", "O"),
        ("thuis", "thuis", "ADV", 2, "advmod", "B-LOC"),
    ]
    words = (Word(f, lem, u, u, "", h, d, name=n) for f, lem, u, h, d, n in rows)
    return Sentence(f"krant.p.1.s.{number}", tuple(words))


@pytest.fixture
def run():
    letters = [*SPECIAL, *(f"▁{c}" for c in "hkt"), *"abcdefghijklmnopqrstuvwxyz"]
    table = PieceTable(letters, [0.0] * 4 + [-3.0] * (len(letters) - 4))
    sentences = [sentence(n) for n in range(6)]
    return new_run(read_config(CONFIG), table, count_labels(sentences), SIZES)


def test_gold_arcs_count_within_the_window(run):
    batcher = Batcher(run.table, run.labels)
    window = Window((sentence(0), sentence(1)), (True, False))

    batch = batcher.batch([window, *alone([sentence(2)])])

    assert batch.gold["arc"].tolist() == [2, 0, 2, 5, 0, 5, 2, 0, 2]
    assert batch.gold["head"].tolist() == [2, 0, 2, 5, 0, 5, 8, 0, 8]
    assert batch.gold["start"].tolist() == [1, 0, 0, 1, 0, 0, 1, 0, 0]
    assert batch.sentence.tolist() == [0, 0, 0, 1, 1, 1, 0, 0, 0]


def test_arcs_stay_in_their_sentence(run):
    batcher = Batcher(run.table, run.labels)
    window = Window((sentence(0), sentence(1)), (True, False))

    arcs = run.network(batcher.batch([window]))["arc"]

    assert bool((arcs[:3, 4:] < -1e3).all())
    assert bool((arcs[3:, 1:4] < -1e3).all())
    assert bool((arcs[:, 0] > -1e3).all())


def test_a_few_steps_lower_the_loss(run):
    batcher = Batcher(run.table, run.labels)
    batch = batcher.batch(alone([sentence(0)]))
    totals = []
    for _ in range(8):
        losses = batch_losses(run.network(batch), batch.gold)
        total = sum(losses.values())
        total.backward()
        for optimizer in run.optimizers:
            optimizer.step()
            optimizer.zero_grad()
        totals.append(total.item())

    assert totals[-1] < totals[0]


def test_training_writes_a_checkpoint_that_goes_on(run, tmp_path):
    sentences = [sentence(n) for n in range(6)]
    schedule = replace(run.config.schedule, epochs=2)
    run.config = replace(run.config, schedule=schedule)

    train(run, sentences, sentences, tmp_path)
    again = load_run(tmp_path / "last.pt")

    assert again.progress == run.progress
    assert again.progress.epoch == run.config.schedule.epochs
    for ours, theirs in zip(run.network.parameters(), again.network.parameters(), strict=True):
        assert torch.equal(ours, theirs)


def graph_inputs():
    random = Random(3)
    ids = torch.tensor([0, *(random.randrange(4, 30) for _ in range(8)), 2])
    return ids, torch.tensor([1, 3, 4, 7])


def test_smoothing_changes_no_output(run):
    run.network.eval()
    inputs = graph_inputs()
    plain, smoothed = Graph(run.network).eval(), Graph(run.network).eval()
    smooth(smoothed, [inputs])

    for name, before, after in zip(OUTPUTS, plain(*inputs), smoothed(*inputs), strict=True):
        assert torch.allclose(before.float(), after.float(), atol=1e-4), name


def test_exported_graph_gives_what_the_network_gives(run, tmp_path):
    onnxruntime = pytest.importorskip("onnxruntime")
    graph = Graph(run.network).eval()
    ids, first = graph_inputs()
    write_graph(graph, tmp_path / "a.onnx")

    session = onnxruntime.InferenceSession(tmp_path / "a.onnx")
    found = session.run(None, {"ids": ids.numpy(), "first": first.numpy()})

    for name, ours, theirs in zip(OUTPUTS, graph(ids, first), found, strict=True):
        assert np.allclose(ours.detach().numpy(), theirs, atol=1e-4), name


def test_average_follows_the_weights(run):
    update_average(run, 0.5)
    weight = next(run.network.parameters())
    before = run.average[0].clone()
    weight.data += 1.0
    update_average(run, 0.5)

    assert torch.allclose(run.average[0], before + 0.5)
