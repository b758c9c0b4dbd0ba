"""*Naar eigen zeggen*: the subject of the clause is the source of what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.clause import Slot
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

_OWN = "eigen"


def own_words(reading: Reading, token: Token) -> tuple[Slot, ...]:
    """Give who speaks and what is said by *naar eigen zeggen*; nothing for other words.

    *Het leger heeft naar eigen zeggen drie dorpen ingenomen*: the army says that it has.

    Parameters
    ----------
    reading : Reading
        The sentence.
    token : Token
        The word that may be *zeggen*.
    """
    tree, view = reading.tree, reading.view
    if _OWN not in tree.forms or token.head == token.index:
        return ()  # Most sentences: nobody's own words are in them.
    if preposition(tree, token) != "naar":
        return ()
    if not any(c.lemma.lower() == _OWN for c in tree.children(token, "amod", "det")):
        return ()
    clause = view.clause(tree[token.head])
    subjects = (Slot("subj", s.token, s.rule) for s in view.slots(clause) if s.name == "subj")
    return (*subjects, Slot("comp", clause, "marker"))
