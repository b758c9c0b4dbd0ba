"""All that the graph has about one entity, facts and what is only said or planned apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query.bulk import scan
from kg.query.corroboration import reports
from kg.query.statements import statements
from kg.query.wording import further

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kg.query.entities import Entity
    from kg.query.selection import Selection
    from kg.query.statements import Statement
    from kg.rdf.store import Store

_MATCHES = "SELECT DISTINCT ?x WHERE {{ {} skos:exactMatch ?x }} ORDER BY ?x"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Something that is stated about an entity, by one text or several.

    Attributes
    ----------
    statement : Statement
        The first one that says so.
    documents : tuple of str
        Ids of the documents that say so, sorted.
    further : tuple of (str, str)
        Role and filler of what else takes part: number, place, purpose.
    repeated : tuple of str
        IRIs of the other statements that say the same.
    origins : tuple of str
        Of an event: whom the documents have it from (`kg.query.corroboration.Report`).
    """

    statement: Statement
    documents: tuple[str, ...]
    further: tuple[tuple[str, str], ...] = ()
    repeated: tuple[str, ...] = field(default=())
    origins: tuple[str, ...] = field(default=())

    @property
    def sources(self) -> int:
        """How many sources that do not depend on each other say so, as far as they tell."""
        return len(self.origins or self.documents)


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity with what is known of it, in the order of time.

    Attributes
    ----------
    entity : Entity
        Who or what.
    matches : tuple of str
        IRIs of the same in other data.
    documents : tuple of str
        Ids of the documents that say something of it.
    relations, events : tuple of Knowledge
        Standing facts, and what happened, as the newspapers themselves say.
    claims : tuple of Knowledge
        What is denied, planned, asked, possible, or only said by someone.
    """

    entity: Entity
    matches: tuple[str, ...]
    documents: tuple[str, ...]
    relations: tuple[Knowledge, ...]
    events: tuple[Knowledge, ...]
    claims: tuple[Knowledge, ...]


def profile(store: Store, entity: Entity, *, selection: Selection) -> Profile:
    """Gather what a store says of an entity.

    Relations with the same ends are one piece of knowledge, however many sentences
    state them; so are events that documents report alike (`kg.query.corroboration`).
    """
    found = statements(store, entity=entity.iri, selection=selection)
    own = {entity.label, *entity.names}
    known = _knowledge(store, own, {s.iri: s for s in reversed(found)}.values())
    known.sort(key=lambda k: (k.statement.when, k.statement.document, k.statement.number))
    firm = [k for k in known if k.statement.is_fact]
    matches = scan(store, {"x": _MATCHES.format(ox.NamedNode(entity.iri))})["x"]
    return Profile(
        entity=entity,
        matches=tuple(iri for (iri,) in matches),
        documents=tuple(sorted({s.document for s in found})),
        relations=tuple(k for k in firm if not k.statement.roles),
        events=tuple(k for k in firm if k.statement.roles),
        claims=tuple(k for k in known if not k.statement.is_fact),
    )


def _others(
    statement: Statement, parts: Collection[tuple[str, str]], own: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Leave out who is told of already: the two of the statement, and who its label names."""
    alone = Counter(role for role, _ in parts)
    return tuple(
        (role, label)
        for role, label in parts
        if label not in own and label not in statement.label
        if not (role in statement.roles and alone[role] == 1)
    )


def _knowledge(store: Store, own: Collection[str], found: Iterable[Statement]) -> list[Knowledge]:
    """Put together what says the same; `own` are the names of the entity itself."""
    listed = list(found)
    alike = reports(store, [s.iri for s in listed if s.roles])
    grouped: dict[object, list[Statement]] = {}
    for each in listed:
        relation = (each.type, each.subject, each.object)
        grouped.setdefault(alike[each.iri].event if each.roles else relation, []).append(each)
    more = further(store, [s.iri for s in listed if s.roles])
    made = []
    for group in grouped.values():
        # What the newspaper says goes before what it reports someone to say.
        first = min(group, key=lambda s: (not s.is_fact, s.when, s.document, s.number))
        elsewhere = {d for s in group if s.roles for d in alike[s.iri].documents}
        documents = tuple(sorted({s.document for s in group} | elsewhere))
        repeated = tuple(s.iri for s in group if s is not first)
        others = _others(first, more.get(first.iri, ()), own)
        origins = {o for s in group if s.roles for o in alike[s.iri].origins}
        made.append(Knowledge(first, documents, others, repeated, tuple(sorted(origins))))
    return made
