"""`--reason`: what follows stands in a graph of its own, in a file or before one query."""

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.rdf.iri import IriScheme
from tests.cli.samples import extraction, write_store

MOBILIZE = "SELECT ?g { GRAPH ?g { ?frame a dd:MobilizeEvent } }"
PROFILES = ["rdfs", "owl-rl"]
SCHEME = IriScheme()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return str(write_store(tmp_path_factory.mktemp("graph") / "store", extraction()))


def run(*arguments):
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.parametrize("suffix", ["trig", "nq", "jsonld"])
@pytest.mark.parametrize("profile", PROFILES)
def test_export_puts_it_in_its_own_graph(store, tmp_path, profile, suffix):
    plain, reasoned = (tmp_path / f"{name}.{suffix}" for name in ("plain", "reasoned"))
    assert run("export", str(plain), "--store", store).exit_code == 0
    assert run("export", str(reasoned), "--store", store, "--reason", profile).exit_code == 0

    stated, all_ = (set(ox.parse(path=str(file))) for file in (plain, reasoned))
    graph = ox.NamedNode(SCHEME.inferred_graph(profile))
    assert {q for q in all_ if q.graph_name != graph} == stated
    assert graph not in {q.graph_name for q in stated}
    assert {q.triple for q in all_ - stated} & {q.triple for q in stated} == set()
    assert len(all_) > len(stated)


@pytest.mark.parametrize("suffix", ["ttl", "rdf"])
def test_export_to_one_graph_is_refused(store, tmp_path, suffix):
    file = tmp_path / f"graph.{suffix}"

    result = run("export", str(file), "--store", store, "--reason", "rdfs")

    assert result.exit_code == 2
    assert "has to stand apart. Write .trig" in result.stderr
    assert not file.exists()


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig", "graph.nq"])
def test_what_follows_at_once_is_in_no_export(store, tmp_path, name):
    file = tmp_path / name
    run("export", str(file), "--store", store)

    predicates = {q.predicate.value.rpartition("#")[2] for q in ox.parse(path=str(file))}

    assert "holdsPosition" in predicates
    assert "heldBy" not in predicates
    asked = run("query", "ASK { ?x dd:heldBy entity:trump }", "--store", store)
    assert asked.stdout.strip() == "yes"


@pytest.mark.parametrize("profile", PROFILES)
def test_query_sees_it_for_once(store, profile):
    with_ = run("query", MOBILIZE, "--iris", "--store", store, "--reason", profile)
    without = run("query", MOBILIZE, "--iris", "--store", store)

    assert with_.stdout.split() == ["g", SCHEME.inferred_graph(profile)]
    assert without.stdout == ""
