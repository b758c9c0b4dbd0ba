"""From what a document says to quads: one named graph a document, entities apart.

A frame is a node with its class, roles and qualifiers. Beside it stands a *direct*
statement (`entity:nederland dd:contributesTo entity:navo-missie`) only where the frame is
positive, asserted, and said by the newspaper itself, and so it is with a relation: what is
denied, planned, asked or only claimed by someone (`dd:source`) never reads as fact.
`include_attributed` also writes the direct statements of what someone claims, for a reader
who trusts the sources.
"""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.model import FrameRef, Mention, Modality, Polarity, Quantity, TimeSpan
from kg.rdf import naming, terms
from kg.rdf import provenance as origin
from kg.rdf.labels import frame_label, quantity_label, relation_label
from kg.rdf.literals import boolean, decimal, dutch, index, plain, when
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Extraction, Frame, Relation, Span
    from kg.ontology import Ontology
    from kg.rdf.iri import IriScheme
    from kg.rdf.provenance import Provenance, Statement


def quads(
    extraction: Extraction,
    *,
    ontology: Ontology,
    provenance: Provenance,
    scheme: IriScheme,
    include_attributed: bool = False,
) -> Iterator[ox.Quad]:
    """Give the quads of one document; the same extraction gives the same ones.

    Parameters
    ----------
    extraction : Extraction
        What was read; frames that fill roles of others must be among its frames.
    ontology : Ontology
        Says which direct property a frame class has, between which roles.
    provenance : Provenance
        The versions that made the extraction.
    scheme : IriScheme
        How things are named.
    include_attributed : bool
        Also write direct statements for frames that have a source.

    Raises
    ------
    OntologyError
        A type, role or relation is not in the ontology.
    """
    document = extraction.document
    graph = terms.node(scheme.document(document.id))
    writer = _DocumentWriter(extraction, ontology, scheme, include_attributed=include_attributed)
    mentions = tuple(_mentions(extraction))
    nodes = origin.mention_nodes(document, mentions, scheme)
    parts = (
        origin.document_statements(document, scheme),
        origin.build_statements(document, provenance, scheme),
        origin.sentence_statements(document, extraction.sentences, scheme),
        origin.mention_statements(document, mentions, scheme, nodes=nodes),
        naming.given_statements(extraction, mentions, nodes=nodes),
        writer.statements(),
    )
    for part in parts:
        for statement in part:
            yield ox.Quad(*statement, graph)
    shared = terms.node(scheme.entities_graph)
    for statement in origin.entity_statements(extraction, scheme):
        yield ox.Quad(*statement, shared)


def _mentions(extraction: Extraction) -> Iterator[Mention]:
    """Give every mention that stands for an entity, once or more."""
    for entity in extraction.entities:
        yield from entity.mentions
    for frame in extraction.frames:
        yield from (r.filler for r in frame.roles if isinstance(r.filler, Mention))
        yield from frame.source
    for relation in extraction.relations:
        yield from (relation.subject, *relation.source)
        if isinstance(relation.object, Mention):
            yield relation.object


