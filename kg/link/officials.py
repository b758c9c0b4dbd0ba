"""Persons whom the gazetteer knows by their offices: *president Moon*, *Merkel*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer import Entry
    from kg.link.discourse import Discourse
    from kg.link.referent import Referent


def known_person(referent: Referent, discourse: Discourse) -> Entry | None:
    """Give the gazetteer's entry of a person, `None` where it is not certain.

    A full name tells. A last name needs an office that fits: after a title one of
    that title (*generaal Johnson* is nobody here), alone one that was held when the
    document was written.
    """
    gazetteer, date = discourse.knowledge.gazetteer, discourse.date
    name = max(referent.names, key=len)
    persons = gazetteer.person(name)
    full = [person for person in persons if name not in person.family_names]
    if len(full) == 1:
        return full[0]
    fitting = {
        person.id: person
        for person in persons
        for office in person.offices
        if (date is None or office.held(date)) and _fits(referent, name, office.body, discourse)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _fits(referent: Referent, name: str, body: str, discourse: Discourse) -> bool:
    """Tell whether the titles that the document gives speak of an office at a body."""
    if not referent.titles:
        return True
    gazetteer = discourse.knowledge.gazetteer
    for title in sorted(referent.titles):
        # "NAVO-chef" is no title of the gazetteer, but names the body itself.
        first, hyphen, last = title.rpartition("-")
        named = {entry.id for entry in gazetteer.named(first.upper())} if hyphen else set()
        for word in (title, last) if body in named else (title,):
            office = gazetteer.office(name, word, discourse.date)
            if office is not None and office.body == body:
                return True
    return False


def seat(entry: Entry, discourse: Discourse) -> Referent | None:
    """Give the state or body that somebody headed when the document was written, if one."""
    date = discourse.date
    bodies = {office.body for office in entry.offices if date is None or office.held(date)}
    if not bodies and entry.nationality:
        bodies = {entry.nationality}
    found = discourse.knowledge.gazetteer.entry(bodies.pop()) if len(bodies) == 1 else None
    return discourse.known(found) if found is not None else None


def holder(title: str, side: Referent, discourse: Discourse) -> Referent | None:
    """Give who held an office when the document was written: *de Franse president*."""
    if side.entry is None or discourse.date is None:
        return None
    entry = discourse.knowledge.gazetteer.holder(title, side.entry.id, discourse.date)
    if entry is None:
        return None
    found = discourse.known(entry)
    found.side = found.side or side
    return found


def holds(referent: Referent, title: str, discourse: Discourse) -> bool:
    """Tell whether somebody is known to hold an office, of whatever body: *de president*."""
    if referent.entry is None or referent.entry.type != "Person":
        return False
    office = discourse.knowledge.gazetteer.office(referent.entry.label, title, discourse.date)
    return office is not None


def heads(referent: Referent, title: str, side: Referent, discourse: Discourse) -> bool:
    """Tell whether somebody is known to hold an office: *de Amerikaanse president* for Trump."""
    if referent.entry is None or side.entry is None:
        return False
    office = discourse.knowledge.gazetteer.office(referent.entry.label, title, discourse.date)
    return office is not None and office.body == side.entry.id
