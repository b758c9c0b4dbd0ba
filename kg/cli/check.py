"""`kg check`: whether the graph is whole, and where its statements do not fit together."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import FINDINGS
from kg.cli.output import counted, note, progress, write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from kg.query.check import Remark
    from kg.query.places import Place
    from kg.rdf.iri import IriScheme

COLUMNS = ("level", "kind", "document", "sentence", "at", "words", "message")
SHOWN = 3
"""Faults of one document that a build tells of; kg check tells all of what is in a store."""


@click.command()
@options.output_format("table", "json")
@click.option(
    "--lang",
    type=click.Choice(("en", "nl")),
    default="en",
    show_default=True,
    help="Language of the messages.",
)
@options.ontologies
@options.store
@click.pass_context
def check(ctx: click.Context, *, form: str, lang: str, store: str) -> None:
    """Check the graph's form, and whether all of it can be so.

    A violation is a broken graph, by the shapes in ontologies/shapes.ttl. A warning is a
    statement that may be a misreading. A contradiction is two statements that cannot both
    be so (a strength of 300 and of 900 in one month, a speech after a death, a denial of
    what another says), which newspapers have, and is shown with both sentences.

    Sentences are numbered from 0, as kg extract shows them; "at" gives the words' place in
    the document. The exit code is 1 if there is a violation; warnings and contradictions
    leave it 0.

    \b
    Example:
      kg check
      kg check --lang nl --format json
      kg check --store archive.trig
    """
    from kg.query.check import BROKEN
    from kg.query.check import check as checked
    from kg.rdf.store import open_store

    graphs: list[str] = []
    with open_store(store) as opened, progress("Checking") as shown:

        def done(graph: str) -> None:
            graphs.append(graph)
            shown(graph)

        remarks = list(checked(opened, done))
    if form == "json":
        write_json([_as_json(remark, lang) for remark in remarks])
    elif remarks:
        write_table(COLUMNS, (row for remark in remarks for row in _rows(remark, lang)))
    note(_summary(Counter(remark.level for remark in remarks), len(graphs)))
    if any(remark.level == BROKEN for remark in remarks):
        ctx.exit(FINDINGS)


def kept_out(quads: Iterable[ox.Quad], document: str, *, scheme: IriScheme) -> bool:
    """Tell whether a document's graph is broken, and say on standard error what is.

    Parameters
    ----------
    quads : iterable of pyoxigraph.Quad
        What would be put in the store.
    document : str
        The document's id.
    scheme : IriScheme
        How the data are named.
    """
    from kg.query.check import violations

    found = violations(quads, scheme=scheme, graph=scheme.document(document))
    if not found:
        return False
    note(f"Kept out {document}: its graph is broken, so the store keeps what it had of it.")
    for remark in found[:SHOWN]:
        (place,) = remark.places
        note(f"  {_where(place)}: {_kind(remark)}{remark.message_en}")
    if len(found) > SHOWN:
        note(f"  and {len(found) - SHOWN} more.")
    return True


def _where(place: Place) -> str:
    if place.sentence < 0:
        return place.label or place.node
    return f'sentence {place.sentence}, "{place.words}"'


def _kind(remark: Remark) -> str:
    return f"{remark.kind}: " if remark.kind else ""


def _message(remark: Remark, lang: str) -> str:
    return remark.message_nl if lang == "nl" else remark.message_en


def _rows(remark: Remark, lang: str) -> Iterator[tuple[object, ...]]:
    """Give a row for each place: of a contradiction the sentence, else the words."""
    head = (remark.level, remark.kind)
    message = _message(remark, lang)
    for place in remark.places:
        number = place.sentence if place.sentence >= 0 else None
        at = f"{place.begin}-{place.end}" if place.begin >= 0 else None
        words = place.text if remark.level == "contradiction" else place.words
        yield (*head, place.document, number, at, words or place.label or place.node, message)
        head, message = ("", ""), ""


def _as_json(remark: Remark, lang: str) -> dict[str, object]:
    return {
        "level": remark.level,
        "kind": remark.kind,
        "message": _message(remark, lang),
        "places": [asdict(place) for place in remark.places],
    }


def _summary(levels: Counter[str], graphs: int) -> str:
    checked = counted(graphs, "document")
    if not levels:
        return f"Checked {checked}: nothing to remark."
    counts = (counted(number, level) for level, number in sorted(levels.items()))
    return f"Checked {checked}: {', '.join(counts)}."
