"""What words take by their entries in the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


def wants(tree: Tree, lexicon: Lexicon, token: Token, prep: str) -> bool:
    """Tell whether an entry of a word names the preposition among its roles."""
    if token.pos == "VERB":
        particle = tree.child(token, "compound:prt")
        lemma = token.lemma.lower()
        entries = lexicon.verb(lemma)
        if particle is not None:
            entries = lexicon.verb(particle.text.lower() + lemma)
        name = f"obl:{prep}"
    else:
        lemma = token.lemma.lower()
        found = (*lexicon.noun(lemma), *lexicon.relations.noun(lemma))
        entries = tuple(entry for entry, _ in found)
        name = f"nmod:{prep}"
    return any(name in slots for entry in entries for slots in entry.roles.values())


def takes_clause(lexicon: Lexicon, lemma: str) -> bool:
    """Tell whether an entry of a verb has a clause among its roles: *oproepen*."""
    return any("comp" in slots for e in lexicon.verb(lemma) for slots in e.roles.values())
