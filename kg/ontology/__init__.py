"""The ontology as values: frame classes, roles, relations, qualifiers, entity classes.

`ontologies/kg.ttl` is the only list of them; nothing in the program repeats it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg import resources
from kg.ontology.reader import read
from kg.ontology.terms import (
    Direct,
    FrameType,
    Ontology,
    Property,
    Term,
    suggestion,
)

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Direct",
    "FrameType",
    "Ontology",
    "Property",
    "Term",
    "load",
    "suggestion",
]


def load(directory: Path | None = None) -> Ontology:
    """Read the ontology once for each folder.

    Parameters
    ----------
    directory : Path, optional
        Folder that holds `kg.ttl`; see `kg.resources.ontologies`.

    Raises
    ------
    OntologyError
        The file is missing, is not Turtle, or lacks something that every term has.
    """
    return _load(resources.ontologies(directory) / "kg.ttl")


@cache
def _load(path: Path) -> Ontology:
    return read(path)
