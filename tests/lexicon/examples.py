"""The lexicon's example sentences as cases, and what is not found in one.

A parse belongs to its sentence and a known failure to its sentence and type, not to
an entry's number: an entry put in between moves the numbers of those after it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg import lexicon
from kg.extract import examples
from kg.extract.examples import DATE
from kg.syntax import conllu
from kg.syntax.mending import mended

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.extract.reading import Resources
    from kg.lexicon import Entry, Example

HERE = Path(__file__).parent
PARSES = HERE / "parses"
KNOWN = HERE / "known.toml"
NEW_DOCUMENT = "# newdoc"


@dataclass(frozen=True)
class Case:
    """An example of an entry; its id has the entry's id and the example's number."""

    id: str
    entry: Entry
    example: Example

    @property
    def file(self) -> str:
        """Name of the lexicon file: `aid`."""
        return self.entry.id.partition("#")[0]

    @property
    def key(self) -> tuple[str, str]:
        """What a known failure is known by."""
        return self.entry.type, self.example.text


def cases() -> list[Case]:
    """Give all examples in the order of the files."""
    return [
        Case(f"{entry.id}/{number}", entry, example)
        for entry in lexicon.load().entries
        for number, example in enumerate(entry.examples, start=1)
    ]


def parses() -> dict[str, str]:
    """Give the frozen parse of each sentence, by its text."""
    found = {}
    for path in sorted(PARSES.glob("*.conllu")):
        for block in path.read_text(encoding="utf-8").split(NEW_DOCUMENT)[1:]:
            found[conllu.document(block.partition("\n")[2]).document.text] = block
    return found


def known() -> dict[tuple[str, str], str]:
    """Give the reason of each known failure by its type and sentence."""
    if not KNOWN.exists():
        return {}
    content = tomllib.loads(KNOWN.read_text(encoding="utf-8"))
    return {(row["type"], row["text"]): _reason(row) for row in content.get("failure", ())}


def _reason(row: Mapping[str, str]) -> str:
    return f"{row['category']}: {row['reason']}"


def missing(case: Case, parse: str, resources: Resources) -> str:
    """Say what an example should yield and does not, on its frozen parse."""
    frozen = conllu.document(parse.partition("\n")[2], date=DATE)
    document = mended(frozen, resources.lexicon, resources.gazetteer)
    return examples.missing(case.entry, case.example, document, resources)
