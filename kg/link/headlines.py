"""Persons whom a headline calls by their office, and the text below it by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.description import Description, owner
from kg.link.officials import heads
from kg.link.persons import bears, may_be, named_persons, role_noun

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

AHEAD = 3
"""Sentences in which the name may follow a description in a headline."""


def person_ahead(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the person whom the next sentences name by the same title.

    *Oekraïense president noemt gasleiding politiek project*, with the name below it.
    """
    knowledge = discourse.knowledge
    if description.number == "plural" or not knowledge.is_a(description.type, "Person"):
        return None
    if not (description.bare or description.definite) or owner(occurrence) is not None:
        return None
    role, _ = role_noun(description, discourse)
    others = discourse.others(occurrence)
    for later in discourse.after(occurrence, sentences=AHEAD):
        for referent in named_persons(later.referents, discourse):
            side = description.side
            office = side is not None and heads(referent, description.head, side, discourse)
            fits = office or bears(referent, role.titles, discourse)
            if fits and referent not in others and may_be(description, referent):
                return referent
    return None
