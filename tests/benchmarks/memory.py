"""Show how memory grows with the number of documents: building, and exporting.

    python -m tests.benchmarks.memory [--documents 100 1000 10000] [--sentences 1] [--real FILE]

Each figure is the peak of a process of its own, in MB. The build is that of `kg build` from
the extraction on: the synthetic extractions of `tests.benchmarks.synthetic` come one by
one, as they do from the parser, whose model would only hide the rest under its own half
gigabyte. FILE holds extractions that `kg extract --format jsonl` wrote; without it the texts
of the repository are read first. The export is that of `kg export`, in each format, of
the store that was built.

The rule: from the last but one number to the last, with ten times as many documents by
default, no peak may grow by more than a quarter. Growth before that is shown and not judged.
Oxigraph keeps what it has read up to 160 MB (its own caches: 128 for terms, 32 for the rest)
and has no setting for it, so a peak rises with what is read until they are full. An export
opens the store anew now and then and so empties them; a build does when it has written much.
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
from kg.cli.export import FORMATS, graphs_left_out, write_graph
from kg.rdf.documents import put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import open_store
from tests.benchmarks import synthetic

ROOT = Path(__file__).parent.parent.parent
BAR = 1.25
"""Times that the peak may be that of the last but one number, with ten times as many."""


def build(place, number, sentences, real):
    """Write synthetic documents to a store as `kg build` does."""
    extractions = synthetic.read(real)
    totals, known, origin = Totals(), ontology.load(), Provenance("benchmark")
    with open_store(place, create=True) as store:
        put_ontology(store)
        for extraction in synthetic.documents(extractions, number, sentences=sentences):
            write(store, extraction, known, origin, totals)


def export(place, form):
    """Write a store to nowhere as `kg export` does."""
    with open_store(place) as store:
        write_graph(store, "/dev/stdout", form=form, left_out=graphs_left_out(store))


def peak(*arguments):
    """Run one of these in a process of its own; give its peak in MB."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", "--run", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True, text=True
    )
    return float(done.stderr.split()[-1])


def run(work, *arguments):
    """Do one piece of work and tell the peak on standard error."""
    if work == "build":
        build(arguments[0], int(arguments[1]), int(arguments[2]), arguments[3])
    elif work == "export":
        export(*arguments)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(kilobytes / 1024, file=sys.stderr)


def main():
    """Print the peaks beside each other; exit 1 if one grows beyond the bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--sentences", type=int, default=1)
    parser.add_argument("--real", type=Path)
    parser.add_argument("--run", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        run(*given.run)
        return
    worst = 0.0
    numbers = given.documents
    with tempfile.TemporaryDirectory() as folder:
        stores = {number: Path(folder) / str(number) for number in numbers}
        print(f"{'MB':20}" + "".join(f"{number:>10,}" for number in numbers) + " documents")
        real = given.real or Path(folder) / "real.jsonl"
        if not given.real:
            synthetic.extract(real, *synthetic.TEXTS)
        rows = {"kg build": lambda n: peak("build", stores[n], n, given.sentences, real)}
        for form in FORMATS:
            rows[f"kg export {form}"] = lambda n, form=form: peak("export", stores[n], form)
        for name, measure in rows.items():
            print(f"{name:20}", end="", flush=True)
            peaks = []
            for number in numbers:
                peaks.append(measure(number))
                print(f"{peaks[-1]:10.0f}", end="", flush=True)
            grown = peaks[-1] / peaks[-2]
            worst = max(worst, grown)
            print(f"  {grown:.2f} times")
    print(f"At most {worst:.2f} times; the bar is {BAR}.")
    sys.exit(1 if worst > BAR else 0)


if __name__ == "__main__":
    main()
