"""Where the data files are: in the wheel, in a checkout, or where the user says."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from kg.errors import OntologyError

_PACKAGE = Path(__file__).parent
OVERRIDE = "KG_ONTOLOGIES"
"""Environment variable that names another `ontologies` folder."""


def ontologies(directory: Path | None = None) -> Path:
    """Give the folder that holds `kg.ttl`, `entities.ttl`, `shapes.ttl` and `lexicon/`.

    Parameters
    ----------
    directory : Path, optional
        The user's own folder; it wins over `KG_ONTOLOGIES`, and that over the one
        that is installed with the package.

    Raises
    ------
    OntologyError
        The folder has no `kg.ttl`.
    """
    return _found(directory or os.environ.get(OVERRIDE) or None)


def shipped() -> Path:
    """Give the folder that comes with kg, whatever the user names."""
    return _found(None)


@cache
def _found(directory: Path | str | None) -> Path:
    """Look for a folder once: each document asks for it several times."""
    named = Path(directory) if directory else None
    candidates = [named] if named else [_PACKAGE / "ontologies", _PACKAGE.parent / "ontologies"]
    for candidate in candidates:
        if (candidate / "kg.ttl").is_file():
            return candidate
    message = f"No ontology in {candidates[0]}: kg.ttl is not there."
    raise OntologyError(message, f"Name a folder that has it with --ontologies or {OVERRIDE}.")
