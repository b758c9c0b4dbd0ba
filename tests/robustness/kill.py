"""Kill builds at any moment, and see what they leave.

    python -m tests.robustness.kill [--times 50] [--seed N] [--longest 2.5]

Each builder gets a SIGKILL after a random time from its start, so that some die while
the store is being made, opened, written or closed. The store must then open, hold whole
documents only, and take another build; every fifth builder starts from nothing. All kinds
of store take turns, the folder most often.
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

from kg.rdf.store import open_store
from tests.robustness.building import KINDS, build, builder, faults, held

FOLDER = KINDS[0]
TURNS = (FOLDER, KINDS[1], FOLDER, KINDS[2], FOLDER, KINDS[3])
"""Which kind of store is next."""


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
        build(store, "last", 0)
        return len(held(store))


def main():
    """Kill so many builders; exit 1 if a store was not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=2.5, help="Seconds before the kill.")
    given = parser.parse_args()
    dice, failed = random.Random(given.seed), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.times):
            place = Path(folder) / TURNS[number % len(TURNS)]
            if number % 5 == 4:
                shutil.rmtree(place, ignore_errors=True)
                place.unlink(missing_ok=True)
            seconds = dice.uniform(0, given.longest)
            wrong = kill(place, given.seed + number, seconds)
            failed += bool(wrong)
            left = documents_after(place)
            verdict = "; ".join(wrong) or "whole"
            print(f"{number + 1:3} {place.name:10} {seconds:5.2f} s {left:4} documents {verdict}")
    print(f"{given.times} builds killed, {failed} stores not as they must be.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
