"""Independent sources of an event: whom its reports have it from."""

import pytest

from kg.events.link import link_events
from kg.query.corroboration import reports
from kg.query.entities import entities, resolve
from kg.query.profile import profile
from kg.query.selection import EVERYTHING
from tests.unit.rdf.graphs import TEXT, extraction, frame, mention, store_of

BASE = "https://w3id.org/defdip/id/"


def report(document, *, said_by=(), words=None, **about):
    """A document that tells it in words of its own, unless it has others' words."""
    text = f"{TEXT} Aldus {words or document}."
    made = frame(type_="Attack", source=tuple(map(mention, said_by)))
    return extraction(made, document=document, text=text, date="2020-02-10", **about)


SOURCES = {
    "papers that assert it": ([{}, {}, {}], 3),
    "one paper twice": ([{"publisher": "Krant"}, {"publisher": "Krant"}, {}], 2),
    "all quote the same": ([{"said_by": ("Irak",)}, {"said_by": ("Irak",)}], 1),
    "quotes of two": ([{"said_by": ("Irak",)}, {"said_by": ("Erbil",)}], 2),
    "quoted and asserted": ([{"said_by": ("Irak",)}, {"publisher": "Krant"}], 2),
    "one copies another": ([{"words": "ANP"}, {"words": "anp"}, {}], 2),
    "papers that copy": (
        [{"words": "ANP", "publisher": "Krant"}, {"words": "ANP", "publisher": "Blad"}], 1,
    ),
    "copies of a quote": (
        [{"words": "ANP", "said_by": ("Irak",)}, {"words": "ANP", "said_by": ("Irak",)}], 1,
    ),
    "one who quotes two": ([{"said_by": ("Irak", "Erbil")}, {"said_by": ("Irak",)}], 2),
}  # fmt: skip


@pytest.fixture(params=SOURCES.values(), ids=SOURCES)
def case(request):
    given, number = request.param
    store = store_of(*(report(f"d{n}", **about) for n, about in enumerate(given)))
    link_events(store)
    return store, len(given), number


def test_independent_sources_are_counted(case):
    store, documents, number = case
    found = reports(store, [f"{BASE}frame/d0/10-16", f"{BASE}frame/d1/10-16"])

    assert {len(report.documents) for report in found.values()} == {documents}
    assert {len(report.origins) for report in found.values()} == {number}
    assert {report.event for report in found.values()} == {f"{BASE}frame/d0/10-16"}


def test_profile_counts_them_too(case):
    store, documents, number = case
    found = profile(store, resolve("Nederland", entities(store).values()), selection=EVERYTHING)

    (event,) = [k for k in (*found.events, *found.claims) if k.statement.type == "Attack"]
    assert (len(event.documents), event.sources) == (documents, number)


def test_unlinked_report_stands_alone():
    store = store_of(report("d0"), report("d1"))

    assert reports(store, [f"{BASE}frame/d0/10-16"])[f"{BASE}frame/d0/10-16"].origins == ("d0",)
