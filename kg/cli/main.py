"""The command `kg`."""

from __future__ import annotations

import os

import click

from kg import __version__
from kg.cli.group import LazyGroup

COMMANDS = {
    "build": "kg.cli.build:build",
    "extract": "kg.cli.extract:extract",
    "forget": "kg.cli.forget:forget",
    "log": "kg.cli.log:log",
    "link-events": "kg.cli.link_events:link_events",
    "link-persons": "kg.cli.link_persons:link_persons",
    "export": "kg.cli.export:export",
    "query": "kg.cli.query:query",
    "graph": "kg.cli.graph:graph",
    "explain": "kg.cli.explain:explain",
    "check": "kg.cli.check:check",
    "serve": "kg.cli.serve:serve",
    "lexicon": "kg.cli.lexicon:lexicon",
    "score": "kg.cli.score:score",
    "model": "kg.cli.model:model",
}


@click.group(
    cls=LazyGroup,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="kg")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Read Dutch news about defence and diplomacy into a knowledge graph.

    \b
    Example:
      kg build seeds/
      kg query "SELECT ?mission WHERE { ?x dd:contributesTo ?mission }"
    """
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        ctx.color = False
