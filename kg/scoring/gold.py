"""Gold and predicted annotations as they stand in their files."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import KgError
from kg.model import Span
from kg.scoring.filler import WORDS, Filler

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_SYMMETRIC = frozenset(WORDS["symmetric"])
_HEADING = "## "
_NOWHERE = Span(0, 0)


class GoldError(KgError):
    """A gold or prediction file is wrong, or does not fit the texts."""


@dataclass(frozen=True, slots=True)
class FrameAnnotation:
    """A frame of a gold or prediction file.

    `sentence` is given in gold, `span` (of the trigger) in predictions; `tuples`
    are its roles and fillers, with agent and target of a symmetric type as
    `participant`.
    """

    type: str
    trigger: str
    tuples: tuple[tuple[str, Filler], ...]
    polarity: str | None
    modality: str | None
    source: tuple[Filler, ...]
    sentence: int = -1
    span: Span = _NOWHERE

    @property
    def plover(self) -> str:
        """Give the PLOVER class of its type; a type without one is a class of its own."""
        known = ontology.load().frame_types.get(self.type)
        return (known and known.plover) or self.type


@dataclass(frozen=True, slots=True)
class RelationAnnotation:
    """A relation of a gold or prediction file; `starts` are its two mentions' offsets."""

    relation: str
    subject: Filler
    object: Filler
    sentence: int = -1
    starts: tuple[int, int] = (-1, -1)

    def __str__(self) -> str:
        return f"{self.relation}({self.subject}, {self.object})"


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """All annotations of one document; `text` is there in predictions."""

    id: str
    frames: tuple[FrameAnnotation, ...]
    relations: tuple[RelationAnnotation, ...]
    text: str = ""


def read_annotations(path: Path) -> dict[str, AnnotatedDocument]:
    """Read a gold or prediction file, one JSON object a line, one line a document.

    Raises
    ------
    GoldError
        The file is not UTF-8, or a line is no JSON or lacks a key; the message names file
        and line.
    """
    found = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            document = parse(json.loads(line))
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            message = f"{path}: line {number} is no annotated document ({_reason(error)})."
            hint = "Each line is a JSON object with doc, frames and relations."
            raise GoldError(message, hint) from error
        found[document.id] = document
    return found


def _lines(path: Path) -> list[str]:
    """Give a file's lines, which end with a line feed and with nothing else.

    A text may hold U+2028 and the like, which JSON does not escape.
    """
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        message = f"{path}: it is not UTF-8 (byte {error.start})."
        raise GoldError(message, "Save it again as UTF-8.") from error


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error.msg} at character {error.pos + 1}"
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def parse(given: object) -> AnnotatedDocument:
    """Read one document's annotations from its JSON form.

    Raises
    ------
    KeyError, TypeError
        It lacks a key, or something in it is of another kind than the format has there.
    """
    document = _dict(given)
    return AnnotatedDocument(
        id=str(document["doc"]),
        frames=tuple(map(_frame, _list(document["frames"]))),
        relations=tuple(map(_relation, _list(document["relations"]))),
        text=str(document.get("text", "")),
    )


def read_sentences(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Read the sentences of each document: a line `## id`, then `number<TAB>sentence`.

    Raises
    ------
    GoldError
        A file is not UTF-8, or a heading names no document.
    """
    documents: dict[str, list[str]] = {}
    for path in paths:
        current: list[str] = []
        for number, line in enumerate(_lines(path), 1):
            if line.startswith(_HEADING):
                name = line.removeprefix(_HEADING).split()
                if not name:
                    message = f"{path}: line {number} has no id of a document."
                    raise GoldError(message, "Write it as: ## id.")
                current = documents.setdefault(name[0], [])
            elif "\t" in line:
                current.append(line.split("\t", 1)[1])
    return documents


def locate(text: str, sentences: Sequence[str]) -> list[Span]:
    """Find each sentence in the text, white space aside.

    Raises
    ------
    GoldError
        A sentence is not in the text after the one before it.
    """
    spans, at = [], 0
    for sentence in sentences:
        pattern = r"\s*".join(re.escape(c) for c in sentence if not c.isspace())
        match = re.compile(pattern).search(text, at)
        if match is None:
            message = f"The gold sentence {sentence[:60]!r} is not in the text that was read."
            raise GoldError(message, "Score the texts that the gold was made for.")
        spans.append(Span(*match.span()))
        at = match.end()
    return spans


def _list(given: object) -> list[object]:
    if not isinstance(given, list):
        message = f"a list was expected, not {given!r:.40}"
        raise TypeError(message)
    return given


def _dict(given: object) -> dict[str, object]:
    if not isinstance(given, dict):
        message = f"an object was expected, not {given!r:.40}"
        raise TypeError(message)
    return given


def _frame(given: object) -> FrameAnnotation:
    frame = _dict(given)
    kind, trigger = str(frame["type"]), frame["trigger"]
    at = trigger if isinstance(trigger, dict) else {"text": trigger}
    return FrameAnnotation(
        type=kind,
        trigger=str(at["text"]),
        tuples=tuple(
            (_role(kind, role), Filler.read(filler))
            for role, fillers in _dict(frame["roles"]).items()
            for filler in _list(fillers)
        ),
        polarity=_text(frame.get("polarity")),
        modality=_text(frame.get("modality")),
        source=tuple(map(Filler.read, _list(frame.get("source") or []))),
        sentence=_integer(frame.get("sent"), -1),
        span=Span(_integer(at.get("start"), 0), _integer(at.get("end"), 0)),
    )


def _relation(given: object) -> RelationAnnotation:
    relation = _dict(given)
    subject, object_ = relation["subject"], relation["object"]
    return RelationAnnotation(
        relation=str(relation["relation"]),
        subject=Filler.read(subject),
        object=Filler.read(object_),
        sentence=_integer(relation.get("sent"), -1),
        starts=(_start(subject), _start(object_)),
    )


def _start(given: object) -> int:
    return _integer(given.get("start"), -1) if isinstance(given, dict) else -1


def _role(kind: str, role: str) -> str:
    return "participant" if kind in _SYMMETRIC and role in {"agent", "target"} else role


def _text(given: object) -> str | None:
    return None if given is None else str(given)


def _integer(given: object, default: int) -> int:
    return given if isinstance(given, int) else default
