"""`kg graph show`: all that the graph has about someone or something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import named, selection, stated, status
from kg.cli.output import counted, one_line, write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.profile import Knowledge, Profile
    from kg.query.selection import Selection

COLUMNS = ("statement", "type", "time", "status", "sources", "further", "document", "#")


@click.command()
@click.argument("name")
@selection
@click.option("--iris", is_flag=True, help="Add what `kg explain` takes.")
@options.output_format("table", "json", "csv")
@options.store
def show(*, name: str, chosen: Selection, iris: bool, form: str, store: str) -> None:
    """Tell all that the graph has about someone or something.

    What is denied, planned, asked or only said by someone stands apart from the facts.
    Under "sources" is how many independent sources say the same: whom documents quote, or
    else their papers, or else the documents themselves (kg link-events finds them).

    \b
    Example:
      kg graph show Stoltenberg
      kg graph show vs --asserted-only --since 2020
    """
    from kg.query.entities import entities, resolve
    from kg.query.profile import profile
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        found = profile(opened, resolve(name, entities(opened).values()), selection=chosen)
        base = opened.scheme.base
    if form == "json":
        write_json(_as_json(found))
        return
    columns = (*COLUMNS, "iri") if iris else COLUMNS
    if form == "csv":
        all_ = (*found.relations, *found.events, *found.claims)
        write_csv(columns, _rows(all_, base, iris=iris))
        return
    _write_head(found)
    for title, known in _parts(found):
        if known:
            write_table(columns, _rows(known, base, iris=iris), title=f"\n{title}")


def _parts(found: Profile) -> tuple[tuple[str, tuple[Knowledge, ...]], ...]:
    return (
        ("Standing facts", found.relations),
        ("Events and stances", found.events),
        ("Denied, planned, asked, possible, or only said", found.claims),
    )


def _write_head(found: Profile) -> None:
    entity = found.entity
    times = "once" if entity.mentions == 1 else f"{entity.mentions} times"
    documents = counted(len(found.documents), "document")
    click.echo(
        f"{one_line(entity.label)} ({entity.type}), mentioned {times}, told of in {documents}"
    )
    if entity.names:
        click.echo(f"also {one_line(', '.join(entity.names))}")
    for match in found.matches:
        click.echo(f"same as {match}")


def _rows(known: Iterable[Knowledge], base: str, *, iris: bool) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for each in known:
        s = each.statement
        further = ", ".join(f"{role} {label}" for role, label in each.further)
        row = (s.label, s.type, s.time, status(s), each.sources, further, s.document, s.number)
        rows.append((*row, s.iri.removeprefix(base)) if iris else row)
    return rows


def _as_json(found: Profile) -> dict[str, object]:
    def told(known: Iterable[Knowledge]) -> list[dict[str, object]]:
        return [
            {
                **stated(each.statement),
                "further": [{"role": role, "label": label} for role, label in each.further],
                "documents": each.documents,
                "origins": each.origins,
                "repeated": each.repeated,
            }
            for each in known
        ]

    return {
        **named(found.entity),
        "matches": found.matches,
        "documents": found.documents,
        "relations": told(found.relations),
        "events": told(found.events),
        "claims": told(found.claims),
    }
