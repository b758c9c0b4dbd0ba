"""What is kept out of the search for garbage, for how long."""

import gc

import pytest

from kg.memory import settled


@pytest.fixture
def kept_out():
    """Nothing is kept out at first; in the end it is as it was."""
    were = gc.get_freeze_count()
    gc.unfreeze()
    yield gc.get_freeze_count
    gc.unfreeze()
    if were:
        gc.freeze()


def test_what_is_loaded_is_kept_out_for_a_while(kept_out):
    usual = gc.get_threshold()
    with settled():
        assert kept_out() > 1000
        assert gc.get_threshold() != usual

    assert (kept_out(), gc.get_threshold()) == (0, usual)


def test_what_others_keep_out_stays_out(kept_out):
    gc.freeze()
    usual, before = gc.get_threshold(), kept_out()
    with settled():
        assert gc.get_threshold() == usual

    assert kept_out() == pytest.approx(before, rel=0.01)
