"""What goods and sums come to: *levert voor een miljard aan munitie*, *een lening van een ton*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.quantities import QuantityMention
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

GIVEN = ("Contribution", "Aid", "Transfer", "Agreement")
"""Types of what changes hands, or is promised, for so much."""


def price(evocation: Evocation, found: Sequence[Filled]) -> QuantityMention | None:
    """Give for how much goods change hands: *levert voor een miljard euro aan munitie*.

    Or are promised, and what they are worth: *wapens ter waarde van een miljard euro*.
    """
    if evocation.entry.type not in GIVEN:
        return None
    reading = evocation.reading
    goods = (f.token for f in found if f.role in ("topic", "target") and f.mention is not None)
    plain = (t for t in goods if not reading.resources.lexicon.noun(t.lemma))  # no "steun"
    worth = (n for t in plain for n in reading.tree.children(t, "nmod"))
    phrases = (
        *(s.token for s in evocation.fillers("obl:voor")),
        *(n for n in worth if preposition(reading.tree, n) in ("te", "")),
    )
    sums = (_amount(reading, t) for t in phrases if reading.is_a(t, "Money"))
    return next((q for q in sums if q is not None), None)


def _amount(reading: Reading, token: Token) -> QuantityMention | None:
    """Give an amount by its number or its currency: *een miljard euro*."""
    tokens = (token, *reading.tree.children(token, "nmod"))
    return next((q for t in tokens if (q := reading.quantities.get(t.index)) is not None), None)


def worth(reading: Reading, token: Token) -> QuantityMention | None:
    """Give what a sum comes to: *een lening van dertig miljoen euro versterkt het leger*."""
    if not reading.is_a(token, "Money"):
        return None
    below = reading.tree.children(token, "nmod")
    sums = (t for t in below if preposition(reading.tree, t) == "van" and reading.is_a(t, "Money"))
    return next((q for t in sums if (q := _amount(reading, t)) is not None), None)
