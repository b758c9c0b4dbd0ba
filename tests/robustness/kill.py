"""Kill builds at any moment, and see what they leave.

    python -m tests.robustness.kill [--times 50] [--seed N] [--longest SECONDS]

Each builder gets a SIGKILL after a random time from its start, so that some die while
the store is being made, opened, written or closed; unless told otherwise that time is at
most what a builder takes here to make its first store, and a second and a half more.

The store must then open, hold whole documents only, and take another build; every fifth
builder starts from nothing. All kinds of store take turns, the folder most often.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg.rdf import documents
from kg.rdf.store import open_store
from tests.robustness.building import KINDS, build, builder, faults, held

FOLDER = KINDS[0]
TURNS = (FOLDER, KINDS[1], FOLDER, KINDS[2], FOLDER, KINDS[3])
"""Which kind of store is next."""
AT_WORK = 1.5
"""Seconds of work, beyond a first session, within which a builder is killed."""


def kill(place, seed, seconds):
    """Start a builder, kill it after some seconds, and give what is wrong then."""
    with builder(place, seed, stdout=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        was_running = process.poll() is None
        process.send_signal(signal.SIGKILL)
    wrong = faults(place)
    if not was_running:
        wrong.append("the builder had stopped by itself")
    return wrong


def documents_after(place):
    """Build once more, as the next one would, and give how many documents there are."""
    with open_store(str(place), create=True) as store:
        documents.put_ontology(store)
        build(store, "last", 0)
        return len(held(store))


def longest(folder):
    """Give the seconds within which a builder has started and is at work, on this machine."""
    begin = time.monotonic()
    with builder(Path(folder) / "first", 0, "--sessions", "1") as process:
        process.wait()
    return time.monotonic() - begin + AT_WORK


def main():
    """Kill so many builders; exit 1 if a store was not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, help="Seconds before the kill.")
    given = parser.parse_args()
    dice, failed = random.Random(given.seed), 0
    with tempfile.TemporaryDirectory() as folder:
        most = given.longest or longest(folder)
        for number in range(given.times):
            place = Path(folder) / TURNS[number % len(TURNS)]
            if number % 5 == 4:
                shutil.rmtree(place, ignore_errors=True)
                place.unlink(missing_ok=True)
            seconds = dice.uniform(0, most)
            wrong = kill(place, given.seed + number, seconds)
            failed += bool(wrong)
            left = documents_after(place)
            verdict = "; ".join(wrong) or "whole"
            print(f"{number + 1:3} {place.name:10} {seconds:5.2f} s {left:4} documents {verdict}")
    print(f"{given.times} builds killed, {failed} stores not as they must be.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
