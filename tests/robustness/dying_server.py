"""Kill SPARQL servers while a document is being replaced, and see what they then hold.

    python -m tests.robustness.dying_server [--times 10] [--seed N]

For each server that is installed (Oxigraph, Virtuoso): a document's next version is written,
now a small one and now one of more statements than Virtuoso takes in a request, and the
server gets a SIGKILL at a random moment meanwhile. Started again, it must hold the old
version or the new one, names, log and closure included, as a store that was never disturbed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf import documents, formats, log
from kg.rdf.store import memory_store, open_store
from tests.robustness.building import SCHEME, VERSIONS, written
from tests.unit.rdf.servers import SERVERS, program

DOCUMENT = "d"
LARGEST = 6_000
"""Statements that a version has beside those of an article; Virtuoso takes 4,000 at once."""
MOMENTS = (0.3, 2.2)
"""When a server is killed, in parts of the time that a first large version takes: at first
it is only read, and a further version takes out as much as it puts in."""
NOTE = ox.NamedNode("https://w3id.org/defdip/id/note")


def version(number, size):
    """The quads of a version of the document, made longer, and its entry in the log."""
    found, quads = written(DOCUMENT, number % 2)
    graph = ox.NamedNode(SCHEME.document(DOCUMENT))
    longer = {
        ox.Quad(graph, NOTE, ox.Literal(f"versie {number}, regel {n}", language="nl"), graph)
        for n in range(size)
    }
    entry = log.built(found.document, VERSIONS)
    return quads | longer, list(log.quads(entry, scheme=SCHEME))


def content(store):
    """All that a store holds, by graph, with times written as Oxigraph does.

    Where a second's parts end in noughts, it leaves them out, and Virtuoso does not.
    """
    alike = memory_store()
    alike.inner.bulk_extend(q for _, quads in formats.by_graph(store) for q in quads)
    return dict(formats.by_graph(alike))


def put(store, made):
    """Do what `kg build` does with a version."""
    quads, entry = made
    documents.put(store, DOCUMENT, quads, also=entry)


class Trials:
    """A server's folder, and a store beside it that nobody kills."""

    def __init__(self, name, folder):
        self._start, _ = SERVERS[name]
        self._folder = folder
        self._twin = memory_store()
        self._took = 0.0

    def begin(self):
        """Write a first large version undisturbed, to see how long that takes."""
        with self._opened() as store:
            documents.put_ontology(store)
            begin = time.monotonic()
            put(store, made := version(0, LARGEST))
            self._took = time.monotonic() - begin
        documents.put_ontology(self._twin)
        put(self._twin, made)

    def kill(self, number, size, share):
        """Kill the server in a share of the time that a large version took.

        Gives what it then held (`old`, `new` or what is wrong), and for how long it lived.
        """
        made = version(number, size)
        seconds = share * self._took
        with self._opened() as store:
            writing = threading.Thread(target=self._write, args=(store, made))
            writing.start()
            time.sleep(seconds)
        writing.join()
        old = content(self._twin)
        put(self._twin, made)
        new = content(self._twin)
        with self._opened() as store:
            found = content(store)
            if found not in (old, new):
                return "in part: " + self._differences(found, old, new), seconds
            put(store, made)
            if content(store) != new:
                return "it takes no other build", seconds
        return "old" if found == old else "new", seconds

    def _write(self, store, made):
        with suppress(StoreError, SyntaxError):  # The server is gone, as it should.
            put(store, made)

    def _opened(self):
        return _Server(self._start, self._folder)

    def _differences(self, found, old, new):
        graphs = sorted(set(found) | set(old) | set(new))
        sizes = {name: [len(c.get(name, ())) for c in (found, old, new)] for name in graphs}
        return "; ".join(
            f"{name} has {has} of {was} or {will}"
            for name, (has, was, will) in sizes.items()
            if not found.get(name) == old.get(name) == new.get(name)
        )


class _Server:
    """A server that runs in a `with` block and is killed at its end."""

    def __init__(self, start, folder):
        self._running = start(folder)

    def __enter__(self):
        url, secrets = self._running.__enter__()
        os.environ.update(secrets)
        return open_store(url, create=True)

    def __exit__(self, *error):
        return self._running.__exit__(*error)


def run(name, times, dice, *, say=print):
    """Kill a server so many times, and give how often it was not as it must be."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(name, Path(folder))
        trials.begin()
        for number in range(1, times + 1):
            size = dice.choice((0, LARGEST))
            found, seconds = trials.kill(number, size, dice.uniform(*MOMENTS))
            failed += found not in ("old", "new")
            say(f"{number:3} {name:10} {size:5} statements more, {seconds:5.2f} s: {found}")
    return failed


def main():
    """Kill each server so many times; exit 1 if one was not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    failed = 0
    for name, (_, programs) in SERVERS.items():
        if program(*programs):
            failed += run(name, given.times, random.Random(given.seed))
        else:
            print(f"{name} is not installed: there is no program {programs[0]}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
