"""Who does the infinitive behind a noun: *het besluit van de minister om te gaan*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive
from kg.syntax.prepositions import is_genitive, preposition

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def noun_controller(view: ClauseView, noun: Token) -> Token | None:
    """*Het kabinet nam het besluit te gaan*: who does the noun does the infinitive."""
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
    if view.tree.child(noun, "cop") is not None or noun.dep == "fixed":
        return view.subject(noun)
    if noun.head == noun.index or not noun.dep.startswith("obj"):
        return None
    verb = view.tree[noun.head]
    receiver = view.tree.child(verb, "iobj")
    if receiver is not None and is_agentive(view, receiver) and not _is_promise(view, noun):
        return receiver  # "gaf de minister de opdracht te onderhandelen"
    return view.subject(verb)


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
