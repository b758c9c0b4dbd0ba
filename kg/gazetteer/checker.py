"""Check `entities.ttl`: what is wrong in it, and what nothing reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg import resources
from kg.errors import KgError
from kg.gazetteer.reader import ENTITY, PART, read
from kg.lexicon import Finding
from kg.lexicon.slots import suggestion
from kg.turtle import DD, FOAF, RDF_TYPE, SKOS, read_turtle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kg.turtle import TurtleFile

NAMES = {f"{SKOS}prefLabel": "skos:prefLabel", f"{SKOS}altLabel": "skos:altLabel"}
"""Properties whose values are read in Dutch alone."""
TEXTS = {DD + name: f"dd:{name}" for name in ("demonymAdjective", "inhabitant", "alpha2", "alpha3")}
DATES = {DD + name: f"dd:{name}" for name in ("since", "until")}
LINKS = {
    DD + name: f"dd:{name}"
    for name in ("locatedIn", "capitalOf", "metonymOf", "nationalityOf", "partOf", "memberOf")
}
OF_ENTITIES: Mapping[str, str] = {
    RDF_TYPE: "a",
    **NAMES,
    f"{FOAF}familyName": "foaf:familyName",
    **TEXTS,
    **LINKS,
    **DATES,
    f"{SKOS}exactMatch": "skos:exactMatch",
}
"""The properties of an entity that are read, with how the file writes them."""
OF_OFFICES: Mapping[str, str] = {
    RDF_TYPE: "a",
    **{DD + name: f"dd:{name}" for name in ("officeOf", "officeAt", "office", "officeRelation")},
    **DATES,
}
"""The properties of an office that are read."""
_POINTING = {*LINKS, RDF_TYPE, f"{SKOS}exactMatch"} | {
    DD + name for name in ("officeOf", "officeAt", "officeRelation")
}
_RELATIONS = ("headOf", "represents")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def check(directory: Path | None = None) -> list[Finding]:
    """List what is wrong with the gazetteer, and what in it nothing reads.

    Parameters
    ----------
    directory : Path, optional
        The ontologies' folder, as for `kg.resources.ontologies`.

    Returns
    -------
    list of Finding
        In the order of the file. Where it cannot be used at all, one that says why.
    """
    root = resources.ontologies(directory)
    name = f"{root.name}/entities.ttl"
    try:
        read(root)
    except KgError as error:
        message = str(error.message).removeprefix(f"{root / 'entities.ttl'}: ").rstrip(".")
        return [Finding(name, "", message, error.hint)]
    file = read_turtle(root / "entities.ttl")
    return [
        Finding(name, *found)
        for iri in file.subjects()
        for found in (_of(file, iri) if iri.startswith(ENTITY) else _outside(file, iri))
    ]


Found = tuple[str, str, str]
"""What a finding is about, its message, its hint."""


def _of(file: TurtleFile, iri: str) -> Iterator[Found]:
    """Find what is wrong with one entity or office."""
    id_ = iri.removeprefix(ENTITY)
    office = PART in id_
    known = OF_OFFICES if office else OF_ENTITIES
    what = f"office {id_}" if office else f"entity {id_}"
    for predicate in file.predicates(iri):
        written = known.get(predicate)
        if written is None:
            short = _short(predicate)
            yield what, f"'{short}' is read by nothing", suggestion(short, known.values())
            continue
        for message, hint in _values(file, iri, predicate, written):
            yield what, message, hint
    dates = [next(iter(file.texts(iri, date)), "") for date in DATES]
    if all(dates) and dates[1][: len(dates[0])] < dates[0][: len(dates[1])]:
        yield what, f"ends in {dates[1]}, before it begins in {dates[0]}", "look at both dates"
    relation = next(iter(file.iris(iri, f"{DD}officeRelation")), f"{DD}headOf").removeprefix(DD)
    if relation not in _RELATIONS:
        yield what, f"gives '{relation}'", f"an office gives dd:{' or dd:'.join(_RELATIONS)}"


def _values(file: TurtleFile, iri: str, predicate: str, written: str) -> Iterator[tuple[str, str]]:
    """Find values of a property that are of the wrong kind, so that they are passed over."""
    texts = file.texts(iri, predicate)
    if predicate in _POINTING:
        for text in texts:
            yield f"{written} is the text '{text}'", "write what it points to, as e:navo"
        return
    for value in file.iris(iri, predicate):
        yield f"{written} is {_short(value)}", f'write a text between quotes: {written} "..."'
    if predicate in NAMES:
        dutch = file.texts(iri, predicate, language="nl")
        for text in (t for t in texts if t not in dutch):
            yield f"{written} '{text}' is not read", f'say that it is Dutch: "{text}"@nl'
    if predicate in DATES:
        for text in (t for t in texts if not _DATE.fullmatch(t)):
            yield f"{written} '{text}' is no date", "write 2024, 2024-03 or 2024-03-13"


def _outside(file: TurtleFile, iri: str) -> Iterator[Found]:
    """Find entities whose IRI is not that of one: they are not read."""
    if any(class_.startswith(DD) for class_ in file.iris(iri, RDF_TYPE)):
        yield iri, "is read by nothing", f"write e:... with @prefix e: <{ENTITY}>"


def _short(iri: str) -> str:
    for namespace, prefix in ((DD, "dd"), (SKOS, "skos"), (FOAF, "foaf"), (ENTITY, "e")):
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
