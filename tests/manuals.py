"""Runs what `docs/lexicon.md` and `docs/gazetteer.md` tell; `python -m tests.pages` renews them.

Blocks are gone through in their order: one of TOML or Turtle is written to the file that its first
line names (Turtle behind what the file has), and of a `console` block every line that begins with
`$` is run; what it says stands below it.
"""

import contextlib
import os
import re
import shlex
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path
from unittest import mock

from click.testing import CliRunner

from kg import nlp
from kg.cli.main import main

ROOT = Path(__file__).parent.parent
OWN = "my-ontologies"
MANUALS = {name: ROOT / "docs" / f"{name}.md" for name in ("lexicon", "gazetteer")}
CACHED = type(cache(lambda: None))
"""What `functools` makes of a function whose values are kept."""
BLOCK = re.compile(r"(?<=^```)(console|toml|turtle)\n(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)


def answered(text):
    """A manual with what its commands answer here and now, and the exit codes by command."""
    codes = {}

    def block(match):
        kind, body = match.groups()
        if kind != "console":
            written(kind, body)
            return match.group()
        lines = []
        for line in body.splitlines():
            if line.startswith("$ "):
                codes[line.removeprefix("$ ")], answer = run(line.removeprefix("$ "))
                lines += [line, *answer]
        return "\n".join([kind, *lines]) + "\n"

    return BLOCK.sub(block, text), codes


def written(kind, body):
    """Write a block to the file that its first line names."""
    path = named(body)
    assert path.parent.is_dir(), f"a {kind} block without its file: {body}"
    before = path.read_text(encoding="utf-8") if kind == "turtle" else ""
    path.write_text(before + body, encoding="utf-8")


def named(body):
    """The file that the first line of a block names."""
    return Path(body.splitlines()[0].removeprefix("# "))


def run(line):
    """Run a command, as in a process of its own; give its exit code and what it says."""
    program, *arguments = shlex.split(line)
    if program == "cp":
        shutil.copytree(*arguments[1:])
        return 0, []
    assert program == "kg", line
    forget()
    result = CliRunner().invoke(main, arguments, catch_exceptions=False, env={"COLUMNS": "400"})
    forget()
    return result.exit_code, result.output.splitlines()


def forget():
    """Forget all files that were read: the next command may have others, or other ones there."""
    modules = [module for name, module in sys.modules.items() if name.split(".")[0] == "kg"]
    values = [value for module in modules for value in vars(module).values()]
    methods = [m for value in values if isinstance(value, type) for m in vars(value).values()]
    for value in (*values, *(m.__func__ for m in methods if isinstance(m, classmethod))):
        if isinstance(value, CACHED):  # An open namespace of rdflib has every attribute.
            value.cache_clear()


@contextlib.contextmanager
def workplace():
    """A folder like a fresh clone, as far as the commands look, and a model that is read once."""
    before, load = Path.cwd(), nlp.load
    models = []

    def loaded(name=None, words=()):
        models[:] = models or [load(name)]
        models[0].get_pipe("kg_multitask").learn(words)
        return models[0]

    with tempfile.TemporaryDirectory() as folder, mock.patch("kg.nlp.load", loaded):
        for name in ("docs", "ontologies"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def renew():
    """Write the manuals anew."""
    for manual in MANUALS.values():
        with workplace():
            told, _ = answered(manual.read_text(encoding="utf-8"))
        manual.write_text(told, encoding="utf-8")
