"""The words that carry statements: a label, the sentence, and its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg import ontology
from kg.query.bulk import scan
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.store import Store

_AT_ONCE = 500
"""IRIs in one query; a request to a server must stay of a sane size."""

_QUERY = """
SELECT ?node ?label ?number ?words WHERE {
  VALUES ?node { %s }
  ?node rdfs:label ?label ; prov:wasDerivedFrom ?sentence .
  ?sentence nif:anchorOf ?words ; dd:sentenceIndex ?number .
}"""

_PARTS = """
SELECT ?node ?role ?label WHERE {
  VALUES ?node { %s }
  ?role rdfs:subPropertyOf dd:role .
  ?node ?role ?filler .
  ?filler rdfs:label ?label .
}"""


class Wording(NamedTuple):
    """A statement in Dutch words, its sentence's number in the document, and the sentence."""

    label: str
    number: int
    words: str


def wordings(store: Store, iris: Iterable[str]) -> dict[str, Wording]:
    """Look up the words of frames and relation assertions by their IRIs."""
    return {
        iri: Wording(label, int(number), words)
        for iri, label, number, words in by_node(store, _QUERY, iris)
    }


def further(store: Store, frames: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Look up what takes part in frames: role and label, in the ontology's order of roles."""
    ranks = {role: at for at, role in enumerate(ontology.load().roles)}
    found: dict[str, set[tuple[str, str]]] = {}
    for frame, role, label in by_node(store, _PARTS, frames):
        found.setdefault(frame, set()).add((role.removeprefix(ONTOLOGY), label))
    return {
        frame: tuple(sorted(parts, key=lambda p: (ranks.get(p[0], len(ranks)), p[1])))
        for frame, parts in found.items()
    }


def by_node(store: Store, query: str, iris: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Ask a query for many nodes, some at once; `%s` stands for them in its VALUES.

    Raises
    ------
    ValueError
        One of them is no IRI.
    """
    terms = [str(ox.NamedNode(iri)) for iri in iris]
    queries = {
        str(at): query % " ".join(terms[at : at + _AT_ONCE])
        for at in range(0, len(terms), _AT_ONCE)
    }
    for rows in scan(store, queries).values():
        yield from rows
