"""`kg log`: what was built and forgotten when."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from kg.rdf.log import Entry

COLUMNS = (
    *("time", "action", "document", "file", "file_sha256", "text_sha256"),
    *("kg", "model", "lexicon", "request"),
)
DIGITS = 12
"""Of a SHA-256 in a table; the other forms have all 64."""
CHARACTERS = 60
"""Of the SPARQL of an update in a table; the other forms have it whole."""


@click.command()
@click.argument("document", required=False, metavar="[DOC]")
@options.output_format("table", "csv", "json")
@options.store
@click.pass_context
def log(ctx: click.Context, *, document: str | None, form: str, store: str) -> None:
    """Tell what was built when, from which file and by what.

    A document that was built again without a change has no new line. file_sha256 is that
    of the file, as sha256sum gives it; text_sha256 that of the text in it, without date
    and title, which the graph has too. Changes made by kg query --update, kg link-events
    and kg link-persons are told as well. DOC tells of one document alone; exit code 1 if the
    log has nothing of it.

    \b
    Example:
      kg log
      kg log seed-2020-02 --format json
    """
    from kg.rdf.log import entries
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        found = entries(opened, document=document)
    if form == "json":
        write_json([asdict(entry) for entry in found])
    elif form == "csv":
        write_csv(COLUMNS, map(_row, found))
    elif found:
        write_table(COLUMNS, map(_short, found))
    if not found:
        note(f"The log has nothing of {document!r}." if document else "The log is empty.")
    if document and not found:
        ctx.exit(FINDINGS)


def _row(entry: Entry) -> tuple[str, ...]:
    versions = entry.software, entry.model, entry.lexicon, entry.request
    digests = entry.file_sha256, entry.text_sha256
    return (entry.time, entry.action, entry.document, entry.file, *digests, *versions)


def _short(entry: Entry) -> tuple[str, ...]:
    time, action, document, file, *rest = _row(entry)
    of_file, of_text, *versions, request = rest
    digests = of_file[:DIGITS], of_text[:DIGITS]
    line = " ".join(request.split())
    shown = f"{line[:CHARACTERS]} ..." if len(line) > CHARACTERS else line
    return (f"{time[:19]}Z", action, document, file, *digests, *versions, shown)
