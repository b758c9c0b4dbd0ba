"""The entities that the program knows by name: `ontologies/entities.ttl` as an index.

A name is looked up as it is written; what news does to names is undone by stated
rules: typographic apostrophes and hyphens, the genitive (*Ruslands*, *Mali's*), a
capital at the start of a sentence, headlines in capitals, and missing accents or
hyphens (*Noord Korea*, *Israel*).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg import resources
from kg.gazetteer.entry import Entry
from kg.gazetteer.index import Gazetteer
from kg.gazetteer.offices import Office
from kg.gazetteer.reader import read

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Entry", "Gazetteer", "Office", "load"]


def load(directory: Path | None = None) -> Gazetteer:
    """Read the gazetteer once for each folder.

    Parameters
    ----------
    directory : Path, optional
        Folder that holds `entities.ttl`; see `kg.resources.ontologies`.

    Raises
    ------
    OntologyError
        The file is missing or not Turtle, an entity lacks its name or class, or
        it points to one that is not there.
    LexiconError
        `lexicon/offices.toml`, the table of titles, is missing or wrong.
    """
    return _load(resources.ontologies(directory))


@cache
def _load(directory: Path) -> Gazetteer:
    return read(directory)
