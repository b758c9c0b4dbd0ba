"""How many fell by what is said of their number: *het dodental loopt op tot 137*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.quantities.lexicon import PERSONNEL, PERSONS
from kg.syntax.light import measured
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.extract.evocation.evoke import Evocation
    from kg.extract.quantities.mention import QuantityMention

HARM = ("Killing", "Injury")
"""Types whose target an event strikes."""


def toll(evocation: Evocation) -> QuantityMention | None:
    """Give how many there were by then: *het dodental ligt op twaalf*.

    Parameters
    ----------
    evocation : Evocation
        That of the toll or of the dead, the subject of its clause.
    """
    if evocation.entry.type not in HARM:
        return None
    tree = evocation.reading.tree
    counted = measured(evocation.reading.view, evocation.trigger)  # "het aantal doden"
    if counted.dep != "nsubj":
        return None
    words = evocation.reading.resources.words
    for phrase in tree.children(tree[counted.head], "obl", "obl:arg"):
        found = evocation.reading.quantities.get(phrase.index)
        told = words.has("toll_prepositions", preposition(tree, phrase))
        if told and found is not None and found.quantity.unit in (PERSONNEL, PERSONS):
            return found
    return None
