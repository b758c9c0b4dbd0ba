"""Measure the store at size: load, disk, opening, the shipped queries, and joins.

    python -m tests.benchmarks.store [--documents 100000] [--small 1000] [--real FILE]
        [--seconds 60] [--keep FOLDER]

Documents are those of `tests.benchmarks.synthetic`, made of the extractions in FILE (as
`kg extract --format jsonl` writes them) or of the repository's texts. They are put in one
by one with the code of `kg build`, from the writer on; parsing and the check against the
shapes have figures of their own.

Each named query is asked with a name that has answers, and without where it takes no
parameter: by `kg.query` and by pyoxigraph alone, in turns, the best of some times each. All
times are elapsed ones. A query that takes longer than `--seconds` is stopped and told. They
and the joins of `tests.benchmarks.beside_rdflib` are asked of a smaller store too, beside
rdflib's memory store.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from kg import ontology
from kg.errors import QueryError
from kg.query import named, sparql
from kg.query.bounded import run_bounded
from kg.rdf import documents, log
from kg.rdf.provenance import Provenance
from kg.rdf.store import open_store
from kg.rdf.writer import quads
from tests.benchmarks import synthetic
from tests.benchmarks.beside_rdflib import TIMES, clock, compare, show_beside_rdflib

ROOT = Path(__file__).parent.parent.parent
FEW, OVERHEAD, OPENING = 1_000, 1.3, 1.0
"""Rows below which kg may take so many times pyoxigraph's time; seconds for a look-up from
the shell."""
LEAST = 0.001
"""Seconds from which times are compared: below, only the call itself takes any, as of what
nothing can be found for (`personen` before `kg link-persons`)."""
NAMES_TRIED, LONGEST, AT_ONCE = 3, 60, 5_000

LOOK_UP = "SELECT ?label WHERE { entity:nederland rdfs:label ?label }"


def load(place, real, number):
    """Put synthetic documents in a store; give the number of quads and the seconds."""
    known, origin, took, count = ontology.load(), Provenance("benchmark"), [], 0
    start = time.perf_counter()
    with clock(took), open_store(str(place), create=True) as store:
        documents.put_ontology(store)
        for position, found in enumerate(synthetic.documents(real, number)):
            if position and position % AT_ONCE == 0:
                passed = time.perf_counter() - start
                told = f"{position:,} documents, {count:,} quads in {passed:.0f} s"
                print(f"  {told}", file=sys.stderr, flush=True)
            wanted = quads(found, ontology=known, provenance=origin, scheme=store.scheme)
            also = log.quads(log.built(found.document, origin), scheme=store.scheme)
            count += len(documents.put(store, found.document.id, wanted, also=also).added)
            store.rest()
    return count, took[0]


def show_load(place, real, number):
    """Load, and print the rate, the size on disk and what pyoxigraph alone needs."""
    count, took = load(place, real, number)
    size = sum(file.stat().st_size for file in place.iterdir()) / 1e6
    print(f"{number:,} documents, {count:,} quads in {took:.0f} s: {count / took:,.0f} a second")
    print(f"{size:,.0f} MB on disk, {size * 1e6 / count:.0f} bytes a quad", flush=True)


def show_opening(place):
    """Look one name up from the shell, in a process of its own each time."""
    command = [sys.executable, "-m", "kg", "query", LOOK_UP, "--store", str(place)]
    took = []
    for _ in range(TIMES):
        with clock(took, time.perf_counter):
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    print(f"Opened and looked up from the shell in {min(took):.2f} s (bar {OPENING:g} s)")
    return min(took) <= OPENING


def questions(store):
    """Give each named query, asked of a name that has answers in a store."""
    for query in named.catalogue().values():
        if not query.parameters:
            yield query.name, query.text
            continue
        parameter = next(iter(query.parameters))
        for value in _names(sparql.run(store, query.text).rows):
            text = query.bind(**{parameter: value})
            if sparql.run(store, text).rows:
                yield f"{query.name} --{parameter} {value}"[:48], text
                break
        else:
            yield f"{query.name} (all)", query.text


def _names(rows):
    """Give the values that few rows have, some of each column, the first columns first."""
    for column in zip(*rows, strict=True):
        counted = Counter(t.value for t in column if t and 2 < len(t.value) < LONGEST)
        yield from sorted(counted, key=lambda value: (counted[value], value))[:NAMES_TRIED]


def _ends(place, text, seconds):
    """Tell whether a query ends in time; it is asked in a process that can be stopped."""
    try:
        return not run_bounded(str(place), text, seconds=seconds).cut
    except QueryError:
        return False


def show_queries(place, asked, seconds):
    """Print what each query takes; give those that miss the bar."""
    missed = []
    print(f"\n{'query':50} {'rows':>8} {'kg ms':>9} {'raw ms':>9} {'ratio':>6}")
    with open_store(str(place)) as store:
        for name, text in asked:
            if not _ends(place, text, seconds):
                print(f"{name:50} stopped after {seconds:g} s", flush=True)
                continue
            rows, ours, theirs = compare(store, text)
            ratio = ours / theirs
            late = rows < FEW and ratio > OVERHEAD and ours >= LEAST
            missed += [name] if late else []
            figures = f"{rows:8,} {ours * 1e3:9.1f} {theirs * 1e3:9.1f} {ratio:6.2f}"
            print(f"{name:50} {figures}{' *' if late else ''}", flush=True)
    return missed


def main():
    """Run all; exit 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--real", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--keep", type=Path, help="Folder for the stores, used again if there.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        if not given.real:
            synthetic.extract(folder / "real.jsonl", *synthetic.TEXTS)
        real = synthetic.read(given.real or folder / "real.jsonl")
        large, small = folder / str(given.documents), folder / str(given.small)
        for place, number in ((small, given.small), (large, given.documents)):
            if not place.exists():
                show_load(place, real, number)
        quick = show_opening(large)
        with open_store(str(small)) as store:
            asked = list(questions(store))
        missed = show_queries(large, asked, given.seconds)
        missed += show_beside_rdflib(small, asked, given.seconds)
    print(f"\nBars missed: {', '.join(missed) or 'none'}" + ("" if quick else ", opening"))
    sys.exit(1 if missed or not quick else 0)


if __name__ == "__main__":
    main()
