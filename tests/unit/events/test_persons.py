"""Links from a last name with an office to whom it stands for: certain, or none."""

from dataclasses import replace
from itertools import permutations

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.events.persons import LinkedPersons, link_persons
from kg.link.entities import EntityTable
from kg.link.knowledge import Knowledge
from kg.link.referent import Referent
from kg.query import named, sparql
from kg.rdf import log, terms
from kg.rdf.documents import forget
from kg.rdf.store import open_store
from tests.unit.rdf.graphs import entity, extraction, mention, put, relation, store_of

STATES = {"Nederland": "nederland", "België": "belgie", "Denemarken": "denemarken"}


def report(document, name, title="minister", state="", *, date="2023-03-10"):
    """A document that says what office somebody has, and of what state."""
    text = f"{title} {name} van {state}"
    office = title.partition(" van ")[0]
    side = (
        Referent("State", state, entry=Knowledge.load().gazetteer.entry(STATES[state]))
        if state
        else None
    )
    person = Referent("Person", name, names=[name], titles={office}, side=side)
    id_ = EntityTable(document, Knowledge.load()).id_of(person)
    job = title.lower().replace(" ", "-")
    who = mention(name, entity=id_, text=text)
    told = [
        replace(
            relation("holdsPosition", *["Irak"] * 2),
            subject=who,
            object=mention(title, entity=job, text=text),
        )
    ]
    made = [
        entity(name, "Person", id_=id_, text=text),
        entity(title, "Position", id_=job, text=text),
    ]
    if state:
        whose = mention(state, entity=STATES[state], text=text)
        told.append(replace(told[0], type="nationalityOf", object=whose))
        made.append(entity(state, id_=STATES[state], text=text))
    return extraction(relations=told, entities=made, document=document, text=text, date=date)


FULL = report("full", "Pieter Jansen", state="België")
SHORT = report("short", "Jansen", state="België")


def links(store):
    found = store.match(graph=terms.node(store.scheme.same_persons_graph))
    return {tuple(n.value.rpartition("/")[2] for n in (q.subject, q.object)) for q in found}


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        pytest.param(FULL, SHORT, {("jansen-minister-belgie", "pieter-jansen")}, id="same state"),
        pytest.param(
            report("full", "Eva de Vries", state="België"),
            report("short", "De Vries", state="België"),
            {("de-vries-minister-belgie", "eva-de-vries")},
            id="words before the last name",
        ),
        pytest.param(
            report("full", "Pieter Jansen", state="Nederland"),
            report("short", "Jansen"),
            {("jansen-minister", "pieter-jansen")},
            id="the newspaper's own",
        ),
        pytest.param(
            report("full", "Pieter Jansen"),
            report("short", "Jansen"),
            {("jansen-minister", "pieter-jansen")},
            id="no state told",
        ),
        pytest.param(
            report("full", "Pieter Jansen", "minister van Defensie", "België"),
            SHORT,
            {("jansen-minister-belgie", "pieter-jansen")},
            id="portfolio told by one",
        ),
        pytest.param(
            report("full", "Pieter Jansen", "minister van Defensie van België", "België"),
            report("short", "Jansen", "minister van Defensie", "België"),
            {("jansen-minister-belgie", "pieter-jansen")},
            id="state told by the title",
        ),
        pytest.param(
            report("full", "Pieter Jansen", "minister van Defensie", "België"),
            report("short", "Jansen", "minister van Justitie", "België"),
            set(),
            id="another portfolio",
        ),
        pytest.param(
            report("full", "Pieter Jansen", state="Denemarken"), SHORT, set(), id="another state"
        ),
        pytest.param(
            report("full", "Pieter Jansen", state="Denemarken"),
            report("short", "Jansen"),
            set(),
            id="a state that is not the newspaper's",
        ),
        pytest.param(
            report("full", "Pieter Jansen", "premier", "België"), SHORT, set(), id="another office"
        ),
        pytest.param(
            report("full", "Pieter Jansma", state="België"), SHORT, set(), id="another name"
        ),
        pytest.param(
            report("full", "Eva Jansen", state="België", date="2019-03-10"),
            SHORT,
            set(),
            id="long ago",
        ),
        pytest.param(
            report("full", "Pieter Jansen", state="België", date=None), SHORT, set(), id="undated"
        ),
        pytest.param(
            report("full", "P. Jansen", "kolonel", "België"),
            report("short", "Jansen", "kolonel", "België"),
            set(),
            id="known in one document alone",
        ),
    ],
)
def test_link(full, short, expected):
    store = store_of(full, short)
    link_persons(store)

    assert links(store) == expected


