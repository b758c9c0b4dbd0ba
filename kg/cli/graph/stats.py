"""`kg graph stats`: counts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import named, selection, top
from kg.cli.output import write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.network.stats import Stats
    from kg.query.selection import Selection

TITLES = {
    "by_entity_type": ("Entities by type", "type"),
    "by_statement_type": ("Events, stances and relations by type", "type"),
    "by_month": ("By month", "month"),
}


@click.command()
@top
@click.option("--months", is_flag=True, help="Add a table of types by month.")
@selection
@options.output_format("table", "json", "csv")
@options.store
def stats(*, top: int, months: bool, chosen: Selection, form: str, store: str) -> None:
    """Count entities, events and facts, by type and by month.

    With a filter the entities are those that take part in what is left.

    \b
    Example:
      kg graph stats
      kg graph stats --since 2020 --asserted-only --format json
    """
    from kg.query.network import network
    from kg.query.network.stats import stats
    from kg.query.selection import EVERYTHING
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        net = network(opened, chosen)
        counts = stats(net if chosen == EVERYTHING else net.taking_part(), top=top)
    if form == "json":
        connected = [{**named(e), "neighbours": n} for e, n in counts.most_connected]
        write_json({**asdict(counts), "most_connected": connected})
    elif form == "csv":
        write_csv(("count", "of", "number"), _rows(counts))
    else:
        _write(counts, months=months)


def _totals(counts: Stats) -> list[tuple[str, int]]:
    return [
        ("documents", counts.documents),
        ("entities", counts.entities),
        ("events, stances and relations", counts.statements),
        ("of which facts", counts.facts),
    ]


def _rows(counts: Stats) -> Iterator[tuple[str, str, int]]:
    for what, number in _totals(counts):
        yield "total", what, number
    for name in TITLES:
        yield from ((name, value, number) for value, number in getattr(counts, name).items())
    for type_, by_month in counts.by_type_and_month.items():
        yield from ((type_, month, number) for month, number in by_month.items())
    yield from (("neighbours", e.label, number) for e, number in counts.most_connected)


def _write(counts: Stats, *, months: bool) -> None:
    write_table(("what", "number"), _totals(counts))
    for name, (title, column) in TITLES.items():
        if getattr(counts, name):
            write_table((column, "number"), getattr(counts, name).items(), title=f"\n{title}")
    if months:
        rows = [
            (type_, ", ".join(f"{month or 'no date'}: {n}" for month, n in by_month.items()))
            for type_, by_month in counts.by_type_and_month.items()
        ]
        write_table(("type", "months"), rows, title="\nBy type and month")
    connected = [(e.label, e.type, e.mentions, n) for e, n in counts.most_connected]
    columns = ("name", "type", "mentions", "tied to")
    write_table(columns, connected, title="\nMost connected")
