"""Why a statement is there: the words, their places, the rule, the source, the time."""

import pytest

from kg.errors import QueryError
from kg.query.evidence import between, explain
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import claims, extraction, store_of


@pytest.fixture(scope="module")
def seed():
    return store_of(seed_extraction())


def test_frame_is_explained_by_its_words(seed):
    (said,) = between(seed, "vs soleimani")
    found = explain(seed, said.iri)

    assert found.label == "Verenigde Staten doodde Soleimani"
    assert (found.type, found.polarity, found.modality) == ("Killing", "Positive", "Asserted")
    assert found.words[found.begin : found.end] == "liquidatie"
    assert {(p.name, found.words[p.begin : p.end]) for p in found.parts} == {
        ("agent", "VS"),
        ("target", "Soleimani"),
    }
    assert (found.rule, found.number, found.id, found.date) == (
        "gold#1",
        5,
        "seed-2020-02",
        "2020-02",
    )


def test_pronoun_is_shown_where_it_stands(seed):
    (suspension,) = [s for s in between_all(seed) if s.type == "Suspension"]
    found = explain(seed, suspension.iri)

    (target,) = found.parts
    assert (target.label, found.words[target.begin : target.end]) == ("NAVO-missie", "Die missie")
    assert found.times == ("2020-01 (begin)",)


def between_all(store):
    from kg.query.statements import statements

    return statements(store)


def test_relation_is_explained(seed):
    (leads,) = [s for s in between_all(seed) if s.type == "leads"]
    found = explain(seed, leads.iri)

    assert (found.type, found.polarity) == ("leads", "")
    assert [(p.name, p.label) for p in found.parts] == [
        ("subject", "Verenigde Staten"),
        ("object", "coalitie tegen terreurbeweging IS"),
    ]


def test_source_is_told():
    store = store_of(extraction(claims()["attributed"]))
    found = explain(store, "frame/d/10-16")

    assert ("source", "Irak") in {(p.name, p.label) for p in found.parts}


@pytest.mark.parametrize(
    "pair",
    [
        "Nederland NAVO-missie",
        "nederland, navo-missie",
        "Nederland -> NAVO-missie",
        "nederland navo missie",
    ],
)
def test_pair_may_be_written_in_several_ways(seed, pair):
    assert {s.type for s in between(seed, pair)} == {"Contribution"}


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("Nederland", "one name"),
        ("", "one name"),
        ("Nederland Xyzzy", "Xyzzy"),
    ],
    ids=["one", "none", "unknown"],
)
def test_pair_that_is_none_is_told(seed, pair, message):
    with pytest.raises(QueryError, match=message):
        between(seed, pair)


@pytest.mark.parametrize(
    "iri",
    ["frame/seed-2020-02/1-2", "entity/nederland", "https://x.org/a", 'x> } . { ?s ?p "', "a b"],
)
def test_iri_that_is_no_statement_is_told(seed, iri):
    with pytest.raises(QueryError) as caught:
        explain(seed, iri)

    assert caught.value.hint


def test_two_that_nothing_ties_have_no_statement(seed):
    assert between(seed, "Brussel Erbil") == []
