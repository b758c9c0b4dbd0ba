"""`kg link-events`: which documents report the same event."""

from __future__ import annotations

import click

from kg.cli import options


@click.command()
@options.store
def link_events(*, store: str) -> None:
    """Find the events that several documents report, and link them.

    Two reports are linked by dd:sameEventAs, in a graph of its own, where class, polarity and
    certainty are the same, they are near in time, nothing contradicts, and a named
    participant and one thing more agree. Nothing is merged. All links are made anew from what
    the store holds; run it when documents have been built or forgotten.

    \b
    Example:
      kg build articles/
      kg link-events
      kg query bevestigd
    """
    from kg.events.link import link_events as link
    from kg.rdf.store import open_store

    with open_store(store, writable=True) as opened:
        linked = link(opened)
    news = "" if linked.changed else " Nothing was new."
    click.echo(f"{linked.events:,} reports of {linked.clusters:,} events are linked.{news}")
