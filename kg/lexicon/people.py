"""The nouns that count people, from `units.toml`, which says in which unit they are given."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from kg.lexicon.blocks import strings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.lexicon.lexicon import Noun

UNITS = ("personnel", "persons")
"""Those of a force or a mission, and others."""


def read_people(folder: Path) -> Iterator[Noun]:
    """Give the nouns that count people with their unit: *matroos* is of `personnel`.

    Where the file is not there or is no TOML they are none: `kg.extract.quantities` tells that.

    Parameters
    ----------
    folder : Path
        The folder of the lexicon.
    """
    try:
        tables = tomllib.loads((folder / "units.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return
    for unit in UNITS:
        table = tables.get(unit)
        lists = table if isinstance(table, dict) else {}
        for key in ("nouns", "whole", "measures"):
            for noun in strings(lists.get(key)):
                yield noun, unit, key == "nouns", frozenset()
