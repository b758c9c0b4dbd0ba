"""The state of a training run, on disk and in memory."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from kg.nlp.pieces import PieceTable
from kg.nlp.training.config import Config, Schedule, make_config
from kg.nlp.training.encoder import EncoderSizes
from kg.nlp.training.labels import Labels
from kg.nlp.training.network import Network, encoder_weights, head_weights
from kg.nlp.training.pace import Progress


@dataclass(slots=True)
class Run:
    """Everything that a run needs to go on; ``average`` is the running mean of the weights."""

    config: Config
    table: PieceTable
    labels: Labels
    encoder: EncoderSizes
    network: Network
    average: list[Tensor]
    optimizers: tuple[torch.optim.Optimizer, torch.optim.Optimizer]
    progress: Progress


def new_run(config: Config, table: PieceTable, labels: Labels, encoder: EncoderSizes) -> Run:
    """Set up a run with fresh weights, seeded by the recipe."""
    torch.manual_seed(config.seed)
    network = Network(encoder, config.network, labels)
    return Run(
        config,
        table,
        labels,
        encoder,
        network,
        [],
        optimizers(network, config.schedule),
        Progress(),
    )


def optimizers(
    network: Network, schedule: Schedule
) -> tuple[torch.optim.Optimizer, torch.optim.Optimizer]:
    """Make the optimizer of the dense weights and that of the pieces' vectors.

    A batch sees few of the pieces, so their gradient is sparse: a dense one cost a tenth of a step.
    Each group carries its full rate as ``rate``.
    """
    parts = (
        (encoder_weights(network), schedule.encoder_rate),
        (head_weights(network), schedule.head_rate),
    )
    groups = [{"params": weights, "lr": rate, "rate": rate} for weights, rate in parts]
    decay, betas = schedule.weight_decay, (0.9, 0.98)
    dense = torch.optim.AdamW(groups, betas=betas, weight_decay=decay, fused=True)
    rate = schedule.embedding_rate
    pieces = {"params": [network.encoder.pieces.weight], "lr": rate, "rate": rate}
    return dense, torch.optim.SparseAdam([pieces], lr=rate, betas=betas)


def save_run(run: Run, path: Path) -> None:
    """Write a checkpoint from which ``load_run`` goes on."""
    data = {
        "config": asdict(run.config),
        "pieces": (run.table.pieces, run.table.scores),
        "labels": run.labels.as_dict(),
        "encoder": asdict(run.encoder),
        "weights": run.network.state_dict(),
        "average": run.average,
        "optimizer": [optimizer.state_dict() for optimizer in run.optimizers],
        "progress": asdict(run.progress),
    }
    part = path.with_suffix(".part")
    torch.save(data, part)
    part.replace(path)


def load_run(path: Path) -> Run:
    """Read a checkpoint."""
    data: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    run = new_run(
        make_config(data["config"], str(path)),
        PieceTable(*data["pieces"]),
        Labels.from_dict(data["labels"]),
        EncoderSizes(**data["encoder"]),
    )
    run.network.load_state_dict(data["weights"])
    run.average = data["average"]
    for optimizer, kept in zip(run.optimizers, data["optimizer"], strict=True):
        optimizer.load_state_dict(kept)
    run.progress = Progress(**data["progress"])
    return run


def swap_average(run: Run) -> None:
    """Exchange the weights and their running average; twice is as before."""
    for weight, mean in zip(run.network.parameters(), run.average, strict=True):
        kept = weight.data.clone()
        weight.data.copy_(mean)
        mean.copy_(kept)


def update_average(run: Run, decay: float) -> None:
    """Move the running average towards the weights."""
    weights = [weight.data for weight in run.network.parameters()]
    if not run.average:
        run.average = [weight.clone() for weight in weights]
    torch._foreach_lerp_(run.average, weights, 1.0 - decay)
