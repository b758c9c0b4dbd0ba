"""Fixed expressions that say whether and how something is so: *is van plan*, *is in staat*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.expressions import match

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.lexicon import Operator
    from kg.syntax.tree import Token


def phrased(reading: Reading, head: Token, lemma: str, names: set[str]) -> Operator | None:
    """Give the operator that a fixed expression is.

    Parameters
    ----------
    reading : Reading
        The sentence.
    head : Token
        Its verb, or its preposition where a parser has that for the predicate.
    lemma : str
        The dictionary form of that.
    names : set of str
        The slots in which it has what it may say something of.
    """
    if head.pos == "ADP" and (copula := reading.tree.child(head, "cop")) is not None:
        head, lemma = copula, copula.lemma
    for operator, phrase in reading.resources.lexicon.qualifiers.phrases_of(lemma):
        if names & set(operator.governs) and match(reading.tree, head, phrase) is not None:
            return operator
    return None
