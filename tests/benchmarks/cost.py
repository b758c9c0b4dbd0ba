"""Measure what each stage costs: its share of the time of an extraction.

    python -m tests.benchmarks.cost PATH... [--documents 500] [--model NAME] [--profile N]

The texts of PATH are repeated up to the number of documents, and are parsed and extracted
some at a time. The parse works in two threads and the other stages, of which putting parses
right is one, in one; so there are two shares, of processor time and of the time that passes
on two cores. A stage has what is spent in it and not in a stage that it calls; the arguments
of a word, worked out when first asked for and kept, count where that is. RDF is written by
`kg build` and not by `kg extract`, so it stands apart. `--profile N` lists the N functions
after the parse that take most, over a tenth of the documents.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from functools import wraps
from itertools import cycle, islice
from unittest.mock import patch

from kg import ingest, ontology
from kg.errors import KgError
from kg.pipeline import Pipeline, extract
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads

STAGES = {
    "mending": ["kg.pipeline.mended"],
    "times": ["kg.extract.reading.times.document_times", "kg.extract.reading.times.event_times"],
    "quantities": ["kg.extract.reading.quantities.quantities"],
    "reading": ["kg.pipeline.read"],
    "evoke and fill": ["kg.extract.frames.evoke", "kg.extract.frames.fill"],
    "qualify and attribute": ["kg.pipeline.frames"],
    "relations": ["kg.pipeline.relations"],
    "link": ["kg.pipeline.link.link"],
}
BAR = 0.25
"""Share of processor time that everything after the parse may take."""
CHUNK = 20
"""Documents that are parsed before they are extracted."""


class Clock:
    """Adds up the thread's processor time by stage, without that of the stages inside."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inside: list[float] = []

    def run(self, stage, function, *args, **kwargs):
        """Call a function on the account of a stage."""
        started = time.thread_time()
        self._inside.append(0.0)
        try:
            return function(*args, **kwargs)
        finally:
            total = time.thread_time() - started
            self.spent[stage] += total - self._inside.pop()
            if self._inside:
                self._inside[-1] += total

    def timed(self, stage, function):
        """Wrap a function so that its calls count."""
        return wraps(function)(lambda *a, **k: self.run(stage, function, *a, **k))


def patches(clock):
    """Give the patches that time the stages."""
    for stage, names in STAGES.items():
        for name in names:
            module, _, attribute = name.rpartition(".")
            found = _resolve(module)
            yield patch.object(found, attribute, clock.timed(stage, getattr(found, attribute)))


def _resolve(path):
    from importlib import import_module

    parts = path.split(".")
    found = import_module(".".join(parts[:2]))
    for part in parts[2:]:
        try:
            found = import_module(f"{found.__name__}.{part}")
        except ImportError:
            found = getattr(found, part)
    return found


def copies(paths, number):
    """Repeat the texts up to a number, each copy with its own id."""
    texts = [d for d in ingest.read(paths) if not isinstance(d, KgError)]
    return [replace(d, id=f"{d.id}-{n}") for n, d in enumerate(islice(cycle(texts), number))]


def write(extraction, store, known):
    """Make the statements of a document."""
    return sum(
        1
        for _ in quads(
            extraction, ontology=known, provenance=Provenance("cost"), scheme=store.scheme
        )
    )


def measure(pipeline, documents):
    """Run every stage over the documents; give the clock, the parse's seconds, and the words."""
    clock, passed, words = Clock(), 0.0, 0
    store, known = memory_store(), ontology.load()
    with ExitStack() as stack:
        for each in patches(clock):
            stack.enter_context(each)
        for first in range(0, len(documents), CHUNK):
            started, burnt = time.perf_counter(), time.process_time()
            mended = clock.spent["mending"]
            chunk = list(pipeline.parse(documents[first : first + CHUNK]))
            mended = clock.spent["mending"] - mended
            clock.spent["parse"] += time.process_time() - burnt - mended
            passed += time.perf_counter() - started - mended
            for document in chunk:
                words += sum(len(tree) for tree in document.sentences)
                found = clock.run("other", extract, document, pipeline.resources)
                clock.run("RDF", write, found, store, known)
    return clock, passed, words


def profile(pipeline, documents, lines):
    """Print the functions after the parse that take most."""
    parsed = list(pipeline.parse(documents))
    profiler = cProfile.Profile()
    profiler.enable()
    for document in parsed:
        extract(document, pipeline.resources)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(lines)


def main():
    """Print the shares, and the hot spots where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--model")
    parser.add_argument("--profile", type=int, metavar="N")
    options = parser.parse_args()
    pipeline = Pipeline(options.model)
    documents = copies(options.paths, options.documents)
    list(pipeline.extract(documents[:2]))  # So that loading and warming up are not counted.
    clock, passed, words = measure(pipeline, documents)
    written = clock.spent.pop("RDF")
    total = clock.spent.total()
    for stage, seconds in clock.spent.most_common():
        print(f"{stage:<24}{seconds:>9.2f} s{seconds / total:>8.1%}")
    print(f"{'(RDF beside it':<24}{written:>9.2f} s{written / total:>8.1%})")
    after = total - clock.spent["parse"]
    elapsed = passed + after
    print(f"{len(documents)} documents, {words} words: {words / elapsed:.0f} words a second")
    print(f"after the parse {after / total:.1%} of processor time, at most {BAR:.0%} wanted")
    print(f"and {after / elapsed:.1%} of the time that passes")
    if options.profile:
        profile(pipeline, documents[: max(1, len(documents) // 10)], options.profile)


if __name__ == "__main__":
    main()
