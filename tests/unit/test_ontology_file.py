"""The ontology's file is whole and a reasoner makes of it what it means."""

from __future__ import annotations

import owlrl
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Literal, Namespace, URIRef

from kg import ontology, resources

DD = Namespace("https://w3id.org/defdip/ontology#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
SCHEMA = Namespace("https://schema.org/")
IRI = URIRef("https://w3id.org/defdip/ontology")

# OWL 2 Profiles, section 4.2: what OWL 2 RL allows nowhere or not where a range or superclass
# would need it. A new use must be thought about, so the file uses none at all.
NOT_IN_RL = {
    OWL.unionOf,
    OWL.disjointUnionOf,
    OWL.hasSelf,
    OWL.minCardinality,
    OWL.minQualifiedCardinality,
    OWL.qualifiedCardinality,
    OWL.cardinality,
    OWL.oneOf,
    OWL.onDatatype,
    OWL.ReflexiveProperty,
}


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.ontologies() / "kg.ttl")


def _own(graph: rdflib.Graph) -> list[URIRef]:
    return sorted(
        {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(DD)},
    )


# --- lint of the file --------------------------------------------------------------------------


def test_every_term_has_words_in_both_languages_and_its_home(graph: rdflib.Graph) -> None:
    lacking = [
        f"{term} {predicate.fragment} @{language}"
        for term in _own(graph)
        for predicate in (RDFS.label, SKOS.definition)
        for language in ("nl", "en")
        if len([o for o in graph.objects(term, predicate) if o.language == language]) != 1
    ]
    assert lacking == []
    assert [t for t in _own(graph) if graph.value(t, RDFS.isDefinedBy) != IRI] == []


def test_every_term_used_is_declared(graph: rdflib.Graph) -> None:
    nodes = {node for triple in graph for node in triple}
    used = {n for n in nodes if isinstance(n, URIRef) and n.startswith(DD)}
    used |= {n.datatype for n in nodes if isinstance(n, Literal) and n.datatype}
    used = {n for n in used if n.startswith(DD)}
    assert used - {s for s in graph.subjects(RDF.type) if isinstance(s, URIRef)} == set()


@pytest.mark.parametrize(
    ("predicate", "kinds"),
    [
        (RDFS.subClassOf, {OWL.Class}),
        (RDFS.subPropertyOf, {OWL.ObjectProperty, OWL.DatatypeProperty}),
        (OWL.inverseOf, {OWL.ObjectProperty}),
        (RDFS.domain, {OWL.Class}),
    ],
    ids=lambda value: value.fragment if isinstance(value, URIRef) else "",
)
def test_schema_axioms_point_at_declared_terms(
    graph: rdflib.Graph, predicate: URIRef, kinds: set[URIRef]
) -> None:
    objects = set(graph.objects(None, predicate))
    assert objects
    assert {o for o in objects if not kinds & set(graph.objects(o, RDF.type))} == set()


def test_annotation_predicates_are_declared(graph: rdflib.Graph) -> None:
    builtin = tuple(str(each._NS) for each in (RDF, RDFS, OWL))
    used = {p for p in graph.predicates() if not str(p).startswith(builtin)}
    assert {p for p in used if (p, RDF.type, OWL.AnnotationProperty) not in graph} == set()


def test_no_class_is_an_orphan(graph: rdflib.Graph) -> None:
    classes = [t for t in _own(graph) if (t, RDF.type, OWL.Class) in graph]
    roots = {DD.Polarity, DD.Modality, DD.TimePart, DD.Quantity}
    orphans = {c for c in classes if not list(graph.objects(c, RDFS.subClassOf))}
    assert orphans == roots


def test_every_direct_property_belongs_to_a_frame_class(graph: rdflib.Graph) -> None:
    stated = {d.property for t in ontology.load().frame_types.values() for d in t.directs}
    defined = {str(s).removeprefix(DD) for s in graph.subjects(RDFS.subPropertyOf, DD.direct)}
    assert stated == defined


def test_frames_roles_relations_and_entities_have_an_example(graph: rdflib.Graph) -> None:
    loaded = ontology.load()
    wanted = {*loaded.frame_types, *loaded.roles, *loaded.relations, *loaded.entity_types}
    wanted |= {d.property for t in loaded.frame_types.values() for d in t.directs}
    assert [n for n in sorted(wanted) if not list(graph.objects(DD[n], SKOS.example))] == []


