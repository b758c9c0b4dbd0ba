"""Show how memory grows with the number of documents: building, and exporting.

    python -m tests.benchmarks.memory [--documents 100 1000 10000] [--sentences 1] [--real FILE]

Each figure is the peak of a process of its own, in MB. First comes what `kg build` takes
without the parser, whose model hides the rest under its own half gigabyte: the synthetic
extractions of `tests.benchmarks.synthetic` are written one by one, as they come from it.
Then the commands themselves: `kg build` of the texts of the same documents, and `kg export`
of that store in each format. FILE holds extractions that `kg extract --format jsonl` wrote;
without it the texts of the repository are read first.

The rule: from the first number to the last, a hundred times as many documents by default, the
peak of no command may grow by more than a seventh. What grows is no list of ours: Oxigraph holds
an index of its files, and what it has read up to 160 MB (its own caches: 128 for terms, 32 for
the rest; it has no setting for them). A build and an export open the store anew now and then
and so empty them.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from kg import ontology
from kg.cli.build import Totals, write
from kg.cli.export import FORMATS
from kg.cli.main import main as kg
from kg.memory import settled, share_heap
from kg.rdf.documents import put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import open_store
from tests.benchmarks import synthetic

ROOT = Path(__file__).parent.parent.parent
BAR = 1.15
"""Times that the peak of a command may be that of the first number, with the last."""
ALONE = "writing to the store"
"""The part of a build that the parser's size hides; shown and not judged."""


def put(place, number, sentences, real):
    """Write synthetic documents to a store as `kg build` does, and as many files of text."""
    extractions = synthetic.read(real)
    totals, known, origin = Totals(), ontology.load(), Provenance("benchmark")
    texts = Path(f"{place}.texts")
    texts.mkdir()
    share_heap()
    with open_store(place, create=True) as store, settled():
        put_ontology(store)
        for extraction in synthetic.documents(extractions, number, sentences=sentences):
            write(store, extraction, known, origin, totals)
            (texts / f"{extraction.document.id}.txt").write_text(_text(extraction), "utf-8")


def _text(extraction):
    """Write the sentences that a document was made of, with a date before them."""
    whole = extraction.document.text
    told = [whole[s.span.start : s.span.end] for s in extraction.sentences]
    return "\n\n".join(["date 2020-02-14", *told, ""])


def peak(*arguments):
    """Run one of these in a process of its own; give its peak in MB."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", "--run", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True, text=True
    )
    return float(done.stderr.split()[-1])


def run(work, *arguments):
    """Do one piece of work and tell the peak on standard error."""
    if work == "put":
        put(arguments[0], int(arguments[1]), int(arguments[2]), arguments[3])
    else:
        kg([work, *arguments], standalone_mode=False)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(kilobytes / 1024, file=sys.stderr)


def main():
    """Print the peaks beside each other; exit 1 if one grows beyond the bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--sentences", type=int, default=1)
    parser.add_argument("--real", type=Path)
    parser.add_argument("--run", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        run(*given.run)
        return
    worst = 0.0
    numbers = given.documents
    with tempfile.TemporaryDirectory() as folder:
        stores = {number: str(Path(folder) / str(number)) for number in numbers}
        print(f"{'MB':22}" + "".join(f"{number:>10,}" for number in numbers) + " documents")
        real = given.real or Path(folder) / "real.jsonl"
        if not given.real:
            synthetic.extract(real, *synthetic.TEXTS)
        rows = {
            ALONE: lambda n: peak("put", stores[n], n, given.sentences, real),
            "kg build": lambda n: peak(
                "build", f"{stores[n]}.texts", "--store", f"{stores[n]}.built"
            ),
        }
        for form in FORMATS:
            rows[f"kg export {form}"] = lambda n, form=form: peak(
                "export", "-", "--format", form, "--store", f"{stores[n]}.built"
            )
        for name, measure in rows.items():
            print(f"{name:22}", end="", flush=True)
            peaks = []
            for number in numbers:
                peaks.append(measure(number))
                print(f"{peaks[-1]:10.0f}", end="", flush=True)
            grown = peaks[-1] / peaks[0]
            worst = max(worst, grown) if name != ALONE else worst
            print(f"  {grown:.2f} times")
    print(f"At most {worst:.2f} times; the bar is {BAR}.")
    sys.exit(1 if worst > BAR else 0)


if __name__ == "__main__":
    main()
