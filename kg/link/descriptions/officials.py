"""Persons whom the gazetteer knows by their offices: *president Moon*, *Merkel*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer import Entry
    from kg.link.discourse import Discourse
    from kg.link.referent import Referent


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


def serves(referent: Referent, discourse: Discourse) -> bool:
    """Tell whether somebody is known to hold any office: *de minister* is not President Xi."""
    if referent.entry is None or discourse.date is None:
        return False
    return any(office.held(discourse.date) for office in referent.entry.offices)
