"""`kg query`: SPARQL as text, from a file, or one of the named queries."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import answers, options
from kg.cli.output import note, write_table
from kg.cli.streams import STREAM, check_characters, standard_input

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.named import NamedQuery

SUFFIXES = {".rq", ".sparql", ".ru"}
SECONDS = 60.0
"""How long a query may take unless its asker says otherwise."""
SHOWN = 1000
"""Rows of a table unless its asker says otherwise; the other forms have them all."""


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("query", required=False, metavar="QUERY")
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED, metavar="[--NAME VALUE]...")
@click.option("--list", "listed", is_flag=True, help="List the named queries, or tell about QUERY.")
@options.output_format(*answers.FORMS)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Give N rows at most, all for 0; without it a table has {SHOWN} at most.",
)
@click.option(
    "--seconds",
    type=options.Number(min=0.0, max=options.MOST_SECONDS),
    default=SECONDS,
    show_default=True,
    metavar="S",
    help="Stop the query after S seconds, never for 0.",
)
@click.option("--iris", is_flag=True, help="Show IRIs in tables, not the names of things.")
@click.option("--explain", is_flag=True, help="Also show the whole query, on standard error.")
@click.option("--text", is_flag=True, help="Show the whole query and do not ask it.")
@options.reason
@click.option("--update", "change", is_flag=True, help="Let the query change the graph.")
@options.store
def query(
    *,
    query: str | None,
    parameters: tuple[str, ...],
    listed: bool,
    form: str,
    limit: int | None,
    seconds: float,
    iris: bool,
    explain: bool,
    text: bool,
    reason: str | None,
    change: bool,
    store: str,
) -> None:
    """Ask the graph a question.

    QUERY is SPARQL, the name of a .rq file, a named query, or - for SPARQL on standard
    input. The usual prefixes (dd, rdfs, prov, skos, ...) need no declaration. A named
    query may have parameters, which are given as options of their name. Triples, of
    CONSTRUCT and DESCRIBE, come as Turtle unless another form is asked for.

    \b
    Example:
      kg query --list
      kg query --list uitspraken
      kg query uitspraken --van Stoltenberg --explain
      kg query "SELECT ?wie ?wat { ?wie dd:contributesTo ?wat }"
      kg query question.rq --format csv
      kg query "SELECT ?f { ?f a sem:Event }" --reason rdfs
      echo "ASK { ?x a dd:Attack }" | kg query -
    """
    if listed:
        _list(query)
        return
    if query is None or not query.strip():
        message = "Give a query, or --list to see the named ones."
        raise click.UsageError(message)
    values = _values(parameters)
    sparql = _sparql(query, values)
    if text:
        click.echo(_whole(sparql), nl=False)
        return
    if explain:
        note(_whole(sparql))
    if change:
        _update(store, sparql)
        return
    most = limit if limit is not None else SHOWN if form == answers.TABLE else 0
    found = _ask(
        store,
        sparql,
        form,
        limit=most or None,
        seconds=seconds or None,
        iris=iris,
        reason=reason,
    )
    if not found:
        _note_governments(values)


def _ask(
    store: str,
    sparql: str,
    form: str,
    *,
    limit: int | None,
    seconds: float | None,
    iris: bool,
    reason: str | None,
) -> bool:
    """Write the answer, and tell whether there is any."""
    from kg.query.bounded import run_bounded

    labels = form == answers.TABLE and not iris
    result = run_bounded(store, sparql, labels=labels, limit=limit, seconds=seconds, reason=reason)
    answers.write(result, form)
    for remark in result.notes:
        note(remark)
    if cut := getattr(result, "cut", ""):
        note(f"{cut} --limit 0 gives all." if cut.startswith("Only") else cut)
    return bool(getattr(result, "rows", True))


def _note_governments(values: Mapping[str, str]) -> None:
    """Say of *Minsk*, for which nothing was found, that as a government it is *Belarus*."""
    from kg import gazetteer

    known = gazetteer.load()
    for name, value in values.items():
        for entry in known.named(value) or known.named(value.title()):
            government = known.government_of(entry)
            if government is not entry:
                note(
                    f"What {entry.label} does as a government is kept under {government.label}:"
                    f" try --{name} {shlex.quote(government.label)}."
                )


def _update(store: str, sparql: str) -> None:
    from kg.query.update import update
    from kg.rdf.store import open_store

    with open_store(store, writable=True) as opened:
        update(opened, sparql)
    note(f"Changed {opened.location}.")


def _whole(sparql: str) -> str:
    from kg.query.named import whole
    from kg.rdf.iri import IriScheme
    from kg.rdf.prefixes import PREFIXES, data_prefixes

    return whole(sparql, PREFIXES | data_prefixes(IriScheme()))


def _list(name: str | None) -> None:
    from kg.query.named import catalogue, find

    if name is not None:
        _describe(find(name))
        return
    write_table(("name", "parameters", "answers"), map(_described, catalogue().values()))


def _describe(query: NamedQuery) -> None:
    """Tell what a named query answers, what it may be given, what it gives, and how it is asked."""
    click.echo(query.title)
    if query.parameters:
        meanings = ((f"--{name}", meaning) for name, meaning in query.parameters.items())
        write_table(("parameter", "meaning"), meanings)
    click.echo(f"Columns: {', '.join(query.columns)}")
    click.echo(f"Example: {query.example}")


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
        if given is None or name in values:
            message = f"--{name} needs a value." if given is None else f"--{name} is given twice."
            raise click.UsageError(message)
        values[name] = given
    return values


def _sparql(query: str, values: Mapping[str, str]) -> str:
    """Find the query's text: standard input, a file, SPARQL itself, or a named query."""
    from kg.query import named

    check_characters(query, "query")
    if query == STREAM:
        text = standard_input("query", "echo 'ASK { ?x a dd:Attack }' | kg query -")
        return _bound(named.NamedQuery("standard input", "", {}, text), values)
    if Path(query).suffix in SUFFIXES:
        return _bound(named.read(Path(query)), values)
    if any(c.isspace() or c in "{}" for c in query):
        return _bound(named.NamedQuery("the query", "", {}, query), values)
    return _bound(named.find(query), values)


def _bound(query: NamedQuery, values: Mapping[str, str]) -> str:
    return query.bind(**values) if values else query.text
