"""A drawing in the DOT language, for Graphviz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.draw.families import DENIED, FACT, PLANNED, SAID, family

if TYPE_CHECKING:
    from kg.draw.drawing import Drawing, Node, Tie

SHAPES = {
    "pill": "ellipse",
    "round": "ellipse",
    "box": "box",
    "arch": "house",
    "octagon": "octagon",
    "cut": "component",
    "hexagon": "hexagon",
    "page": "note",
    "slanted": "parallelogram",
    "plain": "plaintext",
}
STYLES = {FACT: "solid", PLANNED: "dashed", DENIED: "dotted", SAID: "dashed"}


def to_dot(drawing: Drawing) -> str:
    """Write a drawing as a digraph; Graphviz places it (`dot -Tsvg`, `fdp`)."""
    number = {node.id: f"n{at}" for at, node in enumerate(drawing.nodes)}
    lines = [
        "digraph kg {",
        f"  graph [label={_quoted(drawing.title)}, labelloc=t, overlap=false, splines=true];",
        '  node [fontname="Arial", style=filled];',
        '  edge [fontname="Arial", fontsize=10];',
        *(f"  {number[node.id]} {_node(node)};" for node in drawing.nodes),
        *(f"  {number[t.source]} -> {number[t.target]} {_tie(t)};" for t in drawing.ties),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _node(node: Node) -> str:
    look = family(node.entity.type)
    label = "\n".join((node.entity.label, *node.notes))
    return _attributes(
        label=label, shape=SHAPES[look.shape], fillcolor=look.fill, color=look.line, URL=node.id
    )


def _tie(tie: Tie) -> str:
    direction = {} if tie.directed else {"dir": "none"}
    return _attributes(
        label=tie.label,
        style=STYLES[tie.status],
        color=tie.status.colour,
        fontcolor=tie.status.colour,
        tooltip="\n".join(s.label for s in tie.statements),
        **direction,
    )


def _attributes(**values: str) -> str:
    return "[" + ", ".join(f"{name}={_quoted(value)}" for name, value in values.items()) + "]"


def _quoted(text: str) -> str:
    """Write a string of DOT, in which a backslash would begin a code."""
    kept = text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", " ")
    return '"' + kept.replace("\n", "\\n").replace("\0", "\ufffd") + '"'
