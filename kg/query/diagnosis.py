"""What is wrong with a query, in words: where it stops being SPARQL, and what was meant.

Oxigraph says where its parser gave up, which lies up to a keyword's length behind the
mistake. So a query that it refuses is read again by rdflib's parser, which names the
clause, and the words of that clause are compared with those that SPARQL has.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.ontology import suggestion
from kg.query import advice, guard
from kg.query.guard import Place, code, keywords, position
from kg.query.vocabulary import AGGREGATES, KEYWORDS, UPDATE_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["code", "explain", "refuse"]

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"(?<![\w?$:@.-])([A-Za-z][\w.-]*)?:(?=[\w%\\-]|\s|$)")
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_BASE = re.compile(r"\bBASE\s*<", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w?$:@.%-])[^\W\d][\w-]*(?!\s*:|[\w:])")
_RELATIVE = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.-]*:)[^<>\"{}|^`\\\x00-\x20]*>")
_UNGROUPED, _IN_USE = "variable that is unbound", "overrides an existing variable"
"""What Oxigraph says of a query that is well-formed and makes no sense."""
_NO_VARIABLES = re.compile(r"Variables are not allowed in ((?:INSERT|DELETE) DATA)")
_NAME = re.compile(r"[?$](\w+)")
_GIVEN = re.compile(r"\bAS\s+[?$](\w+)", re.IGNORECASE)
_GATHERED = re.compile(rf"\b(?:{'|'.join(sorted(AGGREGATES))})\s*\(", re.IGNORECASE)

_OPEN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")
"""In what is left when whole IRIs are blanked out: one that something has cut short."""
_QUOTE = re.compile("[\"']")
_STRING = "A string ends with the quote that it begins with, on the same line."
_MEANING = (
    "Its grammar is right. Perhaps a name that BIND or AS gives is in use already, or an"
    " aggregate such as COUNT stands outside SELECT, HAVING and ORDER BY, or SELECT * has a"
    " GROUP BY."
)

_LONGEST = 20_000
"""Characters of a query that is read a second time; rdflib's parser is slow."""


def refuse(text: str) -> None:
    """Refuse what a reading query must not do: change data or call other servers.

    Raises
    ------
    QueryError
        The text is an update, may have a SERVICE clause, or is nested too deep.
    """
    guard.refuse_change(text)
    guard.refuse_others(text)
    guard.refuse_depth(text)


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
    if _offset(text) is None and (senseless := _senseless(text, str(error))):
        return senseless
    said = _POSITION.search(str(error))
    found = _unknown_prefix(text, prefixes) or _relative(text) or _misplaced(text, said)
    if found:
        return found
    if not said:
        message = f"The query is not SPARQL: {error}."
        return QueryError(message, "See https://www.w3.org/TR/sparql11-query/")
    place = Place(int(said[1]), int(said[2]))
    if len(text) > _LONGEST:
        return _wrong(text, place, advice.clause(text, 0))
    return QueryError(f"The query makes no sense up to {place}.", _MEANING + _excerpt(text, place))


def _senseless(text: str, said: str) -> QueryError | None:
    """Point at the name that makes no sense in a query whose grammar is right."""
    bare = code(text)
    if (data := _NO_VARIABLES.search(said)) and (named := _NAME.search(bare)):
        hint = (
            f"{data[1].split()[0]} {{ ... }} WHERE {{ ... }} has a pattern that gives it a value."
        )
        return _at(text, named.start(), f"{data[1]} takes no variables", hint)
    if _IN_USE in said:
        names = Counter(_NAME.findall(bare))
        used = (m for m in _GIVEN.finditer(bare) if names[m[1]] > 1)
        hint = "Give what stands before AS a name that the query has nowhere else."
        return _at(
            text, next((m.start(1) - 1 for m in used), 0), "The name after AS is in use", hint
        )
    if found := _ungrouped(text):
        return found
    if _UNGROUPED not in said:
        return None
    gathered = _GATHERED.search(bare)
    message = "A count stands where rows are not yet grouped"
    hint = "An aggregate belongs in SELECT, HAVING or ORDER BY: HAVING (COUNT(*) > 1)."
    return _at(text, gathered.start() if gathered else 0, message, hint)


