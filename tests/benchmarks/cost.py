"""Measure what each stage costs: its share of the time of an extraction.

    python -m tests.benchmarks.cost PATH... [--documents 500] [--model NAME] [--profile N]

The texts of PATH are repeated up to the number of documents, and go through the pipeline as
those of `kg extract` do: documents are parsed in threads of their own while those before them are
extracted in one. So there are two shares, of processor time and of the time that passes: by
how much the whole takes longer than the parse alone, which is run over the same documents
before and after it. Putting parses right counts as after the parse. A stage has what is spent
in it and not in a stage that it calls; the arguments of a word, worked out when first asked
for and kept, count where that is. RDF is written by `kg build` and not by `kg extract`, so it
stands apart. `--profile N` lists the N functions after the parse that take most, over a
tenth of the documents.
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
from kg.memory import settled
from kg.pipeline import Pipeline, extract
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads
from kg.syntax.spacy import parsed

STAGES = {
    "mending": ["kg.pipeline.mended"],
    "times": ["kg.extract.reading.times.document_times", "kg.extract.reading.times.event_times"],
    "quantities": ["kg.extract.reading.quantities.quantities"],
    "reading": ["kg.pipeline.read"],
    "evoke and fill": ["kg.extract.frames.evoke", "kg.extract.frames.fill"],
    "qualify and attribute": ["kg.pipeline.frames"],
    "relations": ["kg.pipeline.relations"],
    "link": ["kg.pipeline.link.link"],
    "other": ["kg.pipeline.extract"],
}
BAR = 0.25
"""Share of the time that everything after the parse may take."""


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


def parse_alone(pipeline, documents):
    """Parse and no more; give the seconds that pass."""
    started = time.perf_counter()
    for doc, document in pipeline.nlp.pipe(((d.text, d) for d in documents), as_tuples=True):
        parsed(doc, document)
    return time.perf_counter() - started


def extract_all(pipeline, documents):
    """Extract from documents; give the clock, the seconds that pass, and the extractions."""
    clock = Clock()
    with ExitStack() as stack:
        for each in patches(clock):
            stack.enter_context(each)
        started, burnt = time.perf_counter(), time.process_time()
        found = list(pipeline.extract(documents))
        passed, burnt = time.perf_counter() - started, time.process_time() - burnt
    clock.spent["parse"] = burnt - clock.spent.total()
    return clock, passed, found


def write(extractions):
    """Make the statements of extractions; give the seconds of the processor."""
    store, known, started = memory_store(), ontology.load(), time.thread_time()
    for each in extractions:
        for _ in quads(each, ontology=known, provenance=Provenance("cost"), scheme=store.scheme):
            pass
    return time.thread_time() - started


def profile(pipeline, documents, lines):
    """Print the functions after the parse that take most."""
    trees = list(pipeline.parse(documents))
    profiler = cProfile.Profile()
    profiler.enable()
    for document in trees:
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
    with settled():  # As `kg extract` does.
        alone = parse_alone(pipeline, documents)
        clock, passed, found = extract_all(pipeline, documents)
        alone = (alone + parse_alone(pipeline, documents)) / 2
    written, total = write(found), clock.spent.total()
    for stage, seconds in clock.spent.most_common():
        print(f"{stage:<24}{seconds:>9.2f} s{seconds / total:>8.1%}")
    print(f"{'(RDF beside it':<24}{written:>9.2f} s{written / total:>8.1%})")
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} documents, {words} words: {words / passed:.0f} words a second")
    print(f"after the parse {1 - clock.spent['parse'] / total:.1%} of processor time")
    print(f"and {1 - alone / passed:.1%} of the time that passes; at most {BAR:.0%} wanted")
    if options.profile:
        profile(pipeline, documents[: max(1, len(documents) // 10)], options.profile)


if __name__ == "__main__":
    main()
