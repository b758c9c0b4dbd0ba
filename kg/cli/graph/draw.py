"""`kg graph draw`: a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import selection
from kg.cli.group import CommandError
from kg.cli.intake import FINDINGS
from kg.cli.output import counted, note, one_line
from kg.cli.streams import check_characters

if TYPE_CHECKING:
    from kg.draw.drawing import Drawing
    from kg.query.selection import Selection
    from kg.rdf.store import Store

SUFFIXES = (".svg", ".png", ".html", ".dot", ".mmd")
OF_TIME = (".svg", ".png", ".html")
EVENTS = 60
"""Events of a timeline at most, the newest of them, unless `--top` says otherwise."""
NODES = 40
CLOSE = 60
"""Entities up to which a picture can be kept readable."""
LONGEST_TITLE = 200
"""Characters: a picture is as wide as its title."""


def _title(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    if len(value) > LONGEST_TITLE:
        message = f"It has {len(value):,} characters, and {LONGEST_TITLE} are the most."
        raise click.BadParameter(message)
    check_characters(value, "title")
    return one_line(value)


@click.command()
@click.argument("name", required=False)
@click.option("-o", "--output", "file", required=True, metavar="FILE",
              type=click.Path(dir_okay=False, path_type=Path),
              help=f"What to write; its name tells the form: {', '.join(SUFFIXES)}.")  # fmt: skip
@click.option("--timeline", is_flag=True, help="Draw events along time instead.")
@click.option("--top", type=click.IntRange(min=1), metavar="N",
              help=f"Entities or events at most; {NODES} and {EVENTS} without.")  # fmt: skip
@click.option("--title", callback=_title, help="What stands above the picture.")
@selection
@options.store
@click.pass_context
def draw(
    ctx: click.Context,
    *,
    name: str | None,
    file: Path,
    timeline: bool,
    top: int | None,
    title: str | None,
    chosen: Selection,
    store: str,
) -> None:
    """Draw the graph, or someone with all that ties them.

    Classes have their colour and shape; what is planned, denied or only said has a broken
    line. An .html file can be zoomed and searched, tells the sentences, and needs no
    network; .dot is for Graphviz and .mmd for Mermaid, which place things themselves. Exit
    code 1 if there is nothing.

    \b
    Example:
      kg graph draw -o graph.svg
      kg graph draw Nederland -o nederland.html --since 2020
      kg graph draw navo-missie --timeline -o missie.png
    """
    from kg.rdf.store import open_store
    from kg.rdf.stores.files import atomic_write

    form = _form(file, timeline=timeline)
    with open_store(store) as opened:
        make = _timeline if timeline else _drawing
        made = make(opened, name, chosen, form, top=top, title=title)
    if made is None:
        note("There is nothing to draw.")
        ctx.exit(FINDINGS)
    with atomic_write(file) as out:
        out.write(made)
    note(f"Wrote {file}.")


def _form(file: Path, *, timeline: bool) -> str:
    form = file.suffix.lower()
    possible = OF_TIME if timeline else SUFFIXES
    if form not in possible:
        message = f"{file}: its name does not tell how to draw."
        raise CommandError(message, f"Name it {', '.join(possible)}.")
    return form


def _drawing(
    store: Store,
    name: str | None,
    chosen: Selection,
    form: str,
    *,
    top: int | None,
    title: str | None,
) -> bytes | None:
    from kg.draw.drawing import chosen as drawable
    from kg.draw.gather import gather
    from kg.query.entities import resolve
    from kg.query.network import network

    net = network(store, chosen)
    centre = resolve(name, net.entities.values()) if name else None
    given = title or (centre.label if centre else "Wie met wie")
    iri = centre.iri if centre else None
    made = gather(store, net, centre=iri, most=top or NODES, title=given)
    if not made.ties:
        return None
    every = drawable(net, centre=iri, most=len(net.entities))
    _remark(made, has_more=len(every) > len(made.nodes))
    return _written(made, form)


def _remark(made: Drawing, *, has_more: bool) -> None:
    if len(made.nodes) > CLOSE:
        note(f"{len(made.nodes)} entities are many for one picture; see --top, --type, --since.")
    if made.left_out:
        are = counted(made.left_out, "entity is", "entities are")
        note(f"{are} left out{'; --top shows more' if has_more else ''}.")
    if made.ties_left_out:
        note(f"{made.ties_left_out} of their ties are left out; see --type, --since, --top.")


def _written(made: Drawing, form: str) -> bytes:
    if form == ".dot":
        from kg.draw.dot import to_dot

        return to_dot(made).encode()
    if form == ".mmd":
        from kg.draw.mermaid import to_mermaid

        return to_mermaid(made).encode()
    from kg.draw.scene import scene
    from kg.draw.svg import to_svg

    placed = scene(made)
    if form == ".html":
        from kg.draw.page import scene_page

        return scene_page(placed).encode()
    return _painted(to_svg(placed), form)


def _painted(svg: str, form: str) -> bytes:
    if form == ".svg":
        return svg.encode()
    from kg.draw.png import to_png

    return to_png(svg)


def _timeline(
    store: Store,
    name: str | None,
    chosen: Selection,
    form: str,
    *,
    top: int | None,
    title: str | None,
) -> bytes | None:
    from kg.draw.chart import chart, to_svg
    from kg.query.chronicle import chronicle

    heading, found = chronicle(store, name, chosen)
    events = found[-(top or EVENTS) :]
    if len(events) < len(found):
        note(f"{len(found) - len(events)} older events are left out; --top shows more.")
    made = chart(events, title=title or heading or "Wat wanneer")
    if not made.events:
        return None
    if form == ".html":
        from kg.draw.page import chart_page

        return chart_page(made).encode()
    return _painted(to_svg(made), form)
