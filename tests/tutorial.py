"""Runs what `docs/tutorial.md` tells; `python -m tests.pages` renews it and its pictures.

Every line of a `console` block that begins with `$` is run; what it says stands below it.
The pictures `docs/corvus.svg` and `docs/seed.svg` are drawn too.
"""

import contextlib
import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from kg.cli.main import main

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"
PICTURES = {
    "corvus.svg": ("docs/tutorial", ["corvus"]),
    "seed.svg": ("seeds", ["--title", "Wie met wie in het bericht van februari 2020"]),
}
"""Name in `docs/`, the texts that are built for it, and what `kg graph draw` is given."""
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


def commands(text):
    """The lines that are run, in their order."""
    return [
        line.removeprefix("$ ")
        for block in _BLOCK.findall(text)
        for line in block.splitlines()
        if line.startswith("$ ")
    ]


def answered(text):
    """The tutorial with what the commands answer here and now, and the exit codes by command."""
    codes = {}

    def block(match):
        lines = []
        for line in match.group().splitlines():
            if line.startswith("$ "):
                result = run(line.removeprefix("$ "))
                codes[line.removeprefix("$ ")] = result.exit_code
                lines += [line, *result.output.splitlines()]
        return "\n".join(lines) + "\n"

    return _BLOCK.sub(block, text), codes


def run(line):
    program, *arguments = shlex.split(line)
    assert program == "kg", line
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@contextlib.contextmanager
def workplace():
    """A folder like a fresh clone, as far as the commands look."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "docs" / "tutorial", Path(folder) / "docs" / "tutorial")
        shutil.copytree(ROOT / "seeds", Path(folder) / "seeds")
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def picture(name):
    """A picture of `docs/` as its command draws it, in a workplace."""
    texts, arguments = PICTURES[name]
    store = f"store-{Path(name).stem}"
    runner = CliRunner()
    for words in (["build", texts], ["graph", "draw", *arguments, "-o", name]):
        done = runner.invoke(main, [*words, "--store", store], catch_exceptions=False)
        assert done.exit_code == 0, done.output
    return Path(name).read_text(encoding="utf-8")


def renew():
    """Write the tutorial and the pictures anew."""
    written = TUTORIAL.read_text(encoding="utf-8")
    with workplace():
        told, _ = answered(written)
        drawn = {name: picture(name) for name in PICTURES}
    TUTORIAL.write_text(told, encoding="utf-8")
    for name, svg in drawn.items():
        (TUTORIAL.parent / name).write_text(svg, encoding="utf-8")
