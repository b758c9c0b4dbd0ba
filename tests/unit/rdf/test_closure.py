"""What follows at once from facts: in a graph of its own, and gone with the last who says so."""

import pyoxigraph as ox
import pytest

from kg.query.sparql import run
from kg.rdf import documents, terms
from kg.rdf.documents import ONTOLOGY_GRAPH
from kg.rdf.entailment import closure
from kg.rdf.store import memory_store
from kg.rdf.terms import dd
from tests.unit.rdf.graphs import SCHEME, entity, extraction, frame, put, quads, relation, store_of

GRAPH = terms.node(SCHEME.closure_graph)
NEDERLAND, IRAK, ERBIL = (terms.node(SCHEME.entity(e)) for e in ("nederland", "irak", "erbil"))


def closed(store):
    return {
        (q.subject.value.rpartition("/")[2], q.predicate.value.rpartition("#")[2],
         q.object.value.rpartition("/")[2])
        for q in store.match(graph=GRAPH)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("type_", "subject", "object_", "expected"),
    [
        ("alliedWith", "Nederland", "Irak", {("irak", "alliedWith", "nederland")}),
        ("locatedIn", "Erbil", "Irak", {("irak", "locationOf", "erbil")}),
        (
            "headOf",
            "Nederland",
            "Irak",
            {("irak", "hasHead", "nederland"), ("nederland", "affiliatedWith", "irak")},
        ),
        ("hasStrength", "Nederland", "Irak", set()),
    ],
    ids=["symmetric", "inverse", "inverse-and-subproperty", "nothing"],
)
def test_fact_brings_what_follows_from_it(type_, subject, object_, expected):
    store = store_of(extraction(relations=[relation(type_, subject, object_)]))

    assert closed(store) == expected


def test_symmetric_direct_statement_holds_both_ways():
    store = store_of(extraction(frame(type_="Consultation")))

    assert closed(store) == {("irak", "consultedWith", "nederland")}
    assert len(run(store, "SELECT ?x { ?x dd:consultedWith entity:nederland }").rows) == 1


def test_documents_say_only_what_they_said():
    store = store_of(extraction(relations=[relation("alliedWith")]))
    stated = store.match(subject=NEDERLAND, predicate=dd("alliedWith"))
    turned = store.match(subject=IRAK, predicate=dd("alliedWith"))

    assert {q.graph_name.value for q in stated} == {SCHEME.document("d")}
    assert {q.graph_name for q in turned} == {GRAPH}


def test_what_follows_goes_with_the_last_document_that_says_so():
    said = {"relations": [relation("alliedWith")]}
    store = store_of(extraction(document="a", **said), extraction(document="b", **said))
    assert closed(store)

    documents.put(store, "a", ())
    assert closed(store) == {("irak", "alliedWith", "nederland")}

    put(store, extraction(document="b"))
    assert closed(store) == set()


def test_what_another_fact_gives_stays():
    both = [relation("headOf"), relation("represents")]
    store = store_of(extraction(relations=both))
    put(store, extraction(relations=both[1:]))

    assert closed(store) == {
        ("irak", "representedBy", "nederland"),
        ("nederland", "affiliatedWith", "irak"),
    }


def test_building_again_changes_nothing():
    found = extraction(relations=[relation("headOf")])
    store = store_of(found)

    assert not put(store, found)


def test_store_without_closure_gets_it_with_the_ontology():
    said = extraction(relations=[relation("locatedIn", "Erbil")])
    store = memory_store()
    store.inner.extend(quads(said))
    stale = ox.Quad(IRAK, dd("hasHead"), NEDERLAND, GRAPH)
    store.inner.add(stale)

    documents.put_ontology(store)

    assert closed(store) == {("irak", "locationOf", "erbil")}
    assert SCHEME.closure_graph in store.graphs()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?f a/rdfs:subClassOf* dd:CooperateEvent", 1),
        ("?f a/rdfs:subClassOf* sem:Event", 1),
        ("?f a/rdfs:subClassOf* dd:AssaultEvent", 0),
        ("?f ?r entity:irak . ?r rdfs:subPropertyOf* sem:hasActor", 1),
        ("?x a/rdfs:subClassOf* dd:Place", 3),
        ("entity:erbil dd:locatedIn+ entity:nederland", 1),
        ("entity:nederland dd:locationOf entity:irak", 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_query_reaches_the_closures_without_rules(query, expected):
    erbil = relation("locatedIn", "Erbil", "Irak")
    store = store_of(
        extraction(frame(), relations=[erbil, relation("locatedIn", "Irak", "Nederland")])
    )

    assert len(run(store, f"SELECT * {{ {query} }}").rows) == expected


def test_entity_of_two_documents_keeps_its_one_class():
    """Classes above are found by the ontology, so that what a thing is stays one answer."""
    store = store_of(extraction(entities=[entity("Nederland"), entity("Irak")]))
    types = store.match(subject=NEDERLAND, predicate=terms.TYPE)

    assert {q.object for q in types} == {dd("State")}
    assert ONTOLOGY_GRAPH in store.graphs()
    assert list(closure.entailed(ox.Quad(NEDERLAND, terms.TYPE, dd("State")))) == []


def test_closure_that_was_cut_off_is_finished_by_the_next_build(monkeypatch):
    store = store_of(extraction(relations=[relation("alliedWith")]))
    whole = closed(store)
    for graph in (GRAPH, ox.NamedNode(ONTOLOGY_GRAPH)):
        store.inner.remove_graph(graph)
    applied, whole_apply = [], store.apply

    def apply(**change):
        if applied:
            raise KeyboardInterrupt
        applied.append(whole_apply(**change))

    monkeypatch.setattr(store, "apply", apply)
    with pytest.raises(KeyboardInterrupt):
        documents.put_ontology(store)
    monkeypatch.undo()
    documents.put_ontology(store)

    assert closed(store) == whole != set()
