"""Prepositions between a verb and an infinitive: whether they open a phrase or are a particle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.valency import acts, takes_clause, takes_object, wants

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


def opens_phrase(tree: Tree, case: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Tell *vroeg de steun aan Kiev te verhogen*, *vroeg aan Kiev te wachten*, from a particle.

    A verb of no frame has one only where with it the clause is its own (*probeert hen uit Gent
    te halen*).
    """
    phrase, prep, lemma = tree[case.head], case.lemma.lower(), governor.lemma.lower()
    noun = tree[phrase.head]
    if tree.child(noun, "cop") is not None:
        return True  # "zegt op X blij te zijn": what has a copula has no object
    if noun.pos == "NOUN" and wants(tree, lexicon, noun, prep):
        return True
    before = tree[case.index - 1]
    if before.dep == "obj" and before.pos == "NOUN" and wants(tree, lexicon, before, prep):
        return True  # "zegt een aanval op de basis te hebben afgeslagen"
    known = words.load()
    if known.has("addressee_prepositions", prep) and acts(lexicon, phrase):
        return takes_clause(lexicon, lemma) and f"obl:{prep}" in lexicon.verb_slots(lemma)
    return not lexicon.verb(lemma) and not takes_clause(lexicon, case.text.lower() + lemma)


def left_undone(tree: Tree, infinitive: Token, governor: Token, lexicon: Lexicon) -> Token | None:
    """Tell *liet na het verdrag te tekenen*, where *na* opens no phrase.

    The noun behind it is the object that the infinitive lacks.
    """
    if tree.child(infinitive, "obj") is not None or not takes_object(tree, lexicon, infinitive):
        return None
    for noun in tree.children(infinitive, "obl"):
        case = tree.child(noun, "case")
        if case is None or case.index != governor.index + 1 or case.pos != "ADP":
            continue
        whole = case.text.lower() + governor.lemma.lower()
        if words.load().has("abstaining_verbs", whole):
            return case
    return None


def takes_phrase_for_object(
    tree: Tree, infinitive: Token, governor: Token, lexicon: Lexicon
) -> bool:
    """Tell *riep Peru op zijn soldaten terug te trekken*, whose infinitive lacks its object.

    The verb before it has its own: whom it asks.
    """
    if tree.child(infinitive, "obj", "expl:pv") is not None:
        return False
    asked = tree.child(governor, "obj", "iobj")
    return asked is not None and takes_object(tree, lexicon, infinitive)
