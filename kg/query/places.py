"""Where in a text a node of the graph comes from: document, sentence, offsets, words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query.sparql import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.store import Store

_AT_ONCE = 200
"""Nodes in one query."""

_PLACES = """
SELECT ?node ?begin ?end ?number ?from ?text ?id ?label WHERE { %(open)s
  { %(nodes)s ?node prov:wasDerivedFrom ?sentence
    OPTIONAL { ?node dd:begin ?begin } OPTIONAL { ?node dd:end ?end } }
  UNION { %(nodes)s ?whole dd:part+ ?node ; prov:wasDerivedFrom ?sentence ; dd:begin ?begin ;
    dd:end ?end }
  UNION { %(nodes)s ?node dd:inSentence ?sentence
    OPTIONAL { ?node dd:begin ?begin } OPTIONAL { ?node dd:end ?end } }
  UNION { %(nodes)s ?node dd:sentenceIndex ?any BIND(?node AS ?sentence) }
  %(mentions)s
  OPTIONAL { ?node rdfs:label ?label FILTER(LANG(?label) = "nl") }
  OPTIONAL { ?sentence dd:sentenceIndex ?number }
  OPTIONAL { ?sentence nif:beginIndex ?from ; nif:anchorOf ?text }
  OPTIONAL { ?sentence dcterms:isPartOf ?document . ?document dcterms:identifier ?id }
%(close)s }"""
"""The nodes stand in each branch: outside, each would be asked of the whole store."""
_MENTIONS = """UNION { %s ?mention dd:refersTo ?node ; dd:inSentence ?sentence ;
    dd:begin ?begin ; dd:end ?end }"""
_IDS = "SELECT ?id WHERE { %s ?document a dd:Document ; dcterms:identifier ?id %s } LIMIT 1"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said.

    Attributes
    ----------
    node : str
        IRI of what is said there: a frame, a relation assertion, a mention, ...
    label : str
        The same in Dutch words, where it has any.
    document : str
        The document's id; empty where it is not known.
    sentence : int
        The sentence's number in the document, from 0; -1 for what is in no sentence.
    begin, end : int
        Offsets of the words in the document's text; -1 where there are none.
    words : str
        The words: of a frame those that evoke it, of a sentence all.
    text : str
        The sentence.
    """

    node: str
    label: str = ""
    document: str = ""
    sentence: int = -1
    begin: int = -1
    end: int = -1
    words: str = ""
    text: str = ""


def places(store: Store, nodes: Iterable[str], *, graph: str = "") -> dict[str, Place]:
    """Look up where nodes come from; an entity is at its first mention.

    Parameters
    ----------
    store : Store
        An open store.
    nodes : iterable of str
        IRIs.
    graph : str
        The document's graph, where the nodes are in one; entities need it, as every
        document may mention them.

    Returns
    -------
    dict of str to Place
        Every node has one, be it empty but for the document.
    """
    wanted = sorted(set(nodes))
    scope = (f"GRAPH {ox.NamedNode(graph)} {{", "}") if graph else ("", "")
    fallback = _only_document(store, scope) if graph else ""
    found: dict[str, Place] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = " ".join(str(ox.NamedNode(n)) for n in wanted[start : start + _AT_ONCE])
        values = f"VALUES ?node {{ {some} }}"
        # Of an entity the store has as many mentions as there are articles about it.
        mentions = _MENTIONS % values if graph else ""
        parts = {"open": scope[0], "close": scope[1], "nodes": values, "mentions": mentions}
        for place in _rows(store, _PLACES % parts):
            found.setdefault(place.node, place)
    return {node: found.get(node, Place(node, document=fallback)) for node in wanted}


def _only_document(store: Store, scope: tuple[str, str]) -> str:
    rows = select(store, _IDS % scope)
    return rows[0][0].value if rows and rows[0][0] else ""


def _rows(store: Store, query: str) -> Iterator[Place]:
    """Give the places that a query finds, those earlier in a text first."""
    for row in sorted(
        (["" if term is None else term.value for term in row] for row in select(store, query)),
        key=lambda r: (r[0], r[6], _number(r[3]), _number(r[1])),
    ):
        node, begin, end, number, start, text, document, label = row
        at = (_number(begin), _number(end), _number(start))
        inside = min(at) >= 0
        yield Place(
            node=node,
            label=label,
            document=document,
            sentence=_number(number),
            begin=at[0] if begin else at[2],
            end=at[1] if end else at[2] + len(text),
            words=text[max(0, at[0] - at[2]) : max(0, at[1] - at[2])] if inside else text,
            text=text,
        )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1
