"""Scores while training: best class of each word, no tree, gold sentences."""

from collections.abc import Sequence
from random import Random

import torch

from kg.nlp.pieces import PAD
from kg.nlp.training.batches import Batcher
from kg.nlp.training.config import Mixture
from kg.nlp.training.corpus import Sentence
from kg.nlp.training.mixture import alone, running_windows
from kg.nlp.training.network import Network

PLAIN = Mixture(0.0, 200, 500, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0)


def quick_scores(
    network: Network, batcher: Batcher, sentences: Sequence[Sentence]
) -> dict[str, float]:
    """Measure a network.

    Parameters
    ----------
    network : Network
        Left in evaluation mode.
    batcher : Batcher
        Of the network's pieces and labels.
    sentences : Sequence[Sentence]
        What to measure on.

    Returns
    -------
    dict[str, float]
        Share of the words that are right by task, and F of sentence starts in running text.
    """
    network.eval()
    right: dict[str, int] = {}
    total = 0
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batcher.batches(alone(sentences), 2000, None):
            scores, gold = network(batch), batch.gold
            best = {task: values.argmax(-1) for task, values in scores.items()}
            hits = {task: best[task] == gold[task] for task in ("upos", "xpos", "feats", "lemma")}
            hits["uas"] = best["arc"] == gold["arc"]
            hits["las"] = hits["uas"] & (best["dep"] == gold["dep"])
            total += len(batch.first)
            for task, values in hits.items():
                right[task] = right.get(task, 0) + int(values.sum())
    figures = {task: round(count / total, 4) for task, count in right.items()}
    return {**figures, "start": _start_score(network, batcher, sentences)}


def _start_score(network: Network, batcher: Batcher, sentences: Sequence[Sentence]) -> float:
    """Measure F of sentence starts in windows of running text, first words left out."""
    windows = running_windows(sentences, PLAIN, Random(0), batcher.measure)
    both = found = gold = 0
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batcher.batches(windows, 2000, None):
            words = network.read(batch.ids, batch.first, batch.ids != PAD)
            starts = network.start(network.hidden["starts"](words["starts"])).argmax(-1)
            inner = batch.column > 0
            right = batch.gold["start"][inner]
            both += int((starts[inner] * right).sum())
            found, gold = found + int(starts[inner].sum()), gold + int(right.sum())
    return round(2 * both / max(1, found + gold), 4)
