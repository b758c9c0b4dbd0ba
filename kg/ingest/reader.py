"""Paths to documents; what cannot be read is told and the rest goes on."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.errors import IngestError
from kg.ingest import files, text
from kg.ingest.notices import Notice
from kg.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
"""The path that stands for standard input."""
LIMIT = 1_000_000
"""Bytes of the largest file that is read: spaCy takes no text of more characters, and a
newspaper article has some ten thousand."""


class Reader(Protocol):
    """Makes an article of a file's bytes; `name` is what messages call the file."""

    def __call__(self, data: bytes, name: str) -> text.Article:
        """Read the bytes, or raise `IngestError`."""


READERS: dict[str, Reader] = {".txt": text.article}
"""Reader by file suffix; a folder's files of these kinds are read."""
UNREADABLE = frozenset(
    {
        *(".doc", ".docx", ".eml", ".epub", ".htm", ".html", ".json", ".jsonl", ".mht", ".mhtml"),
        *(".msg", ".odt", ".pdf", ".rtf", ".xhtml", ".xml"),
    }
)
"""Documents whose bytes are no plain text; any other file that is named is read as text."""


def read(paths: Iterable[Path | str]) -> Iterator[Document | IngestError]:
    """Read texts.

    Parameters
    ----------
    paths : iterable of Path or str
        Files, folders (all texts in them, deeper ones too, in sorted order) and
        `-` for standard input. A file that is given twice is read once.

    Yields
    ------
    Document or IngestError
        A document, or why something could not be read: file and reason in the
        message, the remedy in the hint. Nothing is raised.
    """
    names, seen = files.Names(), set[Path]()
    for path in paths:
        if str(path) == STDIN:
            yield _stdin(names)
            continue
        if not str(path):  # To `Path` it is the folder that one is in.
            yield IngestError("A path is empty.", "Name a file or folder; . is the one you are in.")
            continue
        for found in files.files(Path(path), suffixes=READERS.keys()):
            if isinstance(found, IngestError):
                yield found
            elif (real := files.real(found)) not in seen:
                seen.add(real)
                yield _file(found, names)


def left_out(paths: Iterable[Path | str]) -> Iterator[Notice]:
    """Tell which folders hold documents of a kind that cannot be read."""
    for path in paths:
        if str(path) in ("", STDIN) or not files.is_folder(Path(path)):
            continue
        inside = files.files(Path(path), suffixes=UNREADABLE)
        found = [file for file in inside if isinstance(file, Path)]
        if found:
            kinds = ", ".join(sorted({file.suffix.lower() for file in found}))
            number = "1 file is" if len(found) == 1 else f"{len(found):,} files are"
            message = f"{files.shown(Path(path))}: {number} left out ({kinds})."
            yield Notice(message, "Save articles as plain text (.txt, UTF-8).")


def _file(path: Path, names: files.Names) -> Document | IngestError:
    name = files.shown(path)
    try:
        data = files.content(path, limit=LIMIT)
        article = _reader(path.suffix.lower(), name)(data, name)
    except IngestError as error:
        return error
    return _document(article, names.name(path), name, data)


def _stdin(names: files.Names) -> Document | IngestError:
    name = "standard input"
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
        files.check_size(data, name, limit=LIMIT)
        article = text.article(data, name)
    except IngestError as error:
        return error
    return _document(article, names.name(Path("stdin")), name, data)


def _reader(suffix: str, name: str) -> Reader:
    if suffix in READERS:
        return READERS[suffix]
    if suffix in UNREADABLE:
        message = f"{name}: files of the kind {suffix} cannot be read."
        raise IngestError(message, "Save the article as plain text (.txt, UTF-8).")
    return text.article


def _document(article: text.Article, identifier: str, path: str, data: bytes) -> Document:
    return Document(
        id=identifier,
        text=article.text,
        date=article.date,
        title=article.title,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
    )