class _DocumentWriter:
    """Writes the frames and relations of one document."""

    def __init__(
        self,
        extraction: Extraction,
        ontology: Ontology,
        scheme: IriScheme,
        *,
        include_attributed: bool,
    ) -> None:
        self._extraction = extraction
        self._id = extraction.document.id
        self._ontology = ontology
        self._scheme = scheme
        self._include_attributed = include_attributed
        self._build = terms.node(scheme.build(self._id))
        names = scheme.frames(self._id, extraction.frames)
        self._frames = {frame: terms.node(iri) for frame, iri in names.items()}
        self._said: dict[tuple[str, Span, Span], list[tuple[ox.NamedNode, ox.NamedNode]]] = {}

    def statements(self) -> Iterator[Statement]:
        known = {frame.id: frame for frame in self._extraction.frames}
        for frame in known.values():
            yield from self._frame(frame, known)
        for relation in self._extraction.relations:
            yield from self._relation(relation)

    def _frame(self, frame: Frame, known: dict[str, Frame]) -> Iterator[Statement]:
        node = self._frames[frame.id]
        sentence = frame.evidence.sentence
        yield node, terms.TYPE, dd(frame.type)
        yield node, terms.LABEL, dutch(frame_label(frame, self._ontology, known))
        yield node, dd("trigger"), dutch(frame.trigger.text)
        yield node, dd("triggerLemma"), dutch(frame.trigger.lemma)
        yield node, dd("polarity"), dd(self._ontology.individuals[frame.polarity])
        yield node, dd("modality"), dd(self._ontology.individuals[frame.modality])
        yield node, dd("rule"), plain(frame.evidence.rule)
        yield from self._origin(node, frame.trigger.span, sentence)
        for role in frame.roles:
            if isinstance(role.filler, TimeSpan):
                yield from self._time(node, role.filler)
            else:
                yield node, dd(role.name), self._node(role.filler)
                yield from self._described(role.filler, sentence)
        for source in frame.source:
            yield node, dd("source"), self._node(source)
            yield from self._described(source, sentence)
        if self._is_fact(frame):
            yield from self._direct(frame)

    def _origin(self, node: ox.NamedNode, span: Span, sentence: int) -> Iterator[Statement]:
        yield node, dd("begin"), index(span.start)
        yield node, dd("end"), index(span.end)
        yield node, terms.DERIVED, terms.node(self._scheme.sentence(self._id, sentence))
        yield node, terms.GENERATED, self._build

    def _time(self, node: ox.NamedNode, time: TimeSpan) -> Iterator[Statement]:
        yield node, dd("time"), when(time.value)
        if time.part:
            yield node, dd("timePart"), dd(self._ontology.individuals[time.part])

    def _node(self, filler: Mention | Quantity | FrameRef) -> ox.NamedNode:
        """Name what fills a role: a frame, an entity, a quantity, or else a matter."""
        if isinstance(filler, Quantity):
            return terms.node(self._scheme.quantity(self._id, filler.span))
        if isinstance(filler, FrameRef):
            return self._frames.get(filler.frame) or self._node(filler.mention)
        if filler.entity is not None:
            return terms.node(self._scheme.entity(filler.entity))
        return terms.node(self._scheme.matter(self._id, filler.span))

    def _described(
        self, filler: Mention | Quantity | FrameRef, sentence: int
    ) -> Iterator[Statement]:
        """Describe a filler that is described nowhere else: a quantity or a matter."""
        node = self._node(filler)
        if isinstance(filler, Quantity):
            yield from self._quantity(node, filler)
            yield from self._origin(node, filler.span, sentence)
        elif isinstance(filler, FrameRef):
            if filler.frame not in self._frames:
                yield from self._described(filler.mention, sentence)
        elif filler.entity is None:
            yield node, terms.TYPE, dd("Matter")
            yield node, terms.LABEL, dutch(filler.label)
            yield node, terms.DERIVED, terms.node(self._scheme.sentence(self._id, sentence))

    def _quantity(self, node: ox.NamedNode, quantity: Quantity) -> Iterator[Statement]:
        yield node, terms.TYPE, dd("Quantity")
        yield node, terms.LABEL, dutch(quantity_label(quantity))
        yield node, dd("value"), decimal(quantity.value)
        yield node, dd("unit"), plain(quantity.unit)
        yield node, dd("approximate"), boolean(quantity.approximate)
        if quantity.bound:
            yield node, dd("bound"), plain(quantity.bound)
        for number, part in enumerate(quantity.parts, start=1):
            below = terms.node(f"{node.value}/{number}")
            yield node, dd("part"), below
            yield from self._quantity(below, part)

    def _is_fact(self, frame: Frame) -> bool:
        """Tell whether the text itself states the frame as having happened."""
        stated = frame.polarity is Polarity.POSITIVE and frame.modality is Modality.ASSERTED
        return stated and (self._include_attributed or not frame.source)

    def _direct(self, frame: Frame) -> Iterator[Statement]:
        """Write the direct statements of a frame's class between its roles.

        A symmetric property also holds among the fillers of one role: *Trump en Poetin
        spraken elkaar* has two agents and no target.
        """
        nodes: dict[str, list[ox.NamedNode]] = {}
        for role in frame.roles:
            if not isinstance(role.filler, TimeSpan):
                nodes.setdefault(role.name, []).append(self._node(role.filler))
        known = self._ontology.frame_types.get(frame.type)
        for direct in known.directs if known else ():
            subjects = nodes.get(direct.from_role, [])
            pairs = product(subjects, nodes.get(direct.to_role, []))
            symmetric = self._ontology.properties[direct.property].symmetric
            among = combinations(subjects, 2) if symmetric else ()
            for subject, object_ in chain(pairs, among):
                if subject != object_:
                    yield subject, dd(direct.property), object_

    def _relation(self, relation: Relation) -> Iterator[Statement]:
        """Write a node that tells a relation, and the statement if the text itself says so."""
        subject, object_ = self._node(relation.subject), self._node(relation.object)
        predicate = dd(relation.type)
        sentence = relation.evidence.sentence
        ends = relation.subject.span, relation.object.span
        said = self._said.setdefault((relation.type, *ends), [])
        if (subject, object_) not in said:
            said.append((subject, object_))
        number = said.index((subject, object_)) + 1
        node = terms.node(self._scheme.relation(self._id, relation.type, ends, number=number))
        if self._include_attributed or not relation.source:
            yield subject, predicate, object_
        yield node, terms.TYPE, dd("RelationAssertion")
        yield node, terms.LABEL, dutch(relation_label(relation, self._ontology))
        yield node, terms.SUBJECT, subject
        yield node, terms.PREDICATE, predicate
        yield node, terms.OBJECT, object_
        if relation.time is not None:
            yield from self._time(node, relation.time)
        for source in relation.source:
            yield node, dd("source"), self._node(source)
            yield from self._described(source, sentence)
        yield node, dd("rule"), plain(relation.evidence.rule)
        yield from self._origin(node, relation.evidence.span, sentence)
        yield from self._described(relation.subject, sentence)
        yield from self._described(relation.object, sentence)
