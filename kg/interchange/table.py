"""The graph as two tables of plain values: entities, and statements that tie two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_type_hints

from kg import ontology
from kg.query.network import network
from kg.query.periods import ALWAYS, FIRST, LAST, period
from kg.query.statements import worded
from kg.rdf.literals import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.query.entities import Entity
    from kg.query.statements import Statement
    from kg.rdf.store import Store


class NodeRow(NamedTuple):
    """An entity: number in the file, IRI, name, class, its Dutch name, mentions, other names."""

    id: str
    iri: str
    label: str
    type: str
    type_nl: str
    mentions: int
    names: str


class EdgeRow(NamedTuple):
    """A statement that ties two entities.

    `source` and `target` are ids of nodes; `fact` is whether the newspaper itself says that
    it is so; `said_by` are names. `time` is as the text gives it, `date` the document's;
    `start` and `end` are the first and last day of the time, or of the date where there is
    none, empty where an end is open.
    """

    id: str
    source: str
    target: str
    iri: str
    type: str
    label: str
    fact: bool
    polarity: str
    modality: str
    said_by: str
    time: str
    date: str
    start: str
    end: str
    document: str
    sentence: str


class Tables(NamedTuple):
    """Both tables; the same graph gives the same rows in the same order."""

    nodes: tuple[NodeRow, ...]
    edges: tuple[EdgeRow, ...]


SEPARATOR = "; "
"""Between several names in one cell."""


def columns(row: type[NodeRow | EdgeRow]) -> dict[str, type]:
    """Give the type of each column, `str`, `int` or `bool`, in the order of a row."""
    return get_type_hints(row)


def cell(value: object) -> str:
    """Write a value as XML, CSV and their readers have it: `true`, `12`, the words."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def tables(store: Store) -> Tables:
    """Read a store as tables.

    Statements with one participant, and numbers such as a mission's strength, tie no two
    entities and are not among them.
    """
    net = network(store)
    known = sorted(net.entities.values(), key=lambda e: e.iri)
    number = {entity.iri: f"n{at}" for at, entity in enumerate(known)}
    tying = [s for between in net.ties.values() for s in between]
    edges = (
        _edge(f"e{at}", statement, number) for at, statement in enumerate(worded(store, tying))
    )
    return Tables(_nodes(known), tuple(edges))


def _nodes(known: Sequence[Entity]) -> tuple[NodeRow, ...]:
    classes = ontology.load().entity_types
    return tuple(
        NodeRow(
            f"n{at}",
            e.iri,
            _line(e.label),
            e.type,
            classes[e.type].label_nl if e.type in classes else e.type,
            e.mentions,
            _line(SEPARATOR.join(e.names)),
        )
        for at, e in enumerate(known)
    )


def _edge(id_: str, s: Statement, number: dict[str, str]) -> EdgeRow:
    when = period(s.when) or ALWAYS
    return EdgeRow(
        id=id_,
        source=number[s.subject],
        target=number[s.object],
        iri=s.iri,
        type=s.type,
        label=_line(s.label),
        fact=s.is_fact,
        polarity=s.polarity,
        modality=s.modality,
        said_by=_line(SEPARATOR.join(s.sources)),
        time=s.time,
        date=s.date,
        start="" if when.first == FIRST else when.first.isoformat(),
        end="" if when.last == LAST else when.last.isoformat(),
        document=s.document,
        sentence=_line(s.words),
    )


def _line(text: str) -> str:
    """Give a text on one line, of characters that every format can hold."""
    return " ".join(clean(text).split())
