"""What the lexicon's folder has that nothing reads, and what it lacks that stages read."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kg.lexicon.blocks import LISTS, TABLES, Block, Finding, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_COPY = "copy it from the lexicon that came with kg"
_NEAR = 0.82
"""How alike two names are, of which one may be meant for the other: `monhts`, `months`."""


def unread(folder: Path, shipped: Path, name: str) -> Iterator[Finding]:
    """Find files and tables that no stage reads, by those that the shipped lexicon has.

    A file with entries may have any name. The others (`time.toml`, `syntax.toml`) are read by
    their names, and of each only the tables that the shipped one has.

    Parameters
    ----------
    folder, shipped : Path
        The user's folder of word lists, and the one that comes with kg.
    name : str
        How messages name the folder.
    """
    names = {path.name for path in shipped.glob("*.toml")}
    for path in sorted(folder.glob("*.toml")):
        tables = tables_of(path)
        if not tables or not tables.isdisjoint((*TABLES, *LISTS)):
            continue  # What is no TOML, and a strange table beside entries, `read_file` tells.
        where = f"{name}/{path.name}"
        if path.name not in names:
            yield Finding(where, "", "is read by nothing", _hint(path.name, names))
            continue
        known = tables_of(shipped / path.name)
        for table in sorted(tables - known):
            yield Finding(where, "", f"'{table}' is read by nothing", _hint(table, known))


def lacking(folder: Path, shipped: Path, name: str) -> Iterator[Finding]:
    """Find files and tables of the other stages that are not there: only entries may move."""
    for path in sorted(shipped.glob("*.toml")):
        wanted = tables_of(path)
        if not wanted.isdisjoint((*TABLES, *LISTS)):
            continue
        if not (folder / path.name).exists():
            yield Finding(f"{name}/{path.name}", "", "is not there", _COPY)
            continue
        for table in sorted(wanted - tables_of(folder / path.name)):
            yield Finding(f"{name}/{path.name}", "", f"has no '{table}'", _COPY)


def exceptions(blocks: Iterable[Block]) -> Iterator[Finding]:
    """Find what is said of nouns that a block has not: `except` is about the ends of its own."""
    for block in blocks:
        nouns = tuple(noun.casefold() for noun in block.strings("nouns"))
        for key in ("compounds", "except"):
            if key in block.body and not nouns:
                yield block.finding(f"'{key}' is about nouns, and there are none", "take it out")
        for word in block.strings("except"):
            if nouns and not word.casefold().endswith(nouns):
                yield block.finding(f"'{word}' in except ends in none of the nouns", "take it out")


def _hint(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, sorted(known), n=1, cutoff=_NEAR)
    return f"did you mean '{near[0]}'?" if near else "take it out, or look at its name"
