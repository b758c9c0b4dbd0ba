"""The ontology is OWL 2 DL and keeps to RL, and what would not is found."""

import pytest

from tests.ontology.files import ontology, with_more
from tests.ontology.profile import dl, rl

RESTRICTION = "[ a owl:Restriction ; owl:onProperty dd:agent ; %s ]"
SOME = RESTRICTION % "owl:someValuesFrom dd:Agent"
ALL = RESTRICTION % "owl:allValuesFrom dd:Agent"
UNION = "[ a owl:Class ; owl:unionOf ( dd:State dd:Person ) ]"

NOT_RL = {
    "union above": ("dd:Agent rdfs:subClassOf " + UNION, "UnionOf as a superclass"),
    "union as range": ("dd:killed rdfs:range " + UNION, "UnionOf as a superclass"),
    "some values above": (f"dd:Frame rdfs:subClassOf {SOME}", "SomeValuesFrom as a superclass"),
    "all values below": (f"{ALL} rdfs:subClassOf dd:Frame", "AllValuesFrom as a subclass"),
    "one of above": (
        "dd:Polarity rdfs:subClassOf [ a owl:Class ; owl:oneOf ( dd:Positive dd:Negative ) ]",
        "OneOf as a superclass",
    ),
    "complement below": (
        "[ a owl:Class ; owl:complementOf dd:State ] rdfs:subClassOf dd:Place",
        "ComplementOf as a subclass",
    ),
    "some values in a union in a complement": (
        f"dd:Frame rdfs:subClassOf [ owl:intersectionOf ( dd:Entity [ owl:complementOf {ALL} ] ) ]",
        "AllValuesFrom as a subclass",
    ),
    "equivalent to a union": (
        f"dd:Agent owl:equivalentClass {UNION}",
        "UnionOf as a superclass",
    ),
    "minimum": (
        "dd:Frame rdfs:subClassOf " + RESTRICTION % "owl:minCardinality 1",
        "MinCardinality in a class expression",
    ),
    "exactly one": (
        "dd:Frame rdfs:subClassOf " + RESTRICTION % "owl:cardinality 1",
        "ExactCardinality in a class expression",
    ),
    "maximum of two": (
        "dd:Frame rdfs:subClassOf " + RESTRICTION % "owl:maxCardinality 2",
        "MaxCardinality over 1",
    ),
    "disjoint union": (
        "dd:Agent owl:disjointUnionOf ( dd:State dd:Person )",
        "DisjointUnion in Agent",
    ),
    "reflexive": ("dd:partOf a owl:ReflexiveProperty", "ReflexiveProperty partOf"),
    "thing below": ("owl:Thing rdfs:subClassOf dd:Entity", "Thing as a subclass"),
    "datatype of a date": ("dd:since rdfs:range xsd:gYear", "range gYear"),
    "datatype of its own": ("dd:unit rdfs:range dd:Soort", "range Soort"),
    "datatype declared": ("dd:Soort a rdfs:Datatype", "datatype Soort"),
    "annotation of a date": ('dd:unit rdfs:comment "2020-01-03"^^xsd:date', "a literal of date"),
}
RL = {
    "union below": UNION + " rdfs:subClassOf dd:Agent",
    "some values below": f"{SOME} rdfs:subClassOf dd:Frame",
    "all values above": f"dd:Frame rdfs:subClassOf {ALL}",
    "maximum of one": "dd:Frame rdfs:subClassOf " + RESTRICTION % "owl:maxCardinality 1",
    "has value": "dd:Frame rdfs:subClassOf " + RESTRICTION % "owl:hasValue dd:Positive",
}
NOT_DL = {
    "property for things and data": ("dd:unit a owl:ObjectProperty", "unit is of two kinds"),
    "class and datatype": ("dd:Agent a rdfs:Datatype", "Agent is of two kinds"),
    "transitive and functional": ("dd:partOf a owl:FunctionalProperty", "partOf is not simple"),
    "above a transitive one": ("dd:relation a owl:AsymmetricProperty", "relation is not simple"),
    "inverse of a transitive one": (
        "dd:hasPart a owl:IrreflexiveProperty",
        "hasPart is not simple",
    ),
    "counted and transitive": (
        "dd:Entity rdfs:subClassOf [ owl:onProperty dd:partOf ; owl:maxCardinality 1 ]",
        "a restriction counts a property that is not simple",
    ),
    "reserved name": ("rdfs:label rdfs:domain dd:Entity", "label domain: reserved"),
    "datatype as range": ("dd:killed rdfs:range xsd:string", "killed has a datatype as range"),
    "literal of an object property": ('e:x dd:killed "iemand"', "urn:e:x killed has a literal"),
}


def test_ontology_keeps_to_the_profiles():
    assert rl(ontology()) == set()
    assert dl(ontology()) == set()


@pytest.mark.parametrize(("axiom", "complaint"), NOT_RL.values(), ids=NOT_RL)
def test_axiom_outside_rl_is_found(axiom, complaint):
    assert complaint in rl(with_more(f"{axiom} ."))


@pytest.mark.parametrize("axiom", RL.values(), ids=RL)
def test_axiom_of_rl_is_let_be(axiom):
    assert rl(with_more(f"{axiom} .")) == set()


@pytest.mark.parametrize(("axiom", "complaint"), NOT_DL.values(), ids=NOT_DL)
def test_axiom_outside_dl_is_found(axiom, complaint):
    assert complaint in dl(with_more(f"{axiom} ."))
