"""Train the network: epochs of batches until the steps or the time are used up."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from kg.nlp.training.batches import Batch, Batcher
from kg.nlp.training.corpus import Sentence
from kg.nlp.training.encoder import Dropout
from kg.nlp.training.labels import IGNORE
from kg.nlp.training.mixture import epoch_windows
from kg.nlp.training.pace import average_decay, rate_factor, share_done
from kg.nlp.training.quick import quick_scores
from kg.nlp.training.state import Run, save_run, swap_average, update_average

log = logging.getLogger(__name__)
_PER_WORD = ("name", "silver")


def batch_losses(scores: dict[str, Tensor], gold: dict[str, Tensor]) -> dict[str, Tensor]:
    """Compute the cross entropy of each task.

    Mean over the words that have a class; for names, which few sentences have, over all words of
    the batch, so that a lone annotated sentence does not outweigh the rest.
    """
    losses = {}
    for task, values in scores.items():
        classes = gold[task]
        loss = F.cross_entropy(values.float(), classes, ignore_index=IGNORE, reduction="sum")
        known = len(classes) if task in _PER_WORD else int((classes != IGNORE).sum())
        losses[task] = loss / max(1, known)
    return losses


def train(run: Run, sentences: Sequence[Sentence], dev: Sequence[Sentence], folder: Path) -> None:
    """Train until the schedule ends, with a checkpoint and scores after each epoch.

    Parameters
    ----------
    run : Run
        New or resumed; changed in place.
    sentences, dev : Sequence[Sentence]
        Training sentences, and sentences to report scores on.
    folder : Path
        For ``last.pt``, the newest checkpoint.
    """
    folder.mkdir(parents=True, exist_ok=True)
    batcher = Batcher(run.table, run.labels)
    schedule = run.config.schedule
    started = time.monotonic() - run.progress.seconds
    while run.progress.epoch < schedule.epochs:
        finished = _epoch(run, sentences, batcher, started)
        run.progress.epoch += 1
        save_run(run, folder / "last.pt")
        swap_average(run)
        figures = quick_scores(run.network, batcher, dev)
        swap_average(run)
        log.info("epoch %d dev %s", run.progress.epoch, figures)
        if finished:
            break


def _epoch(run: Run, sentences: Sequence[Sentence], batcher: Batcher, started: float) -> bool:
    """Train on every sentence once; true when the schedule is at its end."""
    random = Random(f"{run.config.seed}-{run.progress.epoch}")
    torch.manual_seed(run.config.seed + run.progress.epoch)
    Dropout.refresh()
    windows = epoch_windows(sentences, run.config.mixture, random, batcher.measure)
    batches = list(batcher.batches(windows, run.config.schedule.batch_pieces, random))
    log.info("epoch %d: %d windows, %d batches", run.progress.epoch, len(windows), len(batches))
    sums: dict[str, float] = {}
    run.network.train()
    for number, batch in enumerate(batches, 1):
        losses = _step(run, batch, len(batches))
        run.progress.seconds = time.monotonic() - started
        run.progress.step += 1
        for task, loss in losses.items():
            sums[task] = sums.get(task, 0.0) + loss
        if number % 50 == 0:
            _report(run, sums, number, len(batches))
            sums = {}
        if share_done(run.config.schedule, run.progress, len(batches)) >= 1.0:
            return True
    return False


def _report(run: Run, sums: dict[str, float], number: int, total: int) -> None:
    """Log mean losses since the last report."""
    means = " ".join(f"{task} {value / 50:.3f}" for task, value in sums.items())
    minutes = run.progress.seconds / 60
    log.info("epoch %d %d/%d %.1f min %s", run.progress.epoch, number, total, minutes, means)


def _step(run: Run, batch: Batch, steps_per_epoch: int) -> dict[str, float]:
    """Learn from one batch and give the loss of each task."""
    schedule, weights = run.config.schedule, run.config.loss
    factor = rate_factor(schedule, run.progress, steps_per_epoch)
    for optimizer in run.optimizers:
        optimizer.zero_grad()
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * factor
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = run.network(batch)
    losses = batch_losses(scores, batch.gold)
    total = sum((weights[task] * loss for task, loss in losses.items()), torch.zeros(()))
    total.backward()
    dense = [w for group in run.optimizers[0].param_groups for w in group["params"]]
    torch.nn.utils.clip_grad_norm_(dense, schedule.clip, foreach=True)
    for optimizer in run.optimizers:
        optimizer.step()
    update_average(run, average_decay(schedule, run.progress))
    return {task: loss.item() for task, loss in losses.items()}
