"""Start several builds of one store at once: each waits for the others, or says who builds.

    python -m tests.robustness.two_builds [--builds 3]

For each kind of store, and each SPARQL server that is installed: so many `kg build --wait`
of different texts start together, and afterwards the store must have all of the texts.
Then one process holds the store, and a `kg build` that may not wait must say which process
that is, and end with exit code 2.
Readers ask all the time, and must always be answered with whole documents.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg.errors import StoreError
from kg.rdf import documents
from kg.rdf.store import open_store
from tests.robustness.building import KINDS, ROOT
from tests.unit.rdf.servers import SERVERS, program

TEXT = "date 2020-0{0}-03\n\nBericht {0}\n\nNederland stuurt {0} militairen naar Irak.\n"
WAIT = 300


def kg_build(place, text, *options):
    """Start `kg build` of one text."""
    command = [sys.executable, "-m", "kg", "build", str(text), "--store", str(place), *options]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def texts(folder, number):
    """Write so many texts."""
    for each in range(1, number + 1):
        path = folder / f"bericht-{each}.txt"
        path.write_text(TEXT.format(each), encoding="utf-8")
        yield path


def read(place, refused):
    """Ask for the documents as a reader would; a store that is not there yet has none."""
    try:
        with open_store(str(place)) as store:
            return documents.document_ids(store)
    except StoreError as error:
        if "There is no" not in error.message:
            refused.append(str(error))
        return []


def all_at_once(place, paths):
    """Build each text in a process of its own; give what went wrong, and how often it was read."""
    running = [kg_build(place, path, "--wait", str(WAIT)) for path in paths]
    refused, reads = [], 0
    while any(process.poll() is None for process in running):
        read(place, refused)
        reads += 1
        time.sleep(0.02)
    wrong = [p.stderr.read()[-300:] for p in running if p.returncode] + refused
    missing = {path.stem for path in paths} - set(read(place, refused))
    return wrong + [f"{name} is missing" for name in sorted(missing)], reads


def without_waiting(place, text):
    """Build while this process holds the store; give what the build said, and what is wrong."""
    with open_store(str(place), writable=True):
        process = kg_build(place, text)
        _, words = process.communicate(timeout=WAIT)
        told = f"process {os.getpid()}, since 2" in words and process.returncode == 2
    return words.strip(), [] if told else [f"exit code {process.returncode}: {words[-300:]}"]


def trial(name, place, paths):
    """Try one store, print what came of it, and tell whether anything went wrong."""
    wrong, reads = all_at_once(place, paths)
    words, unsaid = without_waiting(place, paths[0]) if not wrong else ("", [])
    print(f"{name:10} {len(paths)} builds, read {reads} times meanwhile:", end=" ")
    print("; ".join(wrong + unsaid) or "all there")
    print(f"           {words}")
    return bool(wrong or unsaid)


def main():
    """Build at once in each kind of store; exit 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--builds", type=int, default=3)
    given = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = list(texts(Path(folder), given.builds))
        for kind in KINDS:
            failed += trial(kind, Path(folder) / kind, paths)
        for name, (start, programs) in SERVERS.items():
            if not program(*programs):
                print(f"{name} is not installed: there is no program {programs[0]}")
                continue
            below = Path(folder) / name
            below.mkdir()
            with start(below) as (url, secrets):
                os.environ.update(secrets)
                failed += trial(name, url, paths)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
