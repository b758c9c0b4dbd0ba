"""Countries and towns by description: *de Russische hoofdstad*, *zijn land*, *ons land*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.description import Description, owner
from kg.link.knowledge import ends_in
from kg.link.pronouns import resolve_possessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Entry, Gazetteer
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
    """Give the newspaper's own country for *ons land*, where the document points to just one.

    By its name, or else by its politicians and parties: *Francken (N-VA)* is Belgium's.
    """
    words = discourse.knowledge.words
    possessive = owner(occurrence)
    if possessive is None or not words.has("speaker.side", possessive.text.lower()):
        return None
    if not words.has("speaker.country_nouns", description.head):
        return None
    gazetteer = discourse.knowledge.gazetteer
    spoken_of = [r.entry for o in discourse.occurrences for r in o.referents if r.entry is not None]
    states = [e for id_ in words.lists["speaker.home_states"] if (e := gazetteer.entry(id_))]
    named = [state for state in states if state in spoken_of]
    if len(named) != 1:
        theirs = {id_ for entry in spoken_of for id_ in _countries(entry, gazetteer)}
        named = [state for state in states if state.id in theirs]
    return discourse.known(named[0]) if len(named) == 1 else None


def _countries(entry: Entry, gazetteer: Gazetteer) -> Iterator[str | None]:
    """Give whose a person or body is: by nationality, or by the offices held there."""
    yield entry.nationality
    for office in entry.offices:
        yield office.body
        body = gazetteer.entry(office.body)
        if body is not None:
            yield from (body.nationality, body.part_of)
