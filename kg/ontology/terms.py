"""What the program knows of the ontology, as frozen values."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Direct(NamedTuple):
    """A direct property of a frame class and the roles that it goes between."""

    property: str
    from_role: str
    to_role: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the ontology: its local name and how people read it."""

    name: str
    label_nl: str
    label_en: str


@dataclass(frozen=True, slots=True)
class FrameType(Term):
    """A frame class.

    `plover` is the code of its PLOVER class (`AID`), `None` where it has none;
    `directs` are the direct properties, most usual first.
    """

    plover: str | None = None
    directs: tuple[Direct, ...] = ()


@dataclass(frozen=True, slots=True)
class Property(Term):
    """A role, relation or direct property; `rank` is its place among its like."""

    symmetric: bool = False
    rank: int = 0


@dataclass(frozen=True)
class Ontology:
    """All that the program asks of `kg.ttl`.

    Attributes
    ----------
    frame_types : Mapping[str, FrameType]
        The classes that a trigger may evoke, `Open` apart.
    roles : tuple[str, ...]
        Role names in the order in which they are shown.
    relations : Mapping[str, Property]
        The relations between entities, in the guidelines' order.
    entity_types : Mapping[str, Term]
        `Entity` and all classes below it.
    properties : Mapping[str, Property]
        Every object and datatype property, roles and relations included.
    individuals : Mapping[str, str]
        Value of a qualifier in `kg.model` to its individual: `asserted` to `Asserted`.
    qualifiers : Mapping[str, Term]
        The individuals of polarity, modality and time part, by name.
    terms : frozenset[str]
        Local names of everything that is defined, for closed namespaces.
    ancestors : Mapping[str, frozenset[str]]
        Every class to itself and all classes above it.
    """

    frame_types: Mapping[str, FrameType]
    roles: tuple[str, ...]
    relations: Mapping[str, Property]
    entity_types: Mapping[str, Term]
    properties: Mapping[str, Property]
    individuals: Mapping[str, str]
    qualifiers: Mapping[str, Term]
    terms: frozenset[str]
    ancestors: Mapping[str, frozenset[str]]
    _asked: set[tuple[str, ...]] = field(default_factory=set, repr=False, compare=False)
    """Classes that were asked for together and are all in the ontology."""

    def is_a(self, name: str, *ancestors: str) -> bool:
        """Tell whether a class is one of others or lies below one of them.

        Raises
        ------
        OntologyError
            One of them is no class of the ontology.
        """
        above = self.ancestors.get(name)
        if above is not None:
            if not above.isdisjoint(ancestors):
                return True
            if ancestors in self._asked:
                return False
        for each in (name, *ancestors):
            if each not in self.ancestors:
                message = f"{each!r} is no class of the ontology."
                raise OntologyError(message, suggestion(each, self.ancestors))
        self._asked.add(ancestors)
        return False


def suggestion(name: str, known: Iterable[str]) -> str:
    """Give the hint for a name that is not known: the nearest ones, or all of a few."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(near)}?" if near else f"Known are {', '.join(names)}."
