"""A builder to disturb, and what must be true of the store that it leaves.

    python -m tests.robustness.building PLACE SEED [--sessions N] [--wait SECONDS] [--prefix P]

It opens the store, builds, builds anew and forgets documents by the dice, closes it, and
starts again: with the code of `kg build` and `kg forget`, but with extractions that are
there already, so that nearly all the time is spent in the store.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

from kg import ontology
from kg.errors import StoreError
from kg.rdf import documents, formats, log, terms
from kg.rdf.iri import IriScheme
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store, open_store
from kg.rdf.writer import quads
from tests.quality import gold_extraction

ROOT = Path(__file__).parent.parent.parent
VERSIONS = Provenance("1", "model", "lexicon")
ARTICLES, IDS, CHANGES = 5, 12, 6
"""Articles that stand for versions of a document; documents; changes while a store is open."""
KINDS = ("graph", "graph.trig", "graph.nq", "graph.ttl")
"""Names of a store of each kind."""
SCHEME = IriScheme()


@cache
def written(document, version):
    """The quads of a version of a document; its title tells which it is."""
    article = gold_extraction.documents()[version]
    found = gold_extraction.with_document(
        gold_extraction.extraction(article), id=document, title=str(version)
    )
    return found, frozenset(
        quads(found, ontology=ontology.load(), provenance=VERSIONS, scheme=SCHEME)
    )


def build(store, document, version):
    """Do what `kg build` does with a document once it is read."""
    found, wanted = written(document, version)
    entry = log.built(found.document, VERSIONS)
    return documents.put(store, document, wanted, also=log.quads(entry, scheme=SCHEME))


def change(store, dice, prefix="d"):
    """Build, build anew or forget one document."""
    document = f"{prefix}{dice.randrange(IDS)}"
    if dice.random() < 0.2 and document in documents.document_ids(store):
        entry = log.forgotten(document, VERSIONS.software)
        return documents.forget(store, document, also=log.quads(entry, scheme=SCHEME))
    return build(store, document, dice.randrange(ARTICLES))


def held(store):
    """The documents of a store, with the version that it says they have."""
    titles = {q.subject.value: q.object.value for q in store.match(predicate=terms.TITLE)}
    return {each: titles.get(SCHEME.document(each)) for each in documents.document_ids(store)}


def faults(place):
    """What is wrong with a store: it must open, and hold whole documents and no more.

    All its graphs must be those of a store that never saw anything but what it holds now,
    and the log must tell of each document that it is there, or went.
    """
    try:
        with open_store(str(place)) as store:
            found, entries, kept = dict(formats.by_graph(store)), log.entries(store), held(store)
    except StoreError as error:
        if "There is no" in error.message:  # Killed before there was anything.
            return []
        return [f"it does not open: {error}"]
    fresh = memory_store()
    documents.put_ontology(fresh)
    for document, version in kept.items():
        if version is None:
            return [f"{document} is there in part"]
        build(fresh, document, int(version))
    wanted = dict(formats.by_graph(fresh))
    wrong = [
        f"graph {name}: {len(found.get(name, ()))} quads, not {len(wanted.get(name, ()))}"
        for name in sorted(set(found) | set(wanted))
        if name != SCHEME.log_graph and kept and found.get(name) != wanted.get(name)
    ]
    last = {entry.document: entry.action for entry in entries}
    logged = {document for document, action in last.items() if action == "built"}
    if logged != set(kept):
        wrong.append(f"the log has {sorted(logged)}, the store {sorted(kept)}")
    twice = [n for n, count in Counter((e.time, e.document) for e in entries).items() if count > 1]
    return wrong + [f"logged twice: {each}" for each in twice]


def builder(place, seed, *options, **how):
    """Start this program in a process of its own."""
    command = [sys.executable, "-m", "tests.robustness.building", str(place), str(seed), *options]
    return subprocess.Popen(command, cwd=ROOT, **how)


def main():
    """Build until killed, or so many sessions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place")
    parser.add_argument("seed", type=int)
    parser.add_argument("--sessions", type=int, default=1_000_000)
    parser.add_argument("--wait", type=float, default=0.0)
    parser.add_argument("--prefix", default="d")
    given = parser.parse_args()
    dice = random.Random(given.seed)
    for _ in range(given.sessions):
        with open_store(given.place, create=True, wait=given.wait) as store:
            documents.put_ontology(store)
            for _ in range(CHANGES):
                change(store, dice, given.prefix)


if __name__ == "__main__":
    try:
        main()
    except StoreError as error:
        sys.exit(f"{error.message} {error.hint}")