@pytest.mark.parametrize("end", ["domain", "range"])
def test_every_property_has_a_domain_and_a_range(graph: rdflib.Graph, end: str) -> None:
    """OWL's, which a reasoner uses, or schema.org's, which only tells what is usual."""
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = [t for t in _own(graph) if any((t, RDF.type, k) in graph for k in kinds)]
    lacking = {
        t for t in properties if not list(graph.objects(t, RDFS[end] | SCHEMA[f"{end}Includes"]))
    }
    assert lacking == set()


def test_stays_in_owl_2_rl(graph: rdflib.Graph) -> None:
    used = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    assert used & NOT_IN_RL == set()
    # Only symmetric, transitive and functional properties have axioms of their own here, and
    # OWL 2 DL forbids a transitive property to be functional.
    for term in graph.subjects(RDF.type, OWL.TransitiveProperty):
        assert (term, RDF.type, OWL.FunctionalProperty) not in graph


def test_a_property_is_of_one_kind(graph: rdflib.Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    mixed = [t for t in graph.subjects() if sum((t, RDF.type, k) in graph for k in kinds) > 1]
    assert mixed == []


# --- reasoning ---------------------------------------------------------------------------------

SAMPLE = """
@prefix dd: <https://w3id.org/defdip/ontology#> .
@prefix e: <urn:e:> .
e:f a dd:Killing ; dd:agent e:vs ; dd:target e:s ; dd:time "2020-01-03" ; dd:place e:bagdad ;
    dd:polarity dd:Positive ; dd:modality dd:Asserted .
e:vs a dd:State . e:s a dd:Person . e:trump a dd:Person ; dd:headOf e:vs .
e:bagdad a dd:City ; dd:capitalOf e:irak . e:irak a dd:State ; dd:locatedIn e:mo .
e:mo a dd:Region . e:rusland a dd:State ; dd:alliedWith e:syrie . e:syrie a dd:State .
"""
E = Namespace("urn:e:")
CONTRADICTIONS = {
    "person and organisation": "e:x a dd:Person, dd:Organisation .",
    "frame and entity": "e:x a dd:Attack, dd:State .",
    "two polarities": "e:f a dd:Frame ; dd:polarity dd:Positive, dd:Negative .",
}


def _closure(graph: rdflib.Graph, data: str) -> rdflib.Graph:
    prefixes = "@prefix dd: <https://w3id.org/defdip/ontology#> . @prefix e: <urn:e:> .\n"
    joined = graph + rdflib.Graph().parse(data=prefixes + data)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(joined)
    return joined


def _errors(graph: rdflib.Graph) -> list[str]:
    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return sorted(str(o) for o in graph.objects(None, error))


@pytest.fixture(scope="module")
def closure(graph: rdflib.Graph) -> rdflib.Graph:
    return _closure(graph, SAMPLE)


def test_sample_is_consistent(closure: rdflib.Graph) -> None:
    assert _errors(closure) == []


@pytest.mark.parametrize(
    ("subject", "predicate", "object_"),
    [
        (E.vs, DD.hasHead, E.trump),
        (E.trump, DD.affiliatedWith, E.vs),
        (E.syrie, DD.alliedWith, E.rusland),
        (E.bagdad, DD.locatedIn, E.mo),
        (E.mo, DD.locationOf, E.bagdad),
        (E.f, RDF.type, DD.AssaultEvent),
        (E.f, RDF.type, SEM.Event),
        (E.f, SEM.hasActor, E.s),
        (E.f, SEM.hasPlace, E.bagdad),
        (E.f, SEM.hasTimeStamp, Literal("2020-01-03")),
        (E.vs, RDF.type, SCHEMA.Country),
    ],
    ids=lambda value: str(value).rpartition("#")[2].rpartition("/")[2],
)
def test_reasoner_infers(
    closure: rdflib.Graph, subject: URIRef, predicate: URIRef, object_: URIRef | Literal
) -> None:
    assert (subject, predicate, object_) in closure


@pytest.mark.parametrize("data", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_reasoner_finds_the_contradiction(graph: rdflib.Graph, data: str) -> None:
    assert _errors(_closure(graph, data))
