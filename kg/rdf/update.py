"""A change of the graph as SPARQL 1.1 Update."""

from __future__ import annotations

from collections import defaultdict
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
        graphs: dict[str, list[str]] = defaultdict(list)
        for q in quads:
            graphs[str(q.graph_name)].append(f"{q.subject} {q.predicate} {q.object} .")
        # An operation for each graph: of several in one, Virtuoso 7 leaves words in a language.
        parts += [f"{verb} {{ GRAPH {g} {{\n{_lines(graphs[g])}\n}} }}" for g in sorted(graphs)]
    return " ;\n".join(parts)


def _lines(triples: list[str]) -> str:
    return "\n".join(sorted(triples))
