"""What the rest of a sentence tells about a word: a war, or a game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.slots import SETTINGS

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.lexicon import Condition

PLACELESS = frozenset({"sentence", *SETTINGS})
"""The slots of a condition on any word of the sentence, wherever it hangs."""


def said(reading: Reading, condition: Condition) -> bool:
    """Tell whether a word that a condition names is anywhere in the sentence.

    *In de strijd verloor het leger tien man*: that there is an army tells which struggle;
    *het proces werd verdaagd op verzoek van de advocaat*: that there is a lawyer, which process.
    """
    if condition.slot in SETTINGS:
        return reading.mentions(SETTINGS[condition.slot])
    if not reading.tree.forms.isdisjoint(condition.lemmas):
        return True
    return bool(condition.types) and any(
        reading.is_a(token, *condition.types)
        for token in reading.tree
        if token.pos in ("NOUN", "PROPN")
    )


def is_game(reading: Reading, lemma: str) -> bool:
    """Tell an attack or a battle of a match: *de spits zette de aanval in, in de finale*."""
    words = reading.resources.words
    return words.has("words_of_war_and_games", lemma) and not reading.tree.forms.isdisjoint(
        words.classes["sport_words"]
    )
