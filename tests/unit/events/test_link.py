"""Links between reports: in a graph of their own, the same whatever the order, up to date."""

from dataclasses import replace
from itertools import permutations

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.events import link
from kg.events.link import Linked, link_events
from kg.query import sparql
from kg.rdf import formats, log, terms
from kg.rdf.documents import forget
from kg.rdf.store import open_store
from tests.cli.samples import extraction as sample
from tests.cli.samples import write_store
from tests.unit.rdf.graphs import extraction, frame, put, store_of


def report(document, *, date="2020-02-10", type_="Attack"):
    return extraction(frame(type_=type_), document=document, date=date)


def without_log(store):
    return {q for q in store.inner if q.graph_name.value != store.scheme.log_graph}


def links(store):
    return set(store.match(graph=terms.node(store.scheme.same_events_graph)))


def test_reports_are_linked_and_nothing_is_merged():
    store = store_of(report("a"), report("b"), report("c", date="2020-05-01"))
    before = without_log(store)

    assert link_events(store) == Linked(events=2, clusters=1, changed=True)
    (found,) = links(store)
    assert found.predicate == terms.dd("sameEventAs")
    assert [n.value.rsplit("/", 2)[1] for n in (found.subject, found.object)] == ["a", "b"]
    assert without_log(store) == before | {found}


def test_linking_again_changes_nothing():
    store = store_of(report("a"), report("b"))
    link_events(store)
    before = set(store.inner)

    assert link_events(store) == Linked(events=2, clusters=1, changed=False)
    assert set(store.inner) == before


def test_order_of_building_does_not_matter():
    reports = [
        report(name, date=f"2020-02-{day}")
        for name, day in zip("abcd", (10, 14, 18, 25), strict=True)
    ]
    found = set()
    for order in permutations(reports):
        store = store_of(*order)
        link_events(store)
        found.add(frozenset(links(store)))

    assert len(found) == 1
    assert found.pop()


def test_links_of_a_forgotten_document_go_and_the_rest_hold_together():
    store = store_of(*(report(name) for name in "abcd"))
    link_events(store)
    forget(store, "a")

    assert not [q for q in links(store) if "/a/" in f"{q.subject}{q.object}"]
    (row,) = sparql.run(
        store,
        "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?f a dd:Attack . FILTER(CONTAINS(STR(?f), '/b/'))"
        " ?f (dd:sameEventAs|^dd:sameEventAs)* ?o }",
    ).rows
    assert row[0].value == "3"
    assert link_events(store).events == 3


def test_link_goes_when_a_document_says_otherwise():
    store = store_of(report("a"), report("b"))
    link_events(store)
    put(store, report("b", date="2021-02-10"))

    assert link_events(store) == Linked(events=0, clusters=0, changed=True)
    assert links(store) == set()


def test_link_goes_at_once_when_an_event_is_read_otherwise():
    """Its node may keep its name, which the place of its words gives."""
    store = store_of(report("a"), report("b"))
    link_events(store)
    put(store, report("b", type_="Advice"))

    assert links(store) == set()


def test_new_links_are_logged_and_old_ones_not_again():
    store = store_of(report("a"), report("b"))
    for _ in range(2):
        link_events(store, software="0.9")

    (entry,) = log.entries(store)
    assert (entry.document, entry.action, entry.software) == ("", "linked", "0.9")


def test_events_of_one_document_alone_are_not_linked():
    twice = extraction(frame(type_="Attack"), frame("Irak", "Attack", id_="f1"), date="2020-02-10")

    assert link_events(store_of(twice)).events == 0


def test_empty_store():
    assert link_events(store_of()) == Linked(0, 0, changed=False)


def test_large_blocks_are_divided_with_the_same_outcome(monkeypatch):
    reports = [report(f"d{n:02}", date=f"2020-02-{1 + n % 28:02}") for n in range(40)]
    whole = store_of(*reports)
    link_events(whole)
    monkeypatch.setattr(link, "_BLOCK", 5)
    divided = store_of(*reports)
    link_events(divided)

    assert links(divided) == links(whole)
    assert links(whole)


def test_comparisons_do_not_grow_with_the_square(monkeypatch):
    """Ten times the documents, spread over ten times the weeks, are ten times the work."""
    counted = []
    same = link.Likeness.is_same
    monkeypatch.setattr(
        link.Likeness, "is_same", lambda one, other: (counted.append(1), same(one, other))[1]
    )
    work = []
    for number in (20, 200):
        counted.clear()
        made = [
            report(f"d{n:03}", date=f"{2000 + n // 12}-{1 + n % 12:02}-{10 + n % 2:02}")
            for n in range(number // 2)
        ]
        twins = [replace(r, document=replace(r.document, id=f"x{r.document.id}")) for r in made]
        link_events(store_of(*made, *twins))
        work.append(len(counted))

    assert 0 < work[1] <= 15 * work[0]


def test_turtle_with_links_is_read_back_as_it_was(tmp_path):
    """Turtle has one graph for all; a link tells by itself where it belongs."""
    store = store_of(report("a"), report("b"))
    link_events(store)
    target = tmp_path / "graph.ttl"
    with target.open("wb") as out:
        formats.write(formats.by_graph(store), out, form="turtle", scheme=store.scheme)

    with open_store(str(target), writable=True) as again:
        assert links(again) == links(store)
        assert link_events(again) == Linked(events=2, clusters=1, changed=False)


def test_command(tmp_path):
    store = write_store(
        tmp_path / "store", sample("one", "2020-02-10"), sample("two", "2020-02-11")
    )

    def run():
        return CliRunner().invoke(main, ["link-events", "--store", str(store)])

    assert run().stdout == "4 reports of 2 events are linked.\n"
    assert run().stdout == "4 reports of 2 events are linked. Nothing was new.\n"
    missing = CliRunner().invoke(main, ["link-events", "--store", str(tmp_path / "none")])
    assert missing.exit_code == 2


def test_command_tells_of_one_event_as_one(tmp_path):
    place = str(tmp_path / "store")
    with open_store(place, create=True) as store:
        put(store, report("a"))
        put(store, report("b"))

    said = CliRunner().invoke(main, ["link-events", "--store", place]).stdout
    assert said == "2 reports of 1 event are linked.\n"


@pytest.mark.model
def test_linking_is_as_good_as_it_was(pipeline):
    """The texts were in view when the rules were made, so the floors are below the figures."""
    from kg.ingest import read
    from tests.quality import same_events

    store = same_events.store_of(pipeline.extract(read(same_events.PLACES)))
    precision, recall = same_events.figures(same_events.linked(store), same_events.gold())
    floors = same_events.floors()

    assert precision >= floors["precision"]
    assert recall >= floors["recall"]
