"""What a whole text is about: its one state, one alliance, one mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.fitting import agrees_with, is_among, is_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import GeneralNoun

HEADLINES = 2
"""Sentences at the start that tell what a text is about."""


def main_state(
    occurrence: Occurrence,
    discourse: Discourse,
    *,
    sentences: int = HEADLINES,
    fits: Callable[[Referent], bool] = lambda _: True,
) -> Referent | None:
    """Give the one state that a text begins with, among those that fit."""
    found = {
        referent
        for earlier in discourse.before(occurrence, sentences=occurrence.sentence)
        if earlier.sentence < sentences and len(earlier.referents) == 1
        for referent in earlier.referents
        if referent.type == "State" and referent.named and fits(referent)
    }
    return found.pop() if len(found) == 1 else None


def main_place(
    occurrence: Occurrence, discourse: Discourse, nouns: tuple[GeneralNoun, ...]
) -> Referent | None:
    """Give the one town that a text begins with, where nothing acts under its name."""
    found = {
        referent
        for earlier in discourse.before(occurrence, sentences=occurrence.sentence)
        if earlier.sentence < HEADLINES and not grammar.is_subject(earlier.tree, earlier.token)
        for referent in earlier.referents
        if referent.named and is_of(referent, nouns, discourse)
    }
    return found.pop() if len(found) == 1 else None


def scene(
    occurrence: Occurrence,
    description: Description,
    others: frozenset[Referent],
    discourse: Discourse,
) -> Referent | None:
    """Give the one state that a text begins with for *het land* far below.

    *Het Baltische land* is the one of those that the text names.
    """
    country = discourse.knowledge.words.has("speaker.country_nouns", description.head)
    if not country or description.number == "plural":
        return None
    side = description.side
    if side is None:
        return main_state(occurrence, discourse, fits=lambda state: state not in others)

    def fits(state: Referent) -> bool:
        return state not in others and is_among(state, side, discourse)

    first = main_state(occurrence, discourse, fits=fits)
    return first or main_state(occurrence, discourse, sentences=occurrence.sentence + 1, fits=fits)


def lone(
    occurrence: Occurrence,
    description: Description,
    nouns: tuple[GeneralNoun, ...],
    discourse: Discourse,
) -> Referent | None:
    """Give the one body or mission of its class that the text has named, however far back.

    *Het bondgenootschap*, where nothing but the NATO is one.
    """
    people = discourse.knowledge.is_a(description.type, "Person", "Group", "ArmedGroup")
    if description.number == "plural" and not people:
        return None  # "alle partijen"
    close = tuple(noun for noun in nouns if not noun.loose and "State" not in noun.classes)
    found = {
        referent
        for earlier in discourse.before(occurrence, sentences=occurrence.sentence)
        for referent in earlier.referents
        if is_of(referent, close, discourse)
    }
    one = found.pop() if len(found) == 1 else None
    fits = one is not None and one.named and agrees_with(description, one, discourse)
    return one if fits and one not in discourse.others(occurrence) else None
