"""A drawing as a Mermaid flowchart, which Markdown viewers show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.draw.families import FACT, FAMILIES, STATUSES, family

if TYPE_CHECKING:
    from kg.draw.drawing import Drawing, Tie

SHAPES = {
    "pill": ("([", "])"),
    "round": ("(", ")"),
    "hexagon": ("{{", "}}"),
    "slanted": ("[/", "/]"),
    "octagon": ("[[", "]]"),
    "cut": ("[/", "\\]"),
}
BOX = ("[", "]")
_SAFE = " .,:+-'’"
"""Beside letters and digits, what Mermaid takes for nothing but itself."""


def to_mermaid(drawing: Drawing) -> str:
    """Write a drawing as a flowchart from left to right."""
    number = {node.id: f"n{at}" for at, node in enumerate(drawing.nodes)}
    lines = ["flowchart LR", f"%% {_plain(drawing.title)}"]
    for node in drawing.nodes:
        look = family(node.entity.type)
        opening, closing = SHAPES.get(look.shape, BOX)
        label = "<br/>".join(map(_escaped, (node.entity.label, *node.notes)))
        lines.append(f'  {number[node.id]}{opening}"{label}"{closing}:::{look.name}')
    lines += [f"  {number[t.source]} {_arrow(t)} {number[t.target]}" for t in drawing.ties]
    used = {family(node.entity.type).name for node in drawing.nodes}
    lines += [
        f"  classDef {look.name} fill:{look.fill},stroke:{look.line},color:#1c2329"
        for look in FAMILIES
        if look.name in used
    ]
    for status in STATUSES:
        numbers = [str(n) for n, tie in enumerate(drawing.ties) if tie.status == status]
        if numbers and status != FACT:
            lines.append(f"  linkStyle {','.join(numbers)} stroke:{status.colour}")
    return "\n".join(lines) + "\n"


def _arrow(tie: Tie) -> str:
    line = "--" if tie.status == FACT else "-."
    end = {(True, True): "-->", (True, False): "---", (False, True): ".->", (False, False): ".-"}
    return f'{line} "{_escaped(tie.label)}" {end[tie.status == FACT, tie.directed]}'


def _escaped(text: str) -> str:
    """Write what Mermaid might read as its own as character codes: `#34;` is a quote."""
    return "".join(c if c.isalnum() or c in _SAFE else f"#{ord(c)};" for c in text)


def _plain(text: str) -> str:
    return "".join(c if c.isalnum() or c in _SAFE else " " for c in text)
