"""Links persons whom some documents give a full name and others an office: `dd:samePersonAs`.

*Minister Jansen* of one document and *Pieter Jansen*, minister in another, are two entities
(`kg.link.persons`): what a document says does not depend on others. Once many are read, one
can see who was meant. Nothing is merged, and a link can be taken out again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.link.entities import slug
from kg.link.knowledge import Knowledge
from kg.link.persons import is_full_name, last_name, public_office
from kg.query.periods import Period, period
from kg.rdf import log, terms
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.rdf.store import Store

_NEAR = timedelta(days=366)
"""Offices change hands: what lies further apart may be of two who bear one name."""
_WHOSE = ("nationalityOf", "headOf", "represents")
"""The relations that tell whose an office is."""
_LOCAL = "--"
"""In the id of an entity that only one document knows, it stands before the document's."""


class LinkedPersons(NamedTuple):
    """What linking found and changed."""

    names: int
    persons: int
    changed: bool


@dataclass(slots=True)
class Career:
    """What documents tell of the offices of one person.

    Attributes
    ----------
    offices : dict of str to set of str
        Titles as the text gives them, by document.
    whose : dict of str to set of str
        Ids of the states and bodies that the person belongs to, by document.
    """

    offices: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    whose: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def portfolios(self) -> set[str]:
        """Give what the offices are for, as far as it is told: *defensie*."""
        titles = (title for each in self.offices.values() for title in each)
        return {field for title in titles if (field := title.partition(" van ")[2])}


def link_persons(store: Store, *, software: str = "") -> LinkedPersons:
    """Bring the links between persons of a store up to date with its documents.

    Parameters
    ----------
    store : Store
        A store opened for writing.
    software : str
        Version of `kg`, for the log, which tells of links that are new.

    Returns
    -------
    LinkedPersons
        How many last names with an office are linked, to how many persons, and whether that
        was news.

    Raises
    ------
    StoreError
        The store cannot be written; it then holds what it held.
    """
    graph = terms.node(store.scheme.same_persons_graph)
    same = dd("samePersonAs")
    found = dict(_Persons(store).same())
    new = {ox.Quad(terms.node(a), same, terms.node(b), graph) for a, b in found.items()}
    old = set(store.match(graph=graph))
    if old != new:
        told = log.quads(log.persons_linked(software), scheme=store.scheme)
        store.apply(removed=old - new, added=(new - old).union(told))
    return LinkedPersons(len(found), len(set(found.values())), old != new)


class _Persons:
    """Those who hold office in the documents of a store, by IRI."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._knowledge = Knowledge.load()
        self._base = store.scheme.entity("")[: -len("~")]
        self._days = dict(_dates(store))
        self._careers: dict[str, Career] = defaultdict(Career)
        for person, position, document in _stated(store, "holdsPosition"):
            if document in self._days:
                self._careers[person].offices[document].add(self._label(position).casefold())
        for relation in _WHOSE:
            for person, body, document in _stated(store, relation):
                if person in self._careers and document in self._careers[person].offices:
                    self._careers[person].whose[document].add(body.removeprefix(self._base))

    def same(self) -> Iterator[tuple[str, str]]:
        """Give each last name with an office, and the only person whom it can stand for."""
        bearers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for person, career in self._careers.items():
            for short, document in self._short_ids(self._label(person), career):
                if short in self._careers and short != person and _LOCAL not in person:
                    bearers[short][person].add(document)
        for short, candidates in sorted(bearers.items()):
            fitting = [p for p, documents in candidates.items() if self._fit(short, p, documents)]
            if len(fitting) == 1:
                yield short, fitting[0]

    def _short_ids(self, name: str, career: Career) -> Iterator[tuple[str, str]]:
        """Give the IRIs that a document with no more than the last name would have made."""
        words = self._knowledge.words
        if not is_full_name(name, words):
            return
        last, home = slug(last_name(name, words)), words.lists["speaker.home_states"]
        for document, titles in career.offices.items():
            states = career.whose.get(document, set())
            for title in titles:
                named = title.partition(" van ")[0]
                for office in public_office(named, self._knowledge, abroad=bool(states)):
                    ids = {"-".join((last, slug(office), state)) for state in states}
                    if not states or states & home:
                        ids.add(f"{last}-{slug(office)}")  # the newspaper's own
                    yield from ((self._base + each, document) for each in sorted(ids))

    def _fit(self, short: str, person: str, documents: set[str]) -> bool:
        """Tell whether one may be the other: near in time, of the same portfolio if it is told."""
        one, other = self._careers[short], self._careers[person]
        fields, others = one.portfolios(), other.portfolios()
        if fields and others and not any(_agree(f, o) for f in fields for o in others):
            return False
        days = [self._days[document] for document in documents]
        return all(any(_near(self._days[own], day) for day in days) for own in one.offices)

    def _label(self, node: str) -> str:
        graph = terms.node(self._store.scheme.entities_graph)
        found = self._store.match(subject=terms.node(node), predicate=terms.LABEL, graph=graph)
        return min((q.object.value for q in found if isinstance(q.object, ox.Literal)), default="")


def _dates(store: Store) -> Iterator[tuple[str, Period]]:
    """Give the days of each document that has a date, by its graph."""
    for quad in store.match(predicate=terms.DATE):
        told = quad.object.value if isinstance(quad.object, ox.Literal) else ""
        days, graph = period(told), quad.graph_name
        if isinstance(graph, ox.NamedNode) and graph == quad.subject and days is not None:
            yield graph.value, days


def _stated(store: Store, relation: str) -> Iterator[tuple[str, str, str]]:
    """Give what documents state by a relation: subject, object and the document's graph."""
    for quad in store.match(predicate=dd(relation)):
        nodes = quad.subject, quad.object, quad.graph_name
        if all(isinstance(node, ox.NamedNode) for node in nodes):
            one, other, graph = (node.value for node in nodes)  # type: ignore[union-attr]
            yield one, other, graph


def _agree(one: str, other: str) -> bool:
    """Tell whether portfolios are one, the state aside: *defensie*, *defensie van mali*."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _near(one: Period, other: Period) -> bool:
    return one.first - other.last <= _NEAR and other.first - one.last <= _NEAR
