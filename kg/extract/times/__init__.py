"""Times in Dutch: found on the words of a sentence, given as ISO 8601."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.numbers import number_words
from kg.extract.times.anaphora import resolve_anaphoric, resolve_document
from kg.extract.times.calendar import Calendar
from kg.extract.times.events import event_times
from kg.extract.times.finder import find
from kg.extract.times.lexicon import time_words
from kg.extract.times.mention import TIMES, Offset, TimeKind, TimeMention
from kg.extract.times.scan import Scan

if TYPE_CHECKING:
    from pathlib import Path

    from kg.syntax.tree import ParsedDocument, Tree

__all__ = [
    "TIMES",
    "Offset",
    "TimeKind",
    "TimeMention",
    "document_times",
    "event_times",
    "resolve_anaphoric",
    "resolve_document",
    "times",
]


def times(
    tree: Tree, date: str | None = None, *, directory: Path | None = None
) -> tuple[TimeMention, ...]:
    """Find the times of a sentence.

    The words are matched, not the parse, so that a wrong parse loses no time; the
    parse only tells the tense, which decides between last Tuesday and next.

    Parameters
    ----------
    tree : Tree
        The sentence.
    date : str or None
        The document's date, `2018`, `2018-05` or `2018-05-09`; what it is not
        precise enough for keeps its words as value.
    directory : Path, optional
        Another ontologies folder than the installed one.

    Returns
    -------
    tuple of TimeMention
        In text order, without overlap. Those of the kind `ANAPHORIC` are not
        resolved yet: see `document_times`.

    Raises
    ------
    LexiconError
        `lexicon/time.toml` or `lexicon/numbers.toml` is missing or wrong.
    """
    scan = Scan(tree, time_words(directory), number_words(directory), Calendar.of(date))
    return tuple(find(scan))


def document_times(
    parsed: ParsedDocument, *, directory: Path | None = None
) -> tuple[tuple[TimeMention, ...], ...]:
    """Find the times of each sentence of a document, *die dag* and *een jaar later* resolved too.

    Raises
    ------
    LexiconError
        As `times`.
    """
    date = parsed.document.date
    found = [times(tree, date, directory=directory) for tree in parsed.sentences]
    return resolve_document(found, date)
