"""What checking and reasoning cost, beside what they replace.

    python -m tests.benchmarks.validation [--documents 200] [--sentences 10]

Documents are made of real extractions with changed names. Times are of one run and one
process; what counts is the ratios. Conformance is checked document by document, as `kg
build` and `kg check` do, and by pySHACL alone. The closures are asked for as the
documentation says, beside the same question with every class or direction spelt out.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import pyshacl
import rdflib

from kg import ontology, resources
from kg.query.check import check
from kg.query.contradictions import contradictions
from kg.rdf import formats
from kg.rdf.documents import put, put_ontology
from kg.rdf.entailment import inference
from kg.rdf.prefixes import PREFIXES
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.validation.validate import units, validate
from kg.rdf.writer import quads
from tests.benchmarks import synthetic

EXACT = 10
"""pySHACL alone is so slow that it is asked of so many documents, and the rest reckoned."""
QUERIES = {
    "subclass": (
        "?x a/rdfs:subClassOf* dd:AssaultEvent",
        "VALUES ?c { dd:Attack dd:Killing dd:Injury } ?x a ?c",
    ),
    "inverse": ("?x dd:hasHead ?y", "?y dd:headOf ?x"),
    "symmetric": (
        "?x dd:consultedWith ?y",
        "{ ?x dd:consultedWith ?y } UNION { ?y dd:consultedWith ?x }",
    ),
    "transitive": ("?x dd:locatedIn+ ?y", "?x dd:locatedIn ?y"),
}


def timed(work):
    started = time.perf_counter()
    found = work()
    return time.perf_counter() - started, found


def made(extractions, number, sentences):
    """Give a store in memory, and the seconds that writing and putting took."""
    store = memory_store()
    put_ontology(store)
    known, origin = ontology.load(), Provenance("benchmark")
    started = time.perf_counter()
    for each in synthetic.documents(extractions, number, sentences=sentences):
        written = quads(each, ontology=known, provenance=origin, scheme=store.scheme)
        put(store, each.document.id, written)
    return store, time.perf_counter() - started


def by_pyshacl(parts, scheme):
    shapes = rdflib.Graph().parse(resources.ontologies() / "shapes.ttl")
    known = rdflib.Graph().parse(resources.ontologies() / "kg.ttl")
    for part in parts:
        pyshacl.validate(
            formats.rdflib_graph(list(part), scheme), shacl_graph=shapes, ont_graph=known
        )


def conformance(store, number):
    parts = [part for _, part in units(store)]
    scheme = store.scheme
    some = parts[:: max(1, len(parts) // EXACT)]
    exact = timed(lambda: by_pyshacl(some, scheme))[0] * number / len(some)
    validate(parts[0], scheme=scheme)
    build = timed(lambda: [validate(p, scheme=scheme, warnings=False) for p in parts])[0]
    yield "pySHACL alone (reckoned)", exact, ""
    yield "as kg build checks", build, f"{exact / build:.0f} times faster"
    seconds, remarks = timed(lambda: list(check(store)))
    yield "as kg check checks, contradictions too", seconds, f"{len(remarks)} remarks"
    seconds, found = timed(lambda: contradictions(store))
    yield "contradictions alone", seconds, f"{len(found)} found"


def closures(store):
    size = sum(1 for _ in store.match())
    closed = sum(1 for q in store.match() if q.graph_name.value == store.scheme.closure_graph)
    yield "closure", 0.0, f"{closed} of {size} statements, {closed / size:.1%}"
    for name, both in QUERIES.items():
        times = []
        for pattern in both:
            text = f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"
            ask = lambda text=text: list(store.query(text, prefixes=PREFIXES))  # noqa: E731
            times.append(min(timed(ask)[0] for _ in range(5)))
        yield f"{name} by closure", times[0], f"{times[0] / times[1]:.2f} of the time spelt out"


def reasoning(store):
    for profile in inference.PROFILES:
        seconds, found = timed(lambda profile=profile: inference.inferred(store, profile))
        by = " by reasonable" if profile == "owl-rl" and find_spec("reasonable") else ""
        yield f"{profile}{by}", seconds, f"{len(found)} statements"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--sentences", type=int, default=10)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "extractions.jsonl"
        synthetic.extract(file, *synthetic.TEXTS)
        extractions = synthetic.read(file)
    store, seconds = made(extractions, chosen.documents, chosen.sentences)
    print(f"{chosen.documents} documents of {chosen.sentences} sentences")
    print(f"{'written and put':<42}{seconds:10.2f} s")
    for rows in (conformance(store, chosen.documents), closures(store), reasoning(store)):
        for name, taken, remark in rows:
            print(f"{name:<42}{taken:10.4f} s  {remark}")


if __name__ == "__main__":
    main()
