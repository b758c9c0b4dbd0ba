"""`kg extract`: texts to rows on the screen, or to JSON."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import Intake
from kg.cli.output import write_json_line, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Extraction

COLUMNS = ("#", "subject", "relation", "object", "target", "further")


@click.command()
@options.paths
@options.output_format("table", "json", "jsonl", "gold")
@click.option("--rules", is_flag=True, help="Add to each row the rule that found it.")
@options.open_frames
@options.model
@options.ontologies
@click.pass_context
def extract(
    ctx: click.Context,
    paths: tuple[str, ...],
    *,
    form: str,
    rules: bool,
    open_frames: bool,
    model: str | None,
) -> None:
    """Show what texts say, one row for each event or fact.

    PATH is a text file, a folder of them, or - for standard input. The first column
    is the sentence's number. `json` and `jsonl` give everything that was found, with
    its place in the text; `gold` is what `kg score --predicted` reads. With --open a second
    table (`open` in JSON) has the clauses that no entry covers; `gold` has none of them.

    \b
    Example:
      kg extract seeds/
      kg extract --rules seeds/seed-2020-02.txt
      kg extract --open seeds/
      echo "Nederland steunt Oekraïne." | kg extract --format jsonl -
    """
    intake = Intake(paths)
    found = intake.extractions(model, open_frames=open_frames)
    if form == "table":
        _write_rows(found, rules=rules)
    elif form == "json":
        _write_array(found)
    else:
        _write_lines(found, gold=form == "gold")
    ctx.exit(intake.exit_code)


def _write_rows(extractions: Iterator[Extraction], *, rules: bool) -> None:
    from kg import ontology
    from kg.extract.open import apart
    from kg.extract.triples import triples

    known = ontology.load()
    columns = (*COLUMNS, "rule") if rules else COLUMNS
    for extraction in extractions:
        typed, opened = apart(extraction.frames)
        document = extraction.document
        date = f" ({document.date})" if document.date else ""
        parts = [(f"{document.id}{date}", typed, extraction.relations)]
        if opened:
            parts.append((f"{document.id}: in no entry of the lexicon", opened, ()))
        for title, frames, relations in parts:
            part = replace(extraction, frames=frames, relations=relations)
            rows = [
                (t.evidence.sentence, t.subject, t.relation, t.object, t.target, t.qualifiers)
                + ((t.evidence.rule,) if rules else ())
                for t in triples(part, known)
            ]
            write_table(columns, rows, title=title)


def _write_array(extractions: Iterator[Extraction]) -> None:
    from kg.extract.serialise import to_json

    click.echo("[", nl=False)
    for number, extraction in enumerate(extractions):
        click.echo("," if number else "", nl=bool(number))
        write_json_line(to_json(extraction))
    click.echo("]")


def _write_lines(extractions: Iterator[Extraction], *, gold: bool) -> None:
    from kg.extract.serialise import to_json
    from kg.scoring.prediction import prediction

    for extraction in extractions:
        write_json_line(prediction(extraction) if gold else to_json(extraction))
