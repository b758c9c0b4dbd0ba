"""How the time and memory of `kg link-events` grow with the number of documents.

    python -m tests.benchmarks.linking [DOCUMENTS]

The annotated articles are told again and again, a week later each time and by two papers.
A tenth of DOCUMENTS (3,000) is linked first, then all of them, each in a process of its own.
"""

from __future__ import annotations

import datetime
import resource
import subprocess
import sys
import time
from dataclasses import replace

from kg import ontology
from kg.events.link import link_events
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads
from tests.quality.gold_extraction import documents, extraction

BEGIN = datetime.date(1950, 1, 2)


def tellings(number):
    """Give extractions: each article by two papers, then all of them again weeks later."""
    articles = [extraction(document) for document in documents()]
    for at in range(number):
        week, place = divmod(at // 2, len(articles))
        date = BEGIN + datetime.timedelta(weeks=10 * week)
        article = articles[place]
        # Times in the text are left as they stand; what has none is dated by its document.
        document = replace(article.document, id=f"doc-{at}", date=date.isoformat())
        yield replace(article, document=document)


def measure(number):
    """Link a store of so many documents and print what it took."""
    store, known, origin = memory_store(), ontology.load(), Provenance("benchmark")
    for telling in tellings(number):
        written = quads(telling, ontology=known, provenance=origin, scheme=store.scheme)
        store.inner.extend(list(written))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    linked = link_events(store)
    seconds = time.perf_counter() - begin
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{number} {seconds:.2f} {grown:.0f} {linked.events} {linked.clusters}")


def main():
    """Measure a tenth and the whole, and compare."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    found = []
    for each in (number // 10, number):
        command = [sys.executable, "-m", "tests.benchmarks.linking", "--one", str(each)]
        line = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        found.append([float(value) for value in line.split()])
        documents_, seconds, grown, events, clusters = found[-1]
        print(
            f"{documents_:8,.0f} documents: {seconds:7.2f} s, {1000 * seconds / documents_:5.2f} ms"
            f" a document, {grown:5.0f} MB more; {events:,.0f} reports of {clusters:,.0f} events"
        )
    (first, last) = found
    print(f"ten times the documents take {last[1] / first[1]:.1f} times as long")


if __name__ == "__main__":
    if "--one" in sys.argv:
        measure(int(sys.argv[-1]))
    else:
        main()
