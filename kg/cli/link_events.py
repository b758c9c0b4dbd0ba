"""`kg link-events`: which documents report the same event."""

from __future__ import annotations

import click

from kg import __version__
from kg.cli import options
from kg.cli.output import counted


@click.command()
@options.store
def link_events(*, store: str) -> None:
    """Find the events that several documents report, and link them.

    Two reports are linked by dd:sameEventAs, in a graph of its own, where class, polarity and
    certainty are the same, they are near in time, nothing contradicts, and a named
    participant and one thing more agree. Nothing is merged. All links are made anew from what
    the store holds: run it when documents have been built. Of a document that is forgotten, or
    an event that is read otherwise, the links go by themselves. kg log tells of new links.

    \b
    Example:
      kg build articles/
      kg link-events
      kg query bevestigd
    """
    from kg.events.link import link_events as link
    from kg.rdf.store import open_store

    with open_store(store, writable=True) as opened:
        linked = link(opened, software=__version__)
    news = "" if linked.changed else " Nothing was new."
    events = counted(linked.clusters, "event")
    click.echo(f"{linked.events:,} reports of {events} are linked.{news}")
