"""Cytoscape JSON, for Cytoscape and Cytoscape.js."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from kg.interchange.table import Tables


def write(tables: Tables, out: IO[bytes]) -> None:
    """Write tables as the elements of a network.

    `name` and `interaction` are what Cytoscape shows; `value` and `key` are
    what networkx reads by.
    """
    nodes = [{"data": {**n._asdict(), "value": n.id, "name": n.label}} for n in tables.nodes]
    edges = [{"data": {**e._asdict(), "key": e.id, "interaction": e.type}} for e in tables.edges]
    document = {
        "format_version": "1.0",
        "generated_by": "kg",
        "target_cytoscapejs_version": "~3.0",
        "data": {"name": "kg", "shared_name": "kg"},
        "directed": True,
        "multigraph": True,
        "elements": {"nodes": nodes, "edges": edges},
    }
    out.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")
