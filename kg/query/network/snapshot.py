"""The statements of a store folder as a file beside them, so that the next look is quick.

Reading a hundred thousand statements out of Oxigraph takes seconds, and an analyst looks
many times at one graph. So what was read is kept in the store's own folder, where it has
the same rights and goes when the store goes. It holds for the very state that it was read
from: any write to the store gives another state. Where it cannot be written, all works
without.
"""

from __future__ import annotations

import hashlib
import json
import sys
from array import array
from base64 import b64decode, b64encode
from collections import defaultdict
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import __version__
from kg.errors import KgError
from kg.query.entities import Entity
from kg.query.statement import Statement
from kg.rdf.stores.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Found = tuple[dict[str, Entity], list[Statement]]

NAME = "kg-network.json"
_FORM = 2
"""To be raised when the file is laid out in another way."""
IN_MEMORY = "memory"
"""The location of a store that has no place; a folder of that name is not looked at."""
FEWEST = 2_000
"""Statements from which on a file is worth its place."""
_BETWEEN = "\x1f"
_ROLES, _SOURCES = Statement._fields.index("roles"), Statement._fields.index("sources")
_READ = len(Statement._fields) - len(Statement._field_defaults)
"""Fields that are read at once; the words are read for what is shown."""


def state(location: str, queries: Mapping[str, str]) -> str:
    """Name the state of a store folder and of what is asked of it; empty for other stores.

    Every write changes the size, time or number of RocksDB's tables, logs and manifest.
    """
    folder = Path(location)
    if location == IN_MEMORY or not (folder / "CURRENT").is_file():
        return ""
    try:
        files = sorted(
            (path.name, about.st_size, about.st_mtime_ns)
            for path in folder.iterdir()
            if path.suffix in {".sst", ".log"} or path.name.startswith(("MANIFEST", "CURRENT"))
            for about in (path.stat(),)
        )
    except OSError:
        return ""
    machine = [sys.byteorder, array("I").itemsize]
    whole = json.dumps([__version__, _FORM, machine, sorted(queries.items()), files])
    return hashlib.sha256(whole.encode()).hexdigest() if files else ""


def read(location: str, wanted: str) -> Found | None:
    """Read what was kept of a state; `None` if that is not there or not whole."""
    try:
        with (Path(location) / NAME).open(encoding="utf-8") as file:
            # The state stands on a line of its own: an old file is not read any further.
            if file.readline().rstrip("\n") != wanted:
                return None
            kept = json.load(file)
        return _entities(kept["entities"]), _statements(kept)
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        return None


def write(location: str, of: str, entities: Mapping[str, Entity], made: list[Statement]) -> None:
    """Keep what was read of a state, if it is much and the folder can be written."""
    if len(made) < FEWEST:
        return
    # A value that is seen for the first time gets the next number.
    numbers: dict[str | tuple[str, ...], int] = defaultdict(count().__next__)
    columns = []
    iris, *others = list(zip(*made, strict=True))[:_READ]
    for column in others:
        packed = array("I", map(numbers.__getitem__, column)).tobytes()
        columns.append(b64encode(packed).decode())
    kept = {
        "entities": [(e.iri, e.label, e.type, e.mentions, e.names) for e in entities.values()],
        "iris": _BETWEEN.join(iris),
        "texts": [_text(value) for value in numbers],
        "columns": columns,
    }
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    with suppress(KgError, OSError), atomic_write(Path(location) / NAME) as out:
        out.write(f"{of}\n{text}\n".encode())


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else _BETWEEN.join(value)


def _entities(rows: Iterable[Any]) -> dict[str, Entity]:
    return {
        iri: Entity(iri, label, type_, mentions, tuple(names))
        for iri, label, type_, mentions, names in rows
    }


def _unpacked(column: str) -> array[int]:
    numbers = array("I")
    numbers.frombytes(b64decode(column, validate=True))
    return numbers


def _statements(kept: Mapping[str, Any]) -> list[Statement]:
    texts: list[str] = kept["texts"]
    lists = [tuple(text.split(_BETWEEN)) if text else () for text in texts]
    columns = [
        map((lists if at in {_ROLES, _SOURCES} else texts).__getitem__, _unpacked(column))
        for at, column in enumerate(kept["columns"], 1)
    ]
    if len(columns) != _READ - 1:
        raise ValueError
    return [Statement(*row) for row in zip(kept["iris"].split(_BETWEEN), *columns, strict=True)]
