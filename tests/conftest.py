"""What several test modules share: the real pipeline once a session, and hand-written parses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.pipeline import Pipeline
    from kg.syntax.tree import Tree

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The whole pipeline with the model that ships; loading it takes seconds."""
    from kg.pipeline import Pipeline

    return Pipeline()


@pytest.fixture(scope="session")
def tree() -> Callable[[str], Tree]:
    """Read one sentence of CoNLL-U, columns set apart by blanks or tabs."""
    from kg.syntax import conllu

    def read(text: str) -> Tree:
        (only,) = conllu.read(text)
        return only

    return read
