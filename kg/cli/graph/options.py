"""Options and columns that the commands of `kg graph` share."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.query.entities import Entity
    from kg.query.statements import Statement

    Command = Callable[..., Any]

FACT = "fact"
_STATUS = {
    "Negative": "denied",
    "Intended": "planned",
    "Requested": "asked",
    "Possible": "possible",
    "Conditional": "conditional",
}

_FILTERS = (
    click.option("--since", default="", metavar="TIME", help="Only what happened then or later."),
    click.option("--until", default="", metavar="TIME", help="Only what happened then or earlier."),
    click.option(
        "--type",
        "types",
        multiple=True,
        metavar="TYPE",
        help="Only this type of event or relation: bijdrage, Aid, headOf. May be repeated.",
    ),
    click.option(
        "--source",
        "sources",
        multiple=True,
        metavar="NAME",
        help="Only what is said by this person or body. May be repeated.",
    ),
    click.option(
        "--document",
        "documents",
        multiple=True,
        metavar="ID",
        help="Only what this document says. May be repeated.",
    ),
    click.option(
        "--asserted-only",
        "--facts",
        "asserted_only",
        is_flag=True,
        help="Only what the newspaper itself says has happened or is so.",
    ),
)


def selection(command: Command) -> Command:
    """Add the filters, and hand them to the command as one `chosen`.

    A time is 2020, 2020-02, 2020-02-14, 2020-W05 or 2020-Q1.
    """

    @wraps(command)
    def filtered(
        *args: object,
        since: str,
        until: str,
        types: tuple[str, ...],
        sources: tuple[str, ...],
        documents: tuple[str, ...],
        asserted_only: bool,
        **kwargs: object,
    ) -> object:
        from kg.query.selection import selection, sources_named
        from kg.rdf.documents import check_known
        from kg.rdf.store import open_store

        if sources or documents:
            with open_store(str(kwargs["store"])) as opened:
                for each in documents:
                    check_known(opened, each)
                sources = sources_named(opened, sources)
        chosen = selection(
            since=since,
            until=until,
            types=types,
            sources=sources,
            documents=documents,
            asserted_only=asserted_only,
        )
        return command(*args, chosen=chosen, **kwargs)

    for option in reversed(_FILTERS):
        filtered = option(filtered)
    return filtered


top = click.option(
    "--top",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="Length of the list.",
)


def status(statement: Statement) -> str:
    """Say what a statement is: `fact`, or `denied`, `planned`, `said by Stoltenberg`."""
    marks = [_STATUS[q] for q in (statement.polarity, statement.modality) if q in _STATUS]
    if statement.sources:
        marks.append(f"said by {', '.join(statement.sources)}")
    return ", ".join(marks) or FACT


def named(entity: Entity) -> dict[str, object]:
    """Give an entity as JSON has it."""
    return {
        "iri": entity.iri,
        "label": entity.label,
        "type": entity.type,
        "mentions": entity.mentions,
        "names": entity.names,
    }


def stated(statement: Statement) -> dict[str, object]:
    """Give a statement as JSON has it."""
    return {**statement._asdict(), "fact": statement.is_fact}
