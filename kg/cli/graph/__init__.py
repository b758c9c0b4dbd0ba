"""`kg graph`: what the graph holds, and how things in it are tied."""

from __future__ import annotations

import gc

import click

from kg.cli.group import LazyGroup

COMMANDS = {
    "stats": "kg.cli.graph.stats:stats",
    "show": "kg.cli.graph.show:show",
    "path": "kg.cli.graph.path:path",
    "neighbours": "kg.cli.graph.neighbours:neighbours",
    "compare": "kg.cli.graph.neighbours:compare",
    "central": "kg.cli.graph.central:central",
    "communities": "kg.cli.graph.communities:communities",
    "timeline": "kg.cli.graph.timeline:timeline",
    "missions": "kg.cli.graph.missions:missions",
    "draw": "kg.cli.graph.draw:draw",
}


@click.group(cls=LazyGroup, commands_at=COMMANDS)
@click.pass_context
def graph(context: click.Context) -> None:
    """Look at the graph: counts, entities, ways, pictures.

    A name may be given loosely (stoltenberg, vs); where it may mean several, they are
    named.

    \b
    Example:
      kg graph stats
      kg graph show Stoltenberg
      kg graph draw -o graph.svg
    """
    if gc.isenabled():
        # A graph is read and shown and nothing of it is thrown away before the end; to go
        # through it in search of garbage takes a quarter of a command's time.
        gc.disable()
        context.call_on_close(gc.enable)
