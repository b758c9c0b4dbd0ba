"""Measure the pipeline: words a second, load time, peak memory, size on disk.

    python tests/benchmarks/nlp_speed.py TEXT... [--model FOLDER] [--documents 500]

The texts (plain files, paragraphs set apart by blank lines) are repeated up to the number of
documents, each with other neighbours, so that nothing is gained by reading one twice.
"""

import argparse
import resource
import time
from itertools import cycle, islice
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--documents", type=int, default=500)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf8") for path in options.texts]

    started = time.perf_counter()
    from kg import nlp as kg_nlp

    nlp = kg_nlp.load(options.model)
    loaded = time.perf_counter() - started

    paragraphs = [part for text in texts for part in text.split("\n\n") if part.strip()]
    size = max(1, len(paragraphs) // len(texts))
    source = cycle(paragraphs)
    documents = ["\n\n".join(islice(source, size)) for _ in range(options.documents)]
    started, words, busy = time.perf_counter(), 0, time.process_time()
    for doc in nlp.pipe(documents):
        words += sum(not token.is_space for token in doc)
    seconds, busy = time.perf_counter() - started, time.process_time() - busy

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    folder = nlp.path
    disk = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6
    print(f"{len(documents)} documents, {words} words: {words / seconds:.0f} words/s")
    print(f"{words / busy:.0f} words per second of processor time")
    print(f"loaded in {loaded:.2f} s, peak memory {memory:.0f} MiB, {disk:.1f} MB on disk")


if __name__ == "__main__":
    main()
