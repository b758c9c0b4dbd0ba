"""Which phrases can act: names, pronouns, people and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.phrase import NOMINAL

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def is_agentive(view: ClauseView, token: Token) -> bool:
    """Tell whether a phrase can act: a name, a pronoun, a noun for people or bodies."""
    if token.pos not in NOMINAL or token.feat("Reflex") == "Yes":
        return False
    if token.pos in ("PROPN", "PRON", "NUM") or view.tree.child(token, "appos") is not None:
        return True
    lemma = token.lemma.lower()
    if view.lexicon.noun_class(lemma) is None:
        return not view.lexicon.noun(lemma)  # An event does nothing: "kanttekeningen".
    return agentive(view.lexicon, token)


def agentive(lexicon: Lexicon, noun: Token) -> bool:
    """Tell a noun for people or bodies by its class: *regering*, but not *regen*."""
    return words.load().has("agentive_classes", lexicon.noun_class(noun.lemma.lower()) or "")


def named_or_agentive(lexicon: Lexicon, noun: Token) -> bool:
    """Tell a name or a noun for people or bodies: *door Kiev*, *door de troepen*."""
    return noun.pos == "PROPN" or agentive(lexicon, noun)
