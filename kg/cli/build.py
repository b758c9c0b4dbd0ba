"""`kg build`: texts into the store."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

import click

from kg import __version__, resources
from kg.cli import options
from kg.cli.check import kept_out
from kg.cli.export import graphs_left_out, rdf_format_of, write_graph
from kg.cli.intake import FINDINGS, Intake
from kg.cli.output import counted, note, padded
from kg.cli.streams import STREAM
from kg.memory import share_heap
from kg.rdf.stores.ordering import Runs

if TYPE_CHECKING:
    from kg.model import Extraction
    from kg.ontology import Ontology
    from kg.pipeline import Pipeline
    from kg.rdf.documents import Change
    from kg.rdf.provenance import Provenance
    from kg.rdf.store import Store

DIGITS = 12
"""Of the lexicon's SHA-256, as much as tells two versions apart."""


@dataclass
class Totals:
    """What a build has read and written so far.

    `statements` are those of documents that were new or had changed; `place` is the store, as
    it may be told. `entities` are the ids of all that the texts speak of. `linking` is what
    `kg link-events` would do for it; empty where it has one document, or all is linked as before.
    """

    documents: int = 0
    unchanged: int = 0
    replaced: int = 0
    sentences: int = 0
    frames: int = 0
    relations: int = 0
    statements: int = 0
    kept_out: int = 0
    entities: Runs = field(default_factory=Runs)
    linking: str = ""
    place: str = ""

    def add(self, extraction: Extraction, change: Change, *, statements: int, graph: str) -> None:
        """Count one document, whose own graph has this name."""
        changed = bool(change)
        self.documents += 1
        self.unchanged += not changed
        self.replaced += any(str(quad.graph_name) == f"<{graph}>" for quad in change.removed)
        self.sentences += len(extraction.sentences)
        self.frames += len(extraction.frames)
        self.relations += len(extraction.relations)
        self.statements += statements if changed else 0
        self.entities.add(entity.id for entity in extraction.entities)


@dataclass(frozen=True)
class Wanted:
    """How to extract: with which pipeline, and whether with open frames."""

    model: str | None
    open_frames: bool = False


@click.command()
@options.paths
@options.store
@options.wait
@click.option(
    "--turtle", type=click.Path(dir_okay=False), metavar="FILE", help="Also write the graph here."
)
@options.open_frames
@options.model
@options.ontologies
@click.pass_context
def build(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    store: str,
    wait: float,
    turtle: str | None,
    open_frames: bool,
    model: str | None,
) -> None:
    """Read texts and put what they say in the graph.

    PATH is a text file, a folder of them, or - for standard input. A document's id is its
    file's name: what is built again under an id takes the place of what was there, and the
    rest of the graph stays. Files of one name in several folders get the folders' names
    too, if they are built together. With --open the clauses that no entry of the lexicon
    covers are in it too.

    \b
    Example:
      kg build seeds/
      kg build article.txt --store archive.trig
      kg build seeds/ --turtle graph.ttl
    """
    form = "" if turtle is None else rdf_format_of(turtle)
    intake = Intake(paths)
    wanted = Wanted(model, open_frames=open_frames)
    totals = _build(intake, store, turtle, form=form, wanted=wanted, wait=wait)
    if totals.documents:
        # Where standard output carries the graph itself, the summary must not mix with it.
        click.echo(_summary(totals, paths), err=turtle == STREAM)
    ctx.exit(intake.exit_code or FINDINGS * bool(totals.kept_out))


def _build(
    intake: Intake,
    place: str,
    turtle: str | None,
    *,
    form: str,
    wanted: Wanted,
    wait: float,
) -> Totals:
    """Extract and write document by document; the store is made when there is something."""
    from kg import ontology
    from kg.rdf.documents import put_ontology
    from kg.rdf.store import open_store, refuse_if_held

    totals = Totals()
    if not wait:
        refuse_if_held(place)
    extractions = intake.extractions(wanted.model, open_frames=wanted.open_frames)
    first = next(extractions, None)
    if first is None or intake.pipeline is None:
        return totals
    known, origin = ontology.load(), _provenance(intake.pipeline)
    share_heap()
    with open_store(place, create=True, wait=wait) as store:
        totals.place = store.location
        put_ontology(store)
        for extraction in chain([first], extractions):
            write(store, extraction, known, origin, totals)
        totals.linking = _linking(store, totals)
        if turtle is not None:
            write_graph(store, turtle, form=form, left_out=graphs_left_out(store))
    if turtle is not None and turtle != STREAM:
        note(f"Wrote {turtle}.")
    return totals


def _linking(store: Store, totals: Totals) -> str:
    from kg.rdf import terms
    from kg.rdf.documents import are_several

    if not are_several(store):
        return ""
    links = store.match(graph=terms.node(store.scheme.same_events_graph))
    if next(links, None) is None:
        return "which documents report the same event"
    changed = totals.unchanged < totals.documents
    return "the links between reports, brought up to date" if changed else ""


def write(
    store: Store, extraction: Extraction, known: Ontology, origin: Provenance, totals: Totals
) -> None:
    """Write what was read in one document, unless it breaks the shapes, and count it."""
    from kg.rdf import log
    from kg.rdf.documents import put
    from kg.rdf.writer import quads

    found = set(quads(extraction, ontology=known, provenance=origin, scheme=store.scheme))
    if kept_out(found, extraction.document.id, scheme=store.scheme):
        totals.kept_out += 1
        return
    entry = log.built(extraction.document, origin)
    also = log.quads(entry, scheme=store.scheme)
    change = put(store, extraction.document.id, found, also=also)
    store.rest()
    graph = store.scheme.document(extraction.document.id)
    totals.add(extraction, change, statements=len(found), graph=graph)


def _provenance(pipeline: Pipeline) -> Provenance:
    from kg.rdf.provenance import Provenance

    meta = pipeline.nlp.meta
    digest = hashlib.sha256()
    for path in sorted((resources.ontologies() / "lexicon").glob("*.toml")):
        digest.update(path.read_bytes())
    return Provenance(
        software=__version__,
        model=f"{meta['lang']}_{meta['name']} {meta['version']}",
        lexicon=digest.hexdigest()[:DIGITS],
    )


def _summary(totals: Totals, paths: tuple[str, ...]) -> str:
    read = ", ".join(
        [
            counted(totals.sentences, "sentence"),
            counted(totals.frames, "event or stance", "events and stances"),
            counted(totals.relations, "standing fact"),
            counted(sum(1 for _ in totals.entities), "entity", "entities"),
        ]
    )
    told = [
        *([f"{totals.unchanged} of them unchanged"] * bool(totals.unchanged)),
        *([f"{totals.replaced} in the place of what had the same id"] * bool(totals.replaced)),
    ]
    same = f" ({', '.join(told)})" if told else ""
    suggestions = [
        (f"kg extract {' '.join(paths)}", "what each sentence says, row by row"),
        *((("kg link-events", totals.linking),) if totals.linking else ()),
        ("kg query --list", "questions that are ready to be asked"),
        ("kg graph stats", "what the graph holds"),
        ("kg export graph.ttl", "the graph as Turtle"),
    ]
    return "\n".join(
        [
            f"Read {counted(totals.documents, 'document')}{same}: {read}.",
            _written(totals),
            "",
            "Try next:",
            *(f"  {line}" for line in padded(suggestions)),
        ]
    )


def _written(totals: Totals) -> str:
    if totals.unchanged == totals.documents:
        return f"Wrote nothing: {totals.place} has all of it."
    return f"Wrote {counted(totals.statements, 'statement')} to {totals.place}."
