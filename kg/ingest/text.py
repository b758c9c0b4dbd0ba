"""Plain text: bytes to a document's date, title and text.

Two forms of header are known, both of them optional: `date 2020-02 De
NAVO-landen ...` at the head of the text's own first line, and `date 2019-11-03`
on a line of its own. After the header the text is left as it is, character for
character, but for three things: a byte order mark goes, the ends of lines become
a line feed, and white space at both ends goes. Soft hyphens, quotes and no-break spaces
stay, so that offsets point into what the newspaper printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg.errors import IngestError

_HEADER = re.compile(r"\s*date[ \t]+([0-9][0-9/.\-]*)(?:[ \t]+|[ \t]*\n|$)", re.IGNORECASE)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SENTENCE_END = re.compile(r"[.…;,][\"'”’“»)]*$")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_MARKUP = {
    "HTML": re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE),
    "XML": re.compile(r"\s*<\?xml\s"),
    "JSON": re.compile(r"\s*\[?\s*\{\s*\""),
    "PDF": re.compile(r"\s*%PDF-"),
    "RTF": re.compile(r"\s*\{\\rtf"),
}
"""How a document begins that is no plain text, whatever its file is called."""
_LONGEST_TITLE = 160
"""Characters; headlines of newspapers stay below some 130."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the bytes of a text hold, before it has a name."""

    text: str
    date: str | None
    title: str | None


def article(data: bytes, name: str) -> Article:
    """Read the bytes of a plain text.

    Parameters
    ----------
    data : bytes
        The file as it is on disk.
    name : str
        What to call it in a message.

    Raises
    ------
    IngestError
        It is binary, not UTF-8, marked up, without words, or its header has no real date.
    """
    text = _decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    for kind, beginning in _MARKUP.items():
        if beginning.match(text):
            message = f"{name}: it is {kind}, not plain text."
            raise IngestError(message, "Save the article as plain text (.txt, UTF-8).")
    day, body = _header(text, name)
    body = body.strip()
    if not any(character.isalnum() for character in body):
        message = f"{name}: there are no words in it."
        raise IngestError(message, "Leave it out, or put the text in it.")
    return Article(body, day, _title(body))


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = f"{name}: it is UTF-16, not UTF-8."
        raise IngestError(message, "Save it again as UTF-8.")
    if (at := data.find(b"\0")) >= 0:
        message = f"{name}: it is not text (a NUL byte at position {at})."
        raise IngestError(message, "Give plain text in UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"{name}: it is not UTF-8 (byte {data[error.start]:#04x} at position "
            f"{error.start}, line {line})."
        )
        raise IngestError(message, "Save it again as UTF-8.") from error


def _header(text: str, name: str) -> tuple[str | None, str]:
    match = _HEADER.match(text)
    if match is None:
        return None, text
    if not is_date(match[1]):
        message = f"{name}: {match[1]!r} in its header is not a date."
        raise IngestError(message, "Write the date as 2020, 2020-02 or 2020-02-14.")
    return match[1], text[match.end() :]


def is_date(text: str) -> bool:
    """Tell whether it is a date as a header has it: 2020, 2020-02 or 2020-02-14."""
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _title(body: str) -> str | None:
    """Give the headline: a short first paragraph of one line that does not end as a sentence does.

    A headline may ask or exclaim, but has no full stop.
    """
    gap = _BLANK_LINE.search(body)
    if gap is None:
        return None
    first = body[: gap.start()].strip()
    if "\n" in first or len(first) > _LONGEST_TITLE or _SENTENCE_END.search(first):
        return None
    return first
