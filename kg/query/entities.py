"""The entities of a graph, and which of them a loosely written name means."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.query.sparql import select
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.rdf.store import Store

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘´"))

SHOWN = 8
"""Candidates named in a question back."""

_ENTITIES = """
SELECT ?entity ?label ?type ?mentions WHERE {
  {
    SELECT ?entity (COUNT(?mention) AS ?mentions) { ?mention dd:refersTo ?entity }
    GROUP BY ?entity
  }
  ?entity rdfs:label ?label ; a ?type .
}"""
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
    names: dict[str, list[str]] = {}
    for node, name in select(store, _NAMES):
        if node is not None and name is not None:
            names.setdefault(node.value, []).append(name.value)
    found: dict[str, Entity] = {}
    for node, label, type_, mentions in sorted(select(store, _ENTITIES), key=str):
        if node is None or label is None or type_ is None or mentions is None:
            continue
        entity = Entity(
            node.value, label.value, type_.value.removeprefix(ONTOLOGY), int(mentions.value)
        )
        found[node.value] = replace(entity, names=tuple(sorted(names.get(node.value, ()))))
    return dict(sorted(found.items(), key=lambda item: (-item[1].mentions, item[1].label)))


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
    for candidates in (_exactly(name, listed), _partly(name, listed)):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            message = f"{name!r} may be any of {len(candidates)} entities."
            raise QueryError(message, f"Which one: {_listed(candidates)}?")
    message = f"The graph has no entity named {name!r}."
    near = _near(name, listed)
    raise QueryError(message, f"Did you mean {_listed(near)}?" if near else "See kg graph stats.")


def plain(text: str) -> str:
    """Give words in lower case, without accents and punctuation: *commando’s*, commandos."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_APOSTROPHES))
    kept = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", kept))


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
    shown = [f"{e.label} ({e.iri.rpartition('/')[2]})" for e in candidates[:SHOWN]]
    more = len(candidates) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
