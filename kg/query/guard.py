"""What a query must not do: change data where it only reads, or call other servers.

Oxigraph's parser takes keywords from the front of a word (`SERVICEex:a` is a SERVICE
clause there), so no keyword is looked for in its context: what could be one is refused
wherever it is not surely inside an IRI, a string, a comment, a variable or a local name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_CODE = re.compile(
    r"""
      <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>   # an IRI
    | '''(?:[^'\\]|\\.|'(?!''))*'''      # the four forms of string
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"
    | '(?:[^'\\\n\r]|\\.)*'
    | "(?:[^"\\\n\r]|\\.)*"
    | \#[^\n\r]*                         # a comment
    | \\[^uU]                            # an escape in a name: no string or comment begins here
    """,
    re.VERBOSE | re.DOTALL,
)
_NAMES = re.compile(r"[?$]\w+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*|(?<=:)[\w-]+")
"""Variables, language tags, and what follows the colon of a prefixed name."""

# Keywords are looked for in capitals: a pattern that begins with its letters, in one case,
# is found several times as fast as one that ignores case or looks behind first.
_READS = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b(?!\s*:)")
_UPDATE = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b(?!\s*:)")
_LOAD = re.compile(r"LOAD(?<![\w.-]LOAD)")
_FROM = re.compile(r"FROM(?<![\w.-]FROM)(?![\w.-]*:)")
"""The keyword that gives a query a dataset of its own; `FROM:` would be a prefix."""
_CAPITALS = str.maketrans(ascii_lowercase, ascii_uppercase)
_UNTIL = r"((?:(?!\b(?:HAVING|ORDER|LIMIT|OFFSET|VALUES)\b)[^{}])*)"
_GROUPED = re.compile(rf"\s*GROUP\s+BY\b{_UNTIL}", re.IGNORECASE)
_HAVING = re.compile(rf"\s*HAVING\b{_UNTIL}", re.IGNORECASE)
_WHERE = re.compile(r"\bWHERE\s*$", re.IGNORECASE)
_BRACES = re.compile(r"[{}]")
_DEEPEST = 200
"""Brackets inside brackets; Oxigraph's parser ends the process at some thousands."""
TEXTS = 8
"""Texts that are remembered, with what was found in them; each is looked into five times."""
_UNICODE = re.compile(r"\\[uU]")


class Place(NamedTuple):
    """Line and column in a text, both from 1, as editors count them."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class Select(NamedTuple):
    """One SELECT of a query, without strings, IRIs and comments.

    Attributes
    ----------
    start : int
        Where its head begins, behind the keyword.
    head, grouped, having : str
        What stands before its pattern, and behind GROUP BY and HAVING.
    """

    start: int
    head: str
    grouped: str
    having: str


@lru_cache(TEXTS)
def code(text: str) -> str:
    """Blank out IRIs, strings and comments, so that words in them are not taken for SPARQL."""
    return _NOT_CODE.sub(_blank, text)


def iris(text: str) -> list[str]:
    """Give the IRIs that stand in a query between < and >, without those."""
    found = (m.group() for m in _NOT_CODE.finditer(text))
    return [each[1:-1] for each in found if each.startswith("<")]


def _blank(found: re.Match[str]) -> str:
    lines = found.group().split("\n")
    return "\n".join(" " * len(line) for line in lines)


@lru_cache(TEXTS)
def keywords(text: str) -> str:
    """Blank out names too: variables, language tags, local names. Offsets stay."""
    return _NAMES.sub(_blank, code(text))


@lru_cache(TEXTS)
def _capitals(text: str) -> str:
    """Give the same in capitals; SPARQL's keywords may be written in any case. Offsets stay."""
    return keywords(text).translate(_CAPITALS)


def starts(text: str, keyword: str) -> list[int]:
    """Give the offsets at which a keyword, or a longer word that ends in it, stands."""
    found = re.finditer(keyword.upper(), _capitals(text))
    return [each.start() for each in found]


