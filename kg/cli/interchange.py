"""The formats of `kg export` that hold entities and their ties rather than RDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.cli.group import CommandError
from kg.cli.output import note
from kg.cli.streams import STREAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.interchange.table import Tables
    from kg.rdf.store import Store

SUFFIXES = {".graphml": "graphml", ".gexf": "gexf", ".cyjs": "cytoscape"}
FOLDERS = ("csv", "neo4j")
"""Formats of several files, which are written to a folder."""
FORMATS = (*SUFFIXES.values(), *FOLDERS)


def format_of(file: str) -> str:
    """Tell a format by a file's name; empty if it is none of these."""
    return SUFFIXES.get(Path(file).suffix.lower(), "")


def write_interchange(store: Store, place: str, *, form: str) -> None:
    """Write the graph of a store in one of `FORMATS` to a file, or to a folder.

    Each file takes its name when it is whole.

    Raises
    ------
    CommandError
        A format of several files is to go to standard output, or into a store's folder.
    StoreError
        A file cannot be written.
    """
    from kg.interchange.table import tables
    from kg.rdf.stores.files import atomic_write

    if form in FOLDERS:
        _write_folder(store, place, form)
        return
    made = tables(store)
    if place == STREAM:
        _writer(form)(made, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with atomic_write(Path(place)) as out:
        _writer(form)(made, out)
    note(f"Wrote {place}: {len(made.nodes):,} entities, {len(made.edges):,} ties.")


def _writer(form: str) -> Callable[[Tables, IO[bytes]], None]:
    from kg.interchange import cytoscape, gexf, graphml

    return {"graphml": graphml.write, "gexf": gexf.write, "cytoscape": cytoscape.write}[form]


def _write_folder(store: Store, place: str, form: str) -> None:
    from kg.interchange import sheets
    from kg.interchange.table import tables
    from kg.rdf.stores.files import atomic_write, make_folder
    from kg.rdf.stores.folder import is_store

    if place == STREAM:
        message = f"{form} has two files, and standard output has room for one."
        raise CommandError(message, f"Name a folder: kg export FOLDER --format {form}.")
    folder = Path(place)
    if is_store(folder):
        message = f"{folder} is a store, and takes no other files."
        raise CommandError(message, "Name another folder for the tables.")
    made = tables(store)
    files = sheets.plain(made) if form == "csv" else sheets.neo4j(made)
    make_folder(folder)
    for name, content in files.items():
        with atomic_write(folder / name) as out:
            out.write(content)
    note(f"Wrote {' and '.join(str(folder / name) for name in files)}.")
