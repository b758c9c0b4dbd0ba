"""What can do something in a clause, and what its verb evokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.agentive import agentive
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_ACTORS = ("PERSON", "ORG", "GPE", "NORP")
_NOUNS = ("NOUN", "PROPN", "NUM")


def begins(tree: Tree, noun: Token, index: int) -> bool:
    """Tell whether a noun phrase without preposition begins at a place."""
    return tree.subtree(noun)[0].index == index and noun.pos in _NOUNS


def is_named(tree: Tree, noun: Token) -> bool:
    """Tell a name, which a parser may tag as a noun: *het VK*."""
    return noun.pos == "PROPN" or (noun.text.isupper() and tree.name_at(noun) is not None)


def types_of(tree: Tree, lexicon: Lexicon, verb: Token) -> set[str]:
    """Give what a verb evokes: *wees van de hand* is no *wees*."""
    lemma = particle_verb(tree, verb)
    behind = frozenset(t.text.lower() for t in tree.tokens[verb.index + 1 :])
    phrases = {entry.type for entry, _ in lexicon.phrases_among(verb.lemma, behind)}
    return phrases or {entry.type for entry in lexicon.verb(lemma)}


def acts(tree: Tree, lexicon: Lexicon, noun: Token) -> bool:
    """Tell a name of a person, state or body, and *de* or *het* with a noun for them."""
    if is_named(tree, noun):
        name = tree.name_at(noun)
        return name is not None and name.label in _ACTORS
    if tree.child(noun, "appos") is not None:
        return True  # "president Macron"
    if not any(d.feat("Definite") == "Def" for d in tree.children(noun, "det")):
        return noun.text[:1].isupper() and agentive(lexicon, noun)  # "Defensie"
    return lexicon.noun_class(noun.lemma.lower()) != "City" and agentive(lexicon, noun)
