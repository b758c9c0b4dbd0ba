"""Which documents report the same event, and how many independent sources that makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.wording import by_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.rdf.store import Store

_SAME = """
SELECT DISTINCT ?frame ?other ?id ?said ?paper WHERE {
  VALUES ?frame { %s }
  ?frame (dd:sameEventAs|^dd:sameEventAs)* ?other .
  ?other prov:wasDerivedFrom/dcterms:isPartOf ?document .
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
        one origin, and so have two articles of one paper.
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
    origins: dict[str, set[str]] = {iri: set() for iri in frames}
    for frame, other, id_, said, paper in by_node(store, _SAME, frames):
        same[frame].add(other)
        documents[frame].add(id_)
        origins[frame].add(said or paper or id_)
    return {
        iri: Report(min(same[iri]), tuple(sorted(documents[iri])), tuple(sorted(origins[iri])))
        for iri in frames
    }