def test_none_where_two_may_be_meant():
    store = store_of(FULL, SHORT, report("other", "Eva Jansen", state="België"))

    assert link_persons(store) == LinkedPersons(0, 0, changed=False)


def test_one_who_held_the_office_long_before_is_not_meant():
    store = store_of(FULL, SHORT, report("old", "Eva Jansen", state="België", date="2003-03-10"))

    assert link_persons(store) == LinkedPersons(1, 1, changed=True)


def test_none_where_a_name_spans_more_than_a_term():
    """One IRI, but perhaps two of a last name, one after the other."""
    store = store_of(FULL, SHORT, report("old", "Jansen", state="België", date="2003-03-10"))

    assert not link_persons(store).persons


def test_order_of_building_does_not_matter_and_nothing_is_merged():
    found = set()
    for order in permutations([FULL, SHORT, report("own", "Jansen")]):
        store = store_of(*order)
        before = {q for q in store.inner if q.graph_name.value != store.scheme.log_graph}
        link_persons(store)
        assert before <= set(store.inner)
        found.add(frozenset(links(store)))

    (same,) = found
    assert len(same) == 2


def test_linking_again_changes_nothing_and_is_not_logged_again():
    store = store_of(FULL, SHORT)
    assert link_persons(store, software="0.9") == LinkedPersons(1, 1, changed=True)
    before = set(store.inner)

    assert link_persons(store) == LinkedPersons(1, 1, changed=False)
    assert set(store.inner) == before
    (entry,) = log.entries(store)
    assert (entry.document, entry.action, entry.software) == ("", "persons linked", "0.9")


@pytest.mark.parametrize("document", ["full", "short"])
def test_link_goes_with_the_last_document_that_mentions_one_end(document):
    store = store_of(FULL, SHORT, report("again", "Jansen", state="België"))
    link_persons(store)
    forget(store, "again")
    assert links(store)
    forget(store, document)

    assert not links(store)


def test_link_goes_when_a_document_says_otherwise():
    store = store_of(FULL, SHORT)
    link_persons(store)
    put(store, report("full", "Pieter Jansen", "premier", "België"))

    assert link_persons(store) == LinkedPersons(0, 0, changed=True)
    assert not links(store)


def test_named_query_tells_who_is_meant():
    store = store_of(FULL, SHORT)
    link_persons(store)
    query = named.find("personen")

    row = ("Pieter Jansen", "Jansen", "minister", "short")
    assert list(sparql.run(store, query.bind(wie="PIETER")).texts()) == [row]
    assert not sparql.run(store, query.bind(wie="eva")).rows


def test_turtle_keeps_the_links_apart(tmp_path):
    place = str(tmp_path / "graph.ttl")
    with open_store(place, create=True) as store:
        for each in (FULL, SHORT):
            put(store, each)
        link_persons(store)
        made = links(store)

    with open_store(place) as read:
        assert links(read) == made != set()


def test_command(tmp_path):
    place = str(tmp_path / "store")
    with open_store(place, create=True) as store:
        for each in (FULL, SHORT):
            put(store, each)
    told = [CliRunner().invoke(main, ["link-persons", "--store", place]) for _ in range(2)]

    assert [(done.exit_code, done.output) for done in told] == [
        (0, "1 last name with an office is linked to 1 person.\n"),
        (0, "1 last name with an office is linked to 1 person. Nothing was new.\n"),
    ]
