"""`kg export`: the graph as a file of RDF."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.group import CommandError
from kg.cli.output import note

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from kg.rdf.store import Store

STDOUT = "-"
FORMATS = ("turtle", "trig", "nquads", "jsonld", "rdfxml")
SUFFIXES = ".ttl, .trig, .nq, .jsonld, .rdf or .xml"


@click.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help=f"Form of the file; without it, that of the file's name ({SUFFIXES}).",
)
@click.option("--with-ontology", is_flag=True, help="Add the ontology's own statements.")
@options.store
def export(*, file: str, form: str | None, with_ontology: bool, store: str) -> None:
    """Write the graph to FILE, or to standard output for -.

    Turtle and RDF/XML hold all statements in one graph; TriG, N-Quads and JSON-LD keep
    each document's apart. The same graph gives the same bytes.

    \b
    Example:
      kg export graph.ttl
      kg export graph.trig --store kg-store/
      kg export - --format nquads | grep contributesTo
    """
    from kg.rdf.store import open_store

    chosen = form or format_of(file)
    with open_store(store) as opened:
        write_graph(opened, file, form=chosen, with_ontology=with_ontology)
    if file != STDOUT:
        note(f"Wrote {file}.")


def format_of(file: str) -> str:
    """Tell a format by a file's name; Turtle for standard output.

    Raises
    ------
    CommandError
        The name's ending says nothing.
    """
    from kg.rdf import formats

    if file == STDOUT:
        return "turtle"
    suffix = Path(file).suffix.lower()
    if suffix not in formats.SUFFIXES:
        message = f"{file}: its name does not tell the format."
        raise CommandError(message, f"Name it {SUFFIXES}, or add --format.")
    return formats.SUFFIXES[suffix]


def write_graph(store: Store, file: str, *, form: str, with_ontology: bool = False) -> None:
    """Write a store's graphs to a file, which takes its name when it is whole, or to `-`.

    Raises
    ------
    StoreError
        The file cannot be written.
    """
    from kg.rdf import formats
    from kg.rdf.files import atomic_write

    graphs = _graphs(store, with_ontology=with_ontology)
    if file == STDOUT:
        out = sys.stdout.buffer
        formats.write(graphs, out, form=form, scheme=store.scheme)
        out.flush()
        return
    path = Path(file)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), file)
    with atomic_write(path) as target:
        formats.write(graphs, target, form=form, scheme=store.scheme)


def _graphs(store: Store, *, with_ontology: bool) -> Iterator[tuple[str, list[ox.Quad]]]:
    from kg.rdf.documents import ONTOLOGY_GRAPH
    from kg.rdf.formats import by_graph

    for name, quads in by_graph(store):
        if with_ontology or name != ONTOLOGY_GRAPH:
            yield name, quads
