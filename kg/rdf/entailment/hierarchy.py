"""What the ontology says follows from a property or class, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import pyoxigraph as ox

from kg import resources
from kg.rdf import terms
from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Links = dict[ox.NamedNode, frozenset[ox.NamedNode]]

T = TypeVar("T")

_RDFS, _OWL = PREFIXES["rdfs"], PREFIXES["owl"]
_SUBPROPERTY = ox.NamedNode(f"{_RDFS}subPropertyOf")
_SUBCLASS = ox.NamedNode(f"{_RDFS}subClassOf")
_DOMAIN, _RANGE = ox.NamedNode(f"{_RDFS}domain"), ox.NamedNode(f"{_RDFS}range")
_INVERSE = ox.NamedNode(f"{_OWL}inverseOf")
_SYMMETRIC = ox.NamedNode(f"{_OWL}SymmetricProperty")


class Follows(NamedTuple):
    """A property that holds where another does, the same way round or turned about."""

    property: ox.NamedNode
    turned: bool


@dataclass(frozen=True)
class Hierarchy:
    """The closures of `kg.ttl`; what follows from something is never that itself.

    Attributes
    ----------
    properties : dict
        Each property to all above it.
    classes : dict
        Each class to all above it.
    subjects, objects : dict
        Each property to the classes of its subjects and objects, by domain and range.
    facts : dict
        Each relation and direct property to what follows from it by subproperty, inverse
        and symmetry together; `dd:relation` and `dd:direct`, which only group, left out.
    """

    properties: Links
    classes: Links
    subjects: Links
    objects: Links
    facts: dict[ox.NamedNode, frozenset[Follows]]


def load(directory: Path | None = None) -> Hierarchy:
    """Work out the closures of a folder's ontology, once.

    Parameters
    ----------
    directory : Path, optional
        Folder that holds `kg.ttl`; see `kg.resources.ontologies`.
    """
    return _load(resources.ontologies(directory) / "kg.ttl")


@cache
def _load(path: Path) -> Hierarchy:
    store = ox.Store()
    store.load(path=str(path), format=ox.RdfFormat.TURTLE)
    properties = _closed(store, _SUBPROPERTY)
    classes = _closed(store, _SUBCLASS)
    ends = [_typed(store, end, properties, classes) for end in (_DOMAIN, _RANGE)]
    return Hierarchy(properties, classes, ends[0], ends[1], _facts(store, properties))


def _pairs(store: ox.Store, predicate: ox.NamedNode) -> list[tuple[ox.NamedNode, ox.NamedNode]]:
    found = ((q.subject, q.object) for q in store.quads_for_pattern(None, predicate, None))
    return [(s, o) for s, o in found if isinstance(s, ox.NamedNode) and isinstance(o, ox.NamedNode)]


def _reachable(start: T, step: Callable[[T], Iterable[T]]) -> frozenset[T]:
    """Give what can be reached by steps, the start left out."""
    found: set[T] = set()
    waiting = [start]
    while waiting:
        new = {each for each in step(waiting.pop()) if each not in found}
        found |= new
        waiting += new
    return frozenset(found - {start})


def _closed(store: ox.Store, predicate: ox.NamedNode) -> Links:
    above: dict[ox.NamedNode, set[ox.NamedNode]] = {}
    for lower, upper in _pairs(store, predicate):
        above.setdefault(lower, set()).add(upper)
    return {each: _reachable(each, lambda a: above.get(a, ())) for each in above}


def _typed(store: ox.Store, end: ox.NamedNode, properties: Links, classes: Links) -> Links:
    """Give the classes of one end of each property, those of the properties above included."""
    own: dict[ox.NamedNode, set[ox.NamedNode]] = {}
    for each, class_ in _pairs(store, end):
        own.setdefault(each, set()).update({class_}, classes.get(class_, ()))
    found = {
        each: frozenset().union(*(own.get(p, ()) for p in (each, *properties.get(each, ()))))
        for each in {*own, *properties}
    }
    return {each: types for each, types in found.items() if types}


def _facts(store: ox.Store, properties: Links) -> dict[ox.NamedNode, frozenset[Follows]]:
    roots = {terms.dd("relation"), terms.dd("direct")}
    turned: dict[ox.NamedNode, set[ox.NamedNode]] = {}
    for one, other in _pairs(store, _INVERSE):
        turned.setdefault(one, set()).add(other)
        turned.setdefault(other, set()).add(one)
    for quad in store.quads_for_pattern(None, terms.TYPE, _SYMMETRIC):
        turned.setdefault(quad.subject, set()).add(quad.subject)  # type: ignore[arg-type]

    def step(fact: Follows) -> Iterable[Follows]:
        yield from (Follows(p, fact.turned) for p in properties.get(fact.property, ()))
        yield from (Follows(p, not fact.turned) for p in turned.get(fact.property, ()))

    found = {
        p: _reachable(Follows(p, turned=False), step)
        for p, above in properties.items()
        if roots & above
    }
    return {p: frozenset(f for f in all_ if f.property not in roots) for p, all_ in found.items()}
