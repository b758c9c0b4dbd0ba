"""Who the subject of a clause is where the clause does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive
from kg.syntax.attachment import displaced_object
from kg.syntax.noun_control import leave_given, noun_controller, put_to
from kg.syntax.prepositions import preposition
from kg.syntax.uncontrolled import (
    asks_anybody,
    eased_for,
    experiencer,
    is_consented,
    is_done_there,
    is_eased,
    is_impersonal,
    is_label,
    is_undergone,
    labelled,
    let_do,
    outer_doer,
    owner_of_infinitive,
    user,
)
from kg.syntax.verb_second import subject_before

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token

_CONTROLLERS = ("iobj", "obj")


def subject(view: ClauseView, token: Token) -> Token | None:
    """Give the surface subject of a predicate, or `None`.

    In turn: its own; that of the verb it is co-ordinated with; for infinitives
    and secondary predicates, what the governor's grammar makes it (*Trump vroeg
    bondgenoten actiever te worden*: bondgenoten); for a participle before a noun,
    the noun.
    """
    own = view.tree.children(token, "nsubj", "csubj")
    if len(own) == 1:
        return own[0]
    if own:
        return next((s for s in own if _agrees(view, s, token)), own[0])
    if (before := subject_before(view.tree, token)) is not None:
        return before
    if token.dep in ("acl", "amod") and _is_participle(token):
        return None if is_done_there(view, token) else view.tree[token.head]
    if token.dep == "conj":
        head = view.tree[token.head]
        if (fronted := _fronted(view, head, token)) is not None:
            return fronted
        if is_impersonal(view, token):
            return None
        same = view.kind(head) == view.kind(token) or view.tree.child(head, "cop") is not None
        return view.subject(head) if same or _is_said_of_same(view, token) else None
    if token.dep in ("xcomp", "ccomp", "advcl", "acl", "csubj") and _is_open(view, token):
        eased = is_eased(view, token)
        return eased_for(view, token) if eased else _doer(_controller(view, token))
    if token.dep.startswith("obl") and token.feat("VerbForm") == "Inf":
        return _doer_of_phrase(view, token)
    return None


def _doer_of_phrase(view: ClauseView, infinitive: Token) -> Token | None:
    """Give who does what an infinitive in a phrase says: *richt zich op het uitschakelen van X*.

    Not *boos over het uitschakelen van rebellen*, nor *het akkoord leidde tot het ontwapenen
    van rebellen*; in *wil met het sturen van troepen Kiev helpen* it is who helps.
    """
    known, prep = words.load(), preposition(view.tree, infinitive)
    if (owner := owner_of_infinitive(view, infinitive)) is not None:
        return owner
    unaccusative = known.has("unaccusative_verbs", view.lemma(infinitive))
    if unaccusative and view.tree.child(infinitive, "det"):
        return None  # "voor het aantreden van de president", which is the president's
    # "na uren onderhandelen werden zij het eens": those who did so did the rest as well
    sequent = known.has("sequence_prepositions", prep)
    head = view.tree[infinitive.head]
    if sequent and view.tree.child(infinitive, "det") and infinitive.index > head.index:
        return None  # "trad aan na het afzetten van de president": others did so
    if is_consented(view, infinitive, head):
        return None
    if known.has("means_prepositions", prep) or sequent:
        doer = None if view.tree.child(head, "aux:pass") else view.subject(head)
    else:
        other = known.has("grievance_prepositions", prep) or is_undergone(view, infinitive)
        doer = None if other else _doer(_controller(view, infinitive))
    return doer if doer is not None and is_agentive(view, doer) else None


def _doer(controller: Token | None) -> Token | None:
    """Tell *het is moeilijk hen terug te halen*, where a clause is the subject, and nobody does."""
    clause = controller is not None and controller.dep.startswith("csubj")
    return None if clause else controller


def _is_said_of_same(view: ClauseView, token: Token) -> bool:
    """Tell *bereid* in *wijst de kritiek af, maar is bereid tot overleg*, *en wordt premier*."""
    linked = token.pos in ("ADJ", "NOUN") and view.tree.child(token, "cop") is not None
    return linked and view.tree.child(token, "mark", "expl") is None


def _fronted(view: ClauseView, head: Token, token: Token) -> Token | None:
    """Give *Dat* of *Dat meldt X en wordt bevestigd door Y*, which a passive has as subject."""
    if view.tree.child(token, "aux:pass") is None:
        return None
    first = view.tree.child(head, "obj")
    fronted = first is not None and first.index < head.index and first.feat("PronType") == "Dem"
    return first if fronted else None


def antecedent(view: ClauseView, token: Token) -> Token | None:
    """Give what a relative word stands for: the noun above its relative clause.

    *Waarmee* is one, *waarnemers* (*het land dat waarnemers stuurt*) are none.
    """
    known = words.load()
    lower = token.text.lower()
    relative = token.feat("PronType") == "Rel" or known.has("relative_pronouns", lower)
    if not relative and (token.pos == "NOUN" or not lower.startswith("waar")):
        return None
    for above in (token, *view.tree.ancestors(token)):
        if above.dep == "acl:relcl":
            return view.tree[above.head] if token.index < above.index else None
        if above.dep in ("ccomp", "root"):
            return None
    return None


def second_subject(view: ClauseView, token: Token) -> Token | None:
    """Give the object that a parser took for another subject: *de brigade traint strijders*."""
    own, doer = view.tree.children(token, "nsubj"), view.subject(token)
    if len(own) < 2 or (view.tree.child(token, "obj") is not None and doer not in own[1:]):
        return None
    return next((s for s in own if s is not doer), None)


def _agrees(view: ClauseView, noun: Token, verb: Token) -> bool:
    """Tell whether a noun has the number of the clause's finite verb."""
    finite = (verb, *view.tree.children(verb, "aux", "cop"))
    number = next((v.feat("Number") for v in finite if v.feat("VerbForm") == "Fin"), "")
    if view.tree.child(noun, "cc:preconj") is not None:
        return True  # "zowel Parijs als Berlijn wijst dat af", of either number
    noun = antecedent(view, noun) or noun  # "de coalitie die IS bestrijdt"
    plural = view.tree.child(noun, "conj") is not None
    return not number or number == ("Plur" if plural else noun.feat("Number"))


