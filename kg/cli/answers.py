"""How the answer to a query is written: rows, yes or no, triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.group import CommandError
from kg.cli.output import note, write_csv, write_table

if TYPE_CHECKING:
    from kg.query.results import AskResult, GraphResult, Result, SelectResult

TABLE = "table"
FORMS = (TABLE, "csv", "tsv", "json", "xml", "turtle")
TRIPLE = ("subject", "predicate", "object")


def write(result: Result, form: str) -> None:
    """Write an answer to standard output.

    Parameters
    ----------
    result : Result
        Rows, a truth value, or triples.
    form : str
        One of `FORMS`: for rows the W3C's SPARQL results in CSV, TSV, JSON and XML; for
        triples Turtle, also in the place of a table, JSON-LD, RDF/XML, CSV and TSV.

    Raises
    ------
    CommandError
        Rows cannot be written as Turtle.
    """
    from kg.query.results import AskResult, SelectResult

    if form == "turtle" and isinstance(result, AskResult | SelectResult):
        message = "Rows and truth values cannot be Turtle."
        raise CommandError(message, "Ask CONSTRUCT or DESCRIBE for triples, or leave --format out.")
    if isinstance(result, AskResult):
        _write_answer(result, form)
    elif isinstance(result, SelectResult):
        _write_rows(result, form)
    else:
        _write_triples(result, form)


def _write_answer(result: AskResult, form: str) -> None:
    from kg.query.results import to_json, to_xml

    if form == "json":
        click.echo(to_json(result))
    elif form == "xml":
        click.echo(to_xml(result), nl=False)
    elif form == TABLE:
        click.echo("yes" if result.answer else "no")
    else:
        click.echo(str(result.answer).lower())


def _write_rows(result: SelectResult, form: str) -> None:
    from kg.query import results

    if form == "json":
        click.echo(results.to_json(result))
    elif form == "xml":
        click.echo(results.to_xml(result), nl=False)
    elif form in {"csv", "tsv"}:
        click.echo((results.to_csv if form == "csv" else results.to_tsv)(result), nl=False)
    elif result.rows:
        write_table(result.variables, result.texts())
    else:
        note("Nothing was found.")


def _write_triples(result: GraphResult, form: str) -> None:
    rows = [tuple(map(str, triple)) for triple in result.triples]
    if not rows:
        note("Nothing was found.")
    if form == "csv":
        write_csv(TRIPLE, rows)
    elif form == "tsv":
        from kg.query.results import SelectResult, to_tsv

        click.echo(to_tsv(SelectResult(TRIPLE, result.triples)), nl=False)
    else:
        click.echo(_rdf(result, "turtle" if form == TABLE else form), nl=False)


def _rdf(result: GraphResult, form: str) -> str:
    from kg.query.graph_forms import to_rdf
    from kg.rdf.iri import IriScheme
    from kg.rdf.prefixes import PREFIXES, data_prefixes

    return to_rdf(result, form, prefixes=PREFIXES | data_prefixes(IriScheme()))
