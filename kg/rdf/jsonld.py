"""JSON-LD: one object with a context and a list of graphs, each node by rdflib's converter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rdflib import XSD, Literal
from rdflib.plugins.serializers.jsonld import Converter
from rdflib.plugins.shared.jsonld.context import Context

from kg.rdf.formats import rdflib_graph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from kg.rdf.iri import IriScheme

_NATIVE = (XSD.integer, XSD.boolean, XSD.double)
"""Types of values that rdflib writes as JSON's own; no number with a point reads back alike."""


def pieces(
    graphs: Iterable[tuple[str, list[ox.Quad]]], prefixes: dict[str, str], scheme: IriScheme
) -> Iterator[str]:
    """Write graphs one after another, as the text of one JSON-LD document.

    Members are sorted by hand: rdflib follows its store's order.

    Parameters
    ----------
    graphs : iterable of (str, list of pyoxigraph.Quad)
        Each graph's IRI, empty for the default graph, and its quads.
    prefixes : dict of str to str
        The context.
    scheme : IriScheme
        Says which prefixes abbreviate the data's own IRIs.
    """
    yield '{\n"@context": ' + json.dumps(prefixes, sort_keys=True, indent=1) + ',\n"@graph": [\n'
    separator = ""
    for name, quads in graphs:
        # Each graph has a converter of its own, as rdflib's writer would make it.
        nodes = _Exact(Context(prefixes)).convert(rdflib_graph(quads, scheme))
        listed = nodes if isinstance(nodes, list) else nodes.get("@graph", [nodes])
        place = {"@id": name} if name else {}
        text = json.dumps(
            _in_order({**place, "@graph": listed}), ensure_ascii=False, sort_keys=True, indent=1
        )
        yield separator + text
        separator = ",\n"
    yield "\n]\n}\n"


class _Exact(Converter):
    """Writes as numbers and truths of JSON only what reads back as the same literal.

    Of *"niets"^^xsd:integer* or *"007"^^xsd:integer* rdflib alone would lose type or digits.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, use_native_types=True, use_rdf_type=False)

    def to_raw_value(self, graph: Any, s: Any, o: Any, nodemap: Any) -> Any:  # noqa: ANN401 - rdflib's
        """Write an object of a statement."""
        if isinstance(o, Literal) and o.datatype in _NATIVE and not _is_native(o):
            return {"@type": self.context.to_symbol(o.datatype), "@value": str(o)}
        return super().to_raw_value(graph, s, o, nodemap)


def _is_native(literal: Literal) -> bool:
    if literal.datatype == XSD.double:
        return False
    return literal.value is not None and json.dumps(literal.value) == str(literal)


def _in_order(value: Any) -> Any:  # noqa: ANN401 - JSON is any shape
    """Sort every array of a JSON-LD document: there, arrays are sets."""
    if isinstance(value, dict):
        return {key: _in_order(member) for key, member in value.items()}
    if isinstance(value, list):
        return sorted((_in_order(m) for m in value), key=lambda m: json.dumps(m, sort_keys=True))
    return value
