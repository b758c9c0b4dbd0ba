"""Which files a path stands for, and what they are called in messages and IRIs."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import IngestError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_UNSAFE = re.compile(r"[^A-Za-z0-9._~-]+")


def files(path: Path, *, suffixes: Collection[str]) -> Iterator[Path | IngestError]:
    """Give the file itself, or a folder's files of the given kinds in sorted order.

    Hidden files and folders are left out, links to folders are not followed.

    Parameters
    ----------
    path : Path
        A file or a folder.
    suffixes : collection of str
        Kinds to take from a folder, in lower case with the dot; a file that is
        named itself is given whatever its kind.

    Yields
    ------
    Path or IngestError
        A file, or why something is not there or cannot be listed.
    """
    try:
        found = _inside(path, suffixes) if _leads_to_folder(path) else [path]
    except (OSError, ValueError) as error:
        message = f"{shown(path)}: it is not there or cannot be reached ({_why(error)})."
        yield IngestError(message, "Look at the name and the folder you are in.")
        return
    yield from found


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; what cannot be looked at is none."""
    try:
        return _leads_to_folder(path)
    except (OSError, ValueError):
        return False


def _leads_to_folder(path: Path) -> bool:
    """Tell whether a path is a folder, or raise what the system says: `Path.is_dir` hides some."""
    return stat.S_ISDIR(path.stat().st_mode)


def _inside(folder: Path, suffixes: Collection[str]) -> Iterator[Path | IngestError]:
    failures: list[OSError] = []
    found = []
    for here, below, names in os.walk(folder, onerror=failures.append):
        below[:] = [name for name in below if not name.startswith(".")]
        found += [
            Path(here, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes
        ]
    for failure in failures:
        message = f"{shown(Path(failure.filename))}: the folder cannot be listed ({_why(failure)})."
        yield IngestError(message, "Look at its permissions.")
    if not found and not failures:
        kinds = ", ".join(sorted(suffixes))
        message = f"{shown(folder)}: there is no text in the folder ({kinds})."
        yield IngestError(message, "Name a folder that holds texts, or the files themselves.")
    yield from sorted(found)


def content(path: Path, *, limit: int) -> bytes:
    """Give a file's bytes.

    Raises
    ------
    IngestError
        It cannot be opened, or has more than `limit` bytes.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        message = f"{shown(path)}: it cannot be read ({_why(error)})."
        raise IngestError(message, "Look at its permissions.") from error
    check_size(data, shown(path), limit=limit)
    return data


def check_size(data: bytes, name: str, *, limit: int) -> None:
    """Refuse what is too large to be an article.

    Raises
    ------
    IngestError
        There are more than `limit` bytes.
    """
    if len(data) > limit:
        message = f"{name}: it is larger than {limit // 1_000_000} MB."
        raise IngestError(message, "Give one article a file.")


def shown(path: Path) -> str:
    """Give a path that can be printed, also where its name is not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


class Names:
    """Gives each document of a run an id of its own.

    The id is the file's stem, made fit for an IRI (*Brief aan Köln* gives
    `Brief-aan-Koln`). A second file of that stem gets its folder's name before it,
    and a number where that is taken as well.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, path: Path) -> str:
        """Give the id of the next file; the same files in the same order give the same ids."""
        stem = slug(path.stem) or "text"
        folder = slug(path.absolute().parent.name)
        chosen = stem if stem not in self._taken else f"{folder}-{stem}".strip("-")
        number = 2
        base = chosen
        while chosen in self._taken:
            chosen = f"{base}-{number}"
            number += 1
        self._taken.add(chosen)
        return chosen


def slug(text: str) -> str:
    """Give the text in the unreserved characters of RFC 3986, accents dropped."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _UNSAFE.sub("-", plain).strip("-.")


def real(path: Path) -> Path:
    """Give the path that tells two ways to one file apart from two files."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return path.absolute()


def _why(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
