"""Two sentences of one deed: *Servië erkent Kosovo niet. Spanje erkent het land evenmin*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.syntax import words
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence
    from kg.syntax.tree import Token, Tree

_FEW = 3
"""Types at most of a verb that tells what is done."""


def undergo_alike(occurrence: Occurrence, earlier: Occurrence, discourse: Discourse) -> bool:
    """Tell whether the same is done to two in sentences that follow one another.

    *Iran viel Pakistan aan. Turkije veroordeelde de aanval op het land* speaks of Pakistan.
    """
    if occurrence.sentence - earlier.sentence != 1:
        return False
    lexicon = discourse.knowledge.lexicon
    one = _suffered(occurrence.tree, occurrence.token, lexicon)
    return bool(one) and bool(one & _suffered(earlier.tree, earlier.token, lexicon))


def _suffered(tree: Tree, token: Token, lexicon: Lexicon) -> frozenset[str]:
    """Give what is done to a phrase: the verb of which it is the object, and its types if few.

    *Verlaten* has many: only with the same verb is the same done. By a noun it is its types
    alone: *de aanval op het land*, *steun van Polen*, *sancties tegen Peru*.
    """
    top = grammar.outermost(tree, token)
    deed = tree[top.head]
    if top.dep in ("obj", "nsubj:pass") and deed.pos == "VERB":
        particle = tree.child(deed, "compound:prt")
        lemma = (particle.text.lower() if particle is not None else "") + deed.lemma
        types = frozenset(entry.type for entry in lexicon.verb(lemma))
        return types | {lemma} if len(types) <= _FEW else frozenset({lemma})
    prep = preposition(tree, top) if top.dep == "nmod" else ""
    if words.load().has("undergoing_prepositions", prep):
        types = frozenset(entry.type for entry, _ in lexicon.noun(deed.lemma.lower()))
        return types if len(types) <= _FEW else frozenset()
    return frozenset()
