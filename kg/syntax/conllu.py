"""CoNLL-U text to trees and back, with offsets in the document's text.

The ten columns and the comments follow universaldependencies.org/format.html.
Beyond it, `write` notes a sentence's number in its document
(`# sentence_index = 5`), each word's offsets in the document stand in MISC as UDPipe
gives them (`TokenRange=612:618`) and names as `NE=B-PERSON`, `NE=I-PERSON`. `read`
wants none of it: a table written by hand, with blanks instead of tabs and without
the last two columns, is read as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import IngestError
from kg.model import Document, Span
from kg.syntax.tree import Name, ParsedDocument, Token, Tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = 8
"""ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL; DEPS and MISC may be left out."""
_COMMENT = re.compile(r"#\s*([\w.]+)(?:\s*=\s*(.*))?$")
_ID = re.compile(r"[0-9]{1,4}(?:[-.][0-9]{1,4})?")
_ONE_LINE = re.compile(r"[\t\n\r]")
_RANGE = re.compile(r"(?:.*\|)?TokenRange=(\d+):(\d+)")
_PARAGRAPH = 2
"""Characters between two paragraphs: a blank line."""


@dataclass(slots=True)
class _Block:
    """The lines of one sentence: comments by key, and rows with their line numbers."""

    comments: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)


def read(text: str) -> tuple[Tree, ...]:
    """Read CoNLL-U.

    Offsets are those of `TokenRange` where it is given; otherwise the sentences are
    taken to follow each other with one character between them, two before
    `# newpar`, and the words to stand as in `# text`, or without it as
    `SpaceAfter=No` tells. The words of a multiword token share its span; empty nodes
    are left out.

    Raises
    ------
    IngestError
        A line is not CoNLL-U; the message gives its number.
    """
    trees: list[Tree] = []
    end = 0
    for block in _blocks(text):
        gap = (_PARAGRAPH if "newpar" in block.comments else 1) if trees else 0
        tree = _tree(block, int(block.comments.get("sentence_index", len(trees))), end + gap)
        trees.append(tree)
        end = tree.span.end
    return tuple(trees)


def document(text: str, *, name: str = "document", date: str | None = None) -> ParsedDocument:
    """Read CoNLL-U as a document, its text put together from the sentences' own.

    Parameters
    ----------
    text : str
        CoNLL-U.
    name, date : str
        `Document.id` and `Document.date`.

    Raises
    ------
    IngestError
        As `read`.
    """
    trees = read(text)
    characters = [" "] * (trees[-1].span.end if trees else 0)
    for tree, block in zip(trees, _blocks(text), strict=True):
        if "newpar" in block.comments and tree.span.start >= _PARAGRAPH:
            characters[tree.span.start - _PARAGRAPH : tree.span.start] = "\n\n"
        for token in reversed(tree.tokens):
            length = token.span.end - token.span.start
            characters[token.span.start : token.span.end] = token.text[:length].ljust(length)
    return ParsedDocument(Document(name, "".join(characters), date), trees)


def write(trees: Iterable[Tree], text: str) -> str:
    """Write trees as CoNLL-U.

    Parameters
    ----------
    trees : iterable of Tree
        Sentences of one document.
    text : str
        That document's text, which the tokens' spans point into.

    Returns
    -------
    str
        Each sentence with its comments, and a blank line after it; `read` gives
        the same trees again.
    """
    lines: list[str] = []
    end = 0
    for tree in trees:
        start = tree.span.start
        if start and "\n\n" in text[end:start]:
            lines.append("# newpar")
        end = tree.span.end
        lines += [
            f"# sentence_index = {tree.index}",
            f"# text = {_ONE_LINE.sub(' ', text[start:end])}",
            *(_row(tree, token, text) for token in tree),
            "",
        ]
    return "".join(f"{line}\n" for line in lines)


def _blocks(text: str) -> Iterator[_Block]:
    block = _Block()
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip(" \r")
        if not line:
            if block.rows:
                yield block
                block = _Block()
        elif line.startswith("#"):
            if match := _COMMENT.match(line):
                block.comments[match[1]] = (match[2] or "").rstrip(" ")
        else:
            block.rows.append((number, _cells(line, number)))
    if block.rows:
        yield block


def _cells(line: str, number: int) -> list[str]:
    cells = line.split("\t") if "\t" in line else line.split()
    if len(cells) < _COLUMNS:
        message = f"CoNLL-U, line {number}: {len(cells)} columns, at least {_COLUMNS} are needed."
        raise IngestError(message, "Give ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL.")
    if not _ID.fullmatch(cells[0]):
        message = f"CoNLL-U, line {number}: the ID {cells[0]!r} is no number or range."
        raise IngestError(message, "Number the words of a sentence from 1.")
    return [*cells, *["_"] * (10 - len(cells))]


def _tree(block: _Block, index: int, start: int) -> Tree:
    spans = _spans(block, start)
    rows = [(number, cells) for number, cells in block.rows if cells[0].isdecimal()]
    if [int(cells[0]) for _, cells in rows] != list(range(1, len(spans) + 1)):
        message = f"CoNLL-U, line {block.rows[0][0]}: the sentence skips a number or has one twice."
        raise IngestError(message, "Number the words of a sentence from 1.")
    tokens = tuple(
        _token(cells, number, span, len(rows))
        for (number, cells), span in zip(rows, spans, strict=True)
    )
    if sum(token.head == token.index for token in tokens) != 1:
        message = f"CoNLL-U, line {block.rows[0][0]}: the sentence has not exactly one root."
        raise IngestError(message, "Give one word the head 0.")
    return Tree(index, tokens, tuple(_names(cells[9] for _, cells in rows)))


def _token(cells: list[str], number: int, span: Span, size: int) -> Token:
    index = int(cells[0]) - 1
    if not cells[6].isdecimal() or int(cells[6]) > size:
        message = f"CoNLL-U, line {number}: the head {cells[6]!r} is not a word of the sentence."
        raise IngestError(message, f"Give a number from 0 to {size}.")
    return Token(
        index=index,
        text=cells[1],
        lemma=cells[1] if cells[2] == "_" else cells[2],
        pos=cells[3],
        dep=cells[7],
        head=int(cells[6]) - 1 if int(cells[6]) else index,
        feats="" if cells[5] == "_" else cells[5],
        span=span,
    )


def _spans(block: _Block, start: int) -> list[Span]:
    """Give the offsets of each word, reading `# text` or SpaceAfter."""
    sentence = block.comments.get("text")
    spans: list[Span] = []
    at = covered = 0
    for number, cells in block.rows:
        first, _, last = cells[0].partition("-")
        if not first.isdecimal() or int(first) <= covered:
            continue  # an empty node, or a word of the multiword token before it
        if sentence is not None and "TokenRange" not in cells[9]:
            at = _find(sentence, cells[1], at, number)
        given = _RANGE.match(cells[9])
        span = (
            Span(int(given[1]), int(given[2]))
            if given
            else Span(start + at, start + at + len(cells[1]))
        )
        covered = int(last) if last.isdecimal() else int(first)
        spans += [span] * (covered - int(first) + 1)
        at += len(cells[1])
        if sentence is None and "SpaceAfter=No" not in cells[9].split("|"):
            at += 1
    return spans


def _find(sentence: str, form: str, at: int, number: int) -> int:
    found = sentence.find(form, at)
    if found < 0 or sentence[at:found].strip():
        message = f"CoNLL-U, line {number}: {form!r} is not the next word of # text."
        raise IngestError(message, "Let # text hold the words in order.")
    return found


def _names(miscs: Iterable[str]) -> Iterator[Name]:
    first, label, last = 0, "", 0
    for last, misc in enumerate(miscs):
        tag = next((p[3:] for p in misc.split("|") if p.startswith("NE=")), "O")
        if label and tag != f"I-{label}":
            yield Name(first, last, label)
            label = ""
        if not label and tag != "O":
            first, label = last, tag.partition("-")[2]
    if label:
        yield Name(first, last + 1, label)


def _row(tree: Tree, token: Token, text: str) -> str:
    misc = [f"TokenRange={token.span.start}:{token.span.end}"]
    if (name := tree.name_at(token)) is not None:
        misc.append(f"NE={'B' if token.index == name.first else 'I'}-{name.label}")
    if not text[token.span.end : token.span.end + 1].isspace():
        misc.append("SpaceAfter=No")
    cells = (
        str(token.index + 1),
        token.text,
        token.lemma,
        token.pos,
        "_",
        token.feats or "_",
        str(0 if token.head == token.index else token.head + 1),
        token.dep,
        "_",
        "|".join(misc),
    )
    return "\t".join(cells)