def _ungrouped(text: str) -> QueryError | None:
    """Point at a variable that SELECT gives of rows that it groups or counts."""
    for select in guard.selects(text):
        if not select.grouped and not _GATHERED.search(select.head):
            continue
        known = set(_NAME.findall(select.grouped))
        for found in _NAME.finditer(advice.unbracketed(select.head)):
            if found[1] not in known:
                message = f"?{found[1]} in SELECT is neither counted nor in GROUP BY"
                hint = f"Write GROUP BY with it, such as GROUP BY ?{found[1]}, or leave it out."
                return _at(text, select.start + found.start(), message, hint)
    return None


def _at(text: str, offset: int, message: str, hint: str) -> QueryError:
    place = position(text, offset)
    return QueryError(f"{message} ({place}).", hint + _excerpt(text, place))


def _unknown_prefix(text: str, prefixes: Mapping[str, str]) -> QueryError | None:
    bare = code(text)
    declared = set(_DECLARED.findall(bare)) | set(prefixes)
    for found in _PREFIXED.finditer(bare):
        prefix = found[1] or ""
        if prefix not in declared:
            place = position(text, found.start())
            message = f"The prefix {prefix}: is not known ({place})."
            hint = suggestion(prefix, declared) + f" Or declare it: PREFIX {prefix}: <http://...>"
            return QueryError(message, hint + _excerpt(text, place))
    return None


def _relative(text: str) -> QueryError | None:
    """Find an IRI without a scheme, which only BASE gives a meaning to."""
    if _BASE.search(text) or _offset(text) is not None:
        return None
    found = _RELATIVE.search(text)
    if not found:
        return None
    place = position(text, found.start())
    message = f"The IRI {found.group()} at {place} is not whole."
    hint = f"Write <http://...>, or a prefixed name such as dd:{found.group()[1:-1] or 'agent'}."
    return QueryError(message, hint + _excerpt(text, place))


def _misplaced(text: str, said: re.Match[str] | None) -> QueryError | None:
    """Point at the word that SPARQL does not have, or else at the clause that is wrong.

    Of an update rdflib only tells which request is wrong: then it is where Oxigraph gave up.
    """
    start = _offset(text)
    if start is None:
        return None
    if quote := _QUOTE.search(code(text)):
        return _wrong(text, position(text, quote.start()), _STRING)
    opened = _OPEN_IRI.search(code(text))
    if opened or text[start : start + 1] == "<":
        place = position(text, opened.start() if opened else start)
        return _wrong(text, place, "An IRI has no spaces: <http://...>.")
    for offset, word in _strange(text, start):
        return _wrong(text, position(text, offset), advice.word(text, offset, word))
    if said and _is_update(text):
        return _wrong(text, Place(int(said[1]), int(said[2])), advice.clause(text, start))
    return _wrong(text, position(text, start), advice.clause(text, start))


def _is_update(text: str) -> bool:
    words = keywords(text).split()
    return bool(words) and words[0].upper() in UPDATE_FORMS


def _offset(text: str) -> int | None:
    """Tell where rdflib finds the query wrong; `None` if it does not, or cannot tell."""
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery, parseUpdate

    if len(text) > _LONGEST:
        return None
    parse = parseUpdate if _is_update(text) else parseQuery
    try:
        parse(text)
    except ParseBaseException as error:
        return int(error.loc)
    except (RecursionError, ValueError, TypeError, AttributeError):
        return None
    return None


def _strange(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Give the words from an offset on that are neither names nor SPARQL's."""
    bare = keywords(text)
    for found in _WORD.finditer(bare, start):
        if found.group().upper() not in KEYWORDS:
            yield found.start(), found.group()


def _wrong(text: str, place: Place, remedy: str) -> QueryError:
    lines = text.splitlines() or [""]
    rest = lines[place.line - 1][place.column - 1 :] if place.line <= len(lines) else ""
    word = (rest.split() or [""])[0][:40]
    at = f" at {word!r}" if word else " at its end"
    return QueryError(f"The query is not SPARQL: {place}{at}.", remedy + _excerpt(text, place))


def _excerpt(text: str, place: Place) -> str:
    """Show the line with a caret under the place."""
    lines = text.splitlines()
    if place.line > len(lines):
        return ""
    line = "".join(c if c.isprintable() else " " for c in lines[place.line - 1])
    before = max(0, place.column - 60)
    return f"\n\n  {line[before : before + 100]}\n  {' ' * (place.column - 1 - before)}^"
