"""Bodies that a name of the gazetteer describes: *het Syrische leger*, *de Britse marine*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.knowledge import pick
from kg.link.pronouns.antecedents import resolve_possessor

if TYPE_CHECKING:
    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def body(occurrence: Occurrence, description: Description, discourse: Discourse) -> Referent | None:
    """Give the known body that a definite description names.

    Parsers take *het Syrische leger* for a noun, and so it is, but in all documents the same.
    *Syrische legers* and *een Syrisch leger* are others. An armed group whose name is written
    as a noun is many: *de taliban*.
    """
    if not (description.definite or description.bare):
        return None
    entry = pick(discourse.knowledge, occurrence.text, description.type)
    many = entry is not None and entry.type == "ArmedGroup"
    if not many and (description.number == "plural" or " " not in occurrence.text):
        return None
    if entry is None or not discourse.knowledge.is_a(entry.type, "Agent"):
        return None
    return described(discourse.known(entry), occurrence, description)


def described(referent: Referent, occurrence: Occurrence, description: Description) -> Referent:
    """Let a known referent that the document has not named go by its first description."""
    if not referent.names and not referent.titles:
        referent.text = occurrence.text
        referent.number, referent.gender = description.number, description.gender
    referent.side = referent.side or description.side
    return referent


def own_party(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the party of the person whose it is: *Wilders zei dat zijn partij ...*."""
    if not discourse.knowledge.words.has("speaker.party_nouns", description.head):
        return None
    whose = resolve_possessor(occurrence, discourse)
    if whose is None or description.number == "plural":
        return None
    return next((s for s in (whose.party, whose.side) if s and s.type == "Party"), None)
