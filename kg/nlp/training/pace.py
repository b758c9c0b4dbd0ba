"""The learning rate by elapsed time and steps."""

from dataclasses import dataclass

from kg.nlp.training.config import Schedule


@dataclass(slots=True)
class Progress:
    """How far a run is; ``seconds`` leaves out the time between resumed parts of it.

    ``boundary_epochs`` counts those of the second stage (``kg.nlp.training.boundaries``).
    """

    epoch: int = 0
    step: int = 0
    seconds: float = 0.0
    boundary_epochs: int = 0


def share_done(schedule: Schedule, progress: Progress, steps_per_epoch: int) -> float:
    """Measure how much of a run is over, between 0 and 1.

    Parameters
    ----------
    schedule : Schedule
        Its ``epochs`` and ``budget_minutes``; whichever is used up sooner counts.
    progress : Progress
        Steps and seconds so far.
    steps_per_epoch : int
        Expected steps of an epoch.
    """
    by_steps = progress.step / (schedule.epochs * steps_per_epoch)
    budget = schedule.budget_minutes * 60
    by_time = progress.seconds / budget if budget else 0.0
    return min(1.0, max(by_steps, by_time))


def rate_factor(schedule: Schedule, progress: Progress, steps_per_epoch: int) -> float:
    """Give the factor of the learning rates: a linear rise, then a linear fall to zero."""
    rise = min(1.0, (progress.step + 1) / max(1, schedule.warmup_steps))
    return rise * (1.0 - share_done(schedule, progress, steps_per_epoch))


def average_decay(schedule: Schedule, progress: Progress) -> float:
    """Give the decay of the running average of the weights, smaller in the first steps."""
    return min(schedule.average, (1 + progress.step) / (10 + progress.step))
