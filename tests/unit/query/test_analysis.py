"""Measures over a network, against networkx's own and by hand."""

import subprocess
import sys

import networkx as nx
import numpy as np
import pytest

from kg.query.entities import Entity
from kg.query.network import Network, centrality, network
from kg.query.network.centrality import betweenness, by_period, central
from kg.query.network.communities import communities
from kg.query.statements import Statement
from tests.unit.query.story import story

KARATE = nx.karate_club_graph()


def statement(number, one, other, time="2020-01", type_="Support"):
    return Statement(
        f"f{number}", type_, f"e{one}", f"e{other}", ("agent", "target"), "Positive", "Asserted",
        (), time, "2020-02-01", "d",
    )  # fmt: skip


def of_graph(graph):
    """A network with a statement for each edge."""
    entities = {f"e{n}": Entity(f"e{n}", f"Naam {n:03}", "State", 1) for n in graph}
    tied = tuple(statement(at, a, b) for at, (a, b) in enumerate(graph.edges))
    return Network(entities, tied)


GRAPHS = {
    "karate": KARATE,
    "path": nx.path_graph(7),
    "star": nx.star_graph(5),
    "two pieces": nx.disjoint_union(nx.cycle_graph(5), nx.path_graph(4)),
    "random": nx.gnp_random_graph(60, 0.08, seed=3),
    "pair": nx.path_graph(2),
}


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_betweenness_is_that_of_networkx(graph):
    counted = betweenness(nx.to_scipy_sparse_array(graph, weight=None, dtype=float))

    expected = nx.betweenness_centrality(graph)
    assert np.allclose(counted, [expected[n] for n in graph])


def test_betweenness_of_a_large_network_is_estimated_near(monkeypatch):
    graph = nx.barabasi_albert_graph(400, 3, seed=5)
    exact = nx.betweenness_centrality(graph)
    monkeypatch.setattr(centrality, "EXACT", 100)

    counted = betweenness(nx.to_scipy_sparse_array(graph, weight=None, dtype=float))

    best = sorted(exact, key=exact.get)[-5:]
    assert set(best) <= set(np.argsort(counted)[-10:])
    assert np.abs(counted - [exact[n] for n in graph]).max() < 0.03


@pytest.mark.parametrize("measure", centrality.MEASURES)
def test_central_ones_come_first(measure):
    found = central(of_graph(KARATE), by=measure)

    values = [getattr(c, measure) for c in found]
    assert values == sorted(values, reverse=True)
    assert {c.entity.iri for c in found[:2]} == {"e0", "e33"}


def test_measures_are_those_of_networkx():
    found = {c.entity.iri: c for c in central(of_graph(KARATE))}

    ranks = nx.pagerank(KARATE, weight=None)
    for n, degree in KARATE.degree:
        assert found[f"e{n}"].degree == degree
        assert found[f"e{n}"].pagerank == pytest.approx(ranks[n], abs=1e-5)


def test_central_ones_of_a_class_keep_their_measures():
    net = network(story())
    persons = central(net, types={"Person"})

    assert [c.entity.label for c in persons] == ["Rutte", "Merkel"]
    everyone = {c.entity.label: c for c in central(net)}
    assert all(everyone[c.entity.label] == c for c in persons)


def test_periods_part_the_statements():
    parted = by_period(network(story()), "quarter")

    assert list(parted) == ["2020-Q1", "2020-Q2"]
    assert sum(len(net.statements) for net in parted.values()) == len(network(story()).statements)
    assert [c.entity.label for c in central(parted["2020-Q2"])] == [
        "Duitsland", "NAVO", "Nederland", "Wacht",
    ]  # fmt: skip


@pytest.mark.parametrize("function", [central, lambda net: communities(net).communities])
def test_empty_network_has_none(function):
    assert list(function(Network({}, ()))) == []


def test_circles_are_those_that_hang_together():
    graph = nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(4))
    graph.add_edge(0, 5)
    graph.add_node(9)

    found = communities(of_graph(graph))

    one, other = found.communities
    assert {e.iri for e in one.members} == {f"e{n}" for n in range(5)}
    assert (one.inside, one.outside) == (10, 1)
    assert (other.inside, other.outside) == (6, 1)
    assert one.members[0].iri == "e0"  # Most ties within come first, then the name.
    assert found.modularity == pytest.approx(
        nx.community.modularity(graph.subgraph(range(9)), [set(range(5)), set(range(5, 9))])
    )


def test_higher_resolution_gives_smaller_circles():
    net = of_graph(KARATE)

    sizes = [len(communities(net, resolution=r).communities) for r in (0.3, 1.0, 4.0)]

    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_circles_are_the_same_in_every_process(root):
    code = (
        "from tests.unit.query.test_analysis import *\n"
        "print([[e.iri for e in c.members] for c in communities(of_graph(KARATE)).communities])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=root, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "22")
    }  # fmt: skip

    assert len(said) == 1
