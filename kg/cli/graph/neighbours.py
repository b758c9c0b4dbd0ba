"""`kg graph neighbours` and `kg graph compare`: who is tied to one, and to both of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import named, selection, stated, status, top
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from kg.query.entities import Entity
    from kg.query.neighbours import Comparison, Neighbour
    from kg.query.selection import Selection

COLUMNS = ("name", "type", "statements", "facts", "by")
BETWEEN = ("statement", "status", "time", "document", "#")


@click.command()
@click.argument("name")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the first N.")
@selection
@options.output_format("table", "json", "csv")
@options.store
@click.pass_context
def neighbours(
    ctx: click.Context, *, name: str, top: int | None, chosen: Selection, form: str, store: str
) -> None:
    """List whom someone or something is tied to, and by what.

    Exit code 1 if there are none.

    \b
    Example:
      kg graph neighbours Nederland
      kg graph neighbours navo --type Consultation --since 2020
    """
    from kg.query.entities import entities, resolve
    from kg.query.neighbours import neighbours
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        known = entities(opened)
        entity = resolve(name, known.values())
        found = neighbours(opened, entity.iri, known=known, selection=chosen)[:top]
    if form == "json":
        write_json([_as_json(each) for each in found])
    elif form == "csv":
        write_csv(COLUMNS, map(_row, found))
    elif found:
        write_table(COLUMNS, map(_row, found), title=f"{entity.label} is tied to")
    if not found:
        note(f"Nothing ties {entity.label} to anyone.")
        ctx.exit(FINDINGS)


def _row(neighbour: Neighbour) -> tuple[object, ...]:
    e = neighbour.entity
    return (e.label, e.type, len(neighbour.statements), neighbour.facts, _types(neighbour))


def _types(neighbour: Neighbour) -> str:
    return ", ".join(t if n == 1 else f"{t} ({n})" for t, n in neighbour.types.items())


def _as_json(neighbour: Neighbour) -> dict[str, object]:
    told = [stated(s) for s in neighbour.statements]
    return {**named(neighbour.entity), "facts": neighbour.facts, "statements": told}


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@top
@selection
@options.output_format("table", "json", "csv")
@options.store
def compare(*, first: str, second: str, top: int, chosen: Selection, form: str, store: str) -> None:
    """Tell what A and B have in common: ties and types of event.

    \b
    Example:
      kg graph compare Nederland Duitsland
      kg graph compare rutte merkel --since 2019 --format json
    """
    from kg.query.entities import entities, resolve_two
    from kg.query.neighbours import compare
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        known = entities(opened)
        two = [*resolve_two(first, second, known.values())]
        found = compare(opened, two[0].iri, two[1].iri, known=known, selection=chosen)
    if form == "json":
        write_json(_compared(two, found))
    elif form == "csv":
        columns = ("name", "type", *(f"by {e.label}" for e in two))
        write_csv(columns, _shared(found))
    else:
        _write_comparison(two, found, top)


def _compared(two: list[Entity], found: Comparison) -> dict[str, object]:
    return {
        "entities": [named(e) for e in two],
        "likeness": found.likeness,
        "between": [stated(s) for s in found.between],
        "shared": [
            {**named(one.entity), "first": _as_json(one), "second": _as_json(other)}
            for one, other in found.shared
        ],
        "only_first": [_as_json(n) for n in found.only_first],
        "only_second": [_as_json(n) for n in found.only_second],
        "types": {t: {"first": one, "second": other} for t, (one, other) in found.types.items()},
    }


def _shared(found: Comparison) -> list[tuple[object, ...]]:
    return [
        (one.entity.label, one.entity.type, _types(one), _types(other))
        for one, other in found.shared
    ]


def _write_comparison(two: list[Entity], found: Comparison, top: int) -> None:
    one, other = (e.label for e in two)
    totals = [
        ("tied to both", len(found.shared)),
        (f"tied to {one} alone", len(found.only_first)),
        (f"tied to {other} alone", len(found.only_second)),
        ("likeness of their neighbours (Jaccard)", f"{found.likeness:.2f}"),
    ]
    write_table(("what", "number"), totals, title=f"{one} and {other}")
    if found.between:
        rows = [(s.label, status(s), s.time, s.document, s.number) for s in found.between[:top]]
        write_table(BETWEEN, rows, title="\nBetween them")
    if found.shared:
        columns = ("name", "type", f"by {one}", f"by {other}")
        write_table(columns, _shared(found)[:top], title="\nTied to both")
    if found.types:
        types = [(t, *numbers) for t, numbers in list(found.types.items())[:top]]
        write_table(("type", one, other), types, title="\nTypes that both have")
