"""Reads `entities.ttl` into entries, refusing a file whose links lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import OntologyError
from kg.gazetteer.index import Entry, Gazetteer
from kg.turtle import DD, ID, RDF_TYPE, SKOS, TurtleFile, local, read_turtle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ENTITY = f"{ID}entity/"


def read(directory: Path) -> Gazetteer:
    """Read the gazetteer of a folder that also holds `kg.ttl`.

    Raises
    ------
    OntologyError
        The file cannot be read or is not Turtle, an entity lacks its name or class,
        or it points to one that is not there.
    """
    file = read_turtle(directory / "entities.ttl")
    types = ontology.load(directory).entity_types
    entries = [_entry(file, id_, types) for iri in file.subjects() if (id_ := local(iri, _ENTITY))]
    gazetteer = Gazetteer(entries)
    for entry in entries:
        _check_links(file, entry, gazetteer)
    return gazetteer


def _entry(file: TurtleFile, id_: str, types: Mapping[str, object]) -> Entry:
    iri = _ENTITY + id_
    classes = [local(each) for each in file.iris(iri, RDF_TYPE)]
    labels = file.texts(iri, f"{SKOS}prefLabel", language="nl")
    if not labels or len(classes) != 1 or classes[0] not in types:
        message = f"{file.path}: entity {id_} has {classes or 'no class'} and labels {labels}."
        hint = "Give it one class below dd:Entity and one skos:prefLabel in @nl."
        raise OntologyError(message, hint)
    codes = [code for name in ("alpha2", "alpha3") for code in file.texts(iri, DD + name)]
    return Entry(
        id=id_,
        type=classes[0] or "",
        label=labels[0],
        aliases=file.texts(iri, f"{SKOS}altLabel", language="nl"),
        adjectives=file.texts(iri, f"{DD}demonymAdjective"),
        inhabitants=file.texts(iri, f"{DD}inhabitant"),
        codes=tuple(codes),
        metonym_of=_link(file, iri, "metonymOf"),
        located_in=_link(file, iri, "locatedIn") or _link(file, iri, "capitalOf"),
        capital_of=_link(file, iri, "capitalOf"),
        nationality=_link(file, iri, "nationalityOf"),
        part_of=_link(file, iri, "partOf"),
        member_of=_links(file, iri, "memberOf"),
        matches=file.iris(iri, f"{SKOS}exactMatch"),
    )


def _links(file: TurtleFile, iri: str, name: str) -> tuple[str, ...]:
    return tuple(each.removeprefix(_ENTITY) for each in file.iris(iri, DD + name))


def _link(file: TurtleFile, iri: str, name: str) -> str | None:
    return next(iter(_links(file, iri, name)), None)


def _check_links(file: TurtleFile, entry: Entry, gazetteer: Gazetteer) -> None:
    """Refuse a link to an entity that is not there, and metonyms in a circle."""
    single = (entry.metonym_of, entry.located_in, entry.nationality, entry.part_of)
    for target in (*single, *entry.member_of):
        if target is not None and target not in gazetteer.entries:
            message = f"{file.path}: entity {entry.id} points to {target}, which is not there."
            raise OntologyError(message, ontology.suggestion(target, gazetteer.entries))
    seen, current = {entry.id}, entry.metonym_of
    while current:
        if current in seen:
            message = f"{file.path}: entity {entry.id} is a metonym of itself."
            raise OntologyError(message, "Remove one dd:metonymOf.")
        seen.add(current)
        following = gazetteer.entries.get(current)
        current = following.metonym_of if following else None
