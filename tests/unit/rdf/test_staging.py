"""A change too large for one request: laid ready where nothing asks for it, then made at once."""

import time

import pyoxigraph as ox
import pytest

from kg.rdf.iri import IriScheme
from kg.rdf.stores import staging
from kg.rdf.stores.staging import Staging

SCHEME = IriScheme()
NODE = ox.NamedNode("https://x.org/n")
GRAPHS = [ox.NamedNode(SCHEME.document(name)) for name in ("a", "b")]
MOST = 9


def quads(first, last):
    return {
        ox.Quad(NODE, NODE, ox.Literal(f'woord "{n}"', language="nl"), graph)
        for n in range(first, last)
        for graph in GRAPHS
    }


@pytest.fixture
def store():
    made = ox.Store()
    made.extend(quads(0, 10))
    return made


CHANGE = {"removed": quads(0, 5), "added": quads(20, 30)}


def test_change_is_made_by_its_last_request_alone(store):
    change = Staging(**CHANGE, scheme=SCHEME)
    requests = list(change.laying(MOST))
    for text in requests:
        store.update(text)
        ours = {q for q in store if q.graph_name in GRAPHS}
        assert ours == quads(0, 10)
    assert len(requests) > 2

    store.update(change.moving())
    store.update(change.clearing())
    assert set(store) == quads(5, 10) | quads(20, 30)


def test_what_lies_ready_is_not_found_by_questions_about_the_graph(store):
    for text in Staging(**CHANGE, scheme=SCHEME).laying(MOST):
        store.update(text)

    count = f"SELECT (COUNT(*) AS ?n) {{ ?s {NODE} ?o }}"
    (row,) = store.query(count, use_default_graph_as_union=True)
    assert int(row["n"].value) == 10 * len(GRAPHS)


def test_requests_have_no_more_statements_than_the_server_takes():
    for text in Staging(**CHANGE, scheme=SCHEME).laying(MOST):
        into = ox.Store()
        into.update(text)
        assert 0 < len(into) <= MOST


def test_short_request_moves_any_number_of_statements():
    few = Staging(removed=(), added=quads(0, 2), scheme=SCHEME).moving()
    many = Staging(removed=(), added=quads(0, 2000), scheme=SCHEME).moving()

    assert len(few) == len(many)


@pytest.mark.parametrize(
    ("age", "expected"), [(10, False), (2 * 3600, True)], ids=["at work", "left behind"]
)
def test_only_what_is_old_is_taken_for_left_behind(store, monkeypatch, age, expected):
    then = time.time() - age
    monkeypatch.setattr(staging.time, "time", lambda: then)
    change = Staging(removed=(), added=quads(20, 30), scheme=SCHEME)
    monkeypatch.undo()
    for text in change.laying(MOST):
        store.update(text)

    found = [row["g"].value for row in store.query(staging.lying_ready(SCHEME))]
    left = staging.left_behind(found, SCHEME)
    assert len(found) == len(GRAPHS)
    assert bool(left) is expected
    if left:
        store.update(staging.dropping(left))
    assert (set(store) == quads(0, 10)) is expected


def test_graphs_of_others_are_never_taken_for_left_behind():
    base = SCHEME.staging_graphs
    names = [f"{base}1/2", f"{base}1-xyz/0", "https://x.org/1-ab/0", SCHEME.document("a"), base]

    assert staging.left_behind(names, SCHEME) == []
