"""Names loosely given, ways between entities, and what is counted."""

from dataclasses import replace

import pytest

from kg.errors import QueryError
from kg.model import Modality, Role
from kg.query.entities import entities, resolve
from kg.query.network import network
from kg.query.network.paths import CLAIM_COST, paths
from kg.query.network.stats import stats
from kg.query.selection import Selection
from kg.query.statements import statements
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import entity, extraction, frame, mention, relation, store_of


@pytest.fixture(scope="module")
def seed():
    return store_of(seed_extraction())


@pytest.fixture(scope="module")
def net(seed):
    return network(seed)


def iri(net, name):
    return resolve(name, net.entities.values()).iri


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Nederland", "Nederland"),
        ("stoltenberg", "Jens Stoltenberg"),
        ("VS", "Verenigde Staten"),
        ("vs", "Verenigde Staten"),
        ("navo", "NAVO"),
        ("navo missie", "NAVO-missie"),
        ("anti-is-coalitie", "coalitie tegen terreurbeweging IS"),
        ("brigade", "luchtmobiele brigade"),
        ("verenigde-staten", "Verenigde Staten"),
        ("https://w3id.org/defdip/id/entity/irak", "Irak"),
        ("commandos", "Nederlandse commando’s"),
    ],
)
def test_name_loosely_given_is_understood(net, name, label):
    assert resolve(name, net.entities.values()).label == label


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("iraaks", "may be any of 3", "Iraakse parlement (Parliament, iraakse-parlement)"),
        ("nederlnd", "no entity named", "Nederland (State, nederland)"),
        ("xqz", "no entity named", "kg graph stats"),
        ("", "no entity named", "kg graph stats"),
    ],
    ids=["ambiguous", "misspelt", "unknown", "empty"],
)
def test_name_that_is_not_clear_is_asked_back(net, name, message, hint):
    with pytest.raises(QueryError, match=message) as caught:
        resolve(name, net.entities.values())

    assert hint in caught.value.hint


def test_most_mentioned_entities_come_first(seed):
    counts = [e.mentions for e in entities(seed).values()]

    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_statement_has_the_words_that_carry_it(seed, net):
    (killing,) = [s for s in statements(seed, entity=iri(net, "soleimani")) if s.type == "Killing"]

    assert (killing.subject, killing.object) == (iri(net, "vs"), iri(net, "soleimani"))
    assert killing.roles == ("agent", "target")
    assert killing.is_fact
    assert "liquidatie" in killing.words
    assert (killing.document, killing.number) == ("seed-2020-02", 5)


def test_statements_of_an_entity_are_those_of_all_that_name_it(seed, net):
    wanted = iri(net, "navo-missie")
    everything = statements(seed)
    frames = {s.iri for s in everything if wanted in (s.subject, s.object)}

    assert {s.iri for s in statements(seed, entity=wanted)} == frames
    assert frames < {s.iri for s in everything}


@pytest.mark.parametrize(
    ("roles", "pairs"),
    [
        ([("agent", "Nederland"), ("target", "Irak")], [("nederland", "irak")]),
        ([("agent", "Nederland"), ("agent", "Irak")], [("irak", "nederland")]),
        ([("target", "Irak"), ("place", "Erbil")], [("irak", "erbil")]),
        ([("agent", "Nederland")], [("nederland", "")]),
        ([], []),
        (
            [("agent", "Nederland"), ("target", "Irak"), ("place", "Erbil")],
            [("nederland", "erbil"), ("nederland", "irak")],
        ),
    ],
    ids=["agent and target", "two agents", "no agent", "alone", "nobody", "three"],
)
def test_frame_ties_its_participants(roles, pairs):
    made = replace(frame(), roles=tuple(Role(name, mention(words)) for name, words in roles))
    found = statements(store_of(extraction(made)))

    assert [(s.subject.rpartition("/")[2], s.object.rpartition("/")[2]) for s in found] == pairs


def test_way_between_two_has_a_statement_for_each_step(net):
    ways = paths(net, iri(net, "nederland"), iri(net, "soleimani"))

    costs = [sum(1 if step.is_fact else CLAIM_COST for step in way) for way in ways]
    assert costs == sorted(costs)
    assert len(ways) == 3
    for way in ways:
        at = iri(net, "nederland")
        for step in way:
            assert at in (step.subject, step.object)
            at = step.object if step.subject == at else step.subject
        assert at == iri(net, "soleimani")


def test_two_who_share_a_title_are_not_tied_by_it():
    shared = [
        relation("holdsPosition", "Nederland", "Irak"),
        relation("holdsPosition", "Erbil", "Irak"),
    ]
    made = network(store_of(extraction(relations=shared)))

    assert len(made.ties) == 2
    assert made.graph.number_of_edges() == 0
    assert paths(made, iri(made, "nederland"), iri(made, "erbil")) == []


def test_fact_goes_before_a_plan():
    plan = frame(modality=Modality.INTENDED)
    fact = frame("Irak", "Attack", id_="f1", roles={"agent": "Nederland", "target": "Irak"})
    made = network(store_of(extraction(plan, fact)))

    ((step,),) = paths(made, iri(made, "nederland"), iri(made, "irak"))
    assert step.type == "Attack"


def test_way_of_facts_goes_before_one_of_plans():
    def step(number, one, other, **changes):
        roles = {"agent": one, "target": other}
        return frame("traint", "Training", id_=f"f{number}", roles=roles, **changes)

    made = network(
        store_of(
            extraction(
                step(0, "Nederland", "Irak", modality=Modality.INTENDED),
                step(1, "Irak", "Erbil", modality=Modality.INTENDED),
                step(2, "Nederland", "in"),
                step(3, "in", "Erbil"),
                entities=[entity(words) for words in ("Nederland", "Irak", "Erbil", "in")],
            )
        )
    )

    first, second = paths(made, iri(made, "nederland"), iri(made, "erbil"))
    assert all(each.is_fact for each in first)
    assert not any(each.is_fact for each in second)


def test_only_facts_on_request(seed):
    everything, facts = network(seed), network(seed, Selection(asserted_only=True))

    assert 0 < facts.graph.number_of_edges() < everything.graph.number_of_edges()
    assert all(s.is_fact for s in facts.statements)


@pytest.mark.parametrize(("start", "end"), [("nederland", "nederland"), ("nederland", "brussel")])
def test_no_way_is_an_empty_answer(start, end):
    made = network(store_of(extraction(frame())))
    base = iri(made, "nederland").removesuffix("nederland")

    assert paths(made, base + start, base + end) == []


def test_counts(net):
    counted = stats(net, top=3)

    assert counted.documents == 1
    assert counted.entities == len(net.graph)
    assert counted.by_entity_type["State"] == 4
    assert counted.by_statement_type["Training"] == 3
    assert counted.by_month == {"2020-01": 3, "2020-02": counted.statements - 3}
    assert 0 < counted.facts < counted.statements
    degrees = [n for _, n in counted.most_connected]
    assert degrees == sorted(degrees, reverse=True)
    assert len(degrees) == 3
