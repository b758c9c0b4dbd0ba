"""Persons whom a headline calls by their office, and the text below it by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.description import Description, owner
from kg.link.descriptions.officials import heads
from kg.link.descriptions.persons import bears, may_be, named_persons
from kg.link.descriptions.role_nouns import role_noun

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
            # "Catalaanse leider" is not the Spanish premier, though he leads something too.
            other = referent.side is not None and referent.side.type == "State"
            own = side in (None, referent.side) or not other
            titles = role.titles if own else {description.head}
            fits = office or bears(referent, titles, discourse)
            if fits and referent not in others and may_be(description, referent):
                return referent
    return _introduced(occurrence, description, discourse)


def _introduced(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give whom the sentence below a headline brings up by name alone.

    *Zakenman opgepakt in Genua*, and then *Piet Bos, die ...*: the first person named, who
    is its subject and has no office yet that would make him another.
    """
    if occurrence.sentence or not description.bare or description.complement:
        return None
    others = discourse.others(occurrence)
    later = list(discourse.after(occurrence, sentences=1))
    for each in later:
        persons = named_persons(each.referents, discourse)
        if each.sentence == occurrence.sentence and persons:
            return None  # the headline has a name for somebody
        if each.sentence == occurrence.sentence or not persons:
            continue
        (referent, *_), rank = persons, grammar.rank(each.tree, each.token)
        told = each.tree.child(each.token, "appos") is not None  # "Piet Bos, de uitgever"
        free = told or not referent.titles
        free = free and referent not in others and may_be(description, referent)
        return referent if rank == grammar.SUBJECT and free else None
    return None
