"""`kg score`: figures against gold annotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.group import CommandError
from kg.cli.intake import Intake
from kg.cli.output import note, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from kg.scoring.figures import Figures
    from kg.scoring.gold import AnnotatedDocument

GOLD_NAME, SENTENCES_NAME = "gold.jsonl", "sentences.txt"


@click.command()
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path())
@click.option(
    "--predicted",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What `kg extract --format gold` wrote, instead of texts to read now.",
)
@click.option(
    "--sentences",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=f"The gold's sentences; by default {SENTENCES_NAME} beside it.",
)
@click.option("--by", type=click.Choice(["type", "doc"]), help="Add figures for each of them.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List N errors.")
@click.option("--unresolved", is_flag=True, help="Accept pronouns that were not resolved.")
@options.output_format("table", "json")
@options.model
@options.ontologies
@click.pass_context
def score(
    ctx: click.Context,
    gold: Path,
    paths: tuple[str, ...],
    *,
    predicted: Path | None,
    sentences: Path | None,
    by: str | None,
    errors: int,
    unresolved: bool,
    form: str,
    model: str | None,
) -> None:
    """Score an extraction against gold annotations.

    GOLD is a gold.jsonl file, or a folder that holds one. The texts of PATH are read
    now, unless --predicted names what was read before. A text belongs to the gold
    document of its file's name; gold documents that are not among them are left out. Exit
    code 1 if a text could not be read.

    \b
    Example:
      kg score tests/quality/gold seeds/ tests/quality/articles --by type
      kg extract seeds/ --format gold > predicted.jsonl
      kg score tests/quality/gold --predicted predicted.jsonl --errors 20
    """
    from kg.scoring.figures import Figures
    from kg.scoring.gold import read_annotations, read_sentences
    from kg.scoring.score import Scorer

    if bool(paths) == bool(predicted):
        message = "Give either texts to read or --predicted FILE."
        raise click.UsageError(message)
    file = gold / GOLD_NAME if gold.is_dir() else gold
    wanted = read_annotations(file)
    intake = Intake(paths)
    found = read_annotations(predicted) if predicted else _predict(intake, model)
    listed = sentences or file.parent / SENTENCES_NAME
    lines = read_sentences([listed])
    common = [doc for doc in wanted if doc in found]
    _report_absent(file, wanted, common)
    _check_listed(listed, common, lines)
    scorer = Scorer(resolved=not unresolved)
    by_document = {doc: scorer.document(wanted[doc], found[doc], lines[doc]) for doc in common}
    total = sum(by_document.values(), Figures())
    if form == "json":
        write_json(_as_json(total, by_document, by))
    else:
        _write_figures(total, by_document, by)
        for error in total.errors[:errors]:
            click.echo(error)
    ctx.exit(intake.exit_code)


def _predict(intake: Intake, model: str | None) -> dict[str, AnnotatedDocument]:
    from kg.scoring.gold import parse
    from kg.scoring.prediction import prediction

    return {e.document.id: parse(prediction(e)) for e in intake.extractions(model)}


def _report_absent(gold: Path, wanted: Iterable[str], common: Sequence[str]) -> None:
    absent = sorted(set(wanted) - set(common))
    if not common and not absent:
        message = f"{gold} has no documents."
        raise CommandError(message, "Name a file with an annotated document on each line.")
    if not common:
        message = "None of the texts is a document of the gold."
        raise CommandError(message, f"Its documents are {', '.join(absent)}.")
    if absent:
        note(f"Left out, since not among the texts: {', '.join(absent)}.")


def _check_listed(sentences: Path, common: Sequence[str], lines: Collection[str]) -> None:
    unlisted = [doc for doc in common if doc not in lines]
    if unlisted:
        message = f"{sentences} has no sentences of {', '.join(unlisted)}."
        raise CommandError(message, "Add them under a line ## ID, or name another --sentences.")


def _write_figures(total: Figures, by_document: Mapping[str, Figures], by: str | None) -> None:
    rows: list[tuple[object, ...]] = [
        (name, *_shown(r.precision, r.recall, r.f1), r.hits, r.predicted, r.gold)
        for name, r in total.ratios.items()
    ]
    rows += [
        (name, "", "", *_shown(a.share), a.hits, "", a.total)
        for name, a in total.accuracies.items()
    ]
    write_table(("figure", "P", "R", "F1 or share", "right", "predicted", "gold"), rows)
    if by == "type":
        types = total.by_type.items()
        ratios = [(t, *_shown(r.precision, r.recall, r.f1), r.gold) for t, r in types]
        write_table(("type", "P", "R", "F1", "gold"), ratios)
    if by == "doc":
        figures = [
            (doc, *_shown(f.type.f1, f.tuples.f1, f.relation.f1)) for doc, f in by_document.items()
        ]
        write_table(("document", "type F1", "tuple F1", "relation F1"), figures)


def _shown(*values: float) -> tuple[str, ...]:
    return tuple(f"{value:.3f}" for value in values)


def _as_json(
    total: Figures, by_document: Mapping[str, Figures], by: str | None
) -> dict[str, object]:
    further: dict[str, object] = {}
    if by == "type":
        further = {"by_type": {t: r.as_json() for t, r in total.by_type.items()}}
    if by == "doc":
        further = {"by_doc": {doc: f.as_json() for doc, f in by_document.items()}}
    return {**total.as_json(), **further}
