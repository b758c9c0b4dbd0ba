"""`kg graph path`: how two are tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import selection, stated, status
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.entities import Entity
    from kg.query.selection import Selection
    from kg.query.statements import Statement

    Way = list[Statement]

COLUMNS = ("because", "status", "document", "#", "sentence")


@click.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--limit", type=click.IntRange(min=1), default=3, show_default=True, metavar="N",
              help="Give N ways at most, the shortest first.")  # fmt: skip
@selection
@options.output_format("table", "json", "csv")
@options.store
@click.pass_context
def path(
    ctx: click.Context,
    *,
    start: str,
    end: str,
    limit: int,
    chosen: Selection,
    form: str,
    store: str,
) -> None:
    """Find how A and B are tied; exit code 1 if they are not.

    Each step of a way has the sentence that carries it, a fact where there is one.

    \b
    Example:
      kg graph path Nederland Stoltenberg
      kg graph path vs iran --asserted-only --limit 1
    """
    from kg.query.entities import resolve_two
    from kg.query.network import network
    from kg.query.network.paths import paths
    from kg.query.statements import worded
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        net = network(opened, chosen)
        ends = resolve_two(start, end, net.entities.values())
        ways = paths(net, ends[0].iri, ends[1].iri, limit=limit)
        told = {(s.iri, s.subject, s.object): s for way in ways for s in worded(opened, way)}
    ways = [[told[s.iri, s.subject, s.object] for s in way] for way in ways]
    _write(ends[0], ways, net.entities, form)
    if not ways:
        note(f"Nothing ties {ends[0].label} to {ends[1].label}.")
        ctx.exit(FINDINGS)


def _write(start: Entity, ways: list[Way], known: Mapping[str, Entity], form: str) -> None:
    rows = [[(s.label, status(s), s.document, s.number, s.words) for s in way] for way in ways]
    if form == "json":
        found = [
            {"entities": _names(start, way, known), "steps": [stated(s) for s in way]}
            for way in ways
        ]
        write_json(found)
    elif form == "csv":
        write_csv(("way", *COLUMNS), ((n, *row) for n, way in enumerate(rows, 1) for row in way))
    else:
        for number, (way, steps) in enumerate(zip(ways, rows, strict=True)):
            title = "\n" * bool(number) + " - ".join(_names(start, way, known))
            write_table(COLUMNS, steps, title=title)


def _names(start: Entity, way: Iterable[Statement], known: Mapping[str, Entity]) -> list[str]:
    """Name the entities along a way, whichever direction its statements have."""
    names, at = [start.label], start.iri
    for step in way:
        at = step.object if step.subject == at else step.subject
        names.append(known[at].label)
    return names
