"""Clauses that the subject of what governs them does not do: *riep op om te wachten*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def is_label(view: ClauseView, noun: Token, verb: Token) -> bool:
    """Tell *noemt de ontbinding een staatsgreep*, of which the subject says no more."""
    label = noun.pos == "NOUN" and noun.dep == "xcomp" and not view.tree.child(noun, "cop", "mark")
    return label and words.load().has("labelling_verbs", view.lemma(verb))


def labelled(view: ClauseView, verb: Token) -> Token | None:
    """Give what is called something, unless it is an event, which does nothing."""
    own = view.tree.child(verb, "obj", "nsubj:pass", "iobj")
    acts = own is None or not view.lexicon.noun(own.lemma.lower())
    return own if acts else None


def user(view: ClauseView, clause: Token, verb: Token) -> Token | None:
    """Give who does it by what happens to a thing: *de wet wordt gebruikt om te straffen*."""
    subject = view.subject(verb)
    aim = any(m.lemma.lower() == "om" for m in view.tree.children(clause, "mark"))
    passive = view.tree.child(verb, "aux:pass") is not None
    if subject is None or not aim or not passive or subject.pos != "NOUN":
        return subject
    known = view.lexicon.noun_class(subject.lemma.lower())
    acts = known is not None and is_agentive(view, subject)
    return subject if acts else view.tree.child(verb, "obl:agent")


def asks_anybody(view: ClauseView, verb: Token, clause: Token) -> bool:
    """Tell *riep op om te wachten*, which nobody in the sentence need do."""
    known = words.load()
    calls = known.has("calling_verbs", view.lemma(verb))
    passive = view.tree.child(verb, "aux:pass") or view.tree.child(clause, "aux:pass")
    return calls and passive is None
