"""What the rest of a sentence tells about a word: a war, or a game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.slots import NEARBY, SETTINGS

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.lexicon import Condition
    from kg.syntax.tree import Token

PLACELESS = frozenset({"sentence", *SETTINGS})
"""The slots of a condition on any word of the sentence, wherever it hangs."""


def said(reading: Reading, condition: Condition) -> bool:
    """Tell whether a word that a condition names is anywhere in the sentence.

    *In de strijd verloor het leger tien man*: that there is an army tells which struggle;
    *het proces werd verdaagd op verzoek van de advocaat*: that there is a lawyer, which process.
    """
    if condition.slot in SETTINGS:
        near = reading.near if condition.slot in NEARBY else frozenset[str]()
        return mentions(reading, SETTINGS[condition.slot], near)
    if not reading.tree.forms.isdisjoint(condition.lemmas):
        return True
    return bool(condition.types) and any(
        reading.is_a(token, *condition.types)
        for token in reading.tree
        if token.pos in ("NOUN", "PROPN")
    )


def mentions(reading: Reading, name: str, near: frozenset[str] = frozenset()) -> bool:
    """Tell whether any word of a class, or a compound that ends in one, is in the sentence.

    Or among the words near it. Short words count only by themselves: an *overwinning* is no
    *inning*. The reading keeps the answer for the next condition that asks.
    """
    known = reading.settings.get(name)
    if known is None:
        listed, forms = reading.resources.words.classes[name], reading.tree.forms | near
        ends = tuple(word for word in listed if len(word) > 6)
        known = not listed.isdisjoint(forms) or any(form.endswith(ends) for form in forms)
        reading.settings[name] = known
    return known


def is_game(reading: Reading, *lemmas: str) -> bool:
    """Tell an attack or a battle of a match: *de spits zette de aanval in, in de finale*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    lemmas : str
        The word that evokes, or the words of the expression that does.
    """
    known = reading.resources.words.classes
    return not (
        known["words_of_war_and_games"].isdisjoint(lemmas)
        or reading.tree.forms.isdisjoint(known["sport_words"])
    )


def is_event_name(reading: Reading, token: Token) -> bool:
    """Tell the name of something that happens: a war's, or one like *Brexit*."""
    known = reading.resources.words.has("event_names", token.lemma.lower())
    return known or is_war(reading, token)


def is_war(reading: Reading, token: Token) -> bool:
    """Tell the name of a war that is said to happen, not one that only dates something.

    *Toen brak de Tweede Wereldoorlog uit*, not *tijdens de Tweede Wereldoorlog*.
    """
    if not reading.resources.words.has("war_names", token.lemma.lower()):
        return False
    return token.dep != "flat" or reading.tree[token.head].dep.startswith(("nsubj", "obj"))
