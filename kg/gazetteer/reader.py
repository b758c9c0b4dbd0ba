"""Reads `entities.ttl` into entries, refusing a file whose links lead nowhere."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import OntologyError
from kg.gazetteer.entry import Entry
from kg.gazetteer.index import Gazetteer
from kg.gazetteer.offices import Office, read_titles
from kg.turtle import DD, FOAF, ID, RDF_TYPE, SKOS, TurtleFile, local, read_turtle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENTITY = f"{ID}entity/"
PART = "/"
"""Stands in the IRI of what belongs to an entity and is none: `mark-rutte/office-1`."""


def read(directory: Path) -> Gazetteer:
    """Read the gazetteer of a folder that also holds `kg.ttl` and the lexicon.

    Raises
    ------
    OntologyError
        The file cannot be read or is not Turtle, an entity lacks its name or class,
        an office its holder, title, relation or body, or one points to an entity
        that is not there.
    LexiconError
        The table of titles, `lexicon/offices.toml`, cannot be read.
    """
    file = read_turtle(directory / "entities.ttl")
    types = ontology.load(directory).entity_types
    ids = [id_ for iri in file.subjects() if (id_ := local(iri, ENTITY))]
    offices = defaultdict[str, list[Office]](list)
    for id_ in ids:
        if PART in id_:
            holder, office = _office(file, id_)
            offices[holder].append(office)
    entries = [_entry(file, i, types, tuple(offices.pop(i, ()))) for i in ids if PART not in i]
    gazetteer = Gazetteer(entries, read_titles(directory / "lexicon" / "offices.toml"))
    for holder in offices:
        raise _lost(file, f"an office of {holder}", holder, gazetteer)
    for entry in entries:
        _check_links(file, entry, gazetteer)
    return gazetteer


def _office(file: TurtleFile, id_: str) -> tuple[str, Office]:
    """Read an office; give it with the id of its holder."""
    iri = ENTITY + id_
    holder, body = _link(file, iri, "officeOf"), _link(file, iri, "officeAt")
    relation = next(map(local, file.iris(iri, f"{DD}officeRelation")), None)
    title, since, until = (_text(file, iri, name) for name in ("office", "since", "until"))
    if not (holder and body and relation and title):
        message = f"{file.path}: office {id_} lacks its holder, title, relation or body."
        raise OntologyError(message, "Give it dd:officeOf, office, officeRelation and officeAt.")
    return holder, Office(title, relation, body, since, until)


def _entry(
    file: TurtleFile, id_: str, types: Mapping[str, object], offices: tuple[Office, ...]
) -> Entry:
    iri = ENTITY + id_
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
        regions=_links(file, iri, "locatedIn"),
        member_of=_links(file, iri, "memberOf"),
        matches=file.iris(iri, f"{SKOS}exactMatch"),
        family_names=file.texts(iri, f"{FOAF}familyName"),
        offices=offices,
        since=_text(file, iri, "since"),
        until=_text(file, iri, "until"),
    )


def _text(file: TurtleFile, iri: str, name: str) -> str | None:
    return next(iter(file.texts(iri, DD + name)), None)


def _links(file: TurtleFile, iri: str, name: str) -> tuple[str, ...]:
    found = file.iris(iri, DD + name)
    return tuple([each.removeprefix(ENTITY) for each in found]) if found else ()


def _link(file: TurtleFile, iri: str, name: str) -> str | None:
    found = _links(file, iri, name)
    return found[0] if found else None


def _check_links(file: TurtleFile, entry: Entry, gazetteer: Gazetteer) -> None:
    """Refuse a link to an entity that is not there, and metonyms in a circle."""
    single = (entry.metonym_of, entry.located_in, entry.nationality, entry.part_of)
    several = (*entry.regions, *entry.member_of, *(office.body for office in entry.offices))
    for target in (*single, *several):
        if target is not None and target not in gazetteer.entries:
            raise _lost(file, f"entity {entry.id}", target, gazetteer)
    seen, current = {entry.id}, entry.metonym_of
    while current:
        if current in seen:
            message = f"{file.path}: entity {entry.id} is a metonym of itself."
            raise OntologyError(message, "Remove one dd:metonymOf.")
        seen.add(current)
        following = gazetteer.entries.get(current)
        current = following.metonym_of if following else None


def _lost(file: TurtleFile, what: str, target: str, gazetteer: Gazetteer) -> OntologyError:
    message = f"{file.path}: {what} points to {target}, which is not there."
    return OntologyError(message, ontology.suggestion(target, gazetteer.entries))
