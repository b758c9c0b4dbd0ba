"""*Beiden*: the two persons of whom the text spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.counted import singles
from kg.link.discourse import is_group

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

WINDOW = 2
"""Sentences that the two may lie back."""


def both_persons(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    """Give the two persons whom *beiden* stands for, those of the sentence before first.

    *De Croo ontving Zelensky. Beiden reden naar Melsbroek*.
    """
    found: dict[Referent, None] = {}
    sentence = occurrence.sentence
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        if earlier.sentence != sentence and len(found) > 1:
            break
        if earlier.sentence != sentence or not found:
            pair = _pair(earlier, discourse)
            if pair and earlier.sentence < occurrence.sentence:
                return pair  # "een top tussen Biden en Poetin. Beiden ..."
        sentence = earlier.sentence
        for referent in singles(earlier):
            person = discourse.knowledge.is_a(referent.type, "Person")
            if person and referent.number != "plural":
                found[referent] = None
    return tuple(reversed(found)) if len(found) == 2 else ()


def _pair(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    """Give the two persons of a co-ordination, if it is one of two."""
    members = occurrence.referents[0].members if is_group(occurrence) else ()
    persons = all(discourse.knowledge.is_a(m.type, "Person") for m in members)
    return members if persons and len(members) == 2 else ()
