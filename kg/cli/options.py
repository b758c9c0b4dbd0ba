"""Arguments and options that several commands share."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.resources import OVERRIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = Callable[..., Any]
    Decorator = Callable[[Command], Command]

DEFAULT_STORE = "kg-store"


MOST_SECONDS = 1_000_000.0
"""Of a time to wait: eleven days, and less than what the system's clocks can hold."""


class Number(click.FloatRange):
    """A number within bounds, which `nan` is not, though Python reads it as one."""

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as click has it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """Read a number, or fail as an option does."""
        found: float = super().convert(value, param, ctx)
        if math.isnan(found):
            self.fail(f"{value!r} is no number.", param, ctx)
        return found


paths: Decorator = click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path()
)

store: Decorator = click.option(
    "--store",
    default=DEFAULT_STORE,
    show_default=True,
    envvar="KG_STORE",
    show_envvar=True,
    metavar="PLACE",
    help="Where the graph is: a folder, a .ttl, .trig or .nq file, or a SPARQL endpoint's URL.",
)

wait: Decorator = click.option(
    "--wait",
    type=Number(min=0.0, max=MOST_SECONDS),
    default=0.0,
    metavar="SECONDS",
    help="How long to wait where another process is writing to the store; else that is told.",
)

reason: Decorator = click.option(
    "--reason",
    type=click.Choice(("rdfs", "owl-rl")),
    help="Also what follows by RDFS or OWL 2 RL, in a graph of its own; this takes time.",
)

model: Decorator = click.option(
    "--model",
    metavar="NAME",
    help="Another spaCy pipeline for Dutch with UD labels, instead of the one that comes with kg.",
)


open_frames: Decorator = click.option(
    "--open",
    "open_frames",
    is_flag=True,
    help="Add the clauses that no entry of the lexicon covers, by their verb.",
)


def _set_ontologies(ctx: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    # Every layer looks the folder up by itself, so the choice holds until the command ends.
    if value is None:
        return
    before = os.environ.get(OVERRIDE)
    os.environ[OVERRIDE] = str(value)

    @ctx.call_on_close
    def _restore() -> None:
        if before is None:
            del os.environ[OVERRIDE]
        else:
            os.environ[OVERRIDE] = before


ontologies: Decorator = click.option(
    "--ontologies",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar=OVERRIDE,
    show_envvar=True,
    metavar="DIR",
    callback=_set_ontologies,
    expose_value=False,
    help="Another folder with kg.ttl, entities.ttl, shapes.ttl and lexicon/.",
)


def output_format(*names: str) -> Decorator:
    """Give a `--format` option over some formats, of which the first is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="Form of the output.",
    )
