"""What a general noun can stand for, by class, whose it is and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.knowledge import UNKNOWN

if TYPE_CHECKING:
    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Referent
    from kg.link.words import GeneralNoun

_SINGLE = ("State", "City")
COLLECTIVE = ("Organisation", "Group")
"""Classes whose names take verbs of either number: *de Taliban weigeren*, *de beweging weigert*."""


def nouns_of(description: Description, discourse: Discourse) -> tuple[GeneralNoun, ...]:
    """Give what a noun can stand for, a company's and a body's by its last part too.

    *De autobouwer* is a company, *de beleggersvereniging* a *vereniging*.
    """
    known = discourse.knowledge.words.general
    member = description.head.rpartition("-")[2]  # "het NAVO-land", "de EU-lidstaat"
    if member in known and description.side is not None and description.number != "plural":
        return known[member]
    if description.head in known or description.number == "plural":
        return known.get(description.head, ())
    if description.type == "Company":
        return known["bedrijf"]
    if description.type != "Organisation":
        return ()
    bodies = discourse.knowledge.words.lists["bodies.nouns"]
    last = next((noun for noun in bodies if description.head.endswith(noun)), "")
    return known.get(last, ())


def is_of(referent: Referent, nouns: tuple[GeneralNoun, ...], discourse: Discourse) -> bool:
    """Tell whether a referent is of a class, or of a wider one where that will do."""
    if referent.type == UNKNOWN:
        return False
    return any(_fits(referent, noun, discourse) for noun in nouns)


def _fits(referent: Referent, noun: GeneralNoun, discourse: Discourse) -> bool:
    if noun.only and (referent.entry is None or referent.entry.id not in noun.only):
        return False
    if noun.named and not referent.named:
        return False
    is_a = discourse.knowledge.is_a
    if noun.exact or is_a(referent.type, *noun.classes):
        return not noun.exact or referent.type in noun.classes
    return noun.loose and referent.named and any(is_a(c, referent.type) for c in noun.classes)


def agrees_with(description: Description, referent: Referent, discourse: Discourse) -> bool:
    """Tell whether number and whose a description is let it stand for a referent."""
    side = description.side
    bodies = ("Organisation", "Alliance")
    if (
        side is not None
        and referent.type == bodies[0]
        and discourse.knowledge.is_a(side.type, *bodies)
    ):  # "de VN-organisatie" is a body of which nothing else is known.
        # Which one "het VN-vluchtelingenagentschap" is, is known; "de VN-organisatie" is any.
        plain = description.head.rpartition("-")[2] in discourse.knowledge.words.general
        free = referent.side in (None, side) and (plain or referent.entry is None)
        return referent.named and free and referent is not side
    if side is not None and side is not referent.side and not is_among(referent, side, discourse):
        return False
    if referent.type in _SINGLE and description.number == "plural":
        return False  # "de landen" are not the VS, whatever the number of its verb
    if not description.number or referent.number in ("", description.number):
        return True
    return referent.named and discourse.knowledge.is_a(referent.type, *COLLECTIVE)


def is_among(referent: Referent, side: Referent, discourse: Discourse) -> bool:
    """Tell *het Noord-Afrikaanse land* and *het NAVO-land*, which say which land, not whose."""
    state, whole = referent.entry, side.entry
    if state is None or whole is None or referent.type != "State":
        return False
    if side.type != "State" and discourse.knowledge.is_a(side.type, "Organisation"):
        return whole.id in state.member_of
    return discourse.knowledge.lies_in(state, whole)
