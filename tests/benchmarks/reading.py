"""Measure one spaCy pipeline in a process of its own: what `comparison` and `nlp_speed` share.

    python -m tests.benchmarks.reading FOLDER TEXTS.json [--test FILE ...] [--names FILE]

FOLDER `-` is the shipped pipeline; TEXTS.json a list of texts. The figures are printed as
JSON. Load time counts the import of spaCy; memory is the peak before accuracy is measured.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from itertools import cycle, islice
from pathlib import Path


def articles(paths, number):
    """Make documents of the length of those at ``paths`` from their paragraphs.

    The paragraphs are repeated, each time with other neighbours, so that nothing is gained
    by reading one twice.
    """
    texts = [path.read_text(encoding="utf8") for path in paths]
    paragraphs = [part for text in texts for part in text.split("\n\n") if part.strip()]
    size = max(1, len(paragraphs) // len(texts))
    source = cycle(paragraphs)
    return ["\n\n".join(islice(source, size)) for _ in range(number)]


def words_of(text):
    """Count words by the spaces between them."""
    return len(text.split())


def load(folder):
    """Load a pipeline; give it and the seconds that it took."""
    started = time.perf_counter()
    from kg import nlp as kg_nlp

    nlp = kg_nlp.load(folder)
    return nlp, time.perf_counter() - started


def speed(nlp, texts):
    """Give tokens (white space left out), seconds and seconds of processor time."""
    started, busy, words = time.perf_counter(), time.process_time(), 0
    for doc in nlp.pipe(texts):
        words += sum(not token.is_space for token in doc)
    return words, time.perf_counter() - started, time.process_time() - busy


def peak_memory():
    """Give the peak memory of this process in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def size(nlp):
    """Give the size of the pipeline's folder in MB."""
    return sum(f.stat().st_size for f in nlp.path.rglob("*") if f.is_file()) / 1e6


def accuracy(nlp, tests, names):
    """Score from raw text, and names from gold tokens."""
    from kg.nlp.training.corpus import read_treebank
    from kg.nlp.training.evaluate import score_raw_text

    raw = {p.stem: score_raw_text(nlp, read_treebank(p), "\n\n") for p in tests}
    found = {"raw_text": raw}
    if names:
        found["names"] = name_scores(nlp, names)
    return found


def name_scores(nlp, path):
    """Score names with the tokens of an IOB2 file."""
    from spacy.tokens import Doc

    from kg.nlp.bio import spans
    from kg.nlp.training.corpus import read_names
    from kg.nlp.training.scores import score_names

    pairs = []
    for _, tokens, tags in read_names(path):
        starts = [place == 0 for place in range(len(tokens))]
        doc = nlp(Doc(nlp.vocab, words=list(tokens), sent_starts=starts))
        gold = spans([tag or "O" for tag in tags])
        pairs.append((gold, [(ent.start, ent.end, ent.label_) for ent in doc.ents]))
    return score_names(pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("texts", type=Path)
    parser.add_argument("--test", type=Path, action="append", default=[])
    parser.add_argument("--names", type=Path)
    options = parser.parse_args()
    texts = json.loads(options.texts.read_text(encoding="utf8"))
    nlp, loaded = load(None if options.folder == "-" else options.folder)
    list(nlp.pipe(texts[:2]))
    words, seconds, busy = speed(nlp, texts)
    figures = {
        "words_per_second": round(words / seconds),
        "words_per_processor_second": round(words / busy),
        "load_seconds": round(loaded, 2),
        "peak_memory_mib": round(peak_memory()),
        "size_mb": round(size(nlp), 1),
    }
    print(json.dumps(figures | accuracy(nlp, options.test, options.names)))


if __name__ == "__main__":
    main()
