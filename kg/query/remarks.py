"""What the asker of a query should know: names in it that can match nothing, silently.

SPARQL takes any well-formed name, so a slip of the pen gives no error and no answer.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg import ontology
from kg.ontology import suggestion
from kg.query.guard import TEXTS, code, iris, selects, starts, template_end
from kg.query.vocabulary import OTHERS
from kg.rdf.entailment import hierarchy
from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PREFIX = re.compile(r"\bPREFIX\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE)
_NAME = re.compile(r"(?<![\w?$:])([a-z]+):([A-Za-z][\w\-]*)")
_VARIABLE = re.compile(r"[?$](\w+)")
_HEAD = re.compile(r"\bSELECT\b(?:\s*(?:DISTINCT|REDUCED)\b)?((?:\s*[?$]\w+)+)", re.IGNORECASE)
_GIVEN = re.compile(r"\bAS\s+[?$](\w+)\s*\)", re.IGNORECASE)
_WORDS = (
    "rdfs:label", "skos:altLabel", "skos:prefLabel", "dcterms:title", "nif:anchorOf",
    "dd:trigger", "dd:triggerLemma",
)  # fmt: skip
_PLAIN = re.compile(rf"\b({'|'.join(_WORDS)})\s+(\"[^\"\n]*\"|'[^'\n]*')(?![@^\w\"'])")
_NEAR = 0.75
_TYPED = re.compile(r"(?<![\w?$:@/^|!-])(?:a|rdf:type)\s+([a-z]+):([A-Za-z][\w\-]*)")
_BETWEEN = re.compile(r"[^\s.{}(]\s+([a-z]+):([A-Za-z][\w\-]*)\s")
"""A class that things are to be of, and a property with something before it and behind."""
_ENDS = frozenset(").,;|/*+^}")
_CLIMBS = re.compile(r"\bsub(?:Class|Property)Of\b")


@lru_cache(TEXTS)
def notes(text: str) -> tuple[str, ...]:
    """Say of a query's names which cannot match, and what may have been meant.

    Parameters
    ----------
    text : str
        A query that is SPARQL.
    """
    bare = code(text)
    declared = (_PREFIX.match(text, start) for start in starts(text, "PREFIX"))
    own = {m[1] for m in declared if m and PREFIXES.get(m[1]) != m[2]}
    named = {(m[1], m[2]) for m in _NAME.finditer(bare) if m[1] not in own}
    return (
        *_not_in_the_ontology(name for prefix, name in named if prefix == "dd"),
        *_not_in_theirs((prefix, name) for prefix, name in named if prefix in OTHERS),
        *_no_iris(text),
        *_unbound(text),
        *_named_too_late(text),
        *_without_language(text),
    )


@lru_cache(TEXTS)
def broader(text: str) -> tuple[str, ...]:
    """Say which classes and properties of a query have others below them, which it leaves out.

    A thing is written with the lowest class that holds, and a role with the lowest property:
    *?event a dd:AssaultEvent* alone finds no attack. A reasoner would find it.

    Parameters
    ----------
    text : str
        A query that is SPARQL.
    """
    bare = code(text)
    if _CLIMBS.search(bare):
        return ()
    classes, properties = _above()
    pattern = bare[template_end(text) :]
    own = {m[1] for m in _PREFIX.finditer(text) if PREFIXES.get(m[1]) != m[2]}
    typed = {(m[1], m[2]) for m in _TYPED.finditer(pattern)}
    between = {
        (m[1], m[2])
        for m in _BETWEEN.finditer(bare, template_end(text))
        if text[m.end() :].lstrip()[:1] not in _ENDS
    }
    return (
        *_each(typed, own, classes, "classes", "a/rdfs:subClassOf* {}"),
        *_each(between, own, properties, "properties", "?s ?p ?o . ?p rdfs:subPropertyOf* {}"),
    )


@cache
def _above() -> tuple[frozenset[str], frozenset[str]]:
    """Give the classes above others, and the properties that the closure does not give."""
    known = hierarchy.load()
    classes = frozenset(c.value for each in known.classes.values() for c in each)
    closed = {follows.property for each in known.facts.values() for follows in each}
    properties = {p for each in known.properties.values() for p in each} - closed
    return classes, frozenset(p.value for p in properties)


def _each(
    names: set[tuple[str, str]], own: set[str], above: frozenset[str], kind: str, written: str
) -> Iterator[str]:
    for prefix, name in sorted(names):
        if prefix not in own and PREFIXES.get(prefix, "") + name in above:
            short = f"{prefix}:{name}"
            yield (
                f"{short} has {kind} below it, which are not asked for: write "
                f"{written.format(short)}, or add --reason rdfs."
            )


def _not_in_the_ontology(names: Iterable[str]) -> Iterator[str]:
    known = ontology.load().terms
    for name in sorted(set(names) - known):
        yield f"dd:{name} is not in the ontology. {suggestion(name, known)}"


def _not_in_theirs(names: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Name what looks like a misspelt term of a vocabulary that is not ours."""
    for prefix, name in sorted(names):
        known = OTHERS[prefix]
        if name in known:
            continue
        if near := difflib.get_close_matches(name, known, n=1, cutoff=_NEAR):
            yield f"{prefix}:{name} is no term of its vocabulary. Did you mean {prefix}:{near[0]}?"


def _no_iris(text: str) -> Iterator[str]:
    """Name what is written as an IRI and was to be a prefixed name."""
    for iri in sorted(set(iris(text))):
        if iri.partition(":")[0] in PREFIXES:
            yield f"<{iri}> is an IRI of its own. The term is written {iri}, without < >."


def _unbound(text: str) -> Iterator[str]:
    """Name the variables of SELECT that stand nowhere else."""
    bare = code(text)
    every = Counter(_VARIABLE.findall(bare))
    found = (_HEAD.match(bare, start) for start in starts(text, "SELECT"))
    heads = Counter(name for head in found if head for name in _VARIABLE.findall(head[1]))
    for name in sorted(name for name, number in heads.items() if every[name] == number):
        near = difflib.get_close_matches(name, every.keys() - {name}, n=1)
        hint = f" Did you mean ?{near[0]}?" if near else ""
        yield f"?{name} stands nowhere in the pattern, so it has no value.{hint}"


def _named_too_late(text: str) -> Iterator[str]:
    """Name what HAVING asks of a name that SELECT gives only after it."""
    for select in selects(text):
        asked = set(_VARIABLE.findall(select.having)) - set(_VARIABLE.findall(select.grouped))
        for given in _GIVEN.finditer(select.head):
            if given[1] in asked:
                opened = _opening(select.head, given.end() - 1)
                begin, end = select.start + opened + 1, select.start + given.start()
                yield (
                    f"HAVING does not know ?{given[1]}, which SELECT gives its value later, so "
                    f"nothing is found. Write it out: HAVING ({text[begin:end].strip()} ...)."
                )


def _opening(bare: str, closed: int) -> int:
    """Tell where the bracket that is closed at an offset is opened."""
    depth = 0
    for offset in range(closed, -1, -1):
        depth += {")": 1, "(": -1}.get(bare[offset], 0)
        if depth == 0:
            return offset
    return 0


def _without_language(text: str) -> Iterator[str]:
    """Name the words that are asked for without the language that all words have."""
    bare = code(text)
    for found in _PLAIN.finditer(text):
        if bare.startswith(found[1], found.start()):
            yield f"{found[2]} has no language, and {found[1]} has: write {found[2]}@nl."
