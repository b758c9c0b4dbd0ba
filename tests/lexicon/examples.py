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
from kg.extract.frames import frames, told
from kg.extract.reading import read
from kg.extract.standing.relations import relations
from kg.lexicon import EntryKind
from kg.model import FrameRef, Mention
from kg.syntax import conllu
from kg.syntax.mending import mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.extract.reading import Resources
    from kg.lexicon import Entry, Example
    from kg.model import Filler, Frame, Relation, Span

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

    def marked(self, tag: str) -> Span:
        """Give the first marked part of a tag."""
        return next(span for name, span in self.example.spans if name == tag)


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
    """Say what an example should yield and does not; the empty string if nothing.

    A frame must be of the entry's type with its trigger at the marked one, and have
    for each marked role a filler whose head stands in the marked words; a relation
    likewise with its subject and object.
    """
    frozen = conllu.document(parse.partition("\n")[2], date="2024-03-13")
    document = mended(frozen, resources.lexicon, resources.gazetteer)
    readings = read(document, resources)
    evoked = told(document.document, readings)
    if case.entry.kind is EntryKind.FRAME:
        found = [_of_frame(f) for f in _evoked(case, frames(document.document, readings, evoked))]
    else:
        facts = relations(document.document, readings, evoked.said)
        found = [_of_relation(r) for r in facts if r.type == case.entry.type]
    if not found:
        return f"no {case.entry.type}"
    return min((_unfilled(case, roles) for roles in found), key=len)


def _evoked(case: Case, found: Iterable[Frame]) -> Iterator[Frame]:
    marked = case.marked("trigger")
    for frame in found:
        span = frame.trigger.span
        if frame.type == case.entry.type and span.start < marked.end and marked.start < span.end:
            yield frame


def _of_frame(frame: Frame) -> list[tuple[str, Span, str]]:
    return [(role.name, *_head(role.filler)) for role in frame.roles]


def _of_relation(relation: Relation) -> list[tuple[str, Span, str]]:
    return [("subject", *_head(relation.subject)), ("object", *_head(relation.object))]


def _head(filler: Filler) -> tuple[Span, str]:
    if isinstance(filler, FrameRef):
        filler = filler.mention
    if isinstance(filler, Mention):
        return filler.head, filler.text
    return filler.span, str(filler.value)


def _unfilled(case: Case, roles: list[tuple[str, Span, str]]) -> str:
    """Name each marked role without a filler there, with what fills the role instead."""
    gaps = []
    for tag, marked in case.example.spans:
        own = [(span, text) for name, span, text in roles if name == tag]
        if tag == "trigger" or any(_within(span, marked) for span, _ in own):
            continue
        words = case.example.text[marked.start : marked.end]
        instead = ", ".join(text for _, text in own) or "nothing"
        gaps.append(f"{tag} is {instead}, not {words}")
    return "; ".join(gaps)


def _within(head: Span, marked: Span) -> bool:
    """Tell whether a head is in the marked words, or ends in them: *IS-strijders*."""
    if head.start < marked.start < head.end:
        return head.end == marked.end
    return marked.start <= head.start and head.end <= marked.end
