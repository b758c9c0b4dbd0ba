"""Measure the pipeline: words a second, load time, peak memory, size on disk.

    python -m tests.benchmarks.nlp_speed TEXT... [--model FOLDER] [--documents 500]

The texts are plain files, paragraphs set apart by blank lines.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmarks.reading import articles, load, peak_memory, size, speed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--documents", type=int, default=500)
    options = parser.parse_args()
    documents = articles(options.texts, options.documents)

    nlp, loaded = load(options.model)
    words, seconds, busy = speed(nlp, documents)

    print(f"{len(documents)} documents, {words} words: {words / seconds:.0f} words/s")
    print(f"{words / busy:.0f} words per second of processor time")
    print(f"loaded in {loaded:.2f} s, peak memory {peak_memory():.0f} MiB, {size(nlp):.1f} MB")


if __name__ == "__main__":
    main()
