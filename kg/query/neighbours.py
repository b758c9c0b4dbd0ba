"""Who an entity is tied to, and what two entities have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.entities import Entity
    from kg.query.selection import Selection
    from kg.query.statements import Statement
    from kg.rdf.store import Store


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity that another is tied to, and by what."""

    entity: Entity
    statements: tuple[Statement, ...]

    @property
    def facts(self) -> int:
        """How many of the statements the newspapers themselves make."""
        return sum(s.is_fact for s in self.statements)

    @property
    def types(self) -> dict[str, int]:
        """Types of the statements, the most frequent first."""
        counts = Counter(s.type for s in self.statements)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two entities have in common.

    Attributes
    ----------
    between : tuple of Statement
        What ties them to each other.
    shared : tuple of (Neighbour, Neighbour)
        Entities that both are tied to: as the first is, and as the second is.
    only_first, only_second : tuple of Neighbour
        Entities that one of them alone is tied to.
    types : dict of str to (int, int)
        How many statements of each type they have, where both have one.
    """

    between: tuple[Statement, ...]
    shared: tuple[tuple[Neighbour, Neighbour], ...]
    only_first: tuple[Neighbour, ...]
    only_second: tuple[Neighbour, ...]
    types: dict[str, tuple[int, int]]

    @property
    def likeness(self) -> float:
        """Share of all their neighbours that they have in common (Jaccard), from 0 to 1."""
        everyone = len(self.shared) + len(self.only_first) + len(self.only_second)
        return len(self.shared) / everyone if everyone else 0.0


def neighbours(
    store: Store, iri: str, *, known: Mapping[str, Entity], selection: Selection
) -> list[Neighbour]:
    """Give those that an entity is tied to, the ones with most statements first.

    Parameters
    ----------
    store : Store
        An open store.
    iri : str
        The entity.
    known : Mapping of str to Entity
        The store's entities by IRI.
    selection : Selection
        Which statements tie.
    """
    found = statements(store, entity=iri, selection=selection)
    return _neighbours(iri, found, known)


def compare(
    store: Store, first: str, second: str, *, known: Mapping[str, Entity], selection: Selection
) -> Comparison:
    """Tell what two entities have in common; parameters are those of `neighbours`."""
    told = [statements(store, entity=iri, selection=selection) for iri in (first, second)]
    one, other = (
        {n.entity.iri: n for n in _neighbours(iri, found, known)}
        for iri, found in zip((first, second), told, strict=True)
    )
    third = {first, second}
    shared = [(one[iri], other[iri]) for iri in one if iri in other and iri not in third]
    shared.sort(key=lambda pair: -min(len(n.statements) for n in pair))
    counts = [Counter(s.type for s in {s.iri: s for s in found}.values()) for found in told]
    common = sorted(counts[0].keys() & counts[1].keys(), key=lambda t: (-counts[0][t], t))
    return Comparison(
        between=one[second].statements if second in one else (),
        shared=tuple(shared),
        only_first=tuple(n for i, n in one.items() if i not in other and i not in third),
        only_second=tuple(n for i, n in other.items() if i not in one and i not in third),
        types={type_: (counts[0][type_], counts[1][type_]) for type_ in common},
    )


def _neighbours(
    iri: str, found: Iterable[Statement], known: Mapping[str, Entity]
) -> list[Neighbour]:
    tied: dict[str, list[Statement]] = {}
    for each in found:
        other = each.object if each.subject == iri else each.subject
        # A frame of several may pair two others of its participants.
        if iri in (each.subject, each.object) and other in known and other != iri:
            tied.setdefault(other, []).append(each)
    made = [Neighbour(known[other], tuple(between)) for other, between in tied.items()]
    return sorted(made, key=lambda n: (-len(n.statements), n.entity.label, n.entity.iri))
