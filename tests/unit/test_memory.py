"""What is kept out of the search for garbage, for how long."""

import gc

import pytest

from kg.memory import settled


@pytest.fixture(autouse=True)
def fresh():
    """Search as Python does from its start; in the end it is as it was."""
    usual = gc.get_threshold()
    gc.unfreeze()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*usual)
    gc.freeze()


def test_what_is_loaded_is_kept_out_for_a_while():
    with settled():
        assert gc.get_freeze_count() > 1000
        assert gc.get_threshold()[0] > 700

    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, (700, 10, 10))


def test_what_others_keep_out_stays_out():
    gc.freeze()
    before = gc.get_freeze_count()
    with settled():
        pass

    assert gc.get_freeze_count() >= before - 100  # A few of them may be gone by now.
