"""Whether a clause says that something is so: *is lid*, not *is geen lid*, *wil lid worden*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.qualifiers.conditions import Conditions
from kg.extract.qualifiers.govern import Governors
from kg.extract.qualifiers.negation import Negation
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.lexicon import Content, Operator
    from kg.syntax.tree import Token

_CARRIED = ("xcomp",)
_TOLD = ("ccomp", "csubj")


def is_so(reading: Reading, token: Token) -> bool:
    """Tell whether the clause of a word that evokes a standing fact states that fact.

    It does not where it is denied, modal, a condition, an indirect question or what
    somebody wants: *als de partij deel uitmaakt van de regering*, *wil toetreden tot de
    NAVO*, *heeft het bevel niet over de missie*. A noun that is no predicate states what
    it names.

    Parameters
    ----------
    reading : Reading
        The sentence.
    token : Token
        The verb, adjective or noun that evokes the fact.
    """
    tree = reading.tree
    if reading.view.kind(token) == "noun" and tree.child(token, "cop") is None:
        verb = tree[token.head]
        becomes = reading.resources.words.has("result_auxiliaries", verb.lemma)
        if token.dep != "xcomp" or not becomes:
            return True
        token = verb  # "hij is nooit lid geworden"
    negation = Negation(reading)
    governors = Governors(reading, negation, {})
    if Conditions(reading, {}).opens(token) or _is_asked(reading, token):
        return False
    while not negation.denies(token) and all(
        o.modality is None and o.polarity is not Polarity.NEGATIVE for o in governors.own(token)
    ):
        if token.dep in _TOLD:
            return not _is_doubted(reading, negation, token)
        if token.dep not in _CARRIED or token.head == token.index:
            return True
        token = tree[token.head]
        operator = reading.resources.lexicon.qualifiers.operator(reading.view.lemma(token), "verb")
        if operator is not None:
            return False
    return False


def _is_doubted(reading: Reading, negation: Negation, clause: Token) -> bool:
    """Tell *ontkent dat hij lid is*, *achten niet bewezen dat hij lid is*.

    So with what is promised or demanded: *eist dat het lid wordt*.
    """
    tree, qualifiers = reading.tree, reading.resources.lexicon.qualifiers
    above = tree[clause.head]
    part, lemma = reading.view.kind(above), reading.view.lemma(above)
    if negation.denies(above) or (above.dep == "xcomp" and negation.denies(tree[above.head])):
        return True
    for operator in qualifiers.operators_of(lemma, part):
        if "comp" in operator.governs and _unsettles(operator):
            return True
    entries = reading.resources.lexicon.verb(lemma) if part == "verb" else ()
    told = (qualifiers.content(e.type, lemma) for e in entries if "comp" in e.slots)
    return any(_unsettles(content) for content in told if content is not None)


def _unsettles(effect: Operator | Content) -> bool:
    return effect.modality is not None or effect.polarity is Polarity.NEGATIVE


def _is_asked(reading: Reading, token: Token) -> bool:
    marks = reading.tree.children(token, "mark", "case")
    open_ = reading.resources.words.classes["unsettling_marks"]
    return any(m.lemma.lower() in open_ and m.index < token.index for m in marks)
