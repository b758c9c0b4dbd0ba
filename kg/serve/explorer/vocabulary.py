"""The ontology's words in both languages, for the explorer's labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import ontology
from kg.query.sparql import label_map

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.ontology import Term
    from kg.rdf.store import Store
    from kg.serve.messages import Message

_LABELS = 2000
"""IRIs whose names are looked up in one request."""


def vocabulary() -> Message:
    """Give the labels of classes, properties and qualifiers, by local name."""
    known = ontology.load()
    terms: list[Term] = [
        *known.frame_types.values(),
        *known.entity_types.values(),
        *known.properties.values(),
        *known.qualifiers.values(),
    ]
    return {term.name: {"nl": term.label_nl, "en": term.label_en} for term in terms}


def labels(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """Look up the names of IRIs; what is no IRI or has no name is left out."""
    return label_map(store, [iri for iri in list(iris)[:_LABELS] if _is_iri(iri)])


def _is_iri(text: str) -> bool:
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True
