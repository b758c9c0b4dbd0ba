"""GEXF 1.3, for Gephi: what a statement says holds in an interval of time."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from kg.interchange.table import EdgeRow, NodeRow, cell, columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.interchange.table import Tables

XMLNS = "http://gexf.net/1.3"
_TYPES = {bool: "boolean", int: "integer", str: "string"}
_OWN = frozenset({"id", "source", "target", "label", "start", "end"})
"""Columns that are attributes of the elements themselves."""


def write(tables: Tables, out: IO[bytes]) -> None:
    """Write tables as a dynamic graph.

    An edge lasts from the first to the last day of the statement's time; without `start`
    or `end` it has no bound there. No clock is read: the same graph gives the same bytes.
    """
    for line in _lines(tables):
        out.write(line.encode() + b"\n")


def _lines(tables: Tables) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<gexf xmlns="{XMLNS}" version="1.3">'
    yield "<meta><creator>kg</creator></meta>"
    yield (
        '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" '
        'timerepresentation="interval">'
    )
    yield from _declared("node", NodeRow)
    yield from _declared("edge", EdgeRow)
    yield f'<nodes count="{len(tables.nodes)}">'
    for node in tables.nodes:
        yield f'<node id="{node.id}" label={quoteattr(node.label)}>{_values(node)}</node>'
    yield "</nodes>"
    yield f'<edges count="{len(tables.edges)}">'
    for edge in tables.edges:
        yield f"<edge {_edge(edge)}>{_values(edge)}</edge>"
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _declared(class_: str, row: type[NodeRow | EdgeRow]) -> Iterator[str]:
    yield f'<attributes class="{class_}">'
    for name, type_ in columns(row).items():
        if name not in _OWN:
            yield f'<attribute id="{name}" title="{name}" type="{_TYPES[type_]}"/>'
    yield "</attributes>"


def _edge(edge: EdgeRow) -> str:
    """Name an edge's own attributes; `kind` lets Gephi tell ties of two types apart."""
    own = {"id": edge.id, "source": edge.source, "target": edge.target, "kind": edge.type,
           "label": edge.label, "start": edge.start, "end": edge.end}  # fmt: skip
    return " ".join(f"{name}={quoteattr(value)}" for name, value in own.items() if value)


def _values(row: NodeRow | EdgeRow) -> str:
    values = "".join(
        f'<attvalue for="{name}" value={quoteattr(cell(value))}/>'
        for name, value in zip(row._fields, row, strict=True)
        if name not in _OWN and value != ""
    )
    return f"<attvalues>{values}</attvalues>"
