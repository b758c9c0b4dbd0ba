"""The entities of a graph, and which of them a loosely written name means."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import QueryError
from kg.ontology import suggestion
from kg.query.bulk import scan, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.query.bulk import Rows
    from kg.rdf.store import Store

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘´"))

_WORD = re.compile(r"\w+")

SHOWN = 8
"""Candidates named in a question back."""

_COUNTS = """
SELECT ?entity (COUNT(?mention) AS ?mentions) WHERE { ?mention dd:refersTo ?entity }
GROUP BY ?entity"""
_NAMES = "SELECT ?entity ?name WHERE { ?entity skos:altLabel ?name }"


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of the graph: IRI, name, class, other names, and how often it is mentioned."""

    iri: str
    label: str
    type: str
    mentions: int
    names: tuple[str, ...] = field(default=())


def entities(store: Store) -> dict[str, Entity]:
    """Read the entities that documents mention, by IRI, the most mentioned first."""
    return assemble(scan(store, scans()))


def scans() -> dict[str, str]:
    """Give the queries that `assemble` reads entities from."""
    typed = f"{terms(ontology.load().entity_types)} ?entity a ?iri"
    return {
        "labels": f"SELECT ?entity ?label WHERE {{ {typed} . ?entity rdfs:label ?label }}",
        "types": f"SELECT ?entity ?x WHERE {{ {typed} }}",
        "names": _NAMES,
        "counts": _COUNTS,
    }


def assemble(found: Mapping[str, Rows]) -> dict[str, Entity]:
    """Make entities of the rows of `scans`, by IRI, the most mentioned first."""
    labels = {iri: label for iri, label in sorted(found["labels"], reverse=True)}  # noqa: C416
    types: dict[str, list[str]] = {}
    for iri, type_ in found["types"]:
        types.setdefault(iri, []).append(type_)
    names: dict[str, set[str]] = {}
    for iri, name in found["names"]:
        names.setdefault(iri, set()).add(name)
    made = [
        Entity(iri, labels[iri], _narrowest(types[iri]), int(n), tuple(sorted(names.get(iri, ()))))
        for iri, n in found["counts"]
        if iri in labels and iri in types
    ]
    return {e.iri: e for e in sorted(made, key=lambda e: (-e.mentions, e.label, e.iri))}


def _narrowest(types: list[str]) -> str:
    """Choose the class that lies below the most others: a store may have inferred those."""
    if len(types) == 1:
        return types[0]
    above = ontology.load().ancestors
    return min(types, key=lambda t: (-len(above.get(t, ())), t))


def resolve(name: str, known: Iterable[Entity]) -> Entity:
    """Tell which entity a name means: *stoltenberg*, *vs*, an IRI, or its last part.

    Case, accents and punctuation do not count. A name that is one entity's label or other
    name wins over one that only holds the words.

    Raises
    ------
    QueryError
        None is meant, or several may be; the hint names the candidates.
    """
    listed = list(known)
    found = candidates(name, listed)
    if len(found) == 1:
        return found[0]
    if found:
        message = f"{name!r} may be any of {len(found)} entities."
        raise QueryError(message, f"Which one: {_listed(found)}?")
    message = f"The graph has no entity named {name!r}."
    near = _near(name, listed)
    raise QueryError(message, f"Did you mean {_listed(near)}?" if near else "See kg graph stats.")


def candidates(name: str, known: Iterable[Entity]) -> list[Entity]:
    """Give all entities that a name may mean: those of that very name, or else those with it."""
    listed = list(known)
    return _exactly(name, listed) or _partly(name, listed)


def resolve_two(first: str, second: str, known: Iterable[Entity]) -> tuple[Entity, Entity]:
    """Tell which two entities two names mean.

    Raises
    ------
    QueryError
        As `resolve` does, and where both mean the same one.
    """
    listed = list(known)
    one, other = resolve(first, listed), resolve(second, listed)
    if one.iri == other.iri:
        message = f"{first!r} and {second!r} both mean {one.label}."
        raise QueryError(message, "Give the names of two.")
    return one, other


def plain(text: str) -> str:
    """Give words in lower case, without accents and punctuation: *commando’s*, commandos."""
    letters = text.casefold().translate(_APOSTROPHES)
    if not letters.isascii():
        apart = unicodedata.normalize("NFKD", letters)
        letters = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join(_WORD.findall(letters))


def _exactly(name: str, known: list[Entity]) -> list[Entity]:
    by_iri = [e for e in known if name in (e.iri, e.iri.rpartition("/")[2])]
    if by_iri:
        return by_iri
    wanted = plain(name)
    by_label = [e for e in known if plain(e.label) == wanted]
    return by_label or [e for e in known if any(plain(n) == wanted for n in e.names)]


def _partly(name: str, known: list[Entity]) -> list[Entity]:
    wanted = plain(name)
    if not wanted:
        return []
    whole_words = [e for e in known if any(f" {wanted} " in f" {n} " for n in _all_names(e))]
    return whole_words or [e for e in known if any(wanted in n for n in _all_names(e))]


def _all_names(entity: Entity) -> list[str]:
    return [plain(name) for name in (entity.label, *entity.names)]


def _near(name: str, known: list[Entity]) -> list[Entity]:
    """Give entities whose name is spelt nearly so."""
    import difflib

    by_name = {n: e for e in reversed(known) for n in _all_names(e)}
    close = difflib.get_close_matches(plain(name), by_name, n=3, cutoff=0.7)
    return list({by_name[n].iri: by_name[n] for n in close}.values())


def _listed(candidates: list[Entity]) -> str:
    shown = [f"{e.label} ({e.type}, {e.iri.rpartition('/')[2]})" for e in candidates[:SHOWN]]
    more = len(candidates) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def entity_types(name: str) -> frozenset[str]:
    """Give the classes that a class's name or label means, it and those below it.

    Raises
    ------
    QueryError
        The ontology has no such class of entities; the hint has the nearest.
    """
    known = ontology.load()
    wanted = plain(name)
    found = {
        each
        for each, term in known.entity_types.items()
        if wanted in (plain(each), plain(term.label_nl), plain(term.label_en))
    }
    if not found:
        message = f"{name!r} is no class of entities."
        raise QueryError(message, suggestion(name, known.entity_types))
    return frozenset(e for e in known.entity_types if found & known.ancestors[e])
