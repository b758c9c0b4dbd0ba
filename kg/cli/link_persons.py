"""`kg link-persons`: who is meant by a last name and an office."""

from __future__ import annotations

import click

from kg import __version__
from kg.cli import options
from kg.cli.output import counted


@click.command()
@options.store
def link_persons(*, store: str) -> None:
    """Find whom a last name and an office stand for, and link them.

    Minister Jansen of one document is linked by dd:samePersonAs, in a graph of its own, to
    Pieter Jansen, minister in another, where last name, office and state are the same, a
    portfolio does not contradict, all documents are within a year of each other, and there is
    nobody else whom it may be. Nothing is merged. All links are made anew from what the store
    holds: run it when documents have been built or forgotten. kg log tells of new links.

    \b
    Example:
      kg build articles/
      kg link-persons
      kg query personen
    """
    from kg.events.persons import link_persons as link
    from kg.rdf.store import open_store

    with open_store(store, writable=True) as opened:
        linked = link(opened, software=__version__)
    news = "" if linked.changed else " Nothing was new."
    one, several = "last name with an office is", "last names with an office are"
    names = counted(linked.names, one, several)
    click.echo(f"{names} linked to {counted(linked.persons, 'person')}.{news}")
