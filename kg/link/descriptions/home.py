"""The newspaper's own country: *ons land*, *onze premier*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.description import owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Entry, Gazetteer
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def home_state(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the newspaper's own country, where a phrase says that something is its.

    The document must point to just one: by its name, or else by its politicians and
    parties: *Francken (N-VA)* is Belgium's.
    """
    words = discourse.knowledge.words
    possessive = owner(occurrence)
    if possessive is None or not words.has("speaker.side", possessive.text.lower()):
        return None
    gazetteer = discourse.knowledge.gazetteer
    spoken_of = [r.entry for o in discourse.occurrences for r in o.referents if r.entry is not None]
    states = [e for id_ in words.lists["speaker.home_states"] if (e := gazetteer.entry(id_))]
    named = [state for state in states if state in spoken_of]
    if len(named) != 1:
        # Both countries have a Defensie and a Buitenlandse Zaken: they do not tell.
        telling = (entry for entry in spoken_of if entry.type != "Ministry")
        theirs = {id_ for entry in telling for id_ in countries(entry, gazetteer)}
        named = [state for state in states if state.id in theirs]
    return discourse.known(named[0]) if len(named) == 1 else None


def countries(entry: Entry, gazetteer: Gazetteer) -> Iterator[str | None]:
    """Give whose a person or body is: by nationality, or by the offices held there."""
    yield entry.nationality
    for office in entry.offices:
        yield office.body
        body = gazetteer.entry(office.body)
        if body is not None:
            yield from (body.nationality, body.part_of)
