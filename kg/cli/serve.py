"""`kg serve`: the graph over HTTP, for SPARQL clients and for the browser."""

from __future__ import annotations

import ipaddress
import re

import click

from kg.cli import options
from kg.cli.output import note

LEAST_MEMORY, MOST_MEMORY = 200, 1 << 24
"""Megabytes: with less no worker starts, and more is more than systems count."""
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.\-]+(:\d+)?")


def _origins(
    _ctx: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> frozenset[str]:
    for value in values:
        if not _ORIGIN.fullmatch(value):
            message = f"{value!r} is no origin; give one as https://example.org."
            raise click.BadParameter(message)
    return frozenset(values)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, metavar="NAME",
              help="Name or address to listen on; another than the usual one opens the "
              "graph to the network.")  # fmt: skip
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
              metavar="N", help="Port to listen on; 0 takes any that is free.")  # fmt: skip
@click.option("--seconds", type=options.Number(min=0.1, max=options.MOST_SECONDS),
              default=30.0, show_default=True, metavar="S",
              help="Stop a query after S.")  # fmt: skip
@click.option("--memory", type=click.IntRange(LEAST_MEMORY, MOST_MEMORY), default=1024,
              show_default=True, metavar="MB", help="Memory that a query may take.")  # fmt: skip
@click.option("--workers", type=click.IntRange(min=1), default=4, show_default=True,
              metavar="N", help="Queries that are answered at the same time.")  # fmt: skip
@click.option("--allow-origin", "origins", multiple=True, callback=_origins, metavar="ORIGIN",
              help="Let pages of another site (https://example.org) ask the endpoint.")  # fmt: skip
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME",
              help="Another name by which this server is reached.")  # fmt: skip
@options.store
@options.model
@options.ontologies
def serve(
    *,
    host: str,
    port: int,
    seconds: float,
    memory: int,
    workers: int,
    origins: frozenset[str],
    hosts: tuple[str, ...],
    store: str,
    model: str | None,
) -> None:
    """Serve the graph: a SPARQL endpoint, and an explorer at /.

    The endpoint is at /sparql. The graph is only read. A query that takes too long or too
    much memory is stopped, and others are answered meanwhile. Stop the server with Ctrl-C.

    \b
    Example:
      kg serve
      kg serve --store archive.trig --port 8080
      curl http://127.0.0.1:8000/sparql --data-urlencode "query=ASK { ?x a dd:Attack }"
    """
    from kg.serve.server import address, listen
    from kg.serve.server import serve as run
    from kg.serve.settings import Limits, Settings

    limits = Limits(seconds=seconds, memory=memory, workers=workers)
    names = frozenset(name.lower() for name in (*hosts, host))
    settings = Settings(store, hosts=names, origins=origins, model=model, limits=limits)
    with listen(host, port) as taken:
        url = address(taken, host)
        if not _is_own(host):
            note("Anyone on the network can read this graph.")
        run(settings, taken, ready=lambda: _ready(url))


def _ready(url: str) -> None:
    click.echo(url)
    note(f"The explorer is at {url} and the endpoint at {url}sparql; Ctrl-C stops both.")


def _is_own(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
