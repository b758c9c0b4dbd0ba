"""Which phrases can act: names, pronouns, people and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.phrase import NOMINAL

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def is_agentive(view: ClauseView, token: Token) -> bool:
    """Tell whether a phrase can act: a name, a pronoun, a noun for people or bodies."""
    if token.pos not in NOMINAL or token.feat("Reflex") == "Yes":
        return False
    if token.pos in ("PROPN", "PRON", "NUM") or view.tree.child(token, "appos") is not None:
        return True
    lemma = token.lemma.lower()
    known = view.lexicon.noun_class(lemma)
    if known is None:
        return not view.lexicon.noun(lemma)  # An event does nothing: "kanttekeningen".
    return words.load().has("agentive_classes", known)
