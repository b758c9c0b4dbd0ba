"""Reasoning on request: what is inferred, that two reasoners agree, and where it goes."""

import importlib.util
from functools import cache

import owlrl
import pyoxigraph as ox
import pytest
import rdflib

from kg import resources
from kg.errors import OntologyError
from kg.rdf import formats, terms
from kg.rdf.documents import ONTOLOGY_GRAPH
from kg.rdf.entailment import inference
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import dd
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import SCHEME, extraction, frame, relation, store_of

FRAME = terms.node(f"{SCHEME.base}frame/d/10-16")
NEDERLAND, IRAK, ERBIL = (terms.node(SCHEME.entity(e)) for e in ("nederland", "irak", "erbil"))
HAGUE, CABINET = (terms.node(SCHEME.entity(e)) for e in ("den-haag", "kabinet"))
SEM_EVENT, SEM_ACTOR = (ox.NamedNode(PREFIXES["sem"] + n) for n in ("Event", "hasActor"))
PLACES = [relation("locatedIn", "Erbil", "Irak"), relation("locatedIn", "Irak", "Nederland")]


@pytest.fixture(scope="module")
def store():
    made = store_of(extraction(frame(), relations=[*PLACES, relation("headOf")]))
    # Nothing else tells what these two are: domain and range do.
    made.inner.add(ox.Quad(HAGUE, dd("metonymOf"), CABINET, terms.node(SCHEME.document("d"))))
    return made


@pytest.fixture(scope="module")
def seed():
    return store_of(seed_extraction())


def triples(quads):
    return {q.triple for q in quads}


@pytest.fixture(scope="module")
def following(store):
    """What follows by each profile."""
    return {each: triples(inference.inferred(store, each)) for each in inference.PROFILES}


@pytest.mark.parametrize(
    ("profiles", "triple"),
    [
        ({"rdfs", "owl-rl"}, (FRAME, terms.TYPE, dd("CooperateEvent"))),
        ({"rdfs", "owl-rl"}, (FRAME, terms.TYPE, SEM_EVENT)),
        ({"rdfs", "owl-rl"}, (FRAME, SEM_ACTOR, IRAK)),
        ({"rdfs", "owl-rl"}, (NEDERLAND, dd("affiliatedWith"), IRAK)),
        ({"rdfs", "owl-rl"}, (NEDERLAND, terms.TYPE, dd("Agent"))),
        ({"rdfs", "owl-rl"}, (HAGUE, terms.TYPE, dd("Place"))),
        ({"rdfs", "owl-rl"}, (CABINET, terms.TYPE, dd("Entity"))),
        ({"owl-rl"}, (IRAK, dd("hasHead"), NEDERLAND)),
        ({"owl-rl"}, (ERBIL, dd("locatedIn"), NEDERLAND)),
        ({"owl-rl"}, (NEDERLAND, dd("locationOf"), ERBIL)),
        (set(), (IRAK, terms.TYPE, dd("Person"))),
        (set(), (IRAK, dd("trains"), NEDERLAND)),
    ],
    ids=[
        "class",
        "class-of-another-vocabulary",
        "role",
        "subproperty",
        "class-of-entity",
        "domain",
        "range-and-class-above",
        "inverse",
        "transitive",
        "inverse-of-transitive",
        "no-class-by-usual-domain",
        "no-inverse-of-direct-statement",
    ],
)
@pytest.mark.parametrize("profile", inference.PROFILES)
def test_profile_infers(following, profile, profiles, triple):
    assert (ox.Triple(*triple) in following[profile]) is (profile in profiles)


@pytest.mark.parametrize("profile", inference.PROFILES)
def test_what_is_inferred_stands_apart_and_says_something(store, profile):
    quads = inference.inferred(store, profile)
    stated = {q.triple for q in store.match() if q.graph_name.value.startswith(f"{SCHEME.base}doc")}

    assert {q.graph_name.value for q in quads} == {SCHEME.inferred_graph(profile)}
    assert triples(quads) & stated == set()
    assert quads == sorted(quads, key=str)
    assert {q.object for q in quads} & {ox.NamedNode(f"{PREFIXES['owl']}Thing")} == set()
    assert all(q.subject != q.object for q in quads)


@cache
def by_hand(store, semantics):
    """Let owlrl close the same graph, and keep what is about the data."""
    stated = [
        q
        for name, quads in formats.by_graph(store)
        if name not in (ONTOLOGY_GRAPH, SCHEME.closure_graph)
        for q in quads
    ]
    graph = formats.rdflib_graph(stated, SCHEME)
    before, carried = set(graph), set(graph.subject_objects())
    graph.parse(resources.ontologies() / "kg.ttl")
    above = set(graph.objects(None, rdflib.RDFS.subPropertyOf))
    owlrl.DeductiveClosure(semantics).expand(graph)
    return {
        (s, p, o)
        for s, p, o in set(graph) - before
        if isinstance(s, rdflib.URIRef) and s.startswith(SCHEME.base)
        # owlrl's RDFS takes alike literals for one another ("6", 6; "USA"@nl, "USA"). RDFS
        # itself gets a literal by a subproperty alone.
        if not isinstance(o, rdflib.Literal) or ((s, o) in carried and p in above)
        if o not in (rdflib.OWL.Thing, rdflib.RDFS.Resource) and (p, s) != (rdflib.OWL.sameAs, o)
    }


@pytest.mark.parametrize(
    ("profile", "semantics", "reasonable"),
    [
        ("rdfs", owlrl.RDFS_Semantics, True),
        ("owl-rl", owlrl.OWLRL_Semantics, True),
        ("owl-rl", owlrl.OWLRL_Semantics, False),
    ],
    ids=["rdfs", "owl-rl-by-reasonable", "owl-rl-by-owlrl"],
)
def test_an_independent_reasoner_finds_the_same(monkeypatch, seed, profile, semantics, reasonable):
    if reasonable and profile == "owl-rl" and not importlib.util.find_spec("reasonable"):
        pytest.skip("reasonable is not installed: pip install 'kg[reason]'")
    monkeypatch.setattr(
        inference, "find_spec", importlib.util.find_spec if reasonable else lambda _name: None
    )
    expected = by_hand(seed, semantics)
    found = formats.rdflib_graph(inference.inferred(seed, profile), SCHEME)

    assert len(found) > 500
    assert set(found) == expected


@pytest.mark.parametrize("profile", inference.PROFILES)
def test_copy_with_what_follows_answers_queries(store, profile):
    before = set(store.match())

    copy = inference.with_inferred(store, profile)
    answer = copy.query(f"ASK {{ <{FRAME.value}> a <{SEM_EVENT.value}> }}")

    assert bool(answer)
    assert SCHEME.inferred_graph(profile) in copy.graphs()
    assert SCHEME.closure_graph not in copy.graphs()
    assert set(store.match()) == before


def test_other_profile_is_refused_with_a_suggestion(store):
    with pytest.raises(OntologyError, match="owl-ql") as caught:
        inference.inferred(store, "owl-ql")

    assert "owl-rl" in caught.value.hint
