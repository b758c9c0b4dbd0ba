"""What a headline without a verb says of the noun or name that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.syntax.clause import Slot
from kg.syntax.nominal import HEADLINE
from kg.syntax.phrase import members
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.tree import Token, Tree


def travellers(evocation: Evocation) -> Iterator[Filled]:
    """Give who a headline without a verb is about: *Michel naar Moskou voor overleg*."""
    noun = _about(evocation)
    if noun is None:
        return
    words = evocation.reading.resources.words
    prep = preposition(evocation.reading.tree, evocation.trigger)
    if words.has("adjunct_prepositions", prep):
        yield from _all(evocation, noun)


def doers(evocation: Evocation) -> Iterator[Filled]:
    """Give who is said to be behind a deed, or in it: *Rusland achter aanslag*.

    So *Leger in gevecht met rebellen*, *Boeren in staking*.
    """
    noun = _about(evocation)
    if noun is None:
        return
    tree, trigger, type_ = evocation.reading.tree, evocation.trigger, evocation.entry.type
    words, prep = evocation.reading.resources.words, preposition(tree, trigger)
    did = words.has("headline_doing", prep) and words.has("doing_types", type_)
    bare = tree.child(trigger, "det", "amod") is None and words.has("engaging_types", type_)
    if did or (bare and words.has("headline_engaging", prep)):
        yield from _all(evocation, noun)


def _about(evocation: Evocation) -> Token | None:
    """Give the noun before the trigger's phrase that says all there is of it."""
    reading, trigger = evocation.reading, evocation.trigger
    noun = reading.tree[trigger.head]
    if (
        not _heads(reading.tree, noun)
        or reading.view.kind(noun) != "noun"
        or noun.index > trigger.index
    ):
        return None
    return noun if reading.can_act(noun) else None


def _heads(tree: Tree, noun: Token) -> bool:
    """Tell what a headline is about, also behind who says it: *Oslo: Moskou achter hack*."""
    said = noun.dep == "parataxis" and tree[max(tree.opening(noun).index - 1, 0)].text == ":"
    return noun.dep == "root" or (said and tree[noun.head].dep == "root")


def _all(evocation: Evocation, noun: Token) -> Iterator[Filled]:
    reading = evocation.reading
    for member in members(reading.tree, noun):
        yield Filled("agent", "root/headline", member, reading.phrase(member).mention())


def destinations(evocation: Evocation) -> Iterator[Slot]:
    """Give where a headline says that somebody is, or is off to, for an event.

    *Michel naar Moskou voor overleg*, *Michel in Moskou voor overleg*.
    """
    words = evocation.reading.resources.words
    for filled in travellers(evocation):
        for child in evocation.reading.tree.children(filled.token, "nmod", "obl"):
            prep = preposition(evocation.reading.tree, child)
            if prep == "in" or words.has("headline_directions", prep):
                yield Slot("nmod:in", child, HEADLINE)
        return
