"""Statements that cannot both be so, each with the sentences that say them.

They are no mistakes of the graph: newspapers disagree, correct themselves and are misread,
and a graph of what they say keeps all of it. The reader is told where to look.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from kg.query.contradictions import deaths, denials, facts
from kg.query.places import Place, places

if TYPE_CHECKING:
    from kg.rdf.store import Store

__all__ = ["KINDS", "Contradiction", "contradictions"]

KINDS = {
    "strength": facts.strengths,
    "two-states": facts.two_states,
    "two-countries": facts.two_countries,
    "ally-and-opponent": facts.allies_and_opponents,
    "asserted-and-denied": denials.denied,
    "active-after-death": deaths.active_after_death,
    "killed-twice": deaths.killed_twice,
    "not-yet-happened": deaths.not_yet_happened,
}
"""What is looked for, by name."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both be so, or one that cannot be so by its own date.

    Attributes
    ----------
    kind : str
        One of `KINDS`.
    message_nl, message_en : str
        What does not fit.
    places : tuple of Place
        Where it is said; two, unless the other side is the document's own date.
    """

    kind: str
    message_nl: str
    message_en: str
    places: tuple[Place, ...]


def contradictions(store: Store) -> list[Contradiction]:
    """Look for contradictions of every kind, in a fixed order.

    Parameters
    ----------
    store : Store
        An open store.
    """
    clashes = [(kind, clash) for kind, find in KINDS.items() for clash in find(store)]
    where = places(store, chain.from_iterable(clash.nodes for _, clash in clashes))
    return [
        Contradiction(kind, clash.nl, clash.en, tuple(where[node] for node in clash.nodes))
        for kind, clash in clashes
    ]
