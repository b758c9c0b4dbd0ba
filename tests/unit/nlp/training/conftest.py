"""Training of networks of a few numbers, in which a second thread does nothing but wait."""

import sys

import pytest


@pytest.fixture(autouse=True, scope="module")
def one_thread():
    """Let torch count in one thread, where the module under test has loaded it."""
    torch = sys.modules.get("torch")
    usual = torch.get_num_threads() if torch else 0
    if torch:
        torch.set_num_threads(1)
    yield
    if torch:
        torch.set_num_threads(usual)
