"""How to find a statement by SPARQL, as text that anyone can paste into any client."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg import ontology
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.evidence import Explanation

_NODE = """SELECT ?property ?value WHERE {{ GRAPH {graph} {{ {node} ?property ?value }} }}"""
_DIRECT = """PREFIX dd: <{ontology}>
SELECT ?document WHERE {{ GRAPH ?document {{ {subject} dd:{property} {object} }} }}"""


class Lookup(NamedTuple):
    """A query, and what it finds, in a few words."""

    finds: str
    sparql: str


def lookups(explanation: Explanation) -> list[Lookup]:
    """Give queries that find a statement.

    Returns
    -------
    list of Lookup
        First all that its document's graph says of the frame or relation. For what is
        stated as a fact, then which documents state the same between its ends directly.
    """
    node = _NODE.format(graph=_term(explanation.document), node=_term(explanation.iri))
    found = [Lookup("all that is written of it", node)]
    found += (
        Lookup(
            "documents that state it directly",
            _DIRECT.format(
                ontology=ONTOLOGY, subject=_term(subject), property=property_, object=_term(object_)
            ),
        )
        for subject, property_, object_ in _direct(explanation)
    )
    return found


def _term(iri: str) -> str:
    return str(ox.NamedNode(iri))


def _direct(explanation: Explanation) -> Iterator[tuple[str, str, str]]:
    """Give the first direct statement that the graph has of it, if any."""
    ends: dict[str, str] = {}
    for part in explanation.parts:
        ends.setdefault(part.name, part.iri)
    if "subject" in ends and "object" in ends:
        yield ends["subject"], explanation.type, ends["object"]
        return
    if not explanation.is_fact:
        return
    known = ontology.load().frame_types.get(explanation.type)
    for direct in known.directs if known else ():
        if direct.from_role in ends and direct.to_role in ends:
            yield ends[direct.from_role], direct.property, ends[direct.to_role]
            return
