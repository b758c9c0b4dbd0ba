"""The ontology states what the guidelines state, and is refused when broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg import ontology, resources
from kg.errors import OntologyError
from kg.model import Modality, Polarity
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from pathlib import Path

PLOVER = {
    "Statement": None,
    "Consultation": "CONSULT",
    "Agreement": "AGREE",
    "Support": "SUPPORT",
    "Cooperation": "COOPERATE",
    "Training": "COOPERATE",
    "Advice": "COOPERATE",
    "Contribution": "AID",
    "Aid": "AID",
    "Concession": "CONCEDE",
    "Withdrawal": "RETREAT",
    "Request": "REQUEST",
    "Accusation": "ACCUSE",
    "Rejection": "REJECT",
    "Threat": "THREATEN",
    "Protest": "PROTEST",
    "Sanction": "SANCTION",
    "Suspension": "SANCTION",
    "Deployment": "MOBILIZE",
    "Coercion": "COERCE",
    "Attack": "ASSAULT",
    "Killing": "ASSAULT",
    "Injury": "ASSAULT",
    "Decision": None,
    "Expansion": None,
    "Reduction": None,
    "Resumption": None,
    "Transfer": None,
    "Formation": None,
    "Appointment": None,
    "Departure": None,
    "Movement": None,
}
RELATIONS = (
    "headOf",
    "holdsPosition",
    "represents",
    "memberOf",
    "nationalityOf",
    "leads",
    "opposes",
    "alliedWith",
    "locatedIn",
    "partOf",
    "hasStrength",
)
ROLES = (
    "agent",
    "target",
    "topic",
    "quantity",
    "place",
    "time",
    "purpose",
    "origin",
    "destination",
)

# --- what it states ---------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "plover"), PLOVER.items(), ids=PLOVER)
def test_frame_class_narrows_its_plover_class(name: str, plover: str | None) -> None:
    assert ontology.load().frame_types[name].plover == plover


def test_lists_are_those_of_the_guidelines() -> None:
    loaded = ontology.load()
    assert set(loaded.frame_types) == set(PLOVER)
    assert loaded.roles == ROLES
    assert tuple(loaded.relations) == RELATIONS


@pytest.mark.parametrize("value", [*Polarity, *Modality, "early", "mid", "late", "before", "after"])
def test_qualifier_value_has_an_individual(value: str) -> None:
    loaded = ontology.load()
    name = loaded.individuals[value]
    assert name in loaded.terms
    assert loaded.qualifiers[name].label_en == value


@pytest.mark.parametrize(
    ("name", "ancestor", "expected"),
    [
        ("State", "Agent", True),
        ("State", "Place", True),
        ("ArmedGroup", "Organisation", True),
        ("ArmedGroup", "ArmedGroup", True),
        ("Treaty", "Work", True),
        ("Killing", "AssaultEvent", True),
        ("Contribution", "Frame", True),
        ("City", "Agent", False),
        ("Organisation", "ArmedGroup", False),
        ("Decision", "Entity", False),
    ],
    ids=lambda value: str(value),
)
def test_is_a_follows_the_class_tree(name: str, ancestor: str, expected: bool) -> None:
    assert ontology.load().is_a(name, ancestor) is expected


@pytest.mark.parametrize(("name", "ancestor"), [("Sate", "Place"), ("State", "Plaec")])
def test_is_a_refuses_an_unknown_class_with_a_suggestion(name: str, ancestor: str) -> None:
    with pytest.raises(OntologyError, match=r"Did you mean .*(State|Place)"):
        ontology.load().is_a(name, ancestor)


@pytest.mark.parametrize(
    ("frame", "direct"),
    [
        ("Contribution", ("contributesTo", "agent", "target")),
        ("Contribution", ("contributes", "agent", "quantity")),
        ("Killing", ("killed", "agent", "target")),
        ("Decision", ("decidedOn", "agent", "topic")),
        ("Deployment", ("stationedIn", "target", "place")),
        ("Withdrawal", ("withdrewFrom", "agent", "origin")),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_frame_class_states_its_direct_property(frame: str, direct: tuple[str, str, str]) -> None:
    assert direct in ontology.load().frame_types[frame].directs


def test_frame_class_may_have_no_direct_property() -> None:
    assert ontology.load().frame_types["Departure"].directs == ()


@pytest.mark.parametrize(
    ("name", "symmetric"),
    [("headOf", False), ("alliedWith", True), ("consultedWith", True), ("killed", False)],
    ids=lambda value: str(value),
)
def test_property_knows_whether_it_goes_both_ways(name: str, symmetric: bool) -> None:
    assert ontology.load().properties[name].symmetric is symmetric


# --- broken files ------------------------------------------------------------------------------

WHOLE = """@prefix dd: <https://w3id.org/defdip/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
dd:Frame a owl:Class .
dd:Killing a owl:Class ; rdfs:subClassOf dd:Frame ; rdfs:label "doding"@nl, "killing"@en ;
    skos:definition "Iemand wordt gedood."@nl, "Someone is killed."@en ;
    dd:directProperty dd:killed .
