"""A document's life: the same text changes nothing, another takes its place, and it can go."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.rdf import documents, formats
from kg.rdf.iri import BASE
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import entity, extraction, frame, mention, put, quads, store_of

TEXT = "Nederland traint Irak in Erbil."


def names(store, local):
    rows = store.query(
        f"SELECT ?p ?n {{ <{BASE}entity/{local}> ?p ?n FILTER(ISLITERAL(?n)) }} ORDER BY ?p ?n"
    )
    return [(row["p"].value.rpartition("#")[2], row["n"].value) for row in rows]


def content(store):
    return dict(formats.by_graph(store))


def test_building_again_changes_nothing():
    store = store_of()

    assert put(store, seed_extraction())
    before = content(store)
    assert not put(store, seed_extraction())
    assert content(store) == before


def test_changed_document_takes_the_place_of_the_old():
    store = store_of(extraction(frame()), extraction(frame(), document="other"))

    assert put(store, extraction(frame(type_="Advice")))

    fresh = store_of(extraction(frame(type_="Advice")), extraction(frame(), document="other"))
    assert content(store) == content(fresh)


def test_document_that_goes_takes_what_nothing_else_mentions():
    only_here = extraction(frame(), entities=[entity("Nederland"), entity("Erbil", "City")])
    store = store_of(only_here, extraction(frame(), document="other", entities=[entity("Irak")]))

    documents.put(store, "d", [])

    left = store_of(extraction(frame(), document="other", entities=[entity("Irak")]))
    assert documents.document_ids(store) == ["other"]
    assert content(store)[f"{BASE}doc/other"] == content(left)[f"{BASE}doc/other"]
    assert names(store, "erbil") == []
    assert names(store, "irak") == [("label", "Irak")]


def test_document_that_is_not_there_cannot_be_forgotten():
    store = store_of(extraction(frame(), document="seed-2020-02"))

    with pytest.raises(StoreError, match="seed-2020-03") as caught:
        documents.forget(store, "seed-2020-03")
    assert caught.value.hint == "Did you mean seed-2020-02?"


def test_links_of_other_graphs_to_what_goes_go_too():
    """As where two documents tell of the same event."""
    store = store_of(extraction(frame()), extraction(frame(), document="e"))
    ours, theirs = (ox.NamedNode(f"{BASE}frame/{d}/10-16") for d in "de")
    assert all(list(store.match(subject=node)) for node in (ours, theirs))
    links = ox.NamedNode(f"{BASE}graph/links")
    same = ox.NamedNode("https://w3id.org/defdip/ontology#sameEventAs")
    store.apply(
        removed=(),
        added=[ox.Quad(ours, same, theirs, links), ox.Quad(theirs, same, ours, links)],
    )

    assert not put(store, extraction(frame()))
    assert len(list(store.match(graph=links))) == 2
    documents.forget(store, "d")
    assert list(store.match(graph=links)) == []


def spelt(label, document):
    words = replace(mention("Irak", entity="irak"), label=label)
    made = replace(entity("Irak"), label=label, mentions=(words,))
    return extraction(frame(roles={}), entities=[made], document=document)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)], ids=str)
def test_label_does_not_depend_on_the_order_of_building(order):
    found = [spelt("irak", "a"), spelt("Irak", "b"), spelt("Republiek Irak", "c")]
    store = store_of(*(found[n] for n in order))

    assert names(store, "irak") == [
        ("label", "Irak"),
        ("altLabel", "Republiek Irak"),
        ("altLabel", "irak"),
    ]


def test_entity_that_is_read_otherwise_now_is_not_also_what_it_was():
    store = store_of(extraction(entities=[entity("Irak", "State")]))

    put(store, extraction(entities=[entity("Irak", "Region")]))

    assert bool(
        store.query(f"ASK {{ <{BASE}entity/irak> a <https://w3id.org/defdip/ontology#Region> }}")
    )
    assert not store.query(
        f"ASK {{ <{BASE}entity/irak> a <https://w3id.org/defdip/ontology#State> }}"
    )


def test_ontology_is_written_once():
    store = store_of()

    assert not documents.put_ontology(store)
    assert list(store.graphs()) == [documents.ONTOLOGY_GRAPH]


def known_as(label, document, *aliases, type_="State"):
    made = spelt(label, document)
    return replace(made, entities=(replace(made.entities[0], aliases=aliases, type=type_),))


VERSIONS = {
    "label": known_as("Irak", "a"),
    "other label": known_as("Republiek Irak", "a"),
    "alias": known_as("irak", "a", "Iraq", "Irak"),
    "class": known_as("Irak", "a", type_="Region"),
    "gone": None,
}
OTHERS = (known_as("Irak", "b", "Mesopotamië"), known_as("Iraq", "c"))


@pytest.mark.parametrize("before", VERSIONS)
@pytest.mark.parametrize("after", VERSIONS)
@pytest.mark.parametrize("others", [OTHERS, OTHERS[:1], OTHERS[1:]], ids=["two", "one", "another"])
def test_names_that_nobody_gives_any_more_go_and_no_others(before, after, others):
    store = store_of(*others)
    for version in (before, after):
        made = VERSIONS[version]
        documents.put(store, "a", quads(made) if made else [])

    fresh = store_of(*others, *filter(None, [VERSIONS[after]]))
    assert content(store) == content(fresh)


def capital(document):
    """*Erbil* for the city and for the state whose seat it is, as *Washington* is used."""
    state = entity("Erbil", "State", id_="koerdistan", label="Koerdistan")
    return extraction(entities=[entity("Erbil", "City"), state], document=document)


@pytest.mark.parametrize("gone", ["a", "b"])
def test_names_of_two_that_the_same_words_stand_for_stay_apart(gone):
    store = store_of(capital("a"), capital("b"), known_as("Irak", "c"))

    documents.put(store, gone, [])

    assert names(store, "koerdistan") == [("label", "Koerdistan")]
    assert names(store, "erbil") == [("label", "Erbil")]


def test_each_mention_gives_its_names_to_one_entity():
    rows = store_of(capital("a")).query(
        "PREFIX dd: <https://w3id.org/defdip/ontology#>"
        "SELECT ?m ?name ?type { ?m dd:refersTo ?e ; dd:nameGiven ?name ; dd:typeGiven ?type }"
        "ORDER BY ?m"
    )

    found = [tuple(row[n].value.removeprefix(BASE) for n in ("m", "name", "type")) for row in rows]
    assert found == [
        ("mention/a/25-30", "Erbil", "City"),
        ("mention/a/25-30-2", "Koerdistan", "State"),
    ]
