"""What entities are called, over all documents: who gives which name, and what is left of it.

An entity's class and names stand in one graph for all documents. A document's own graph
tells, at the entity's first mention, which of them it gives (`dd:nameGiven`,
`dd:otherNameGiven`, `dd:typeGiven`), so that a document that changes or goes takes along
what nobody else gives, and no more.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf import terms
from kg.rdf.literals import dutch, plain
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.model import Extraction, Mention
    from kg.rdf.provenance import Place, Statement
    from kg.rdf.store import Store

    Given = dict[ox.NamedNode, set[tuple[ox.NamedNode, ox.Literal]]]

NAME, OTHER_NAME, CLASS = "nameGiven", "otherNameGiven", "typeGiven"


def given_statements(
    extraction: Extraction, mentions: Iterable[Mention], *, nodes: Mapping[Place, ox.NamedNode]
) -> Iterator[Statement]:
    """Tell at the first mention of each entity which names and class the document gives it.

    Parameters
    ----------
    extraction : Extraction
        What was read.
    mentions : iterable of Mention
        All that stand for its entities.
    nodes : mapping of (Span, str) to pyoxigraph.NamedNode
        How they are named, by place and entity.
    """
    first: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        if mention.entity is not None:
            first.setdefault(mention.entity, mention)
    for entity in extraction.entities:
        if entity.id not in first:
            continue
        node = nodes[first[entity.id].span, entity.id]
        yield node, dd(NAME), dutch(entity.label)
        for alias in sorted(set(entity.aliases) - {entity.label}):
            yield node, dd(OTHER_NAME), dutch(alias)
        yield node, dd(CLASS), plain(entity.type)


def changes(
    store: Store,
    document: ox.NamedNode,
    *,
    old: set[ox.Quad],
    new: set[ox.Quad],
    named: Iterable[ox.Quad],
) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """Tell what goes from the entities' graph and what comes, when a document changes.

    An entity that only this document mentions has the names that it gives now, none if
    it is no longer mentioned. One that others mention keeps what they give. Documents may
    spell it in several ways (*Iraakse parlement*, *Iraaks parlement*): its label is the
    first of their labels in code point order and the rest are `skos:altLabel`s, so the
    order in which documents are built does not matter.

    Parameters
    ----------
    store : Store
        The store before the change.
    document : pyoxigraph.NamedNode
        The document's graph.
    old, new : set of pyoxigraph.Quad
        What that graph holds, and will hold.
    named : iterable of pyoxigraph.Quad
        What the document says now of its entities, in the entities' graph.

    Returns
    -------
    removed, added : set of pyoxigraph.Quad
    """
    shared = terms.node(store.scheme.entities_graph)
    stated: dict[ox.NamedNode, set[ox.Quad]] = defaultdict(set)
    for quad in named:
        if isinstance(quad.subject, ox.NamedNode):
            stated[quad.subject].add(quad)
    was, now = _given(old), _given(new)
    removed: set[ox.Quad] = set()
    added: set[ox.Quad] = set()
    for entity in set(was) | set(stated):
        before = set(store.match(subject=entity, graph=shared))
        others = _Others(store, entity, document)
        kept = others.kept(before, was[entity] - now[entity]) if others.mention_it() else set()
        after = _one_label(stated[entity] | kept)
        removed |= before - after
        added |= after - before
    return removed, added


def _given(quads: Iterable[ox.Quad]) -> Given:
    """Read from a document's graph what it gives each entity that it mentions."""
    kinds = {dd(NAME), dd(OTHER_NAME), dd(CLASS)}
    entities: dict[object, list[ox.NamedNode]] = defaultdict(list)
    values: dict[object, set[tuple[ox.NamedNode, ox.Literal]]] = defaultdict(set)
    for quad in quads:
        if quad.predicate == dd("refersTo") and isinstance(quad.object, ox.NamedNode):
            entities[quad.subject].append(quad.object)
        elif quad.predicate in kinds and isinstance(quad.object, ox.Literal):
            values[quad.subject].add((quad.predicate, quad.object))
    found: Given = defaultdict(set)
    for mention, referents in entities.items():
        for entity in referents:
            found[entity] |= values[mention]
    return found


class _Others:
    """What the other documents of a store give one entity."""

    def __init__(self, store: Store, entity: ox.NamedNode, document: ox.NamedNode) -> None:
        self._store = store
        self._entity = entity
        self._document = document

    def mention_it(self) -> bool:
        return next(self._mentions(), None) is not None

    def kept(
        self, before: set[ox.Quad], lost: set[tuple[ox.NamedNode, ox.Literal]]
    ) -> set[ox.Quad]:
        """Give what stays of an entity's description when a document no longer gives some."""
        names = {value for kind, value in lost if kind != dd(CLASS)}
        classes = {value for kind, value in lost if kind == dd(CLASS)}
        stale: set[object] = {name for name in names if not self._name(name)}
        stale |= {dd(each.value) for each in classes if not self._class(each)}
        naming = (terms.LABEL, terms.ALT_LABEL, terms.TYPE)
        kept = {q for q in before if q.predicate not in naming or q.object not in stale}
        labels = {value for kind, value in lost if kind == dd(NAME)}
        label = next((q for q in before if q.predicate == terms.LABEL and q.object in labels), None)
        return kept if label is None else self._with_other_label(kept, label)

    def _with_other_label(self, kept: set[ox.Quad], label: ox.Quad) -> set[ox.Quad]:
        """Put the labels that others give in the place of one that may be theirs no longer."""
        theirs = {
            quad.object
            for mention in self._mentions()
            for quad in self._store.match(subject=mention, predicate=dd(NAME))
        }
        if not theirs:
            return kept
        demoted = {ox.Quad(self._entity, terms.ALT_LABEL, label.object, label.graph_name)}
        wanted = {ox.Quad(self._entity, terms.LABEL, name, label.graph_name) for name in theirs}
        return (kept - {label}) | (demoted if label in kept else set()) | wanted

    def _mentions(self) -> Iterator[ox.NamedNode]:
        for quad in self._store.match(predicate=dd("refersTo"), object_=self._entity):
            if quad.graph_name != self._document and isinstance(quad.subject, ox.NamedNode):
                yield quad.subject

    def _name(self, name: ox.Literal) -> bool:
        """Tell whether another document gives the entity a name."""
        return any(
            self._is_of(quad.subject)
            for kind in (NAME, OTHER_NAME)
            for quad in self._store.match(predicate=dd(kind), object_=name)
            if quad.graph_name != self._document
        )

    def _is_of(self, mention: object) -> bool:
        if not isinstance(mention, ox.NamedNode):
            return False
        asked = self._store.match(subject=mention, predicate=dd("refersTo"), object_=self._entity)
        return next(asked, None) is not None

    def _class(self, name: ox.Literal) -> bool:
        """Tell whether another document counts the entity to a class."""
        return any(
            next(self._store.match(subject=each, predicate=dd(CLASS), object_=name), None)
            for each in self._mentions()
        )


def _one_label(quads: set[ox.Quad]) -> set[ox.Quad]:
    labels = sorted((q for q in quads if q.predicate == terms.LABEL), key=lambda q: str(q.object))
    kept = quads - set(labels[1:])
    for quad in labels[1:]:
        kept.add(ox.Quad(quad.subject, terms.ALT_LABEL, quad.object, quad.graph_name))
    return {
        q
        for q in kept
        if not (q.predicate == terms.ALT_LABEL and labels and q.object == labels[0].object)
    }
