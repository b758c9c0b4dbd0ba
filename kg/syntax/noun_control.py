"""Who does the infinitive behind a noun: *het besluit van de minister om te gaan*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive, named_or_agentive
from kg.syntax.prepositions import is_genitive, preposition

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def noun_controller(view: ClauseView, noun: Token, clause: Token) -> Token | None:
    """Give who does what the infinitive behind a noun says.

    *Het kabinet nam het besluit te gaan*: who does the noun does the infinitive; *het verzoek
    van Peru aan Chili om te gaan*: who is asked does.
    """
    if _is_put_to_others(view, noun) and not _is_for_oneself(view, clause):
        return _asked(view, noun)
    poss = view.tree.child(noun, "nmod:poss")
    if poss is not None:
        return poss
    det = view.tree.child(noun, "det")
    if det is not None and is_genitive(det):
        return det  # "diens poging een kabinet te vormen"
    undergone = _is_undergone(view, noun)
    owner = None if undergone else _owner(view, noun)
    if owner is not None:
        return owner
    if (user := _addressee(view, noun, "beneficiary_prepositions")) is not None:
        return user  # "de kans voor de rebellen om te vluchten"
    if view.tree.child(noun, "cop") is not None or noun.dep == "fixed":
        return view.subject(noun)
    if noun.head == noun.index or not noun.dep.startswith("obj"):
        return None
    verb = view.tree[noun.head]
    receiver = view.tree.child(verb, "iobj")
    if receiver is not None and is_agentive(view, receiver) and not _is_promise(view, noun):
        return receiver  # "gaf de minister de opdracht te onderhandelen"
    doer = view.subject(verb)
    return None if doer is not None and _happens(view, doer) else doer


def _happens(view: ClauseView, doer: Token) -> bool:
    """Tell *het besluit volgt op pogingen te praten*, whose subject is an event."""
    event = doer.pos == "NOUN" and bool(view.lexicon.noun(doer.lemma.lower()))
    return event and not is_agentive(view, doer)


def _is_put_to_others(view: ClauseView, noun: Token) -> bool:
    """Tell *verzoek* and *toestemming*, whose infinitive others do, from *wens* and *plan*."""
    known, lemma = words.load(), noun.lemma.lower()
    if known.has("nouns_to_others", lemma):
        return True
    return any(
        known.has("asking_types", e.type) and "target" in e.roles
        for e, _ in view.lexicon.noun(lemma)
    )


def put_to(view: ClauseView, doer: Token | None) -> Token | None:
    """Give who is to do it in *de druk op Ann nam toe om te gaan*, and the doer otherwise."""
    if doer is None or doer.pos != "NOUN" or not _is_put_to_others(view, doer):
        return doer
    return _addressee(view, doer, "asked_prepositions") or doer


def _is_for_oneself(view: ClauseView, clause: Token) -> bool:
    """Tell *het verzoek van de gevangene om te worden vrijgelaten*, or *om te mogen gaan*."""
    known = words.load()
    auxiliaries = view.tree.children(clause, "aux", "aux:pass")
    return any(a.dep == "aux:pass" or known.has("permissive_modals", a.lemma) for a in auxiliaries)


def _asked(view: ClauseView, noun: Token) -> Token | None:
    """Give whom a request or leave is for: named beside it, or who gets or answers it.

    *Deed een oproep aan Chili om te gaan*, *gaf het leger bevel te gaan*, *kreeg toestemming om
    te gaan*; in *gaf bevel te gaan* nobody.
    """
    own = _addressee(view, noun, "asked_prepositions")
    if own is not None or noun.head == noun.index:
        return own
    known, verb = words.load(), view.tree[noun.head]
    if verb.pos != "VERB":
        return None
    receiver = view.tree.child(verb, "iobj") or _addressee(view, verb, "receiving_prepositions")
    if receiver is not None:
        return receiver if is_agentive(view, receiver) else None
    lemma = view.lemma(verb)
    leave = known.has("leave_nouns", noun.lemma.lower())
    answers = known.has("seeking_verbs" if leave else "heeding_verbs", lemma)
    if not answers and not known.has("receiving_verbs", lemma):
        return None
    if view.tree.child(verb, "aux:pass") is not None:
        return view.tree.child(verb, "obl:agent")
    return view.subject(verb) if noun.dep.startswith(("obj", "obl")) else None


def leave_given(view: ClauseView, clause: Token, verb: Token) -> Token | None:
    """Give who may or has to do it in *gaf de regering groen licht om te gaan*: the government."""
    given = view.tree.child(verb, "obj")
    receiver = view.tree.child(verb, "iobj") if given is not None else None
    if given is None or receiver is None or not view.tree.child(clause, "mark"):
        return None
    lemma, known = given.lemma.lower(), words.load()
    leave = known.has("leave_nouns", lemma) or known.has("nouns_to_others", lemma)
    return receiver if leave and is_agentive(view, receiver) else None


def _addressee(view: ClauseView, word: Token, prepositions: str) -> Token | None:
    """Give who stands beside a noun or verb with one of a class of prepositions."""
    known = words.load()
    for phrase in view.tree.children(word, "nmod", "obl"):
        acts = phrase.pos == "PRON" or named_or_agentive(view.lexicon, phrase)
        if acts and known.has(prepositions, preposition(view.tree, phrase)):
            return phrase
    return None


def _is_promise(view: ClauseView, noun: Token) -> bool:
    """Tell *deed hun de toezegging te blijven*, which who gives it does, from *toestemming*."""
    if words.load().has("leave_nouns", noun.lemma.lower()):
        return False
    return any(e.type in ("Agreement", "Threat") for e, _ in view.lexicon.noun(noun.lemma.lower()))


def _is_undergone(view: ClauseView, noun: Token) -> bool:
    """Tell *eiste het ontslag van de aanklager om de zaak te sussen*, whose aim it is not."""
    known = words.load()
    return any(
        known.has("undergone_types", e.type) for e, _ in view.lexicon.noun(noun.lemma.lower())
    )


def _owner(view: ClauseView, noun: Token) -> Token | None:
    """Give whose plan it is: *het besluit van de minister om te gaan*, but not a request."""
    entries = view.lexicon.noun(noun.lemma.lower())
    if any(words.load().has("asking_types", entry.type) for entry, _ in entries):
        return None
    of = [c for c in view.tree.children(noun, "nmod") if preposition(view.tree, c) == "van"]
    return of[0] if of and is_agentive(view, of[0]) else None
