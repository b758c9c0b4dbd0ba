"""Missions by whose they are and where: *de VN-missie in Mali* is MINUSMA."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.bodies import described
from kg.link.knowledge import head_lemma
from kg.link.names.sides import side_of
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def mission(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one mission of a body in a place that went on when the document was written.

    *De NAVO-missie in Afghanistan* was ISAF in 2012 and Resolute Support in 2018; of two at
    one time none is meant for certain. Where a phrase tells only whose it is (*de NAVO-missie*)
    it is where the document has its missions, if that is one place: *de trainingsmissie in
    Irak*.
    """
    knowledge = discourse.knowledge
    if description.number == "plural" or not (description.definite or description.bare):
        return None
    if not knowledge.is_a(description.type, "Mission") or _is_past(description, discourse):
        return None
    sides, places = _side(occurrence, discourse), _place(occurrence, discourse)
    if (named := _named(sides, places, description, discourse)) is not None:
        return described(named, occurrence, description)
    if not sides:
        return None
    if not places:
        others = (o for o in discourse.occurrences if _is_mission(o, discourse))
        places = frozenset[str]().union(*(_place(o, discourse) for o in others))
    if len(places) != 1:
        return None
    found = [
        entry
        for entry in knowledge.missions_in(next(iter(places)))
        if entry.part_of in sides
        if discourse.date is None or entry.existed(discourse.date)
    ]
    if len(found) != 1:
        return None
    return described(discourse.known(found[0]), occurrence, description)


def _named(
    sides: frozenset[str], places: frozenset[str], description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one mission that the document names and a phrase fits: *de missie in Mali*.

    A phrase tells whose it is (*de EU-missie tegen de Houthi's*: Aspides) or where, by a noun
    that says no more: *de trainingsmissie in Mali* need not be MINUSMA.
    """
    noun = description.head.rpartition("-")[2]
    if not discourse.knowledge.words.has("missions.plain", noun) or not (sides or places):
        return None
    named = {
        referent.entry.id: referent
        for occurrence in discourse.occurrences
        if occurrence.kind is MentionKind.NAMED
        for referent in occurrence.referents
        if referent.entry is not None and discourse.knowledge.is_a(referent.type, "Mission")
    }
    found = [
        referent
        for referent in named.values()
        if (entry := referent.entry) is not None
        if (not sides or entry.part_of in sides) and (not places or places & {*entry.regions})
        if discourse.date is None or entry.existed(discourse.date)
    ]
    return found[0] if len(found) == 1 else None


def _is_past(description: Description, discourse: Discourse) -> bool:
    return bool(description.modifiers & discourse.knowledge.lexicon.qualifiers.former)


def _is_mission(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell a phrase for a mission, by its noun: *de NAVO-missie*, *de missie MINUSMA*."""
    if occurrence.phrase is None or (occurrence.phrase.name and not occurrence.phrase.titled):
        return False
    class_ = discourse.knowledge.class_of(head_lemma(occurrence.phrase.head))
    return class_ is not None and discourse.knowledge.is_a(class_, "Mission")


def _side(occurrence: Occurrence, discourse: Discourse) -> frozenset[str]:
    side = side_of(occurrence, discourse)
    return (
        frozenset([side.entry.id]) if side is not None and side.entry is not None else frozenset()
    )


def _place(occurrence: Occurrence, discourse: Discourse) -> frozenset[str]:
    name = discourse.located.get(occurrence.head.start, "")
    return frozenset(entry.id for entry in discourse.knowledge.gazetteer.named(name)[:1])
