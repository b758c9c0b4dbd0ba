"""Runs what the pages of `docs/` tell, and writes their answers and pictures anew.

    python -m tests.pages

It renews the tutorial (`tests/tutorial.py`), the manuals (`tests/manuals.py`) and the pages on the
system, of which this module holds:

- In a `console` block every line that begins with `$` is run. Below it stands what it says,
  or parts of that with a line `...` for each part that is left out.
- A `pycon` block is a Python session as `doctest` reads it.
- A `sparql` block is a query that has an answer.
- `docs/queries.md` has, below its mark, a section for each named query, made from its file.
"""

import contextlib
import doctest
import io
import re
import shutil

from kg.query import named
from tests import manuals, tutorial

DOCS = tutorial.ROOT / "docs"
PAGES = {name: DOCS / name for name in ("architecture.md", "graph.md", "queries.md")}
TEXTS = "seeds/ docs/tutorial/ docs/queries/"
"""What the pages build their graph from."""
MARK = "<!-- What follows is written by python -m tests.pages. -->\n"
LEFT_OUT = "..."
_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


def blocks(text, language):
    """The blocks of code of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def page(name):
    return PAGES[name].read_text(encoding="utf-8")


@contextlib.contextmanager
def workplace():
    """A folder like a fresh clone, as far as the commands of the pages look."""
    with tutorial.workplace() as folder:
        shutil.copytree(DOCS / "queries", folder / "docs" / "queries")
        yield folder


def answered(text):
    """A page with what its commands answer here and now, and their exit codes."""
    codes = {}

    def block(match):
        lines = []
        for command, told in _asked(match.group()):
            result = tutorial.run(command)
            codes[command] = result.exit_code
            given = result.output.splitlines()
            lines += [f"$ {command}", *(told if _is_part(told, given) else given)]
        return "\n".join(lines) + "\n"

    return _CONSOLE.sub(block, text), codes


def _asked(block):
    """The commands of a block, each with the lines that stand below it."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line)
    return found


def _is_part(told, given):
    """Tell whether lines are some of an answer's, in its order, with marks where others were."""
    if LEFT_OUT not in told:
        return False
    parts, part = [], []
    for line in [*told, LEFT_OUT]:
        if line == LEFT_OUT:
            parts.append(part)
            part = []
        else:
            part.append(line)
    place = 0
    for number, part in enumerate(parts):
        places = range(place, len(given) - len(part) + 1)
        at = next((n for n in places if given[n : n + len(part)] == part), None)
        if at is None or (number == 0 and at):
            return False
        place = at + len(part)
    return told[-1] == LEFT_OUT or place == len(given)


def session_failures(text):
    """What a page's Python sessions print otherwise than it says, run as one in a workplace."""
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    session = "\n".join(blocks(text, "pycon"))
    test = doctest.DocTestParser().get_doctest(session, {}, "page", None, 0)
    said = io.StringIO()
    doctest.DocTestRunner(verbose=False, optionflags=flags).run(test, out=said.write)
    return said.getvalue()


def with_queries(text):
    """The page of the named queries with a section for each, as its file describes it."""
    sections = map(_section, named.catalogue().values())
    return text.partition(MARK)[0] + MARK + "".join(sections)


def _section(query):
    lines = [f"\n### {query.name}\n", query.title + "\n"]
    if query.parameters:
        lines.append("| parameter | meaning |\n| --- | --- |")
        lines += [f"| `--{name}` | {meaning} |" for name, meaning in query.parameters.items()]
        lines.append("")
    lines.append(f"Columns: {', '.join(f'`{name}`' for name in query.columns)}.\n")
    lines.append(f"```console\n$ {query.example}\n```")
    return "\n".join(lines) + "\n"


def without_answers(text):
    """A page without what stands below its commands."""

    def block(match):
        return "".join(f"$ {command}\n" for command, _ in _asked(match.group()))

    return _CONSOLE.sub(block, text)


def renew():
    """Write the pages on the system anew; tell which sessions in them print otherwise."""
    for name, path in PAGES.items():
        written = path.read_text(encoding="utf-8")
        if name == "queries.md":
            written = with_queries(written)
        with workplace():
            told, _ = answered(written)
            failures = session_failures(told)
        path.write_text(told, encoding="utf-8")
        print(f"{name}\n{failures}" if failures else name)


if __name__ == "__main__":
    tutorial.renew()
    manuals.renew()
    renew()