def selects(text: str) -> Iterator[Select]:
    """Give the SELECTs of a query, those inside others too, in the order of the text."""
    bare = code(text)
    for start in starts(text, "SELECT"):
        begin = start + len("SELECT")
        opened = bare.find("{", begin)
        head = _WHERE.sub("", bare[begin : opened if opened >= 0 else len(bare)])
        rest = bare[_closing(bare, opened) :] if opened >= 0 else ""
        grouped = _GROUPED.match(rest)
        having = _HAVING.match(rest, grouped.end() if grouped else 0)
        yield Select(begin, head, grouped[1] if grouped else "", having[1] if having else "")


def template_end(text: str) -> int:
    """Tell where the template of a CONSTRUCT ends; 0 in other queries, which have none."""
    construct = next(iter(starts(text, "CONSTRUCT")), None)
    bare = code(text)
    return 0 if construct is None else _closing(bare, bare.find("{", construct))


def _closing(bare: str, opened: int) -> int:
    """Tell where the brackets that are opened at an offset are closed again."""
    depth = 0
    for found in _BRACES.finditer(bare, opened):
        depth += 1 if found.group() == "{" else -1
        if depth == 0:
            return found.end()
    return len(bare)


def position(text: str, offset: int) -> Place:
    """Turn an offset into line and column."""
    before = text[:offset]
    return Place(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def has_dataset(text: str) -> bool:
    """Tell whether a query says itself, with FROM, which graphs it asks."""
    return bool(_FROM.search(_capitals(text)))


def refuse_change(text: str) -> None:
    """Refuse an update.

    Raises
    ------
    QueryError
        The text is an update by its first keyword.
    """
    bare = _capitals(text)
    reads = _READS.search(bare)
    if update := _UPDATE.search(bare, 0, len(bare) if reads is None else reads.start()):
        message = f"{update.group()} changes the graph, and a query only reads it."
        hint = "Write SELECT, ASK, CONSTRUCT or DESCRIBE, or allow the change with --update."
        raise QueryError(message, hint)


def refuse_query(text: str) -> None:
    """Refuse a query where an update is wanted, and LOAD, which reads from elsewhere.

    Raises
    ------
    QueryError
        It is a query by its first keyword, or has a LOAD.
    """
    bare = _capitals(text)
    reads, update = _READS.search(bare), _UPDATE.search(bare)
    if reads and (update is None or reads.start() < update.start()):
        message = f"{reads.group()} only reads, and --update is for changes."
        raise QueryError(message, "Leave --update out.")
    if load := _LOAD.search(bare):
        message = f"LOAD at {position(text, load.start())} reads from elsewhere."
        raise QueryError(message, "Only the store itself is changed; kg build adds texts.")


def refuse_depth(text: str) -> None:
    """Refuse what is nested deeper than any question needs.

    Raises
    ------
    QueryError
        It has more than 200 brackets inside each other.
    """
    depth = 0
    for found in re.finditer(r"[{(\[\])}]", code(text)):
        depth += 1 if found.group() in "{([" else -1
        if depth > _DEEPEST:
            message = f"The query is nested too deep: {position(text, found.start())}."
            raise QueryError(message, f"{_DEEPEST} brackets inside each other are the most.")


def refuse_others(text: str) -> None:
    """Refuse what asks another server.

    Raises
    ------
    QueryError
        The text has, or may have, a SERVICE clause.
    """
    # Some servers read \u0053ERVICE as the keyword (SPARQL 1.1, section 19.2).
    start = _capitals(text).find("SERVICE")
    if start < 0 and (escape := _UNICODE.search(code(text))):
        start = escape.start()
    if start >= 0:
        message = f"SERVICE at {position(text, start)} asks another server."
        hint = "Only the store itself is asked: leave the clause out, or rename such a prefix."
        raise QueryError(message, hint)
