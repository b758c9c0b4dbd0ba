"""The recipe of a training run, read from TOML."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import ModelError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast to learn; ``epochs`` or ``budget_minutes`` ends the run."""

    epochs: int
    budget_minutes: float
    batch_pieces: int
    warmup_steps: int
    encoder_rate: float
    embedding_rate: float
    head_rate: float
    weight_decay: float
    clip: float
    average: float


@dataclass(frozen=True, slots=True)
class NetworkSizes:
    """Widths of the heads and dropout rates."""

    arc_size: int
    label_size: int
    task_size: int
    encoder_dropout: float
    head_dropout: float


@dataclass(frozen=True, slots=True)
class Mixture:
    """How sentences are put into windows and varied; chances are between 0 and 1."""

    alone: float
    window_words: int
    window_pieces: int
    hard_break: float
    upper: float
    first_lower: float
    quotes: float
    dash: float
    unstopped: float
    names_again: int


@dataclass(frozen=True, slots=True)
class Boundaries:
    """How to train the head for sentence boundaries further, on running text.

    ``joined`` is the chance that a paragraph's end is not marked; ``running`` names the parts of
    the treebanks without paragraph numbers that are running text, of which a ``share`` is read.
    """

    epochs: int
    repeats: int
    rate: float
    joined: float
    running: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Config:
    """A whole recipe; ``loss`` gives the weight of each task."""

    seed: int
    schedule: Schedule
    network: NetworkSizes
    mixture: Mixture
    loss: dict[str, float]
    boundaries: Boundaries | None = None


def read_config(path: Path) -> Config:
    """Read a recipe.

    Parameters
    ----------
    path : Path
        TOML file with the tables ``schedule``, ``network``, ``mixture``, ``loss`` and, if the
        boundaries are to be trained further, ``boundaries``.
    """
    return make_config(tomllib.loads(path.read_text(encoding="utf8")), str(path))


def make_config(data: dict[str, Any], where: str) -> Config:
    """Build a recipe from nested dictionaries; ``where`` is named in error messages."""
    return Config(
        seed=int(data.get("seed", 1)),
        schedule=_table(Schedule, data, "schedule", where),
        network=_table(NetworkSizes, data, "network", where),
        mixture=_table(Mixture, data, "mixture", where),
        loss={task: float(weight) for task, weight in data.get("loss", {}).items()},
        boundaries=_table(Boundaries, data, "boundaries", where)
        if data.get("boundaries")
        else None,
    )


def _table(kind: type[T], data: dict[str, Any], name: str, where: str) -> T:
    """Build one dataclass from one table, which must have exactly its fields."""
    table = data.get(name, {})
    expected = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    wrong = expected.symmetric_difference(table)
    if wrong:
        msg = f"{where}: table [{name}] has missing or unknown keys: {', '.join(sorted(wrong))}."
        raise ModelError(msg, hint=f"Expected: {', '.join(sorted(expected))}.")
    return kind(**table)
