"""`kg graph communities`: who belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import named, selection, top
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.query.entities import Entity
    from kg.query.network.communities import Communities
    from kg.query.selection import Selection

MOST = 1000.0
"""Of the resolution: long before it each is a circle of its own."""
MEMBERS = 8
"""Members that a table names of each."""


@click.command()
@click.option("--resolution", type=options.Number(min=0, max=MOST, min_open=True), default=1.0,
              show_default=True, metavar="R",
              help="More than 1 gives smaller circles, less gives larger ones.")  # fmt: skip
@top
@selection
@options.output_format("table", "json", "csv")
@options.store
@click.pass_context
def communities(
    ctx: click.Context, *, resolution: float, top: int, chosen: Selection, form: str, store: str
) -> None:
    """Find circles of those that have more to do with each other.

    They have more to do with each other than with the rest. It is the method of Louvain
    over the number of statements between each two; the same graph always gives the same
    circles. JSON and CSV have all of them.

    \b
    Example:
      kg graph communities
      kg graph communities --since 2020 --resolution 1.5
    """
    from kg.query.network import network
    from kg.query.network.communities import communities
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        found = communities(network(opened, chosen), resolution=resolution)
    _write(found, form, top)
    if not found.communities:
        note("Nothing is tied to anything here.")
        ctx.exit(FINDINGS)


def _write(found: Communities, form: str, top: int) -> None:
    if form == "json":
        circles = [
            {
                "members": [named(e) for e in each.members],
                "inside": each.inside,
                "outside": each.outside,
            }
            for each in found.communities
        ]
        write_json({"modularity": found.modularity, "communities": circles})
    elif form == "csv":
        rows = (
            (number, e.label, e.type, e.iri)
            for number, each in enumerate(found.communities, 1)
            for e in each.members
        )
        write_csv(("community", "name", "type", "iri"), rows)
    elif found.communities:
        table = [
            (number, len(each.members), each.inside, each.outside, _members(each.members))
            for number, each in enumerate(found.communities[:top], 1)
        ]
        title = f"{len(found.communities)} circles, modularity {found.modularity:.2f}"
        write_table(("#", "size", "inside", "outside", "members"), table, title=title)


def _members(members: Sequence[Entity]) -> str:
    names = [e.label for e in members[:MEMBERS]]
    more = len(members) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")
