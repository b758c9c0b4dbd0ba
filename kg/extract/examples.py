"""Whether an entry's example yields what it marks: its frame or relation, and who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.frames import frames, told
from kg.extract.reading import read
from kg.extract.standing.relations import relations
from kg.lexicon import EntryKind
from kg.model import FrameRef, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.reading import Resources
    from kg.lexicon import Entry, Example
    from kg.model import Filler, Frame, Relation, Span
    from kg.syntax.tree import ParsedDocument

    Filled = list[tuple[str, Span, str]]

DATE = "2024-03-13"
"""The day that the times of examples are counted from."""


def missing(entry: Entry, example: Example, parsed: ParsedDocument, resources: Resources) -> str:
    """Say what an example should yield and does not.

    A frame must be of the entry's type with its trigger at the marked one, and have
    for each marked role a filler whose head stands in the marked words; a relation
    likewise with its subject and object.

    Parameters
    ----------
    entry : Entry
        The entry, or another that may find the same.
    example : Example
        One of its examples: `<agent>Spanje</agent> <trigger>helpt</trigger> Mali.`
    parsed : ParsedDocument
        The example's text, parsed.
    resources : Resources
        The lexicon and what goes with it.

    Returns
    -------
    str
        As *target is nothing, not Mali*; empty where nothing is missing.
    """
    readings = read(parsed, resources)
    evoked = told(parsed.document, readings)
    if entry.kind is EntryKind.FRAME:
        made = frames(parsed.document, readings, evoked)
        found = [_of_frame(frame) for frame in _evoked(entry, example, made)]
    else:
        facts = relations(parsed.document, readings, evoked.said)
        found = [_of_relation(fact) for fact in facts if fact.type == entry.type]
    if not found:
        return f"no {entry.type}"
    return min((_unfilled(example, roles) for roles in found), key=len)


def _evoked(entry: Entry, example: Example, found: Iterable[Frame]) -> Iterator[Frame]:
    marked = next(span for tag, span in example.spans if tag == "trigger")
    for frame in found:
        span = frame.trigger.span
        if frame.type == entry.type and span.start < marked.end and marked.start < span.end:
            yield frame


def _of_frame(frame: Frame) -> Filled:
    return [(role.name, *_head(role.filler)) for role in frame.roles]


def _of_relation(relation: Relation) -> Filled:
    return [("subject", *_head(relation.subject)), ("object", *_head(relation.object))]


def _head(filler: Filler) -> tuple[Span, str]:
    if isinstance(filler, FrameRef):
        filler = filler.mention
    if isinstance(filler, Mention):
        return filler.head, filler.text
    return filler.span, str(filler.value)


def _unfilled(example: Example, roles: Filled) -> str:
    """Name each marked role without a filler there, with what fills the role instead."""
    gaps = []
    for tag, marked in example.spans:
        own = [(span, text) for name, span, text in roles if name == tag]
        if tag == "trigger" or any(_within(span, marked) for span, _ in own):
            continue
        words = example.text[marked.start : marked.end]
        instead = ", ".join(text for _, text in own) or "nothing"
        gaps.append(f"{tag} is {instead}, not {words}")
    return "; ".join(gaps)


def _within(head: Span, marked: Span) -> bool:
    """Tell whether a head is in the marked words, or ends in them: *IS-strijders*."""
    if head.start < marked.start < head.end:
        return head.end == marked.end
    return marked.start <= head.start and head.end <= marked.end
