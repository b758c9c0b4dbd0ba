"""Missions by whose they are and where: *de VN-missie in Mali* is MINUSMA."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.sides import side_of

if TYPE_CHECKING:
    from kg.link.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def mission(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one mission of a body in a place that went on when the document was written.

    *De NAVO-missie in Afghanistan* was ISAF in 2012 and Resolute Support in 2018; of two at
    one time none is meant for certain. *De missie in Mali* does not say whose
    it is, nor *de VN-missie* where.
    """
    knowledge = discourse.knowledge
    if description.number == "plural" or not (description.definite or description.bare):
        return None
    if not knowledge.is_a(description.type, "Mission") or _is_past(description, discourse):
        return None
    sides = _side(occurrence, discourse)
    places = _place(occurrence, discourse)
    if len(sides) != 1 or len(places) != 1:
        return None
    found = [
        entry
        for entry in knowledge.missions_in(next(iter(places)))
        if entry.part_of in sides
        if discourse.date is None or entry.existed(discourse.date)
    ]
    return discourse.known(found[0]) if len(found) == 1 else None


def _is_past(description: Description, discourse: Discourse) -> bool:
    return bool(description.modifiers & discourse.knowledge.lexicon.qualifiers.former)


def _side(occurrence: Occurrence, discourse: Discourse) -> frozenset[str]:
    side = side_of(occurrence, discourse)
    return (
        frozenset([side.entry.id]) if side is not None and side.entry is not None else frozenset()
    )


def _place(occurrence: Occurrence, discourse: Discourse) -> frozenset[str]:
    name = discourse.located.get(occurrence.head.start, "")
    return frozenset(entry.id for entry in discourse.knowledge.gazetteer.named(name)[:1])
