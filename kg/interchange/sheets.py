"""Tables as CSV: for spreadsheets and Gephi, and for Neo4j's import."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from kg.interchange.table import SEPARATOR, EdgeRow, NodeRow, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.interchange.table import Tables

    Files = dict[str, bytes]

_GEPHI = {"id": "Id", "label": "Label", "source": "Source", "target": "Target"}
"""What Gephi knows a column by."""
_ARRAY = ";"
"""Between the values of an array, as Neo4j's import has it."""


def plain(tables: Tables) -> Files:
    """Give `nodes.csv` and `edges.csv`, which Gephi's import takes as they are."""
    return {
        "nodes.csv": _csv([_GEPHI.get(n, n) for n in NodeRow._fields], tables.nodes),
        "edges.csv": _csv(
            ["Type", *(_GEPHI.get(n, n) for n in EdgeRow._fields)],
            (("Directed", *edge) for edge in tables.edges),
        ),
    }


def neo4j(tables: Tables) -> Files:
    """Give `nodes.csv` and `relationships.csv` with the headers of `neo4j-admin import`.

    A node has the label of its class beside `Entity`; a relationship's type is written as
    Neo4j has it, `HEAD_OF`.
    """
    iris = {node.id: node.iri for node in tables.nodes}
    nodes = (
        (n.iri, n.label, n.type_nl, n.mentions, n.names.replace(SEPARATOR, _ARRAY),
         f"Entity{_ARRAY}{n.type}" if n.type != "Entity" else "Entity")
        for n in tables.nodes
    )  # fmt: skip
    ties = (
        (iris[e.source], iris[e.target], _relationship(e.type), e.iri, e.label, e.fact,
         e.polarity, e.modality, e.said_by.replace(SEPARATOR, _ARRAY), e.time, e.date, e.start,
         e.end, e.document, e.sentence)
        for e in tables.edges
    )  # fmt: skip
    return {
        "nodes.csv": _csv(
            ["iri:ID", "name", "type_nl", "mentions:int", "names:string[]", ":LABEL"], nodes
        ),
        "relationships.csv": _csv(
            [":START_ID", ":END_ID", ":TYPE", "iri", "label", "fact:boolean", "polarity",
             "modality", "said_by:string[]", "time", "date", "start:date", "end:date",
             "document", "sentence"],
            ties,
        ),
    }  # fmt: skip


def _relationship(type_: str) -> str:
    """Write a type as Neo4j's style has it: headOf is HEAD_OF."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type_).upper()


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(map(cell, row) for row in rows)
    return out.getvalue().encode()
