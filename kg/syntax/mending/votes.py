"""Votes for and against, whose preposition stands before what was voted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, word_of
from kg.syntax.mending.valency import takes_object, wants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NEAR = 5
"""Words between *stemmen* and the last count: *met tien stemmen voor en vijf tegen*."""


@needs(word_of("ballot_nouns"), word_of("ballot_stances"), relation("obl", of=["VERB"]))
def objects_behind_votes(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *nam met tien stemmen voor een motie aan*: ten are for it, and the motion is passed.

    So *keurde met tien stemmen voor en vijf tegen het plan goed*, not *stemde met tien stemmen
    tegen de wet*.
    """
    stances = words.load().classes["ballot_stances"]
    for noun in tree.related("obl", "obl:arg"):
        verb, case = tree[noun.head], tree.child(noun, "case")
        if verb.pos != "VERB" or case is None or case.text not in stances:
            continue
        if tree.child(verb, "obj", "nsubj:pass", "ccomp") or not _counts_votes(tree, case):
            continue
        if takes_object(tree, lexicon, verb) and not wants(tree, lexicon, verb, case.text):
            yield Edit(noun.index, verb.index, "obj")
            yield Edit(case.index, case.index - 1, "advmod", "ADV")


def _counts_votes(tree: Tree, case: Token) -> bool:
    """Tell whether *voor* stands behind a count of votes: *tien stemmen voor*, *vijf tegen*."""
    ballots = words.load().classes["ballot_nouns"]
    last = tree[case.index - 1] if case.index else case
    if last.lemma.lower() in ballots:
        return tree.child(last, "nummod") is not None
    near = tree.tokens[max(case.index - _NEAR, 0) : case.index]
    return last.pos == "NUM" and any(t.lemma.lower() in ballots for t in near)


RULES = (objects_behind_votes,)
"""All of them."""
