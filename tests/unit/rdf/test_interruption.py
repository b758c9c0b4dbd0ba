"""A build that is killed leaves a store that opens and holds whole documents only."""

import signal
import subprocess
import sys
import time

import pytest

from kg.rdf import documents
from kg.rdf.store import open_store
from tests.quality.gold_extraction import seed_extraction, with_document
from tests.unit.rdf.graphs import quads

pytestmark = pytest.mark.slow

PROGRAM = """
import sys
from kg.rdf import documents
from kg.rdf.store import open_store
from tests.quality.gold_extraction import seed_extraction, with_document
from tests.unit.rdf.graphs import put
seed = seed_extraction()
with open_store(sys.argv[1], create=True) as store:
    documents.put_ontology(store)
    print("ready", flush=True)
    for number in range(100_000):
        put(store, with_document(seed, id=f"d{number}"))
"""


@pytest.mark.parametrize("seconds", [0.0, 0.13, 0.31, 0.57])
def test_killed_build_leaves_whole_documents(root, tmp_path, seconds):
    place = str(tmp_path / "store")
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, place], cwd=root, stdout=subprocess.PIPE
    ) as building:
        assert building.stdout.readline() == b"ready\n"
        time.sleep(seconds)
        building.send_signal(signal.SIGKILL)

    with open_store(place, writable=True) as store:
        kept = documents.document_ids(store)
        for document in kept:
            whole = set(quads(with_document(seed_extraction(), id=document)))
            graph = {q for q in whole if q.graph_name.value.endswith(f"doc/{document}")}
            assert set(store.match(graph=next(iter(graph)).graph_name)) == graph
        documents_graphs = [name for name in store.graphs() if "/doc/" in name]
        assert len(documents_graphs) == len(kept)
