"""Writing event records: `kg export --format plover`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.cli.output import counted, note
from kg.cli.streams import STREAM

if TYPE_CHECKING:
    from kg.rdf.store import Store

FORMAT = "plover"
SUFFIX = ".jsonl"


def write_records(store: Store, file: str) -> None:
    """Write a store's events as PLOVER records, a line each, to a file or to `-`.

    Raises
    ------
    StoreError
        The file cannot be written; what was there stays.
    """
    from kg.rdf.stores.files import atomic_write

    if file == STREAM:
        count = _write(store, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    else:
        with atomic_write(Path(file)) as out:
            count = _write(store, out)
    records = counted(count, "event record")
    note(f"Wrote {records}." if file == STREAM else f"Wrote {file}: {records}.")


def _write(store: Store, out: IO[bytes]) -> int:
    from kg.events.plover import records

    count = 0
    for record in records(store):
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        out.write(f"{text}\n".encode())
        count += 1
    return count
