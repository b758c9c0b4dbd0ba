"""Statements between entities as plain values, each with the words that carry it.

A statement is a relation (*Trump* headOf *Verenigde Staten*) or what a frame says of two
of its participants (*Nederland* Contribution *NAVO-missie*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.query.assembly import assemble, scans
from kg.query.bulk import scan
from kg.query.selection import EVERYTHING
from kg.query.statement import Statement
from kg.query.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.assembly import About
    from kg.query.selection import Selection
    from kg.rdf.store import Store

__all__ = ["Statement", "assemble", "scans", "statements", "worded"]

_ENTITIES = "SELECT DISTINCT ?x WHERE { ?mention dd:refersTo ?x }"


def statements(
    store: Store, *, entity: About = None, selection: Selection = EVERYTHING
) -> list[Statement]:
    """Read the statements of a store with their words, in the order of the texts.

    Parameters
    ----------
    store : Store
        An open store.
    entity : str or collection of str, optional
        IRI of the entity that they must be about, or several; all without it.
    selection : Selection
        Which of them.
    """
    found = scan(store, {"entities": _ENTITIES, **scans(entity)})
    known = frozenset(iri for (iri,) in found["entities"])
    made = assemble(store, found, entities=known)
    return worded(store, [s for s in made if selection.keeps(s)])


def worded(store: Store, found: Iterable[Statement]) -> list[Statement]:
    """Add label, sentence and its number, and sort in the order of the texts."""
    listed = list(found)
    words = wordings(store, dict.fromkeys(s.iri for s in listed))
    told = [
        s._replace(label=w.label, number=w.number, words=w.words)
        for s in listed
        if (w := words.get(s.iri))
    ]
    return sorted(told, key=lambda s: (s.document, s.number, s.iri, s.roles, s.object))
