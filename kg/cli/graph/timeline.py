"""`kg graph timeline`: what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import selection, stated, status
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from kg.query.selection import Selection
    from kg.query.statements import Statement
    from kg.query.timeline import Timeline

COLUMNS = ("time", "statement", "type", "status", "document", "#")
WIDTH = 40
"""Characters of the longest bar."""
FULL, HOLLOW = "█", "░"


@click.command()
@click.argument("what", metavar="ENTITY|TYPE")
@selection
@options.output_format("table", "json", "csv")
@options.store
@click.pass_context
def timeline(ctx: click.Context, *, what: str, chosen: Selection, form: str, store: str) -> None:
    """Show what happened when: a bar for each month, and a list.

    ENTITY is a name, TYPE a type of event: Contribution, bijdrage, AidEvent. Full bars are
    facts; hollow ones are denied, planned, asked or only said. What the text gives no
    time stands at the date of its document. Exit code 1 if there is nothing.

    \b
    Example:
      kg graph timeline Nederland
      kg graph timeline sanctie --since 2018 --asserted-only
    """
    from kg.query.chronicle import chronicle
    from kg.query.timeline import timeline
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        told = timeline(chronicle(opened, what, chosen)[1])
    if form == "json":
        months = {m: {"all": n, "facts": facts} for m, (n, facts) in told.by_month.items()}
        write_json({"by_month": months, "statements": [stated(s) for s in told.statements]})
    elif form == "csv":
        write_csv(COLUMNS, map(_row, told.statements))
    elif told.statements:
        _write(told)
    if not told.statements:
        note(f"Nothing is told of {what}.")
        ctx.exit(FINDINGS)


def _row(s: Statement) -> tuple[object, ...]:
    return (s.when, s.label, s.type, status(s), s.document, s.number)


def _write(told: Timeline) -> None:
    most = max(number for number, _ in told.by_month.values())
    bars = []
    for month, (number, facts) in told.by_month.items():
        scale = min(1.0, WIDTH / most)
        full = round(facts * scale)
        hollow = round(number * scale) - full
        bars.append((month or "no date", number, FULL * full + HOLLOW * hollow))
    write_table(("month", "number", f"{FULL} fact {HOLLOW} not"), bars)
    write_table(COLUMNS, map(_row, told.statements), title="\nIn order")
