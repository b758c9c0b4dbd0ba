"""`kg forget`: documents out of the store."""

from __future__ import annotations

import click

from kg import __version__
from kg.cli import options


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC...")
@options.store
@options.wait
def forget(*, documents: tuple[str, ...], store: str, wait: float) -> None:
    """Take documents out, with what nothing else speaks of.

    DOC is a document's id, as kg query documenten lists them. Its statements go, and the
    entities that no other document mentions; the log keeps that it was there.

    \b
    Example:
      kg forget seed-2020-02
    """
    from kg.rdf import documents as life
    from kg.rdf import log
    from kg.rdf.store import open_store

    with open_store(store, writable=True, wait=wait) as opened:
        for document in documents:
            life.check_known(opened, document)
        for document in dict.fromkeys(documents):
            entry = log.forgotten(document, __version__)
            change = life.forget(opened, document, also=log.quads(entry, scheme=opened.scheme))
            click.echo(f"Forgot {document}: {len(change.removed):,} statements.")
