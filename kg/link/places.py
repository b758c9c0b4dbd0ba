"""Countries and towns by description: *de Russische hoofdstad*, *zijn land*, *ons land*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.description import Description
from kg.link.home import home_state
from kg.link.knowledge import ends_in
from kg.link.pronouns import resolve_possessor

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def capital(description: Description, discourse: Discourse) -> Referent | None:
    """Give the capital of the state that a phrase names: *de Russische hoofdstad*."""
    side, words = description.side, discourse.knowledge.words
    if (
        not ends_in(description.head, words.lists["places.capitals"])
        or side is None
        or side.entry is None
    ):
        return None
    found = discourse.knowledge.capital_of(side.entry)
    return discourse.known(found) if found is not None else None


def own_country(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the state of the person whose country it is: *Nauseda zei dat zijn land ...*."""
    words = discourse.knowledge.words
    if not words.has("speaker.country_nouns", description.head):
        return None
    whose = resolve_possessor(occurrence, discourse)
    if whose is None or whose.side is None:
        return None
    return whose.side if discourse.knowledge.is_a(whose.side.type, "State") else None


def home(occurrence: Occurrence, description: Description, discourse: Discourse) -> Referent | None:
    """Give the newspaper's own country for *ons land*, where the document points to just one."""
    if not discourse.knowledge.words.has("speaker.country_nouns", description.head):
        return None
    return home_state(occurrence, discourse)
