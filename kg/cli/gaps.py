"""`kg lexicon gaps`: which predicates of a corpus the lexicon lacks."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import Intake
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.gaps import Gap

DEFAULT_LIMIT = 30


@click.command()
@options.paths
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=DEFAULT_LIMIT,
    show_default=True,
    metavar="N",
    help="Show the N most frequent ones.",
)
@options.output_format("table", "json", "csv")
@options.model
@options.ontologies
@click.pass_context
def gaps(
    ctx: click.Context, *, paths: tuple[str, ...], limit: int, form: str, model: str | None
) -> None:
    """List verbs and event nouns that no entry of the lexicon covers.

    The most frequent come first.

    PATH is a text file, a folder of them, or - for standard input. With each word stand
    its arguments, the entries that have it but ask for something else, and two sentences
    to write an entry from.

    \b
    Example:
      kg lexicon gaps seeds/
      kg lexicon gaps archive/ --limit 200 --format csv > gaps.csv
    """
    intake = Intake(paths)
    found = intake.gaps(model)
    shown = found[:limit]
    if not intake.read:
        ctx.exit(intake.exit_code)
    if form == "json":
        write_json([asdict(gap) for gap in shown])
    elif form == "csv":
        write_csv(_COLUMNS, _rows(shown))
    elif shown:
        write_table(_COLUMNS, _rows(shown))
    else:
        note("The lexicon covers every verb and event noun of these texts.")
    if len(found) > limit:
        note(f"{limit} of {len(found)} words; more with --limit.")
    ctx.exit(intake.exit_code)


_COLUMNS = ("word", "kind", "times", "texts", "arguments", "entries", "example", "another example")


def _rows(found: Iterable[Gap]) -> Iterator[Sequence[object]]:
    for gap in found:
        first, second, *_ = (*gap.examples, "", "")
        listed = ", ".join(gap.slots), ", ".join(gap.entries)
        yield gap.word, gap.kind, gap.count, gap.documents, *listed, first, second
