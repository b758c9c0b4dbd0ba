"""The learning rate by steps and time."""

import pytest

from kg.nlp.training.config import Schedule
from kg.nlp.training.pace import Progress, rate_factor, share_done

SCHEDULE = Schedule(10, 60, 1000, 100, 1e-4, 1e-5, 1e-3, 0.01, 1.0, 0.999)


@pytest.mark.parametrize(
    ("step", "seconds", "expected"),
    [(0, 0, 0.0), (500, 0, 0.5), (0, 1800, 0.5), (900, 1800, 0.9), (100, 5000, 1.0)],
)
def test_whichever_is_earlier_ends_the_run(step, seconds, expected):
    assert share_done(SCHEDULE, Progress(0, step, seconds), 100) == pytest.approx(expected)


def test_rate_rises_and_falls():
    factors = [rate_factor(SCHEDULE, Progress(0, step, 0.0), 100) for step in (0, 99, 500, 1000)]

    assert factors == pytest.approx([0.01, 0.901, 0.5, 0.0])
