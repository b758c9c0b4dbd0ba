"""What to do about a query that is not SPARQL: how the clause that is wrong is written."""

from __future__ import annotations

import difflib
import re

from kg import ontology
from kg.ontology import suggestion
from kg.query.guard import code, keywords
from kg.query.vocabulary import AGGREGATES, FORMS, KEYWORDS, UPDATE_FORMS

_NEAR = 0.6
_PATTERN = "A pattern is three terms and a full stop: ?frame dd:agent ?who ."
_BRACES = "{} is followed by a pattern in braces: {} {{ ?frame dd:agent ?who }}."
_CLAUSES = {
    "FILTER": "FILTER has its condition in brackets, and each function all that it needs:"
    ' FILTER(CONTAINS(?name, "Iran")).',
    "HAVING": "HAVING has its condition in brackets: HAVING (COUNT(*) > 1).",
    "ORDER": "Write ORDER BY and what to order by: ORDER BY ?name DESC(?number).",
    "GROUP": "Write GROUP BY and what to group by: GROUP BY ?name.",
    "LIMIT": "LIMIT takes a whole number: LIMIT 10.",
    "OFFSET": "OFFSET takes a whole number: OFFSET 10.",
    "BIND": "BIND gives a value a name, in brackets: BIND(STR(?x) AS ?text).",
    "FROM": "FROM is followed by the IRI of a graph; without it all are asked.",
    "DESCRIBE": "DESCRIBE is followed by an IRI or a variable: DESCRIBE entity:navo.",
    **{word: _BRACES.format(word, word) for word in ("OPTIONAL", "UNION", "MINUS")},
}
"""How a clause is written, by the keyword that it begins with."""
_COUNTED = "A count in SELECT stands in brackets and has a name: (COUNT(*) AS ?n)."
_JOINED = {
    "AND": "Patterns have a full stop between them, and conditions in a FILTER have &&.",
    "OR": "Patterns have UNION between them, and conditions in a FILTER have ||.",
}
_WORD = re.compile(r"[A-Za-z]+")
_BEFORE = re.compile(r"([A-Za-z]+)\s*$")
_COMPARED = re.compile(r"(?<![<>=!])(?:[<>]=?|!?=)")


def clause(text: str, start: int) -> str:
    """Say how the clause is written that begins, or goes wrong, at an offset.

    Parameters
    ----------
    text : str
        A query that is not SPARQL.
    start : int
        Where it stops being so.
    """
    bare = code(text)
    first = (bare.split() or [""])[0].upper()
    if not first.startswith((*FORMS, *UPDATE_FORMS)):
        return _form(first)
    for opening, closing in ("{}", "()"):
        opened, closed = bare.count(opening), bare.count(closing)
        if opened != closed:
            return f"There are {opened} {opening} and {closed} {closing}; each needs its other."
    word = _keyword(text, start)
    if word in _CLAUSES:
        return _CLAUSES[word]
    if "{" not in bare and first != "DESCRIBE":
        return "The pattern stands in braces: { ?frame dd:agent ?who }."
    if "{" not in bare[:start]:
        return _of_head(bare, start, word)
    if _COMPARED.search(unbracketed(bare[start:])):
        return "A comparison stands in a filter: FILTER(?value > 1)."
    return _PATTERN


def _form(word: str) -> str:
    """Say what the word that a query or an update begins with was to be."""
    near = difflib.get_close_matches(word, UPDATE_FORMS, n=1, cutoff=_NEAR)
    return suggestion(word, near or FORMS)


def _keyword(text: str, start: int) -> str:
    """Give the keyword at an offset, or at the end of a query the one before it."""
    bare = keywords(text)
    found = _WORD.match(bare, start) or _BEFORE.search(bare.rstrip() if start >= len(bare) else "")
    return found.group().strip().upper() if found else ""


def _of_head(bare: str, start: int, word: str) -> str:
    """Say how what SELECT gives is written."""
    if word in AGGREGATES or (bare[start : start + 1] in {"?", "$", "("} and "(" in bare[:start]):
        return _COUNTED
    if bare[start : start + 1] == ",":
        return "The variables of SELECT have only spaces between them: SELECT ?a ?b."
    return _PATTERN


def unbracketed(bare: str) -> str:
    """Blank out what stands in round brackets. Offsets stay."""
    depth, kept = 0, []
    for character in bare:
        depth += {"(": 1, ")": -1}.get(character, 0)
        kept.append(character if depth <= 0 else " ")
    return "".join(kept)


def word(text: str, offset: int, found: str) -> str:
    """Guess what a word that SPARQL does not have was to be.

    Parameters
    ----------
    text : str
        The query.
    offset : int
        Where the word stands.
    found : str
        The word.
    """
    before = keywords(text)[:offset].strip()
    first, upper = not before, found.upper()
    if first and upper not in (*FORMS, *UPDATE_FORMS):
        return _form(upper)
    if upper in _JOINED:
        return _JOINED[upper]
    last = before.split()[-1].upper() if before else ""
    if last in {"LIMIT", "OFFSET"}:
        return _CLAUSES[last]
    if found in ontology.load().terms:
        return f"Did you mean dd:{found}? A variable is written ?{found}."
    near = difflib.get_close_matches(upper, sorted(KEYWORDS), n=1, cutoff=_NEAR)
    variable = f"variable is written ?{found}."
    return f"Did you mean {near[0]}? A {variable}" if near else f"A {variable}"
