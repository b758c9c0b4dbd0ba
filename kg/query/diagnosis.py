"""What is wrong with a query, in words: where it stops being SPARQL, and what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import QueryError
from kg.ontology import suggestion
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_CODE = re.compile(
    r"""
      <[^<>"{}|^`\\\s]*>                 # an IRI
    | '''(?:[^'\\]|\\.|'(?!''))*'''      # the four forms of string
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"
    | '(?:[^'\\\n\r]|\\.)*'
    | "(?:[^"\\\n\r]|\\.)*"
    | \#[^\n\r]*                         # a comment
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATE = re.compile(
    r"\b(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b(?!\s*:)", re.IGNORECASE
)
_READS = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b(?!\s*:)", re.IGNORECASE)
_SERVICE = re.compile(r"(?<![:?$\w])SERVICE\b(?!\s*:)", re.IGNORECASE)
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"(?<![\w?$:])([A-Za-z][\w\-]*)?:[A-Za-z_]")
_DD = re.compile(r"(?<![\w?$:])dd:([A-Za-z][\w\-]*)")
_EXPECTED = re.compile(r"expected (?:one of )?(.*)", re.DOTALL)
_SHORT_LIST = 80
"""Longer lists of what the parser expected are character classes that help nobody."""


def code(text: str) -> str:
    """Blank out IRIs, strings and comments, so that words in them are not taken for SPARQL."""
    return _NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def refuse(text: str) -> None:
    """Refuse what a reading query must not do: change data or call other servers.

    Raises
    ------
    QueryError
        The text is an update, or has a SERVICE clause.
    """
    bare = code(text)
    reads = _READS.search(bare)
    update = _UPDATE.search(bare)
    if update and (reads is None or update.start() < reads.start()):
        message = f"{update.group().upper()} changes the graph, and a query only reads it."
        raise QueryError(message, "Write SELECT, ASK, CONSTRUCT or DESCRIBE; kg build adds texts.")
    service = _SERVICE.search(bare)
    if service:
        line, column = position(text, service.start())
        message = f"SERVICE at line {line}, column {column} asks another server."
        raise QueryError(message, "Only the store itself is asked; leave the SERVICE clause out.")


def position(text: str, offset: int) -> tuple[int, int]:
    """Turn an offset into line and column, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def explain(text: str, error: SyntaxError, prefixes: Mapping[str, str]) -> QueryError:
    """Turn the parser's error into one that says where and what to do.

    Parameters
    ----------
    text : str
        The query.
    error : SyntaxError
        What the parser raised.
    prefixes : Mapping[str, str]
        The prefixes that need no declaration.
    """
    found = _POSITION.search(str(error))
    if not found:
        return QueryError(
            f"The query is not SPARQL: {error}.", "See https://www.w3.org/TR/sparql11-query/"
        )
    line, column, reason = int(found[1]), int(found[2]), found[3].strip()
    where = f"line {line}, column {column}"
    if "Prefix not found" in reason:
        return _unknown_prefix(text, where, prefixes)
    wrong = _text_at(text, line, column)
    at = f" at {wrong!r}" if wrong else " at its end"
    message = f"The query is not SPARQL: {where}{at}."
    return QueryError(message, _advice(text, reason))


def _text_at(text: str, line: int, column: int) -> str:
    lines = text.splitlines()
    rest = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    return (rest.split() or [""])[0][:40]


def _unknown_prefix(text: str, where: str, prefixes: Mapping[str, str]) -> QueryError:
    bare = code(text)
    declared = set(re.findall(r"\bPREFIX\s+([\w\-]*):", bare, re.IGNORECASE)) | set(prefixes)
    used = (m[1] or "" for m in _PREFIXED.finditer(bare))
    wrong = next((p for p in used if p not in declared), "")
    message = f"The prefix {wrong}: is not known ({where})."
    hint = suggestion(wrong, declared) + f" Or declare it: PREFIX {wrong}: <http://...>"
    return QueryError(message, hint)


def _advice(text: str, reason: str) -> str:
    bare = code(text)
    first = (bare.split() or [""])[0].upper()
    forms = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE")
    if first not in forms and not first.startswith(forms):
        return suggestion(first, forms)
    if bare.count("{") != bare.count("}"):
        opened, closed = bare.count("{"), bare.count("}")
        return f"There are {opened} {{ and {closed} }}; each needs its other."
    if bare.count("(") != bare.count(")"):
        opened, closed = bare.count("("), bare.count(")")
        return f"There are {opened} ( and {closed} ); each needs its other."
    expected = _EXPECTED.match(reason)
    listed = expected[1].replace("\n", " ") if expected else reason
    if len(listed) <= _SHORT_LIST and "[" not in listed:
        return f"Expected there: {listed}."
    return "A pattern is three terms and a full stop: ?frame dd:agent ?who ."


def notes(text: str) -> tuple[str, ...]:
    """Name terms of the ontology that it does not have: they match nothing, silently."""
    bare = code(text)
    if re.search(r"\bPREFIX\s+dd:", bare, re.IGNORECASE):
        declared = re.search(r"\bPREFIX\s+dd:\s*<([^>]*)>", text, re.IGNORECASE)
        if not declared or declared[1] != ONTOLOGY:
            return ()
    known = ontology.load().terms
    wrong = sorted({m[1] for m in _DD.finditer(bare) if m[1] not in known})
    return tuple(f"dd:{name} is not in the ontology. {suggestion(name, known)}" for name in wrong)
