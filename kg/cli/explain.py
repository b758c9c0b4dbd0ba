"""`kg explain`: why a statement is in the graph."""

from __future__ import annotations

import shlex
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import FINDINGS
from kg.cli.output import note, one_line, padded, printable, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.evidence import Explanation
    from kg.rdf.store import Store

TRIGGER = "trigger"
COLOURS = {
    TRIGGER: "yellow",
    "agent": "green",
    "subject": "green",
    "target": "blue",
    "object": "blue",
    "source": "magenta",
}
OTHER = "cyan"


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="IRI | A B")
@options.output_format("table", "json")
@options.store
@click.pass_context
def explain(ctx: click.Context, *, what: tuple[str, ...], form: str, store: str) -> None:
    """Show the sentence behind a statement, its words marked.

    Give the IRI of an event or relation (`kg graph show NAME --iris` has them), or the
    names of two entities for all that ties them. Below the sentence stand the rule that
    read it, who says so, when it was, the graph that holds it, and queries that find it.

    \b
    Example:
      kg explain Nederland NAVO-missie
      kg explain "Verenigde Staten, Soleimani"
      kg explain frame/seed-2020-02/1189-1195
    """
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        found = _explanations(opened, what)
    if form == "json":
        write_json([_as_json(explanation) for explanation in found])
    for number, explanation in enumerate(found if form == "table" else []):
        click.echo("\n" * bool(number) + "\n".join(_lines(explanation)))
    if not found:
        note(f"Nothing ties {' and '.join(what)} directly; see kg graph path.")
        ctx.exit(FINDINGS)


def _explanations(store: Store, what: tuple[str, ...]) -> list[Explanation]:
    from kg.query import evidence

    if len(what) == 1 and "/" in what[0]:
        return [evidence.explain(store, what[0])]
    tied = evidence.between(store, what[0] if len(what) == 1 else ", ".join(what))
    return [evidence.explain(store, iri) for iri in dict.fromkeys(s.iri for s in tied)]


def _as_json(explanation: Explanation) -> dict[str, object]:
    from kg.query.lookups import lookups

    told = [lookup._asdict() for lookup in lookups(explanation)]
    return {**asdict(explanation), "fact": explanation.is_fact, "lookups": told}


def _lines(explanation: Explanation) -> Iterator[str]:
    from kg.query.lookups import lookups

    e = explanation
    title = f", {e.title}" if e.title else ""
    facts = [
        ("sentence", f"{e.number} of {e.id}{title}"),
        ("type", ", ".join(filter(None, (e.type, e.polarity, e.modality)))),
        ("time", ", ".join(e.times) or (e.date and f"not told; the document is of {e.date}")),
        ("says", ", ".join(e.sources) or "the document itself"),
        ("rule", e.rule),
        ("iri", e.iri),
        ("graph", e.document),
    ]
    yield click.style(one_line(e.label), bold=True)
    yield f"  {_marked(e)}"
    for line in padded([(name, one_line(value)) for name, value in facts if value]):
        yield f"  {line}"
    for lookup in lookups(e):
        yield click.style(f"  # {lookup.finds}", fg="bright_black")
        yield f"  kg query {shlex.quote(' '.join(lookup.sparql.split()))}"


def _marked(explanation: Explanation) -> str:
    """Put the role's name before its words: [agent Nederland] [trigger draagt] ..."""
    pieces, at = [], 0
    for begin, end, name in _places(explanation):
        words = explanation.words[begin:end]
        colour = COLOURS.get(name, OTHER)
        pieces.append(printable(explanation.words[at:begin]))
        pieces.append(click.style(f"[{name} {printable(words)}]", fg=colour, bold=name == TRIGGER))
        at = end
    pieces.append(printable(explanation.words[at:]))
    return "".join(pieces)


def _places(explanation: Explanation) -> list[tuple[int, int, str]]:
    """Choose what to mark, in text order: the trigger, then each part that overlaps nothing."""
    e = explanation
    chosen: list[tuple[int, int, str]] = []
    own = [] if any(p.name == "subject" for p in e.parts) else [(e.begin, e.end, TRIGGER)]
    # An office, *NAVO-topman*, can be both who heads something and what is headed.
    parts = sorted(e.parts, key=lambda p: (p.begin, p.name != "subject"))
    for begin, end, name in (*own, *((p.begin, p.end, p.name) for p in parts)):
        inside = 0 <= begin < end <= len(e.words)
        if inside and all(end <= b or f <= begin for b, f, _ in chosen):
            chosen.append((begin, end, name))
    return sorted(chosen)
