"""What is wrong with a query, in words: where it stops being SPARQL, and what was meant.

Oxigraph says where its parser gave up, which lies up to a keyword's length behind the
mistake. So a query that it refuses is read again by rdflib's parser, which names the
clause, and the words of that clause are compared with those that SPARQL has.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.ontology import suggestion
from kg.query import guard
from kg.query.guard import Place, code, keywords, position
from kg.query.vocabulary import FORMS, KEYWORDS, UPDATE_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["code", "explain", "refuse"]

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"(?<![\w?$:@.-])([A-Za-z][\w.-]*)?:(?=[\w%\\-]|\s|$)")
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_BASE = re.compile(r"\bBASE\s*<", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w?$:@.%-])[^\W\d][\w-]*(?!\s*:|[\w:])")
_RELATIVE = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.-]*:)[^<>\"{}|^`\\\x00-\x20]*>")
_SAID = {
    "variable that is unbound": (
        "A variable of SELECT is neither counted nor in GROUP BY.",
        "Add GROUP BY with each variable that stands by itself, or leave it out.",
    ),
    "overrides an existing variable": (
        "A name after AS is in use.",
        "Give what stands before AS a name that the query has nowhere else.",
    ),
}
"""What Oxigraph says of a query that is well-formed and makes no sense."""

_OPEN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")
"""In what is left when whole IRIs are blanked out: one that something has cut short."""
_QUOTE = re.compile("[\"']")
_STRING = "A string ends with the quote that it begins with, on the same line."
_MEANING = (
    "Its grammar is right. Perhaps a name that BIND or AS gives is in use already, or an"
    " aggregate such as COUNT stands outside SELECT, HAVING and ORDER BY."
)

_LONGEST = 20_000
"""Characters of a query that is read a second time; rdflib's parser is slow."""
_NEAR = 0.6


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
    for words, (message, hint) in _SAID.items():
        if words in str(error) and _offset(text) is None:
            return QueryError(message, hint)
    found = _unknown_prefix(text, prefixes) or _relative(text) or _misplaced(text)
    if found:
        return found
    said = _POSITION.search(str(error))
    if not said:
        message = f"The query is not SPARQL: {error}."
        return QueryError(message, "See https://www.w3.org/TR/sparql11-query/")
    place = Place(int(said[1]), int(said[2]))
    if len(text) > _LONGEST:
        return _wrong(text, place, _advice(text))
    return QueryError(f"The query makes no sense up to {place}.", _MEANING + _excerpt(text, place))


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


def _misplaced(text: str) -> QueryError | None:
    """Point at the word that SPARQL does not have, or else at the clause that is wrong."""
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
        return _wrong(text, position(text, offset), _meant(text, offset, word))
    return _wrong(text, position(text, start), _advice(text))


def _offset(text: str) -> int | None:
    """Tell where rdflib finds the query wrong; `None` if it does not, or cannot tell."""
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery, parseUpdate

    if len(text) > _LONGEST:
        return None
    words = keywords(text).split()
    parse = parseUpdate if words and words[0].upper() in UPDATE_FORMS else parseQuery
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


def _meant(text: str, offset: int, word: str) -> str:
    """Guess what a word that SPARQL does not have was to be."""
    first = not keywords(text)[:offset].strip()
    known = [*FORMS, *UPDATE_FORMS] if first else sorted(KEYWORDS)
    if first and word.upper() not in known:
        return suggestion(word.upper(), FORMS)
    near = difflib.get_close_matches(word.upper(), known, n=1, cutoff=_NEAR)
    variable = f"variable is written ?{word}."
    return f"Did you mean {near[0]}? A {variable}" if near else f"A {variable}"


def _wrong(text: str, place: Place, advice: str) -> QueryError:
    lines = text.splitlines() or [""]
    rest = lines[place.line - 1][place.column - 1 :] if place.line <= len(lines) else ""
    word = (rest.split() or [""])[0][:40]
    at = f" at {word!r}" if word else " at its end"
    return QueryError(f"The query is not SPARQL: {place}{at}.", advice + _excerpt(text, place))


def _excerpt(text: str, place: Place) -> str:
    """Show the line with a caret under the place."""
    lines = text.splitlines()
    if place.line > len(lines):
        return ""
    line = "".join(c if c.isprintable() else " " for c in lines[place.line - 1])
    before = max(0, place.column - 60)
    return f"\n\n  {line[before : before + 100]}\n  {' ' * (place.column - 1 - before)}^"


def _advice(text: str) -> str:
    bare = code(text)
    first = (bare.split() or [""])[0].upper()
    if not first.startswith((*FORMS, *UPDATE_FORMS)):
        return suggestion(first, FORMS)
    for opening, closing in ("{}", "()"):
        opened, closed = bare.count(opening), bare.count(closing)
        if opened != closed:
            return f"There are {opened} {opening} and {closed} {closing}; each needs its other."
    return "A pattern is three terms and a full stop: ?frame dd:agent ?who ."
