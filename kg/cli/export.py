"""`kg export`: the graph as a file of RDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import interchange, options, plover
from kg.cli.group import CommandError
from kg.cli.output import note
from kg.cli.streams import STREAM
from kg.memory import settled, share_heap

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from kg.rdf.store import Store

FORMATS = ("turtle", "trig", "nquads", "jsonld", "rdfxml")
MERGING = {"turtle", "rdfxml"}
"""The formats that have one graph for all."""
RDF_SUFFIXES = ".ttl, .trig, .nq, .jsonld, .rdf, .xml"
SUFFIXES = f"{RDF_SUFFIXES}, .jsonl, .graphml, .gexf or .cyjs"


@click.command()
@click.argument("file", type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice((*FORMATS, plover.FORMAT, *interchange.FORMATS)),
    help=f"Form of the file; without it, that of the file's name ({SUFFIXES}).",
)
@click.option(
    "--with-ontology",
    is_flag=True,
    help="Add the ontology's own statements, by which Protégé tells classes and properties apart.",
)
@click.option("--with-log", is_flag=True, help="Add the log of what was built when.")
@options.reason
@options.store
def export(
    *,
    file: str,
    form: str | None,
    with_ontology: bool,
    with_log: bool,
    reason: str | None,
    store: str,
) -> None:
    """Write the graph to FILE, or to standard output for -.

    Turtle and RDF/XML hold all statements in one graph; TriG, N-Quads and JSON-LD keep
    each document's apart. The same graph gives the same bytes, whenever it was built: the
    log is left out unless asked for. The format plover writes no graph but its events as
    PLOVER records, in JSON Lines, for use beside other event data.

    GraphML (yEd), GEXF (Gephi; an edge lasts as long as what it says) and Cytoscape's JSON
    have entities and what ties two of them; csv and neo4j have the same as tables, in a
    folder FILE.

    \b
    Example:
      kg export graph.ttl
      kg export graph.trig --store kg-store/
      kg export - --format nquads | grep contributesTo
      kg export events.jsonl --format plover
      kg export graph.gexf
      kg export tables/ --format neo4j
      kg export graph.trig --reason owl-rl
    """
    from kg.rdf.store import open_store

    chosen = form or _format_of(file)
    added = {"--with-ontology": with_ontology, "--with-log": with_log, "--reason": bool(reason)}
    _check_added(chosen, [option for option, is_given in added.items() if is_given])
    share_heap()
    with open_store(store) as opened:
        if chosen in interchange.FORMATS:
            interchange.write_interchange(opened, file, form=chosen)
            return
        if chosen == plover.FORMAT:
            plover.write_records(opened, file)
            return
        left_out = graphs_left_out(opened, with_ontology=with_ontology, with_log=with_log)
        write_graph(opened, file, form=chosen, left_out=left_out, reason=reason)
    if file != STREAM:
        note(f"Wrote {file}.")


def _format_of(file: str) -> str:
    if Path(file).suffix.lower() == plover.SUFFIX:
        return plover.FORMAT
    return interchange.format_of(file) or rdf_format_of(
        file, hint=f"Name it {SUFFIXES}, or add --format."
    )


def rdf_format_of(file: str, *, hint: str = f"Name it {RDF_SUFFIXES}.") -> str:
    """Tell a format of RDF by a file's name; Turtle for standard output.

    Parameters
    ----------
    file : str
        A file's name, or `-`.
    hint : str
        What to do where the name's ending says nothing.

    Raises
    ------
    CommandError
        It says nothing.
    """
    from kg.rdf import formats

    if file == STREAM:
        return "turtle"
    suffix = Path(file).suffix.lower()
    if suffix not in formats.SUFFIXES:
        message = f"{file}: its name does not tell the format."
        raise CommandError(message, hint)
    return formats.SUFFIXES[suffix]


def _check_added(form: str, added: list[str]) -> None:
    """Refuse what a format has no place for, rather than leave it out unsaid."""
    if added and form not in FORMATS:
        message = f"{form} has what the documents say, and {' and '.join(added)} cannot add to it."
        raise CommandError(message, f"Leave that out, or write RDF: {RDF_SUFFIXES}.")
    if "--reason" in added and form in MERGING:
        message = f"{form} has one graph for all, and what is inferred has to stand apart."
        raise CommandError(message, "Write .trig, .nq or .jsonld, or leave out --reason.")


def graphs_left_out(
    store: Store, *, with_ontology: bool = False, with_log: bool = False
) -> set[str]:
    """Name the graphs that are no part of what the documents say."""
    from kg.rdf.documents import ONTOLOGY_GRAPH

    aside = {ONTOLOGY_GRAPH: with_ontology, store.scheme.log_graph: with_log}
    return {name for name, wanted in aside.items() if not wanted} | {store.scheme.closure_graph}


def write_graph(
    store: Store, file: str, *, form: str, left_out: set[str], reason: str | None = None
) -> None:
    """Write a store's graphs to a file, which takes its name when it is whole, or to `-`.

    `reason` names a profile whose inferences are written after them, in their own graph.

    Raises
    ------
    CommandError
        It is a folder.
    StoreError
        The file cannot be written.
    """
    from kg.rdf import formats
    from kg.rdf.stores.files import atomic_write

    graphs = _graphs(store, left_out, reason)
    if file == STREAM:
        out = sys.stdout.buffer
        with settled():
            formats.write(graphs, out, form=form, scheme=store.scheme)
        out.flush()
        return
    path = Path(file)
    if path.is_dir():
        message = f"{file} is a folder."
        raise CommandError(message, "Name a file to write to.")
    with settled(), atomic_write(path) as target:
        formats.write(graphs, target, form=form, scheme=store.scheme)


def _graphs(
    store: Store, left_out: set[str], reason: str | None
) -> Iterator[tuple[str, list[ox.Quad]]]:
    from kg.rdf import formats

    yield from formats.by_graph(store, left_out=left_out)
    if reason:
        from kg.rdf.entailment.inference import inferred

        yield store.scheme.inferred_graph(reason), formats.in_order(inferred(store, reason))
