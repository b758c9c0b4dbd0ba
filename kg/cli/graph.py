"""`kg graph`: what the graph holds, and how things in it are tied."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.entities import Entity
    from kg.query.network import Stats
    from kg.query.statements import Statement

facts = click.option(
    "--facts", is_flag=True, help="Only what the newspaper itself says has happened or is so."
)


@click.group()
def graph() -> None:
    """Look at the graph: counts, one entity, the way between two.

    A name may be given loosely (stoltenberg, vs); where it may mean several, they are
    named.

    \b
    Example:
      kg graph stats
      kg graph show Stoltenberg
    """


@graph.command()
@click.option("--top", type=click.IntRange(min=1), default=10, show_default=True, metavar="N",
              help="Length of the list of most connected.")  # fmt: skip
@facts
@options.output_format("table", "json")
@options.store
def stats(*, top: int, facts: bool, form: str, store: str) -> None:
    """Count entities, events and facts, by type and by month.

    \b
    Example:
      kg graph stats
      kg graph stats --facts --format json
    """
    from kg.query import network
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        counts = network.stats(network.network(opened, facts_only=facts), top=top)
    if form == "json":
        connected = [{**asdict(e), "neighbours": n} for e, n in counts.most_connected]
        write_json({**asdict(counts), "most_connected": connected})
    else:
        _write_stats(counts)


def _write_stats(counts: Stats) -> None:
    totals = [
        ("documents", counts.documents),
        ("entities", counts.entities),
        ("events, stances and relations", counts.statements),
        ("of which facts", counts.facts),
    ]
    write_table(("what", "number"), totals)
    _write_counts("Entities by type", "type", counts.by_entity_type)
    _write_counts("Events, stances and relations by type", "type", counts.by_statement_type)
    _write_counts("By month", "month", counts.by_month)
    connected = [(e.label, e.type, e.mentions, n) for e, n in counts.most_connected]
    title = "\nMost connected"
    write_table(("name", "type", "mentions", "tied to"), connected, title=title)


def _write_counts(title: str, column: str, counts: Mapping[str, int]) -> None:
    if counts:
        write_table((column, "number"), counts.items(), title=f"\n{title}")


@graph.command()
@click.argument("name")
@facts
@click.option("--iris", is_flag=True, help="Add what `kg explain` takes.")
@options.output_format("table", "json")
@options.store
def show(*, name: str, facts: bool, iris: bool, form: str, store: str) -> None:
    """Tell all that the graph has about someone or something.

    \b
    Example:
      kg graph show Stoltenberg
      kg graph show vs --facts
    """
    from kg.query.entities import entities, resolve
    from kg.query.statements import statements
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        entity = resolve(name, entities(opened).values())
        found = statements(opened, entity=entity.iri)
        base = opened.scheme.base
    once = {s.iri: s for s in found if s.is_fact or not facts}.values()
    if form == "json":
        write_json({**asdict(entity), "statements": [asdict(s) for s in once]})
        return
    click.echo(f"{entity.label} ({entity.type}), {_mentioned(entity.mentions)}")
    if entity.names:
        click.echo(f"also {', '.join(entity.names)}")
    click.echo()
    columns = ("statement", "type", "time", "says", "document", "#")
    rows = [_row(s) + ((s.iri.removeprefix(base),) if iris else ()) for s in once]
    write_table((*columns, "iri") if iris else columns, rows)


def _mentioned(mentions: int) -> str:
    return "mentioned once" if mentions == 1 else f"mentioned {mentions} times"


def _row(statement: Statement) -> tuple[object, ...]:
    s = statement
    return (s.label, s.type, s.time, ", ".join(s.sources), s.document, s.number)


@graph.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--limit", type=click.IntRange(min=1), default=3, show_default=True, metavar="N",
              help="Give N ways at most, the shortest first.")  # fmt: skip
@facts
@options.output_format("table", "json")
@options.store
@click.pass_context
def path(
    ctx: click.Context, *, start: str, end: str, limit: int, facts: bool, form: str, store: str
) -> None:
    """Find how A and B are tied; exit code 1 if they are not.

    \b
    Example:
      kg graph path Nederland Stoltenberg
      kg graph path vs iran --facts --limit 1
    """
    from kg.query import network
    from kg.query.entities import resolve
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        net = network.network(opened, facts_only=facts)
    ends = [resolve(name, net.entities.values()) for name in (start, end)]
    ways = network.paths(net, ends[0].iri, ends[1].iri, limit=limit)
    if form == "json":
        write_json([[asdict(step) for step in way] for way in ways])
    for number, way in enumerate(ways if form == "table" else [], 1):
        title = f"{'' if number == 1 else chr(10)}{_way(ends[0], way, net.entities)}"
        rows = [(s.label, s.document, s.number, s.words) for s in way]
        write_table(("because", "document", "#", "sentence"), rows, title=title)
    if not ways:
        note(f"Nothing ties {ends[0].label} to {ends[1].label}.")
        ctx.exit(FINDINGS)


def _way(start: Entity, way: Iterable[Statement], known: Mapping[str, Entity]) -> str:
    """Name the entities along a way, whichever direction its statements have."""
    names, at = [start.label], start.iri
    for step in way:
        at = step.object if step.subject == at else step.subject
        names.append(known[at].label)
    return " - ".join(names)
