"""Compare the pipeline with others: speed, memory, load time, size and accuracy in one run.

    python -m tests.benchmarks.comparison [TEXT...] [--cnn FOLDER] [--documents 500]
        [--test FILE.conllu ...] [--names FILE.iob2] [--json FILE]

Three pipelines read the same articles on the same machine, each in a process of its own and
one after the other: the shipped one; a CNN pipeline of spaCy's standard architecture, trained
by `python -m tests.benchmarks.cnn` on the same data (its `model-best`); and Frog (Debian
packages `frog` and `frogdata`), which reads fewer articles, for it is slow. What is not
installed is left out, with the reason. The published figures of spaCy's trained pipelines
stand beside them: on UD 2.8 test, both treebanks together, from raw text.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.reading import articles, words_of

ROOT = Path(__file__).parents[2]
FIELDS = ("sentences", "upos", "xpos", "feats", "lemma", "uas", "las")
# meta/*-3.8.0.json of github.com/explosion/spacy-models
PUBLISHED = {
    "nl_core_news_sm 3.8": "12 MB   sentences .865 upos .958 xpos .940 lemma .950 uas .857 las .805"
    " names .715",
    "nl_core_news_md 3.8": "40 MB   sentences .871 xpos .949 lemma .954 uas .867 las .821"
    " names .753",
    "nl_core_news_lg 3.8": "541 MB  sentences .869 xpos .954 feats .966 lemma .955 uas .876"
    " las .830 names .764",
}
FROG_PACKAGES = "frog frogdata libfrog2 libmbt1 libtimbl4 libucto5 ucto uctodata".split()
FROG_SHARE = 10
"""Frog reads one in so many documents."""


def spacy_pipeline(folder, texts, options):
    """Measure a spaCy pipeline in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.reading", str(folder), str(texts)]
    for path in options.test:
        command += ["--test", str(path)]
    if options.names:
        command += ["--names", str(options.names)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"skipped": f"it failed: {done.stderr.strip().splitlines()[-1]}"}
    return json.loads(done.stdout)


def frog(texts, temporary):
    """Measure Frog: twice over a short text, for its load time, once over articles."""
    if not shutil.which("frog"):
        return {"skipped": "not installed (apt-get install frog frogdata)"}
    some = texts[: max(1, len(texts) // FROG_SHARE)]
    short, long = temporary / "short.txt", temporary / "long.txt"
    short.write_text("De minister sprak.\n", encoding="utf8")
    long.write_text("\n\n".join(some), encoding="utf8")
    loaded = min((_timed_frog(short)[0] or 0.0 for _ in range(2)), default=0.0)
    if not loaded:
        return {"skipped": "it does not start: is frogdata installed?"}
    seconds, memory = _timed_frog(long)
    words = sum(map(words_of, some))
    return {
        "words_per_second": round(words / max(seconds - loaded, 0.01)),
        "load_seconds": round(loaded, 2),
        "peak_memory_mib": round(memory),
        "size_mb": _debian_size(FROG_PACKAGES),
        "documents": len(some),
    }


def _timed_frog(path):
    """Run Frog over a file; give seconds, None where it fails, and MiB."""
    script = (
        "import resource, subprocess, sys, time\n"
        "started = time.perf_counter()\n"
        "done = subprocess.run(['frog', '-t', sys.argv[1]], capture_output=True)\n"
        "usage = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(done.returncode, time.perf_counter() - started, usage.ru_maxrss / 1024)\n"
    )
    command = [sys.executable, "-c", script, str(path)]
    with tempfile.TemporaryDirectory() as folder:  # Frog leaves debug files where it runs
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    code, seconds, memory = done.stdout.split()
    return (float(seconds) if code == "0" else None), float(memory)


def _debian_size(packages):
    """Give the installed size of Debian packages in MB."""
    command = ["dpkg-query", "-W", "-f=${Installed-Size}\n", *packages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return round(sum(map(int, done.stdout.split())) * 1024 / 1e6, 1)


def table(found):
    """Print the figures."""
    head = ("words/s", "a core", "load s", "MiB", "MB")
    keys = (
        "words_per_second",
        "words_per_processor_second",
        "load_seconds",
        "peak_memory_mib",
        "size_mb",
    )
    yield f"{'':>22} " + " ".join(f"{name:>8}" for name in head)
    for name, figures in found.items():
        if "skipped" in figures:
            yield f"{name:>22} left out: {figures['skipped']}"
        else:
            yield f"{name:>22} " + " ".join(f"{figures.get(key, '-'):>8}" for key in keys)
    yield from _accuracy(found)
    yield "\nPublished (UD 2.8 test, Alpino and LassySmall together, raw text):"
    yield from (f"{name:>22} {figures}" for name, figures in PUBLISHED.items())


def _accuracy(found):
    """Print the scores from raw text."""
    for name, figures in found.items():
        for test, scores in figures.get("raw_text", {}).items():
            cells = " ".join(f"{field} {scores[field]:.3f}" for field in FIELDS)
            yield f"{name:>22} {test}: {cells}"
        if names := figures.get("names"):
            shown = " ".join(f"{label} {f:.3f}" for label, f in names.items())
            yield f"{name:>22} names: {shown}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="*", type=Path, help="plain text; by default the seeds")
    parser.add_argument("--cnn", type=Path, help="folder of the CNN pipeline")
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--test", type=Path, action="append", default=[])
    parser.add_argument("--names", type=Path)
    parser.add_argument("--json", type=Path, help="write the figures there, too")
    options = parser.parse_args()
    sources = options.texts or [*ROOT.glob("tests/quality/articles/*.txt"), *ROOT.glob("seeds/*")]
    texts = articles(sorted(sources), options.documents)
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        temporary = Path(folder)
        path = temporary / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf8")
        found["ours"] = spacy_pipeline("-", path, options)
        if options.cnn:
            found["spaCy CNN"] = spacy_pipeline(options.cnn.resolve(), path, options)
        else:
            reason = "train one with python -m tests.benchmarks.cnn and give its folder as --cnn"
            found["spaCy CNN"] = {"skipped": reason}
        found["Frog"] = frog(texts, temporary)
    print(f"{len(texts)} documents, {sum(map(words_of, texts))} words")
    print("\n".join(table(found)))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
