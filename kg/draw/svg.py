"""A scene as SVG 1.1, which browsers, word processors and Inkscape open."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from kg.draw.families import STATUSES, Family
from kg.draw.lettering import FAMILY, LINE, width
from kg.draw.scene import EDGE, KEY, KEY_SIGN, NAME, NOTE, TITLE, VERB
from kg.draw.shapes import outline
from kg.rdf.literals import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.draw.geometry import Curve
    from kg.draw.scene import Key, PlacedNode, PlacedTie, Scene

SVG = "http://www.w3.org/2000/svg"
PAPER, INK, FAINT = "#ffffff", "#1c2329", "#59636e"
BASE = 0.36
"""From the middle of a line of letters to its base line, in font sizes."""


def to_svg(scene: Scene) -> str:
    """Write a scene as an SVG document; the same scene gives the same bytes."""
    return document(element(scene))


def document(root: ET.Element) -> str:
    """Write an `svg` element as a document, each element on a line of its own."""
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def element(scene: Scene) -> ET.Element:
    """Give a scene as an `svg` element; nodes and ties have the classes of those names."""
    root = canvas(scene.width, scene.height, scene.title)
    _markers(root)
    heading(root, scene.title, scene.remark)
    ties = ET.SubElement(root, "g", {"class": "ties"})
    for number, tie in enumerate(scene.ties):
        _draw_tie(ties, tie, number)
    nodes = ET.SubElement(root, "g", {"class": "nodes"})
    for number, node in enumerate(scene.nodes):
        _draw_node(nodes, node, number)
    legend = ET.SubElement(root, "g", {"class": "legend"})
    for key in scene.legend:
        _draw_key(legend, key)
    return root


def canvas(wide: float, tall: float, title: str) -> ET.Element:
    """Give an `svg` element of a size with a white ground."""
    size = {"width": f"{wide:.0f}", "height": f"{tall:.0f}"}
    root = ET.Element("svg", {"xmlns": SVG, "viewBox": f"0 0 {wide:.0f} {tall:.0f}", **size,
                              "font-family": FAMILY, "role": "img"})  # fmt: skip
    ET.SubElement(root, "title").text = clean(title)
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": PAPER})
    return root


def heading(root: ET.Element, title: str, remark: str) -> None:
    """Write the title, and a remark below it, in the upper left corner."""
    base = EDGE + TITLE * 0.8
    write(root, title, EDGE, base, TITLE, anchor="start")
    if remark:
        write(root, remark, EDGE, base + KEY * 1.5, KEY, anchor="start", colour=FAINT)


def write(
    parent: ET.Element,
    words: str,
    x: float,
    y: float,
    size: float,
    *,
    anchor: str = "middle",
    colour: str = INK,
) -> None:
    """Write a line of words on a base line, as wide as the typeface of the project has it."""
    attributes = {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": f"{size:g}", "fill": colour,
                  "text-anchor": anchor, "textLength": f"{width(words, size):.1f}",
                  "lengthAdjust": "spacingAndGlyphs"}  # fmt: skip
    ET.SubElement(parent, "text", attributes).text = clean(words)


def _markers(root: ET.Element) -> None:
    defs = ET.SubElement(root, "defs")
    for status in STATUSES:
        marker = ET.SubElement(defs, "marker", {
            "id": f"arrow-{status.name}", "viewBox": "0 0 10 10", "refX": "9", "refY": "5",
            "markerWidth": "8", "markerHeight": "8", "markerUnits": "userSpaceOnUse",
            "orient": "auto"})  # fmt: skip
        ET.SubElement(marker, "path", {"d": "M0 0.8L10 5L0 9.2Z", "fill": status.colour})


def _draw_tie(parent: ET.Element, placed: PlacedTie, number: int) -> None:
    tie, status = placed.tie, placed.tie.status
    group = ET.SubElement(parent, "g", {"class": f"tie {status.name}", "id": f"t{number}"})
    ET.SubElement(group, "title").text = clean("\n".join(s.label for s in tie.statements))
    line = {"d": _path(placed.curve), "fill": "none", "stroke": status.colour,
            "stroke-width": "1.4"}  # fmt: skip
    if status.dash:
        line["stroke-dasharray"] = status.dash
    if tie.directed:
        line["marker-end"] = f"url(#arrow-{status.name})"
    ET.SubElement(group, "path", line)
    box = placed.box
    ground = {"x": f"{box.left:.1f}", "y": f"{box.top:.1f}", "width": f"{box.width:.1f}",
              "height": f"{box.height:.1f}", "fill": PAPER, "fill-opacity": "0.9"}  # fmt: skip
    ET.SubElement(group, "rect", ground)
    _stack(group, placed.words, box.x, box.top + 1, VERB, status.colour)


def _path(curve: Curve) -> str:
    (a, b), (c, d), (e, f) = curve.start, curve.bend, curve.end
    return f"M{a:.1f} {b:.1f}Q{c:.1f} {d:.1f} {e:.1f} {f:.1f}"


def _draw_node(parent: ET.Element, placed: PlacedNode, number: int) -> None:
    box, look = placed.box, placed.family
    group = ET.SubElement(parent, "g", {"class": f"node {look.name}", "id": f"n{number}"})
    ET.SubElement(group, "title").text = clean(f"{placed.node.entity.label} ({look.label})")
    place = {"transform": f"translate({box.x:.1f} {box.y:.1f})"}
    ET.SubElement(group, "path", {"d": outline(look.shape, box.width, box.height), **_paint(look),
                                  **place})  # fmt: skip
    tall = len(placed.name) * NAME * LINE + len(placed.notes) * NOTE * LINE
    top = box.y - tall / 2
    _stack(group, placed.name, box.x, top, NAME, INK)
    below = top + len(placed.name) * NAME * LINE
    _stack(group, placed.notes, box.x, below, NOTE, FAINT)


def _stack(
    parent: ET.Element, lines: Sequence[str], x: float, top: float, size: float, colour: str
) -> None:
    for number, line in enumerate(lines):
        base = top + (number + 0.5) * size * LINE + size * BASE
        write(parent, line, x, base, size, colour=colour)


def _paint(look: Family) -> dict[str, str]:
    return {"fill": look.fill, "stroke": look.line, "stroke-width": "1.4"}


def _draw_key(parent: ET.Element, key: Key) -> None:
    """Draw a sign of a shape or a line, and its label to the right."""
    box, middle = key.box, key.box.left + KEY_SIGN / 2
    group = ET.SubElement(parent, "g", {"class": "key", "data-of": key.what.name})
    if isinstance(key.what, Family):
        place = {"transform": f"translate({middle:.1f} {box.y:.1f})"}
        path = outline(key.what.shape, KEY_SIGN - 4, 14)
        ET.SubElement(group, "path", {"d": path, **_paint(key.what), **place})
    else:
        line = {"d": f"M{box.left:.1f} {box.y:.1f}H{box.left + KEY_SIGN:.1f}", "fill": "none",
                "stroke": key.what.colour, "stroke-width": "1.6"}  # fmt: skip
        if key.what.dash:
            line["stroke-dasharray"] = key.what.dash
        ET.SubElement(group, "path", line)
    write(group, key.label, box.left + KEY_SIGN + 6, box.y + KEY * BASE, KEY, anchor="start")
