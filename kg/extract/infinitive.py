"""The infinitive that a clause says where what is above it only plans it: *is van plan te gaan*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.expressions import match

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

_CLAUSES = ("xcomp", "ccomp", "csubj", "advcl")


def planned(reading: Reading, adjective: Token) -> Token | None:
    """Give the verb in *is bereid te praten*, which is what the clause says.

    So does *is van plan te praten*.
    """
    qualifiers = reading.resources.lexicon.qualifiers
    if adjective.pos in ("VERB", "AUX"):
        return _phrased(reading, adjective)
    if adjective.pos != "ADJ" or qualifiers.operator(adjective.lemma, "adjective") is None:
        return None
    below = reading.tree.child(adjective, "ccomp", "xcomp", "advcl")
    return below if below is not None and below.pos == "VERB" else None


def _phrased(reading: Reading, verb: Token) -> Token | None:
    """Give the verb in *staat op het punt te gaan*, *is van plan te gaan*."""
    tree = reading.tree
    below = next((c for c in tree.children(verb, *_CLAUSES) if _is_bare_clause(reading, c)), None)
    if below is None:
        return None
    qualifiers = reading.resources.lexicon.qualifiers
    for operator, phrase in qualifiers.phrases_of(reading.view.lemma(verb)):
        if "comp" in operator.governs and match(tree, verb, phrase) is not None:
            return below
    return None


def able_to(reading: Reading, state: Token) -> Token | None:
    """Give the verb in *is in staat te gaan*, where a parser has *in staat* for the predicate."""
    tree, copula = reading.tree, reading.tree.child(state, "cop")
    below = next((c for c in tree.children(state, *_CLAUSES) if _is_bare_clause(reading, c)), None)
    if copula is None or below is None:
        return None
    fixed = {state.text.lower(), *(t.text.lower() for t in tree.children(state, "fixed"))}
    phrases = reading.resources.lexicon.qualifiers.phrases_of(copula.lemma)
    able = any(fixed == set(p.words) and "comp" in o.governs for o, p in phrases)
    return below if able else None


def bare_infinitive(reading: Reading, verb: Token) -> Token | None:
    """Give *opdraaien* in *dat zij hen laten opdraaien*, a clause of its own for some parsers."""
    below = reading.tree.child(verb, "ccomp")
    let = reading.resources.words.has("causatives", verb.lemma)
    if not let or below is None or below.feat("VerbForm") != "Inf":
        return None
    return None if reading.tree.child(below, "mark", "nsubj", "aux") is not None else below


def impersonal_infinitive(reading: Reading, verb: Token) -> Token | None:
    """Give *ontwrichten* in *er wordt geprobeerd de aanvoer te ontwrichten*."""
    tree = reading.tree
    below = tree.child(verb, "ccomp")
    impersonal = tree.child(verb, "aux:pass") is not None and tree.child(verb, "nsubj") is None
    if below is None or not impersonal or tree.child(verb, "nsubj:pass") is not None:
        return None
    return below if below.feat("VerbForm") == "Inf" and below.pos == "VERB" else None


def _is_bare_clause(reading: Reading, clause: Token) -> bool:
    """Tell a clause with *te* that has no subject of its own."""
    marked = any(m.lemma == "te" for m in reading.tree.children(clause, "mark"))
    return marked and clause.feat("VerbForm") == "Inf"
