"""`kg graph central`: who stands in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import named, selection, top
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.network import Network
    from kg.query.network.centrality import Central
    from kg.query.selection import Selection

MEASURES = ("degree", "betweenness", "pagerank")
GROUPS = ("type", "month", "quarter", "year")
COLUMNS = ("name", "type", *MEASURES)


@click.command()
@click.option("--measure", type=click.Choice(MEASURES), default="degree", show_default=True,
              help="What to order by.")  # fmt: skip
@click.option("--of", "kinds", multiple=True, metavar="CLASS",
              help="Only entities of this class: Person, State. May be repeated.")  # fmt: skip
@click.option("--by", "group", type=click.Choice(GROUPS),
              help="A list for each class of entity, or for each period.")  # fmt: skip
@top
@selection
@options.output_format("table", "json", "csv")
@options.store
@click.pass_context
def central(
    ctx: click.Context,
    *,
    measure: str,
    kinds: tuple[str, ...],
    group: str | None,
    top: int,
    chosen: Selection,
    form: str,
    store: str,
) -> None:
    """List who or what stands in the middle.

    Degree counts the entities that it is tied to. Betweenness is the share of the
    shortest ways between others that lead by it, estimated where there are more than
    1,500 entities. PageRank weighs a tie by whom it comes from.

    \b
    Example:
      kg graph central
      kg graph central --of Person --measure betweenness --by year
    """
    from kg.query.network import network
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        net = network(opened, chosen)
    found = {name: listed[:top] for name, listed in _lists(net, measure, group, kinds) if listed}
    _write(found, form, grouped=group is not None)
    if not found:
        note("Nothing is tied to anything here.")
        ctx.exit(FINDINGS)


def _lists(
    net: Network, measure: str, group: str | None, kinds: tuple[str, ...]
) -> Iterator[tuple[str, list[Central]]]:
    from kg.query.entities import entity_types
    from kg.query.network.centrality import by_period, central

    types = frozenset(name for kind in kinds for name in entity_types(kind))
    if group not in (None, "type"):
        for when, part in by_period(net, group).items():
            yield when, central(part, by=measure, types=types)
        return
    listed = central(net, by=measure, types=types)
    if group is None:
        yield "", listed
        return
    for type_ in dict.fromkeys(c.entity.type for c in listed):
        yield type_, [c for c in listed if c.entity.type == type_]


def _row(c: Central) -> tuple[object, ...]:
    shares = (f"{c.betweenness:.4f}", f"{c.pagerank:.4f}")
    return (c.entity.label, c.entity.type, c.degree, *shares)


def _write(found: dict[str, list[Central]], form: str, *, grouped: bool) -> None:
    if form == "json":
        told = {
            name: [{**named(c.entity), **{m: getattr(c, m) for m in MEASURES}} for c in listed]
            for name, listed in found.items()
        }
        write_json(told if grouped else told.get("", []))
    elif form == "csv":
        rows = [(name, *_row(c)) for name, listed in found.items() for c in listed]
        columns = ("group", *COLUMNS)
        write_csv(columns if grouped else COLUMNS, rows if grouped else (r[1:] for r in rows))
    else:
        for number, (name, listed) in enumerate(found.items()):
            title = "\n" * bool(number) + (name or "no date") if grouped else ""
            write_table(COLUMNS, map(_row, listed), title=title)
