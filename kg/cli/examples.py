"""`kg lexicon examples`: whether the entries' example sentences yield what they mark."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import FINDINGS
from kg.cli.output import counted, note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.lexicon import Entry, Example
    from kg.pipeline import Pipeline

    Pairs = list[tuple[Entry, Example]]


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME...]")
@options.model
@options.ontologies
@click.pass_context
def examples(ctx: click.Context, *, names: tuple[str, ...], model: str | None) -> None:
    """Say which examples do not yield what they mark.

    NAME is a file of the lexicon (aid) or an entry (aid#Aid:7); without it all examples
    are read, which takes a while. Exit code 1 if any fails; kg lexicon try shows why.

    \b
    Example:
      kg lexicon examples threaten
      kg lexicon examples aid#Aid:7 --ontologies my-ontologies/
    """
    from kg.pipeline import Pipeline

    pipeline = Pipeline(model=model)
    chosen = _chosen(pipeline.resources.lexicon.entries, names)
    failing = 0
    for entry, example, what in _missing(pipeline, chosen):
        failing += 1
        click.echo(f"{entry.id}: “{example.text}”: {what}")
    total = counted(len(chosen), "example")
    if failing:
        note(f"{failing} of {total} to mend.")
        ctx.exit(FINDINGS)
    note(f"{total}: nothing is missing.")


def _chosen(entries: Sequence[Entry], names: tuple[str, ...]) -> Pairs:
    known = {name for e in entries for name in (e.id, e.id.partition("#")[0])}
    wanted = {name.removesuffix(".toml") for name in names}
    for name in sorted(wanted - known):
        near = get_close_matches(name, sorted(known), n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        message = f"{name!r} is no file with entries and no entry of the lexicon.{hint}"
        raise click.BadParameter(message, param_hint="NAME")
    return [
        (entry, example)
        for entry in entries
        if not wanted or not wanted.isdisjoint((entry.id, entry.id.partition("#")[0]))
        for example in entry.examples
    ]


def _missing(pipeline: Pipeline, chosen: Pairs) -> Iterator[tuple[Entry, Example, str]]:
    from kg.extract.examples import DATE, missing
    from kg.model import Document

    texts = (Document(entry.id, example.text, DATE) for entry, example in chosen)
    for (entry, example), parsed in zip(chosen, pipeline.parse(texts), strict=True):
        if what := missing(entry, example, parsed, pipeline.resources):
            yield entry, example, what
