"""A query, an explanation and a look at an entity start without the heavy libraries."""

import subprocess
import sys

import pytest

from kg.rdf.store import open_store
from tests.unit.rdf.graphs import extraction, frame, put

PROGRAMS = {
    "query": "from kg.query.sparql import run; run(store, 'ASK { ?s ?p ?o }', labels=True)",
    "named query": (
        "from kg.query import named, sparql; sparql.run(store, named.find('bijdragen').text)"
    ),
    "evidence": "from kg.query.evidence import between; between(store, 'Nederland Irak')",
    "entity": "from kg.query.statements import statements; statements(store)",
    "counts of a network": (
        "from kg.query.network import network, stats; stats.stats(network(store))"
    ),
    "event records": "from kg.events.plover import records; list(records(store))",
    "bounded query": (
        "from kg.query.bounded import run_bounded; "
        "run_bounded(store.location, 'ASK {}', seconds=60)"
    ),
    "write": "from kg.rdf import writer, documents",
    "n-quads": (
        "import io; from kg.rdf import formats; "
        "formats.write(formats.by_graph(store), io.BytesIO(), form='nquads', scheme=store.scheme)"
    ),
}


@pytest.fixture(scope="module")
def location(tmp_path_factory):
    place = str(tmp_path_factory.mktemp("graph") / "store")
    with open_store(place, create=True) as store:
        put(store, extraction(frame()))
    return place


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_no_heavy_library_is_imported(root, location, program):
    code = (
        "import sys\n"
        "from kg.rdf.store import open_store\n"
        f"with open_store({location!r}) as store:\n"
        f"    {program}\n"
        "heavy = {'rdflib', 'networkx', 'pyshacl', 'spacy', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'imported: {sorted(heavy)}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
