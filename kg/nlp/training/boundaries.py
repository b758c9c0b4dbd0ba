"""Train the head for sentence boundaries further, on running text and a frozen encoder.

The main training sees the sentences of the Wikipedia treebank, whose file is shuffled, only with
the mark of a new paragraph before them, and so never learns that a heading or an item of a list
ends without a full stop. Their identifiers tell the order, and the head alone learns from it.
"""

import logging
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from kg.errors import ModelError
from kg.nlp.pieces import PAD
from kg.nlp.training.batches import Batcher
from kg.nlp.training.config import Boundaries
from kg.nlp.training.corpus import Sentence
from kg.nlp.training.mixture import running_windows
from kg.nlp.training.network import Network
from kg.nlp.training.quick import quick_scores
from kg.nlp.training.state import Run, save_run, swap_average

log = logging.getLogger(__name__)
_BATCH_PIECES = 2000

States = tuple[Tensor, Tensor, Tensor]
"""``[layers, N, H]`` vectors of words; ``[N]`` whether each is inside a row; ``[N]`` starts."""


def train_boundaries(
    run: Run, sentences: Sequence[Sentence], dev: Sequence[Sentence], path: Path
) -> None:
    """Train the head; each epoch ends with a checkpoint.

    Parameters
    ----------
    run : Run
        At the end of the main training, or a checkpoint of this stage, which goes on. Its averaged
        weights are what is trained; they become both the weights and the average.
    sentences, dev : Sequence[Sentence]
        Training sentences, and sentences to report scores on.
    path : Path
        The checkpoint to write.
    """
    recipe = run.config.boundaries
    if recipe is None:
        msg = "The recipe has no table [boundaries]."
        raise ModelError(msg, hint="Add it to the configuration; config.toml shows its keys.")
    if not run.progress.boundary_epochs:
        swap_average(run)
    batcher = Batcher(run.table, run.labels)
    for epoch in range(run.progress.boundary_epochs, recipe.epochs):
        states = list(read_states(run, recipe, sentences, batcher, epoch))
        learn(run.network, states, recipe, seed=run.config.seed, epoch=epoch)
        run.progress.boundary_epochs = epoch + 1
        run.average = [weight.data.clone() for weight in run.network.parameters()]
        save_run(run, path)
        figures = quick_scores(run.network, batcher, dev)
        log.info("boundaries, epoch %d: dev %s", epoch + 1, figures)


def in_running_order(
    sentences: Sequence[Sentence], recipe: Boundaries, random: Random
) -> list[Sentence]:
    """Put documents with paragraph numbers in order, then a stretch of other running text."""
    numbered = sorted((s for s in sentences if s.paragraph), key=lambda s: s.place)
    others = [s for s in sentences if not s.paragraph and s.document in recipe.running]
    size = int(len(others) * recipe.share)
    start = random.randrange(len(others) - size + 1)
    return [*numbered, *others[start : start + size]]


def paragraph_breaks(
    sentences: Sequence[Sentence], joined: float, by_chance: float, random: Random
) -> list[bool]:
    """Decide before which sentences, and after the last, the end of a paragraph is marked.

    Parameters
    ----------
    sentences : Sequence[Sentence]
        In running order.
    joined, by_chance : float
        Chance that a known end is not marked, and that one is put between two sentences without
        paragraph numbers.
    random : Random
        Source of chance.
    """
    inner = []
    for before, after in pairwise(sentences):
        if before.document != after.document:
            inner.append(True)
        elif before.paragraph:
            ends = before.paragraph != after.paragraph
            inner.append(ends and random.random() >= joined)
        else:
            inner.append(random.random() < by_chance)
    return [True, *inner, True]


def read_states(
    run: Run, recipe: Boundaries, sentences: Sequence[Sentence], batcher: Batcher, epoch: int
) -> Iterator[States]:
    """Read the running text once with the frozen encoder."""
    random = Random(f"boundaries-{run.config.seed}-{epoch}")
    mixture = run.config.mixture
    ordered = in_running_order(sentences, recipe, random)
    breaks = paragraph_breaks(ordered, recipe.joined, mixture.hard_break, random)
    windows = running_windows(ordered, mixture, random, batcher.measure, breaks=breaks)
    log.info("boundaries, epoch %d: %d windows", epoch + 1, len(windows))
    run.network.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batcher.batches(windows, _BATCH_PIECES, random):
            layers = run.network.encoder(batch.ids, batch.ids != PAD)
            words = torch.stack([x.flatten(0, 1)[batch.first] for x in layers])
            yield words.half(), batch.column > 0, batch.gold["start"]


def learn(
    network: Network, states: Sequence[States], recipe: Boundaries, *, seed: int, epoch: int
) -> None:
    """Learn from the states of one epoch; nothing but the head changes."""
    random = Random(f"{seed}-{epoch}")
    torch.manual_seed(seed + epoch)
    weights = [w for part in head(network) for w in part.parameters()]
    optimizer = torch.optim.AdamW(weights, lr=recipe.rate, weight_decay=0.01)
    rounds = recipe.epochs * recipe.repeats
    network.train()
    for repeat in range(recipe.repeats):
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * (1 - (epoch * recipe.repeats + repeat) / rounds)
        for words, inner, starts in random.sample(states, len(states)):
            scores = start_scores(network, words.float())
            loss = F.cross_entropy(scores[inner], starts[inner])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    network.eval()


def head(network: Network) -> tuple[nn.Module, ...]:
    """Give the parts of the network that this stage trains."""
    return network.mixes["starts"], network.hidden["starts"], network.start


def start_scores(network: Network, layers: Tensor) -> Tensor:
    """Score ``[N, 2]`` from ``[layers, N, H]`` vectors of words."""
    return network.start(network.hidden["starts"](network.mixes["starts"](layers)))
