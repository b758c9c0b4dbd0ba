"""Which documents report the same event, and how many independent sources that makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.wording import by_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.rdf.store import Store

_SAME = """
SELECT DISTINCT ?frame ?other ?id ?said ?paper ?words WHERE {
  VALUES ?frame { %s }
  ?frame (dd:sameEventAs|^dd:sameEventAs)* ?other .
  ?other prov:wasDerivedFrom ?sentence .
  ?sentence nif:anchorOf ?words ; dcterms:isPartOf ?document .
  ?document dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:publisher ?paper }
  OPTIONAL { ?other dd:source ?said }
}"""


@dataclass(frozen=True, slots=True)
class Report:
    """A frame's event, and by whom it is reported.

    Attributes
    ----------
    event : str
        The least IRI of the frames that report it.
    documents : tuple of str
        Ids of the documents that report it, sorted.
    origins : tuple of str
        Whom these have it from, sorted: the IRIs of those to whom they attribute it, or else
        their publisher, or else their own ids. Two papers that both quote the Pentagon have
        one origin, and so have two articles of one paper, or two that print one sentence.
    """

    event: str
    documents: tuple[str, ...]
    origins: tuple[str, ...]


def reports(store: Store, frames: Sequence[str]) -> dict[str, Report]:
    """Tell of each frame which event it reports, and which documents report that.

    Parameters
    ----------
    store : Store
        An open store; `dd:sameEventAs` links frames of one event.
    frames : sequence of str
        IRIs of frames.

    Returns
    -------
    dict of str to Report
        One for each frame, in the documents' order.
    """
    same: dict[str, set[str]] = {iri: {iri} for iri in frames}
    documents: dict[str, set[str]] = {iri: set() for iri in frames}
    told: dict[str, list[tuple[str, str]]] = {iri: [] for iri in frames}
    for frame, other, id_, said, paper, words in by_node(store, _SAME, frames):
        same[frame].add(other)
        documents[frame].add(id_)
        told[frame].append((said or paper or id_, "" if said else words.casefold()))
    return {
        iri: Report(min(same[iri]), tuple(sorted(documents[iri])), _origins(told[iri]))
        for iri in frames
    }


def _origins(told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Give the origins of some reports, those that print the same words as one."""
    first: dict[str, str] = {}
    copies: dict[str, str] = {}
    for origin, words in sorted(told):
        copies.setdefault(origin, first.setdefault(words, origin) if words else origin)
    return tuple(sorted(set(copies.values())))