dd:role a owl:ObjectProperty ; rdfs:label "rol"@nl, "role"@en ; skos:definition "R."@nl, "R."@en .
dd:agent a owl:ObjectProperty ; rdfs:subPropertyOf dd:role ; rdfs:label "a"@nl, "a"@en ;
    skos:definition "Wie."@nl, "Who."@en .
dd:killed a owl:ObjectProperty ; rdfs:label "doodde"@nl, "killed"@en ;
    skos:definition "Doodde."@nl, "Killed."@en ; dd:directFrom dd:agent ; dd:directTo dd:agent .
"""
BROKEN = {
    "unclosed string": ('"killing"@en', '"killing', r"kg\.ttl:6:\d+: not valid Turtle"),
    "label missing": (', "killing"@en', "", "dd:Killing has no rdfs:label in @en"),
    "definition missing": ('"Wie."@nl, ', "", "dd:agent has no skos:definition in @nl"),
    "unknown parent": ("subClassOf dd:Frame", "subClassOf dd:Fram", "Did you mean Frame"),
    "circle": (
        "dd:Frame a owl:Class",
        "dd:Frame a owl:Class ; rdfs:subClassOf dd:Killing",
        "itself",
    ),
    "rank in words": ("dd:agent a", 'dd:agent dd:rank "one" ; a', "dd:agent has the rank 'one'"),
    "direct property without role": ("; dd:directTo dd:agent", "", "dd:directProperty dd:killed"),
    "direct property of no role": ("directTo dd:agent", "directTo dd:agnet", "Roles are agent"),
    "direct property undefined": ("dd:directProperty dd:killed", "dd:directProperty dd:x", "dd:x"),
}


def test_smallest_whole_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "kg.ttl").write_text(WHOLE, encoding="utf-8")
    assert ontology.load(tmp_path).frame_types["Killing"].directs == (("killed", "agent", "agent"),)


@pytest.mark.parametrize(("old", "new", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_file_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in WHOLE
    (tmp_path / "kg.ttl").write_text(WHOLE.replace(old, new), encoding="utf-8")
    with pytest.raises(OntologyError, match=message) as caught:
        ontology.load(tmp_path)
    assert "kg.ttl" in str(caught.value)
    assert caught.value.hint


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"kg\.ttl is not there"):
        ontology.load(tmp_path)


def test_source_is_said_to_be_of_what_the_writer_gives_it_to():
    ends = ox.parse(path=str(resources.ontologies() / "kg.ttl"), format=ox.RdfFormat.TURTLE)
    found = {
        quad.object.value
        for quad in ends
        if quad.subject == dd("source") and quad.predicate.value.endswith("/domainIncludes")
    }

    assert found == {dd("Frame").value, dd("RelationAssertion").value}
