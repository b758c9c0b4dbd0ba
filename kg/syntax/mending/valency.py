"""What words take by their entries in the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


def wants(tree: Tree, lexicon: Lexicon, token: Token, prep: str) -> bool:
    """Tell whether an entry of a word names the preposition among its roles."""
    if token.pos == "VERB":
        return f"obl:{prep}" in lexicon.verb_slots(particle_verb(tree, token))
    lemma, name = token.lemma.lower(), f"nmod:{prep}"
    if name in lexicon.noun_slots(lemma) or name in lexicon.relations.noun_slots(lemma):
        return True
    operators = lexicon.qualifiers.operators_of(lemma, "noun")  # "een voorstel voor een bestand"
    return any(name in operator.governs for operator in operators)


def particle_verb(tree: Tree, verb: Token) -> str:
    """Give the lemma of a verb with its particle: *weg* ... *halen* is *weghalen*."""
    particle = tree.child(verb, "compound:prt")
    lemma = verb.lemma.lower()
    if particle is None or lemma.startswith(particle.text.lower()):
        return lemma
    return particle.text.lower() + lemma


def takes_clause(lexicon: Lexicon, lemma: str) -> bool:
    """Tell whether an entry of a verb has a clause among its roles: *oproepen*.

    One that is only for quotations beside the verb is none: *„...”, zuchtte hij*.
    """
    return takes_speech(lexicon, lemma) and any(
        "comp" in entry.slots and not any(c.slot == "ccomp" and not c.present for c in entry.when)
        for entry in lexicon.verb(lemma)
    )


def takes_speech(lexicon: Lexicon, lemma: str) -> bool:
    """Tell whether an entry of a verb has a clause or a quotation among its roles."""
    return "comp" in lexicon.verb_slots(lemma)


def noun_takes_clause(lexicon: Lexicon, lemma: str) -> bool:
    """Tell a noun that says what its infinitive is: *het besluit*, *het plan troepen te sturen*."""
    operators = lexicon.qualifiers.operators_of(lemma, "noun")
    if any("comp" in operator.governs for operator in operators):
        return True
    return "comp" in lexicon.noun_slots(lemma)


def takes_infinitive(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    """Tell a verb or expression of doing or not doing what follows: *weigeren*, *van plan zijn*."""
    lemma, qualifiers = particle_verb(tree, verb), lexicon.qualifiers
    if words.load().has("aspect_verbs", lemma):
        return True
    for operator in qualifiers.operators_of(lemma, "verb"):
        if "comp" in operator.governs and (operator.modality or operator.polarity):
            return True
    return any(
        "comp" in operator.governs and tree.forms.issuperset(phrase.words)
        for operator, phrase in qualifiers.phrases_of(verb.lemma)
    )


def takes_object(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    """Tell whether an entry of a verb has a bare object among its roles."""
    return "obj" in lexicon.verb_slots(particle_verb(tree, verb))


def takes_target(lexicon: Lexicon, lemma: str) -> bool:
    """Tell a verb done to somebody or something: *aanvallen*, but not *bijdragen*."""
    return any("obj" in entry.roles.get("target", ()) for entry in lexicon.verb(lemma))


def acts(lexicon: Lexicon, noun: Token) -> bool:
    """Tell a noun for somebody who does things: a name, a person, people or a body."""
    if noun.pos == "PROPN" or (noun.pos == "PRON" and noun.feat("Person") != ""):
        return True
    return noun.pos == "NOUN" and agentive(lexicon, noun)


def begins_with(tree: Tree, verb: Token, prep: str) -> bool:
    """Tell *de cursus is aangepast aan X*: a verb that begins with it takes the phrase."""
    return verb.pos == "VERB" and particle_verb(tree, verb).startswith(prep)


def is_between(noun: Token, prep: str) -> bool:
    """Tell *de spanningen met Peru bespreken*: what is between two is with the other."""
    between = prep == "met" and noun.dep == "obj"
    return between and words.load().ends("nouns_between_two", noun.lemma.lower())
