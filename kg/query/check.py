"""All that can be said of a store's soundness: broken shapes, doubts and contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.contradictions import contradictions
from kg.query.places import Place, places
from kg.rdf.validation.validate import VIOLATION, Finding, units, validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyoxigraph as ox

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store

BROKEN, DOUBTFUL, CONTRADICTION = "violation", "warning", "contradiction"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a reader should look at.

    Attributes
    ----------
    level : str
        `violation` if the graph is broken; `warning` where a statement may be a misreading;
        `contradiction` where two statements cannot both be so.
    kind : str
        The property that is wrong, empty if the node itself is; of a contradiction its kind.
    message_nl, message_en : str
        What it is, in a sentence.
    places : tuple of Place
        Where it is said; of a contradiction, each side.
    """

    level: str
    kind: str
    message_nl: str
    message_en: str
    places: tuple[Place, ...]


def check(store: Store, done: Callable[[str], None] = lambda _graph: None) -> Iterator[Remark]:
    """Check a store: each document against the shapes, then all for contradictions.

    Memory holds one document at a time. A fault of an entity that several documents mention
    is told of once, at its place in the first.

    Parameters
    ----------
    store : Store
        An open store.
    done : callable
        Told the IRI of each graph that was checked.

    Raises
    ------
    OntologyError
        There are no shapes, or they are wrong.
    """
    told: set[Finding] = set()
    for graph, quads in units(store):
        found = [f for f in validate(quads, scheme=store.scheme) if f not in told]
        told.update(found)
        yield from _placed(store, found, graph)
        done(graph)
    for each in contradictions(store):
        yield Remark(CONTRADICTION, each.kind, each.message_nl, each.message_en, each.places)


def violations(quads: Iterable[ox.Quad], *, scheme: IriScheme, graph: str) -> list[Remark]:
    """Check one document that is in no store yet; warnings are left out.

    Parameters
    ----------
    quads : iterable of pyoxigraph.Quad
        Those of `kg.rdf.writer.quads`.
    scheme : IriScheme
        How the data are named.
    graph : str
        IRI of the document.

    Raises
    ------
    OntologyError
        There are no shapes, or they are wrong.
    """
    from kg.rdf.store import memory_store

    listed = list(quads)
    found = validate(listed, scheme=scheme, warnings=False)
    if not found:
        return []
    aside = memory_store(scheme=scheme)
    aside.inner.extend(listed)
    return list(_placed(aside, found, graph))


def _placed(store: Store, found: list[Finding], graph: str) -> Iterator[Remark]:
    where = places(store, (f.node for f in found), graph=graph) if found else {}
    for finding in found:
        yield Remark(
            BROKEN if finding.severity == VIOLATION else DOUBTFUL,
            finding.path.rpartition("#")[2].rpartition("/")[2],
            finding.message_nl,
            finding.message_en,
            (where[finding.node],),
        )
