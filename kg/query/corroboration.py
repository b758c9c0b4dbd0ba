"""Which documents report the same event, by what the graph says are the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.wording import by_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.rdf.store import Store

_SAME = """
SELECT ?frame ?other ?id WHERE {
  VALUES ?frame { %s }
  ?frame (dd:sameEventAs|^dd:sameEventAs)* ?other .
  ?other prov:wasDerivedFrom/dcterms:isPartOf/dcterms:identifier ?id
}"""


@dataclass(frozen=True, slots=True)
class Report:
    """A frame's event, named by the least IRI of the frames that report it, and by whom."""

    event: str
    documents: tuple[str, ...]


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
    for frame, other, id_ in by_node(store, _SAME, frames):
        same[frame].add(other)
        documents[frame].add(id_)
    return {iri: Report(min(same[iri]), tuple(sorted(documents[iri]))) for iri in frames}
