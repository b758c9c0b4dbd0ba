"""Bodies and heads of the one state that a text has told of: *het leger*, *de premier*.

*Israël beschoot Rafah. Het leger zegt ...*: no other state can be meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.bodies import described
from kg.link.descriptions.description import owner
from kg.link.descriptions.officials import holder
from kg.link.knowledge import pick
from kg.link.names.metonyms import actor
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

WINDOW = 2
"""Sentences that the state may act before its body does."""
_BODIES = ("ArmedForce", "Government", "Parliament", "Ministry")


def implied(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the body or head of the one state told of so far, where that has just acted.

    Only those that the gazetteer knows: *het leger*, *het parlement*, *de premier*.
    """
    if not description.definite or description.number == "plural" or description.count:
        return None
    side = description.side  # "Defensie" is a ministry by itself
    if side is not None and (side.type != "Ministry" or description.type != "Ministry"):
        return None
    if description.modifiers or owner(occurrence) is not None:
        return None
    bodies = discourse.knowledge.is_a(description.type, *_BODIES)
    if not bodies and (description.type != "Person" or description.complement):
        return None
    state = _only_state(occurrence, discourse)
    if state is None or state.entry is None:
        return None
    if not bodies:
        return holder(description.head, state, discourse)
    plain = f"{description.head} {description.complement}".rstrip()
    titled = f"{plain[0].upper()}{plain[1:]}"  # the Dutch "Ministerie van Defensie"
    for name in (*(f"{adjective} {plain}" for adjective in state.entry.adjectives), titled):
        entry = pick(discourse.knowledge, name, description.type)
        if entry is not None and state.entry.id in (entry.nationality, entry.part_of):
            body = discourse.known(entry)
            body.side = body.side or state
            return described(body, occurrence, description)
    return None


def _only_state(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the one state told of so far, if it has done something in the sentences before."""
    acting = {
        actor(r, discourse) or r
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        if earlier.sentence < occurrence.sentence and earlier.kind is MentionKind.NAMED
        if grammar.rank(earlier.tree, earlier.token) == grammar.SUBJECT
        for r in earlier.referents
    }
    states = [r for r in acting if r.type == "State" and r.named]
    if len(states) != 1:
        return None
    told = {
        state
        for each in discourse.occurrences
        if each.sentence <= occurrence.sentence
        for state in _states(each, discourse)
    }
    return states[0] if told == {states[0]} else None


def _states(occurrence: Occurrence, discourse: Discourse) -> Iterator[Referent]:
    """Give the states that a phrase names, or whose the person is whom it names."""
    if occurrence.kind is MentionKind.DEMONYM:
        yield from map(discourse.known, discourse.knowledge.states_of(occurrence.text))
    for referent in occurrence.referents:
        for one in referent.members or (referent,):
            whose = one.side if discourse.knowledge.is_a(one.type, "Person") else None
            for each in (actor(one, discourse) or one, whose):
                if each is not None and each.type == "State":
                    yield each
