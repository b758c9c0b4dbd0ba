"""Clauses that the subject of what governs them does not do: *riep op om te wachten*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token

_HARM = ("Killing", "Injury")


def is_label(view: ClauseView, noun: Token, verb: Token) -> bool:
    """Tell *noemt de ontbinding een staatsgreep*, of which the subject says no more."""
    label = noun.pos == "NOUN" and noun.dep == "xcomp" and not view.tree.child(noun, "cop", "mark")
    return label and words.load().has("labelling_verbs", view.lemma(verb))


def is_impersonal(view: ClauseView, verb: Token) -> bool:
    """Tell *... en wordt aan Peru gevraagd te wachten*, where a clause is what is asked."""
    if view.tree.child(verb, "aux:pass") is None or view.tree.child(verb, "xcomp", "ccomp") is None:
        return False
    return any(preposition(view.tree, p) == "aan" for p in view.tree.children(verb, "obl"))


def is_done_there(view: ClauseView, participle: Token) -> bool:
    """Tell *de tweede keer dat er gestaakt wordt*: a clause that has no subject."""
    marks = (mark.lemma for mark in view.tree.children(participle, "mark"))
    there = any(c.text.lower() == "er" for c in view.tree.children(participle))
    return there and "dat" in marks


def is_consented(view: ClauseView, infinitive: Token, verb: Token) -> bool:
    """Tell *de Kamer stemt in met het sturen van troepen*, which the government does.

    A house of parliament, or another body by its name, lets others act; *Peru stemt in met
    het leveren van schepen* itself.
    """
    consents = words.load().has("consenting_verbs", view.lemma(verb))
    if not consents or preposition(view.tree, infinitive) != "met":
        return False
    body = view.subject(verb)
    if body is None:
        return False
    name = view.tree.name_at(body)
    if name is not None:
        return name.label == "ORG"
    return view.lexicon.noun_class(body.lemma.lower()) == "Parliament"


def labelled(view: ClauseView, verb: Token) -> Token | None:
    """Give what is called something, unless it is an event, which does nothing."""
    own = view.tree.child(verb, "obj", "nsubj:pass", "iobj")
    acts = own is None or not view.lexicon.noun(own.lemma.lower())
    return own if acts else None


def is_undergone(view: ClauseView, infinitive: Token) -> bool:
    """Tell *bij het neerhalen van het toestel kwamen zij om*: its subject does nothing at all."""
    verb, lexicon = view.tree[infinitive.head], view.lexicon
    if view.kind(verb) != "verb" or view.tree.child(verb, "nsubj", "nsubj:pass") is None:
        return False
    occasion = words.load().has("occasion_prepositions", preposition(view.tree, infinitive))
    if occasion and view.tree.child(verb, "aux:pass") is not None:
        return True  # "bij het doorzoeken van het huis werd de verdachte opgepakt"
    lemma = view.lemma(verb)
    among = (entry for entry, _ in lexicon.phrases_among(lemma, view.tree.forms))
    harmed = (e for e in (*lexicon.verb(lemma), *among) if e.type in _HARM)
    return any("subj" in e.roles.get("target", ()) for e in harmed)


def let_do(view: ClauseView, infinitive: Token, verb: Token) -> Token | None:
    """Give who does it in *liet hen door de politie arresteren*: the police.

    And what does it in *liet het vliegtuig landen*.
    """
    if not words.load().has("causatives", verb.lemma) or infinitive.pos != "VERB":
        return None
    for phrase in view.tree.children(infinitive, "obl", "obl:agent"):
        if preposition(view.tree, phrase) == "door" and phrase.index < infinitive.index:
            return phrase if is_agentive(view, phrase) else None
    own = view.tree.child(verb, "obj")
    return own if own is not None and own.pos in ("NOUN", "PROPN") else None


def owner_of_infinitive(view: ClauseView, infinitive: Token) -> Token | None:
    """Give who does it in *op aandringen van de bonden*: the unions, who do it to nobody."""
    if "obj" in view.lexicon.verb_slots(view.lemma(infinitive)):
        return None
    for phrase in view.tree.children(infinitive, "nmod", "obl"):
        behind = phrase.index > infinitive.index
        if behind and preposition(view.tree, phrase) == "van" and is_agentive(view, phrase):
            return phrase
    return None


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
    """Tell *riep op om te wachten*, which nobody in the sentence need do.

    But *vroeg het debat te mogen bijwonen*.
    """
    known = words.load()
    if any(known.has("permissive_modals", a.lemma) for a in view.tree.children(clause, "aux")):
        return False
    calls = known.has("calling_verbs", view.lemma(verb))
    passive = view.tree.child(verb, "aux:pass") or view.tree.child(clause, "aux:pass")
    return calls and passive is None


def outer_doer(view: ClauseView, clause: Token, head: Token) -> Token | None:
    """Give who does it in *Ann zei dat het akkoord faalt, zonder het op te zeggen*: Ann.

    What a clause without *om* says the subject before it does, if that can do anything.
    """
    marks = {m.lemma.lower() for m in view.tree.children(clause, "mark")}
    if head.dep != "ccomp" or "om" in marks or "te" not in marks:
        return None
    inner, outer = view.subject(head), view.subject(view.tree[head.head])
    if inner is None or outer is None or inner.pos != "NOUN" or is_agentive(view, inner):
        return None
    return outer if is_agentive(view, outer) else None


def is_eased(view: ClauseView, clause: Token) -> bool:
    """Tell what *het wordt makkelijk*, *de wet maakt het mogelijk*: no subject does it."""
    if not any(m.lemma.lower() == "om" for m in view.tree.children(clause, "mark")):
        return False
    verb = _eased_by(view, clause)
    if words.load().has("easing_verbs", verb.lemma.lower()):
        empty = view.tree.child(verb, "expl", "obj")
        predicate = view.tree.child(verb, "xcomp")
        return empty is not None and empty.lemma.lower() == "het" and predicate is not None
    subject = view.tree.child(verb, "nsubj", "expl")
    if subject is None or subject.lemma.lower() != "het":
        return False
    return eased_for(view, clause) is not None


def eased_for(view: ClauseView, clause: Token) -> Token | None:
    """Give for whom it is easy or possible: *het wordt makkelijk voor de staat om te straffen*."""
    verb = _eased_by(view, clause)
    predicates = (verb, *view.tree.children(verb, "xcomp"))
    return next((who for p in predicates if (who := experiencer(view, p))), None)


def _eased_by(view: ClauseView, clause: Token) -> Token:
    """Give the verb of *wordt makkelijk om te gaan*, where the clause may hang on the adjective."""
    head = view.tree[clause.head]
    return view.tree[head.head] if head.pos == "ADJ" and head.dep == "xcomp" else head


def experiencer(view: ClauseView, head: Token) -> Token | None:
    """Give for whom it is so, where the infinitive is itself the subject.

    *Voor de bonden is het onmogelijk om toe te geven*: the unions; *het is onmogelijk
    om toe te geven*: nobody.
    """
    for child in view.tree.children(head, "obl", "nmod"):
        if preposition(view.tree, child) == "voor" and is_agentive(view, child):
            return child
    return None
