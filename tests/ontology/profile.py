"""Whether an ontology keeps to OWL 2 DL and to the RL profile, read from its triples.

The grammar of RL is section 4.2 of https://www.w3.org/TR/owl2-profiles/; the restrictions of
DL are section 11 of https://www.w3.org/TR/owl2-syntax/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

DATATYPES = {
    RDF.PlainLiteral, RDF.XMLLiteral, RDFS.Literal, RDF.langString,
    *(XSD[n] for n in (
        "decimal integer nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger "
        "long int short byte unsignedLong unsignedInt unsignedShort unsignedByte float double "
        "string normalizedString token language Name NCName NMTOKEN boolean hexBinary "
        "base64Binary anyURI dateTime dateTimeStamp"
    ).split()),
}  # fmt: skip
"""The datatypes of RL; owl:real and owl:rational are DL's alone. `rdf:langString` is the type
that RDF 1.1 gives to what was `rdf:PlainLiteral` with a language."""

NEVER = {
    OWL.disjointUnionOf: "DisjointUnion",
    OWL.hasSelf: "ObjectHasSelf",
    OWL.onDatatype: "DatatypeRestriction",
    OWL.datatypeComplementOf: "DataComplementOf",
    OWL.minCardinality: "MinCardinality",
    OWL.minQualifiedCardinality: "MinCardinality",
    OWL.cardinality: "ExactCardinality",
    OWL.qualifiedCardinality: "ExactCardinality",
}
"""What RL has nowhere."""

BELOW_ONLY = {OWL.unionOf: "UnionOf", OWL.oneOf: "OneOf", OWL.someValuesFrom: "SomeValuesFrom"}
"""What RL has as a subclass, and not as a superclass, domain or range."""
ABOVE_ONLY = {
    OWL.complementOf: "ComplementOf",
    OWL.allValuesFrom: "AllValuesFrom",
    OWL.maxCardinality: "MaxCardinality",
    OWL.maxQualifiedCardinality: "MaxCardinality",
}
"""What RL has as a superclass, domain or range, and not as a subclass."""

SIMPLE_ONLY = (
    OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.IrreflexiveProperty,
    OWL.AsymmetricProperty,
)  # fmt: skip


def rl(graph: Graph) -> set[str]:
    """What RL does not allow."""
    found = {f"{NEVER[p]} in {_name(s)}" for s, p, _ in graph if p in NEVER}
    found |= {
        f"ReflexiveProperty {_name(s)}" for s in graph.subjects(RDF.type, OWL.ReflexiveProperty)
    }
    for one, predicate, other in graph:
        if predicate == RDFS.subClassOf:
            found |= set(_below(graph, one)) | set(_above(graph, other))
        elif predicate in (RDFS.domain, RDFS.range):
            found |= set(_above(graph, other))
        elif predicate in (OWL.equivalentClass, OWL.disjointWith):
            found |= set(_below(graph, one)) | set(_below(graph, other))
        if predicate == OWL.equivalentClass:
            found |= set(_above(graph, one)) | set(_above(graph, other))
    for property_ in graph.subjects(RDF.type, OWL.DatatypeProperty):
        for range_ in graph.objects(property_, RDFS.range):
            if range_ not in DATATYPES:
                found.add(f"range {_name(range_)}")
    return found | set(_datatypes(graph))


def _datatypes(graph: Graph) -> Iterator[str]:
    """Complain of a datatype that is not of RL, also where only an annotation has it."""
    for datatype in graph.subjects(RDF.type, RDFS.Datatype):
        yield f"datatype {_name(datatype)}"
    for literal in graph.objects():
        datatype = literal.datatype if isinstance(literal, Literal) else None
        if datatype is not None and datatype not in DATATYPES:
            yield f"a literal of {_name(datatype)}"


def _below(graph: Graph, class_: Node) -> Iterator[str]:
    """Complain of a class expression where RL wants a subclass."""
    if class_ == OWL.Thing:
        yield "Thing as a subclass"
    for predicate, value in graph.predicate_objects(class_) if isinstance(class_, BNode) else ():
        if predicate in ABOVE_ONLY:
            yield f"{ABOVE_ONLY[predicate]} as a subclass"
        if predicate in (OWL.unionOf, OWL.intersectionOf):
            for member in Collection(graph, value):
                yield from _below(graph, member)
        if predicate == OWL.someValuesFrom and value != OWL.Thing:
            yield from _below(graph, value)


def _above(graph: Graph, class_: Node) -> Iterator[str]:
    """Complain of a class expression where RL wants a superclass."""
    for predicate, value in graph.predicate_objects(class_) if isinstance(class_, BNode) else ():
        if predicate in BELOW_ONLY:
            yield f"{BELOW_ONLY[predicate]} as a superclass"
        if predicate == OWL.complementOf:
            yield from _below(graph, value)
        if predicate == OWL.allValuesFrom:
            yield from _above(graph, value)
        if predicate == OWL.intersectionOf:
            for member in Collection(graph, value):
                yield from _above(graph, member)
        if predicate in (OWL.maxCardinality, OWL.maxQualifiedCardinality) and int(value) > 1:
            yield "MaxCardinality over 1"


def dl(graph: Graph) -> set[str]:
    """What DL does not allow."""
    return {*_clashing(graph), *_not_simple(graph), *_reserved(graph), *_misplaced_data(graph)}


def _clashing(graph: Graph) -> Iterator[str]:
    """Complain of a name that is two kinds of property, or class and datatype (section 5.8.1)."""
    for kinds in (
        (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
        (OWL.Class, RDFS.Datatype),
    ):
        for term in set(graph.subjects(RDF.type)):
            if sum((term, RDF.type, kind) in graph for kind in kinds) > 1:
                yield f"{_name(term)} is of two kinds"


def _not_simple(graph: Graph) -> Iterator[str]:
    """Complain of what only simple properties may be, or be counted by (section 11.2)."""
    composite = _composite(graph)
    for term in composite:
        if any((term, RDF.type, kind) in graph for kind in SIMPLE_ONLY):
            yield f"{_name(term)} is not simple"
    for predicate in (OWL.maxCardinality, OWL.maxQualifiedCardinality, OWL.hasSelf):
        for restriction in graph.subjects(predicate):
            if graph.value(restriction, OWL.onProperty) in composite:
                yield "a restriction counts a property that is not simple"


def _reserved(graph: Graph) -> Iterator[str]:
    """Complain of an axiom about the vocabulary of OWL itself (section 2.4)."""
    reserved = tuple(str(each._NS) for each in (OWL, RDF, RDFS))
    for subject, predicate in graph.subject_predicates():
        if str(subject).startswith(reserved):
            yield f"{_name(subject)} {_name(predicate)}: reserved"


def _misplaced_data(graph: Graph) -> Iterator[str]:
    """Complain of an object property that leads to data."""
    for subject, predicate, object_ in graph:
        if (predicate, RDF.type, OWL.ObjectProperty) in graph and isinstance(object_, Literal):
            yield f"{_name(subject)} {_name(predicate)} has a literal"
        is_range = predicate == RDFS.range and (subject, RDF.type, OWL.ObjectProperty) in graph
        if is_range and _is_datatype(graph, object_):
            yield f"{_name(subject)} has a datatype as range"


def _is_datatype(graph: Graph, node: Node) -> bool:
    return str(node).startswith(str(XSD._NS)) or (node, RDF.type, RDFS.Datatype) in graph


def _composite(graph: Graph) -> set[Node]:
    """The properties that are transitive, or have one below them or as inverse."""
    found = set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    found |= set(graph.subjects(OWL.propertyChainAxiom))
    while True:
        more = {o for s in found for o in graph.objects(s, RDFS.subPropertyOf)}
        more |= {o for s in found for o in graph.objects(s, OWL.inverseOf)}
        more |= {s for o in found for s in graph.subjects(OWL.inverseOf, o)}
        if more <= found:
            return found
        found |= more


def _name(node: Node) -> str:
    if isinstance(node, URIRef):
        return str(node).rpartition("#")[2].rpartition("/")[2]
    return "a class expression" if isinstance(node, BNode) else str(node)
