"""A picture as one HTML file that works without a network: zoom, search, sentences."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

from kg.draw import chart as charts
from kg.draw import svg
from kg.draw.families import status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.draw.chart import Chart
    from kg.draw.scene import Scene
    from kg.query.statements import Statement

_FOLDER = Path(__file__).parent / "assets"


def scene_page(scene: Scene) -> str:
    """Write a scene as a page."""
    nodes = [
        {"label": n.node.entity.label, "kind": n.family.label, "names": n.node.entity.names,
         "notes": n.node.notes, "id": n.node.id}
        for n in scene.nodes
    ]  # fmt: skip
    number = {n.node.id: at for at, n in enumerate(scene.nodes)}
    ties = [
        {"source": number[t.tie.source], "target": number[t.tie.target],
         "label": t.tie.label, "statements": _told(t.tie.statements)}
        for t in scene.ties
    ]  # fmt: skip
    return _page(scene.title, svg.element(scene), {"nodes": nodes, "ties": ties, "events": []})


def chart_page(chart: Chart) -> str:
    """Write a chart as a page."""
    events = [_told([event.statement])[0] for event in chart.events]
    content = {"nodes": [], "ties": [], "events": events}
    return _page(chart.title, charts.element(chart), content)


def _told(statements: Iterable[Statement]) -> list[dict[str, object]]:
    return [
        {
            "iri": s.iri,
            "label": s.label,
            "status": status(s.polarity, s.modality, attributed=bool(s.sources)).label,
            "sources": s.sources,
            "when": s.when,
            "document": s.document,
            "number": s.number,
            "words": s.words,
        }
        for s in statements
    ]


def _page(title: str, picture: ET.Element, content: Mapping[str, object]) -> str:
    """Put the parts together; nothing but the two parts of the program's own may run."""
    style = (_FOLDER / "page.css").read_text(encoding="utf-8")
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    picture.attrib.pop("width")
    picture.attrib.pop("height")
    picture.set("role", "group")
    parts = {
        "@POLICY@": (
            f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
            "base-uri 'none'; form-action 'none'"
        ),
        "@TITLE@": html.escape(title),
        "@STYLE@": style,
        "@PICTURE@": ET.tostring(picture, encoding="unicode"),
        "@DATA@": _data(content),
        "@SCRIPT@": script,
    }
    page = (_FOLDER / "page.html").read_text(encoding="utf-8")
    written = ""
    for name, part in parts.items():  # In their order, so that no part can hold a name.
        before, _, page = page.partition(name)
        written += before + part
    return written + page


def _data(content: Mapping[str, object]) -> str:
    """Write JSON that cannot end the element that it stands in."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
