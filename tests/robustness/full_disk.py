"""Fill the disk under a build, and see what it says and leaves.

    python -m tests.robustness.full_disk [--times 12] [--seed N]

For each kind of store a few documents are built; then a build goes on until there is no
more room, at another moment each time. It must end with a sentence and exit code 1, the
store must be readable while the disk is still full and hold whole documents, those that
were there among them, and once there is room it must take another build.

The disk is one in memory of a few megabytes, mounted where the system lets anyone do so
(Linux user namespaces); elsewhere each file of the build is kept from growing beyond a
size, which anyone can do anywhere.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kg.rdf import documents
from kg.rdf.store import open_store
from tests.robustness.building import KINDS, ROOT, build, builder, faults, held

SECONDS = 60
MEGABYTE = 1 << 20
ROOM = ((0.2, 6.0), (0.0, 0.6))
"""Megabytes that a build has: in a folder, and for a file, which is all that a file needs."""
INSIDE = "--inside"
DISK = 48
"""Megabytes of the small disk; Oxigraph's log alone is some 10 MB in this time."""


def fill_by_limit(place, seed, room):
    """Build with files that cannot grow beyond their room; give exit code and words."""

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    return _run(builder(place, seed, preexec_fn=limit, stderr=subprocess.PIPE, text=True))


def fill_by_ballast(place, seed, room):
    """Build on a disk that has so much room left."""
    ballast = place.parent / "ballast"
    size = max(shutil.disk_usage(place.parent).free - room, 0)
    with ballast.open("wb") as out:
        os.posix_fallocate(out.fileno(), 0, max(size, 1))
    return _run(builder(place, seed, stderr=subprocess.PIPE, text=True))


def _run(process):
    try:
        _, words = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return 0, f"It still built after {SECONDS} seconds."
    return process.returncode, words.strip()


def trial(place, seed, fill, room):
    """Build, fill the disk, and give what is wrong; also what the build said."""
    with open_store(str(place), create=True) as store:
        documents.put_ontology(store)
        build(store, "kept", 0)
    code, words = fill(place, seed, room)
    wrong = faults(place)
    if code != 1 or "Traceback" in words or not words:
        wrong.append(f"exit code {code}: {words[-600:]}")
    (place.parent / "ballast").unlink(missing_ok=True)
    with open_store(str(place), create=True) as store:
        if "kept" not in held(store):
            wrong.append("what was there is gone")
        build(store, "after", 1)
    return wrong + faults(place), words


def trials(folder, times, seed, fill):
    """Run so many trials in a folder, print each, and give how many went wrong."""
    dice, failed = random.Random(seed), 0
    for number in range(times):
        place = folder / KINDS[number % len(KINDS)]
        room = int(dice.uniform(*ROOM[bool(place.suffix)]) * MEGABYTE)
        wrong, words = trial(place, seed + number, fill, room)
        failed += bool(wrong)
        print(
            f"{number + 1:3} {place.name:10} {room / MEGABYTE:4.1f} MB  {'; '.join(wrong) or words}"
        )
        shutil.rmtree(place, ignore_errors=True)
        place.unlink(missing_ok=True)
    return failed


def on_a_small_disk(arguments):
    """Run this program once more with a small disk mounted; `None` where that is not allowed."""
    with tempfile.TemporaryDirectory() as folder:
        mount = f"mount -t tmpfs -o size={DISK}m tmpfs {folder}"
        enter = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
        if (
            not shutil.which("unshare")
            or subprocess.run([*enter, mount], capture_output=True).returncode
        ):
            return None
        command = f'{mount} && exec "$@"'
        program = [sys.executable, "-m", "tests.robustness.full_disk", INSIDE, folder, *arguments]
        return subprocess.run([*enter, command, "sh", *program], cwd=ROOT).returncode


def main():
    """Fill the disk so many times; exit 1 if a store was not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(INSIDE, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        sys.exit(bool(trials(Path(given.inside), given.times, given.seed, fill_by_ballast)))
    print("By a limit on the size of files:", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        failed = trials(Path(folder), given.times, given.seed, fill_by_limit)
    print(f"On a disk of {DISK} MB:", flush=True)
    code = on_a_small_disk(["--times", str(given.times), "--seed", str(given.seed)])
    print("This system lets nobody mount one." if code is None else f"Exit code {code}.")
    sys.exit(1 if failed or code else 0)


if __name__ == "__main__":
    main()
