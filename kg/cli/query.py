"""`kg query`: SPARQL as text, from a file, or one of the named queries."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.named import NamedQuery
    from kg.query.results import GraphResult, Result, SelectResult

STDIN = "-"
SUFFIXES = {".rq", ".sparql"}
TRIPLE = ("subject", "predicate", "object")


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("query", required=False, metavar="QUERY")
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED, metavar="[--NAME VALUE]...")
@click.option("--list", "listed", is_flag=True, help="List the named queries and stop.")
@options.output_format("table", "csv", "json")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Give N rows at most.")
@click.option(
    "--seconds", type=click.FloatRange(min=0.0), metavar="S", help="Stop reading rows after S."
)
@click.option("--iris", is_flag=True, help="Show IRIs in tables, not the names of things.")
@click.option("--text", is_flag=True, help="Show the SPARQL that would be asked, and stop.")
@options.store
def query(
    *,
    query: str | None,
    parameters: tuple[str, ...],
    listed: bool,
    form: str,
    limit: int | None,
    seconds: float | None,
    iris: bool,
    text: bool,
    store: str,
) -> None:
    """Ask the graph a question.

    QUERY is SPARQL, the name of a .rq file, a named query, or - for SPARQL on standard
    input. The usual prefixes (dd, rdfs, prov, skos, ...) need no declaration. A named
    query may have parameters, which are given as options of their name.

    \b
    Example:
      kg query --list
      kg query "SELECT ?wie ?wat { ?wie dd:contributesTo ?wat }"
      kg query question.rq --format csv
      echo "ASK { ?x a dd:Attack }" | kg query -
    """
    if listed:
        _list()
        return
    if query is None:
        message = "Give a query, or --list to see the named ones."
        raise click.UsageError(message)
    sparql = _sparql(query, _values(parameters))
    if text:
        click.echo(sparql.rstrip())
        return
    from kg.query.sparql import run
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        labels = form == "table" and not iris
        result = run(opened, sparql, labels=labels, limit=limit, seconds=seconds)
    _write(result, form)
    for remark in (*result.notes, getattr(result, "cut", "")):
        if remark:
            note(remark)


def _list() -> None:
    from kg.query.named import catalogue

    write_table(("name", "parameters", "answers"), map(_described, catalogue().values()))


def _described(query: NamedQuery) -> tuple[str, str, str]:
    return query.name, " ".join(f"--{name}" for name in query.parameters), query.title


def _values(parameters: Iterable[str]) -> dict[str, str]:
    """Read `--name value` and `--name=value` pairs.

    Raises
    ------
    click.UsageError
        Something is no option, or has no value.
    """
    values: dict[str, str] = {}
    rest = iter(parameters)
    for word in rest:
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            message = f"{word!r} is too much: a query takes one QUERY and --NAME VALUE pairs."
            raise click.UsageError(message)
        given = value if equals else next(rest, None)
        if given is None:
            message = f"--{name} needs a value."
            raise click.UsageError(message)
        values[name] = given
    return values


def _sparql(query: str, values: Mapping[str, str]) -> str:
    """Find the query's text: standard input, a file, SPARQL itself, or a named query."""
    from kg.query import named

    if query == STDIN:
        return _bound(named.NamedQuery("standard input", "", {}, sys.stdin.read()), values)
    if Path(query).suffix in SUFFIXES:
        return _bound(named.read(Path(query)), values)
    if any(c.isspace() or c in "{}" for c in query):
        return _bound(named.NamedQuery("the query", "", {}, query), values)
    return _bound(named.find(query), values)


def _bound(query: NamedQuery, values: Mapping[str, str]) -> str:
    return query.bind(**values) if values else query.text


def _write(result: Result, form: str) -> None:
    from kg.query.results import AskResult, SelectResult, to_json

    if isinstance(result, AskResult):
        click.echo(to_json(result) if form == "json" else "yes" if result.answer else "no")
    elif isinstance(result, SelectResult):
        _write_rows(result, form)
    else:
        _write_triples(result, form)


def _write_rows(result: SelectResult, form: str) -> None:
    from kg.query.results import to_csv, to_json

    if form == "json":
        click.echo(to_json(result))
    elif form == "csv":
        click.echo(to_csv(result), nl=False)
    elif result.rows:
        write_table(result.variables, result.texts())
    else:
        note("Nothing was found.")


def _write_triples(result: GraphResult, form: str) -> None:
    rows = [tuple(map(str, triple)) for triple in result.triples]
    if form == "json":
        write_json([dict(zip(TRIPLE, row, strict=True)) for row in rows])
    elif form == "csv":
        write_csv(TRIPLE, rows)
    else:
        write_table(TRIPLE, rows)
