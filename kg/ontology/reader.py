"""Builds the ontology's values from `kg.ttl`, refusing a file that is not whole."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.errors import OntologyError
from kg.ontology.terms import (
    Direct,
    FrameType,
    Ontology,
    Property,
    Term,
    suggestion,
)
from kg.turtle import DD, OWL, RDF_TYPE, RDFS, SKOS, TurtleFile, local, read_turtle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LABEL, _SUBCLASS, _SUBPROPERTY = f"{RDFS}label", f"{RDFS}subClassOf", f"{RDFS}subPropertyOf"
_QUALIFIERS = ("Polarity", "Modality", "TimePart")


def read(path: Path) -> Ontology:
    """Read `kg.ttl`.

    Raises
    ------
    OntologyError
        The file cannot be read, is not Turtle, or lacks what the program asks of it.
    """
    file = read_turtle(path)
    ancestors = _ancestors(file)
    properties = _properties(file)
    roles = _below(file, properties, "role", "valueRole")
    frame_types = _frame_types(file, ancestors, properties, frozenset(roles))
    relations = {name: properties[name] for name in _below(file, properties, "relation")}
    individuals = _individuals(file)
    entity_types = {
        name: Term(*_words(file, name)) for name, above in ancestors.items() if "Entity" in above
    }
    return Ontology(
        frame_types=MappingProxyType(frame_types),
        roles=roles,
        relations=MappingProxyType(relations),
        entity_types=MappingProxyType(entity_types),
        properties=MappingProxyType(properties),
        individuals=MappingProxyType(individuals),
        qualifiers=MappingProxyType(
            {name: Term(*_words(file, name)) for name in individuals.values()}
        ),
        terms=frozenset(name for iri in file.subjects() if (name := local(iri))),
        ancestors=MappingProxyType(ancestors),
    )


def _named(file: TurtleFile, name: str, predicate: str) -> tuple[str, ...]:
    found = (local(iri) for iri in file.iris(DD + name, predicate))
    return tuple(each for each in found if each)


def _ancestors(file: TurtleFile) -> dict[str, frozenset[str]]:
    """Close the class tree upwards; a class above itself is an error."""
    parents = {
        name: _named(file, name, _SUBCLASS)
        for iri in file.subjects()
        if (name := local(iri)) and f"{OWL}Class" in file.iris(iri, RDF_TYPE)
    }
    return {name: _above(file, name, parents, ()) for name in parents}


def _above(
    file: TurtleFile, name: str, parents: Mapping[str, tuple[str, ...]], path: tuple[str, ...]
) -> frozenset[str]:
    if name in path:
        message = f"{file.path}: dd:{name} is a subclass of itself, by {' > '.join(path)}."
        raise OntologyError(message, "Remove one of these rdfs:subClassOf.")
    if name not in parents:
        message = f"{file.path}: dd:{path[-1]} is below dd:{name}, which is no class."
        raise OntologyError(message, suggestion(name, parents))
    found = {name}
    for parent in parents[name]:
        found |= _above(file, parent, parents, (*path, name))
    return frozenset(found)


def _words(file: TurtleFile, name: str) -> tuple[str, str, str]:
    """Give name and labels; label and definition must be there in Dutch and English."""
    wanted = [
        (predicate, language)
        for predicate in (_LABEL, f"{SKOS}definition")
        for language in ("nl", "en")
    ]
    found = [file.texts(DD + name, each, language=language) for each, language in wanted]
    if not all(found):
        predicate, language = wanted[next(i for i, texts in enumerate(found) if not texts)]
        short = predicate.replace(RDFS, "rdfs:").replace(SKOS, "skos:")
        message = f"{file.path}: dd:{name} has no {short} in @{language}."
        raise OntologyError(message, "Give every term label and definition in both languages.")
    (label_nl, *_), (label_en, *_), *_ = found
    return name, label_nl, label_en


def _properties(file: TurtleFile) -> dict[str, Property]:
    kinds = {f"{OWL}ObjectProperty", f"{OWL}DatatypeProperty"}
    names = [
        name
        for iri in file.subjects()
        if (name := local(iri)) and kinds.intersection(file.iris(iri, RDF_TYPE))
    ]
    return {name: _property(file, name) for name in names}


def _property(file: TurtleFile, name: str) -> Property:
    types = file.iris(DD + name, RDF_TYPE)
    rank = next(iter(file.texts(DD + name, f"{DD}rank")), "0")
    if not rank.isdecimal():
        message = f"{file.path}: dd:{name} has the rank {rank!r}."
        raise OntologyError(message, "Give it a whole number: dd:rank 1.")
    return Property(
        *_words(file, name),
        symmetric=f"{OWL}SymmetricProperty" in types,
        rank=int(rank),
    )


def _below(file: TurtleFile, properties: Mapping[str, Property], *parents: str) -> tuple[str, ...]:
    """Give the properties right below one of the parents, by rank."""
    found = (
        each
        for name, each in properties.items()
        if set(parents).intersection(_named(file, name, _SUBPROPERTY))
    )
    return tuple(each.name for each in sorted(found, key=lambda each: each.rank))


def _frame_types(
    file: TurtleFile,
    ancestors: Mapping[str, frozenset[str]],
    properties: Mapping[str, Property],
    roles: frozenset[str],
) -> dict[str, FrameType]:
    codes = {name: file.texts(DD + name, f"{DD}ploverCode") for name in ancestors}
    types = {}
    for name, above in ancestors.items():
        if "Frame" in above and name not in ("Frame", "Open") and not codes[name]:
            types[name] = FrameType(
                *_words(file, name),
                plover=next((code for each in above for code in codes[each]), None),
                directs=_directs(file, name, properties, roles),
            )
    return types


def _directs(
    file: TurtleFile, name: str, properties: Mapping[str, Property], roles: frozenset[str]
) -> tuple[Direct, ...]:
    found: list[Direct] = []
    for each in _named(file, name, f"{DD}directProperty"):
        ends = [_named(file, each, DD + end) for end in ("directFrom", "directTo")]
        wrong = [role for end in ends for role in end if role not in roles]
        if each not in properties or wrong or not all(ends):
            wanted = "a property with a role as dd:directFrom and one as dd:directTo"
            message = f"{file.path}: dd:directProperty dd:{each} of dd:{name} is not {wanted}."
            raise OntologyError(message, f"Roles are {', '.join(sorted(roles))}.")
        found.extend(Direct(each, ends[0][0], to_role) for to_role in ends[1])
    return tuple(found)


def _individuals(file: TurtleFile) -> dict[str, str]:
    found = {}
    for iri in file.subjects():
        name = local(iri)
        kinds = {local(kind) for kind in file.iris(iri, RDF_TYPE)}
        if name and kinds.intersection(_QUALIFIERS):
            found.update(dict.fromkeys(file.texts(iri, f"{SKOS}notation"), name))
    return found
