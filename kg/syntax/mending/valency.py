"""What words take by their entries in the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


def wants(tree: Tree, lexicon: Lexicon, token: Token, prep: str) -> bool:
    """Tell whether an entry of a word names the preposition among its roles."""
    if token.pos == "VERB":
        entries = lexicon.verb(particle_verb(tree, token))
        name = f"obl:{prep}"
    else:
        lemma = token.lemma.lower()
        found = (*lexicon.noun(lemma), *lexicon.relations.noun(lemma))
        entries = tuple(entry for entry, _ in found)
        name = f"nmod:{prep}"
    return any(name in slots for entry in entries for slots in entry.roles.values())


def particle_verb(tree: Tree, verb: Token) -> str:
    """Give the lemma of a verb with its particle: *weg* ... *halen* is *weghalen*."""
    particle = tree.child(verb, "compound:prt")
    lemma = verb.lemma.lower()
    if particle is None or lemma.startswith(particle.text.lower()):
        return lemma
    return particle.text.lower() + lemma


def takes_clause(lexicon: Lexicon, lemma: str) -> bool:
    """Tell whether an entry of a verb has a clause among its roles: *oproepen*."""
    return any("comp" in slots for e in lexicon.verb(lemma) for slots in e.roles.values())


def noun_takes_clause(lexicon: Lexicon, lemma: str) -> bool:
    """Tell a noun that says what its infinitive is: *het besluit*, *het plan troepen te sturen*."""
    operators = lexicon.qualifiers.operators_of(lemma, "noun")
    if any("comp" in operator.governs for operator in operators):
        return True
    entries = (entry for entry, _ in lexicon.noun(lemma))
    return any("comp" in slots for entry in entries for slots in entry.roles.values())