def _is_participle(token: Token) -> bool:
    return token.feat("VerbForm") == "Part" or token.pos == "ADJ"


def _is_open(view: ClauseView, token: Token) -> bool:
    """Tell whether a clause has no finite verb of its own, so needs a controller."""
    if any(m.lemma == "te" for m in view.tree.children(token, "mark")):
        return True  # "na de missie te hebben hervat", a form of several uses
    if token.feat("VerbForm") == "Fin":
        return False
    return not any(a.feat("VerbForm") == "Fin" for a in view.tree.children(token, "aux", "cop"))


def _controller(view: ClauseView, token: Token) -> Token | None:
    head = view.tree[token.head]
    if token.dep == "acl" or view.kind(head) == "noun":
        return noun_controller(view, head, token)
    lemma = view.lemma(head)
    if token.dep == "advcl" and (given := leave_given(view, token, head)) is not None:
        return given
    if token.dep == "advcl" and not _is_asked_for(view, token, lemma):
        found = _sent(view, token, head) or user(view, token, head)
        return put_to(view, outer_doer(view, token, head) or found)
    if is_label(view, token, head):
        return labelled(view, head)
    if (doer := let_do(view, token, head)) is not None:
        return doer
    displaced = displaced_object(view.tree, head)
    if displaced is not None and token.dep in ("xcomp", "ccomp"):
        return displaced
    # "verklaarde hen schuldig" says what they are, "beloofde hun eerlijk te zijn" what he is.
    predicative = token.pos == "ADJ" and view.tree.child(token, "cop", "mark") is None
    if predicative or not words.load().has("subject_control", lemma):
        if (addressee := _addressee(view, head)) is not None:
            return addressee
        if asks_anybody(view, head, token):
            return None
    found = user(view, token, head)
    return experiencer(view, head) if found is token else found


def _addressee(view: ClauseView, verb: Token) -> Token | None:
    """Give who is to do what a verb with an object or phrase for somebody governs."""
    for name in _CONTROLLERS:
        candidate = view.tree.child(verb, name)
        if candidate is not None and is_agentive(view, candidate):
            return antecedent(view, candidate) or candidate
    for child in view.tree.children(verb, "obl", "nmod"):
        somebody = child.pos in ("PROPN", "NOUN", "PRON") and child.lemma.lower() != "er"
        if somebody and _asked(view, verb, child):
            return child
    return None


def _sent(view: ClauseView, clause: Token, verb: Token) -> Token | None:
    """Give who is to do it in *stuurde een team om de zaak te onderzoeken*."""
    if not any(m.lemma.lower() == "om" for m in view.tree.children(clause, "mark")):
        return None
    known = words.load()
    sends = any(known.has("sending_types", e.type) for e in view.lexicon.verb(view.lemma(verb)))
    sent = view.tree.child(verb, "obj", "nsubj:pass") if sends else None
    if sent is None or sent.pos not in ("NOUN", "PROPN"):
        return None
    return (
        sent
        if known.has("sent_classes", view.lexicon.noun_class(sent.lemma.lower()) or "")
        else None
    )


def _is_asked_for(view: ClauseView, clause: Token, lemma: str) -> bool:
    """Tell *vraagt hun om te schuilen* and *bezweert hun te schuilen* from a clause of purpose."""
    marks = {m.lemma.lower() for m in view.tree.children(clause, "mark", "case")}
    if "om" not in marks and marks != {"te"}:
        return False
    known = words.load()
    asks = any(known.has("asking_types", e.type) for e in view.lexicon.verb(lemma))
    return asks or known.has("object_control", lemma)


def _asked(view: ClauseView, head: Token, child: Token) -> bool:
    """*Hij drong er bij beide leiders op aan te praten*: the leaders are to talk.

    Of verbs of asking alone: *hij vroeg aan de minister op te stappen*.
    """
    known = words.load()
    asks = any(known.has("asking_types", e.type) for e in view.lexicon.verb(view.lemma(head)))
    if not asks and not any(
        known.has("request_pointers", t.text.lower()) or t.dep == "expl"
        for t in view.tree.children(head)
    ):
        return False
    return known.has("addressee_prepositions", preposition(view.tree, child))
