"""What is told of one entity, of two, of a mission, and of a time."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.model import Span, TimeSpan
from kg.query.chronicle import chronicle
from kg.query.corroboration import reports
from kg.query.entities import entities, entity_types, resolve
from kg.query.evidence import explain
from kg.query.missions import is_mission, missions
from kg.query.neighbours import compare, neighbours
from kg.query.network import network
from kg.query.profile import profile
from kg.query.selection import EVERYTHING, selection
from kg.query.statements import Statement, statements
from kg.query.timeline import timeline
from kg.rdf.iri import IriScheme
from kg.rdf.terms import dd, node
from tests.unit.query.story import story
from tests.unit.rdf.graphs import extraction, mention, relation, store_of


@pytest.fixture(scope="module")
def store():
    return story()


@pytest.fixture(scope="module")
def known(store):
    return entities(store)


def find(known, name):
    return resolve(name, known.values())


def labels(known_things):
    return [k.statement.label for k in known_things]


def test_profile_parts_facts_from_claims(store, known):
    found = profile(store, find(known, "wacht"), selection=EVERYTHING)

    assert labels(found.relations) == ["Wacht heeft sterkte 300 personnel",
                                       "Wacht heeft sterkte 120 personnel"]  # fmt: skip
    assert labels(found.events) == [
        "Nederland draagt bij aan Wacht", "Duitsland draagt bij aan Wacht",
        "opschorting: Wacht", "hervatting: Wacht", "Duitsland trok zich terug uit Wacht",
    ]  # fmt: skip
    assert labels(found.claims) == ["hervatting: Wacht (voorgenomen, volgens Rutte)"]
    assert found.documents == ("drie", "een", "twee")


def test_profile_tells_numbers_and_leaves_out_what_the_label_has(store, known):
    found = profile(store, find(known, "wacht"), selection=EVERYTHING)

    assert found.events[0].further == (("quantity", "50 personnel"),)
    assert found.events[1].further == ()


def test_relation_in_two_documents_is_one_with_two_sources(store, known):
    found = profile(store, find(known, "rutte"), selection=EVERYTHING)

    (head,) = found.relations
    assert (head.documents, head.sources) == (("een", "twee"), 2)
    assert len(head.repeated) == 1


def test_events_that_are_the_same_count_their_documents(known):
    store = story()
    one, other = (s.iri for s in statements(store) if s.type == "Resumption")
    graph = node(store.scheme.document("drie"))
    same = ox.Quad(node(one), dd("sameEventAs"), node(other), graph)
    store.apply(removed=[], added=[same])

    told = reports(store, [one, other])
    assert told[one] == told[other]
    assert told[one].documents == ("drie", "twee")
    found = profile(store, find(known, "wacht"), selection=EVERYTHING)
    (resumed,) = [k for k in found.events if k.statement.type == "Resumption"]
    assert resumed.sources == 2
    assert found.claims == ()  # The newspaper's own word goes before what it reports.


def test_profile_obeys_the_selection(store, known):
    chosen = selection(until="2020-02", types=["Contribution"])
    found = profile(store, find(known, "wacht"), selection=chosen)

    assert len(found.events) == 2
    assert found.relations == found.claims == ()


def test_neighbours_are_told_with_what_ties(store, known):
    found = neighbours(store, find(known, "wacht").iri, known=known, selection=EVERYTHING)

    assert [(n.entity.label, n.facts, n.types) for n in found] == [
        ("Duitsland", 2, {"Contribution": 1, "Withdrawal": 1}),
        ("Nederland", 1, {"Contribution": 1}),
    ]


def test_comparison_tells_what_two_share(store, known):
    one, other = find(known, "nederland"), find(known, "duitsland")
    found = compare(store, one.iri, other.iri, known=known, selection=EVERYTHING)

    assert [(a.entity.label, b.entity.label) for a, b in found.shared] == [("Wacht", "Wacht")]
    assert [n.entity.label for n in found.only_first] == ["Rutte", "NAVO"]
    assert found.only_second == found.between == ()
    assert found.types == {"Contribution": (2, 1)}
    assert found.likeness == pytest.approx(1 / 3)


def test_comparison_of_two_that_are_tied(store, known):
    one, other = find(known, "rutte"), find(known, "merkel")
    found = compare(store, one.iri, other.iri, known=known, selection=EVERYTHING)

    assert [s.type for s in found.between] == ["Consultation"]
    assert [n.entity.label for n in found.only_first] == ["Nederland"]


def mission(store, known, **chosen):
    (found,) = missions(store, network(store, selection(**chosen)), [find(known, "wacht")])
    return found


@pytest.mark.parametrize(
    ("until", "state", "strength", "contributors"),
    [
        ("2020-02", ("", ""), ("300 personnel", "2020-02-10"),
         {"Nederland": "50 personnel", "Duitsland": ""}),
        ("2020-04", ("suspended", "2020-03"), ("300 personnel", "2020-02-10"),
         {"Nederland": "50 personnel", "Duitsland": ""}),
        ("2020-05", ("active", "2020-05"), ("300 personnel", "2020-02-10"),
         {"Nederland": "50 personnel", "Duitsland": ""}),
        ("2020", ("active", "2020-05"), ("120 personnel", "2020-06-01"),
         {"Nederland": "50 personnel"}),
    ],
    ids=["begin", "suspended", "resumed", "end"],
)  # fmt: skip
def test_mission_has_a_state_at_each_time(store, known, until, state, strength, contributors):
    found = mission(store, known, until=until)

    assert (found.state, found.strength, found.contributors) == (state, strength, contributors)


def test_what_is_planned_is_told_and_changes_no_state(store, known):
    found = mission(store, known, documents=["twee"])

    assert [(e.kind, e.statement.is_fact) for e in found.events] == [
        ("Suspension", True),
        ("Resumption", False),
    ]
    assert found.state == ("suspended", "2020-03")


def test_missions_are_known_by_their_class(known):
    assert [e.label for e in known.values() if is_mission(e)] == ["Wacht"]


def dated(number, time, *, fact=True):
    return Statement(
        f"f{number}", "Support", "a", "b", ("agent", "target"), "Positive",
        "Asserted" if fact else "Possible", (), time, "", "d", "", number,
    )  # fmt: skip


def test_timeline_is_in_order_with_the_months_between():
    found = timeline(
        [dated(1, "2020-05-02", fact=False), dated(2, "2020-02"), dated(3, "onlangs"),
         dated(4, "2020-02-01"), dated(5, "2019"), dated(6, "2022-01")]
    )  # fmt: skip

    assert [s.time for s in found.statements] == [
        "2019", "2020-02-01", "2020-02", "2020-05-02", "2022-01", "onlangs",
    ]  # fmt: skip
    assert found.by_month == {
        "2019": (1, 1), "2020-02": (2, 2), "2020-03": (0, 0), "2020-04": (0, 0),
        "2020-05": (1, 0), "2022-01": (1, 1), "onlangs": (1, 1),
    }  # fmt: skip


def test_timeline_tells_a_frame_once():
    twice = [dated(1, "2020-02"), dated(1, "2020-02")._replace(object="c")]

    assert len(timeline(twice).statements) == 1


@pytest.mark.parametrize(
    ("what", "heading", "types"),
    [
        ("duitsland", "Duitsland", ["Contribution", "Withdrawal"]),
        ("hervatting", "hervatting", ["Resumption", "Resumption"]),
        ("headOf", "headOf", ["headOf", "headOf"]),
    ],
)
def test_chronicle_is_of_an_entity_or_a_type(store, what, heading, types):
    said, found = chronicle(store, what, EVERYTHING)

    assert (said, [s.type for s in found]) == (heading, types)
    assert all(s.words for s in found)


def test_chronicle_of_everything_has_no_relations(store):
    _, found = chronicle(store, None, EVERYTHING)

    assert len(found) == 8
    assert all(s.roles for s in found)


def test_classes_are_found_by_name_with_those_below():
    assert {"Alliance", "Ministry"} <= entity_types("organisatie")
    assert entity_types("Persoon") == {"Person"}
    with pytest.raises(QueryError, match="no class of entities"):
        entity_types("Persoonn")


@pytest.mark.parametrize("entity", [None, f"{IriScheme().base}entity/irak"], ids=["all", "one"])
def test_time_of_a_fact_is_what_the_text_says_or_else_the_day_of_the_text(entity):
    since = replace(relation(), time=TimeSpan("2014", Span(0, 4), "after"))
    later = extraction(relations=[relation()], document="e", date="2020")
    made = store_of(extraction(relations=[since], date="2020"), later)

    assert [s.when for s in statements(made, entity=entity)] == ["2014", "2020"]


@pytest.mark.parametrize("entity", [None, f"{IriScheme().base}entity/irak"], ids=["all", "one"])
def test_fact_that_somebody_claims_is_theirs(entity):
    claimed = replace(relation(), source=(mention("Erbil"),))
    made = store_of(extraction(relations=[claimed]))

    (only,) = statements(made, entity=entity)
    assert (only.sources, only.is_fact) == (("Erbil",), False)
    explained = explain(made, only.iri)
    assert (explained.sources, explained.is_fact) == (("Erbil",), False)
    assert explained.label.endswith("(volgens Erbil)")
