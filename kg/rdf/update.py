"""A change of the graph as SPARQL 1.1 Update."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyoxigraph as ox


def update_text(*, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> str:
    """Write a change as one SPARQL update request, empty if nothing changes.

    One request is one transaction, in Oxigraph as the SPARQL 1.1 Update text (section
    2.2) asks of any server. Terms are written by Oxigraph, which escapes them.
    """
    parts = []
    for verb, quads in (("DELETE DATA", removed), ("INSERT DATA", added)):
        lines = sorted(
            f"GRAPH {q.graph_name} {{ {q.subject} {q.predicate} {q.object} }}" for q in quads
        )
        if lines:
            parts.append(f"{verb} {{\n" + "\n".join(lines) + "\n}")
    return " ;\n".join(parts)
