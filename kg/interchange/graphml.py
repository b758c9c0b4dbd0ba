"""GraphML 1.0, for yEd, Gephi, Cytoscape and networkx."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from kg.interchange.table import EdgeRow, NodeRow, cell, columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.interchange.table import Tables

XMLNS = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {bool: "boolean", int: "int", str: "string"}
_ENDS = frozenset({"id", "source", "target"})
"""Columns that are attributes of the elements themselves."""


def write(tables: Tables, out: IO[bytes]) -> None:
    """Write tables as a directed graph; each column is a key that is declared first."""
    for line in _lines(tables):
        out.write(line.encode() + b"\n")


def _lines(tables: Tables) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    schema = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
    yield (
        f'<graphml xmlns="{XMLNS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="{XMLNS} {schema}">'
    )
    yield from _keys("node", NodeRow)
    yield from _keys("edge", EdgeRow)
    yield '<graph id="kg" edgedefault="directed">'
    for node in tables.nodes:
        yield f'<node id="{node.id}">{_data("node", node)}</node>'
    for edge in tables.edges:
        ends = f'source="{edge.source}" target="{edge.target}"'
        yield f'<edge id="{edge.id}" {ends}>{_data("edge", edge)}</edge>'
    yield "</graph>"
    yield "</graphml>"


def _keys(kind: str, row: type[NodeRow | EdgeRow]) -> Iterator[str]:
    for name, type_ in columns(row).items():
        if name not in _ENDS:
            declared = f'attr.name="{name}" attr.type="{_TYPES[type_]}"'
            yield f'<key id="{kind}_{name}" for="{kind}" {declared}/>'


def _data(kind: str, row: NodeRow | EdgeRow) -> str:
    return "".join(
        f"<data key={quoteattr(f'{kind}_{name}')}>{escape(cell(value))}</data>"
        for name, value in zip(row._fields, row, strict=True)
        if name not in _ENDS and value != ""
    )
