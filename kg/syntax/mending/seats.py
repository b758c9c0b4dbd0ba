"""Phrases beside a body that tell of it, not of what it does: where it sits, who leads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import particle_verb, takes_speech
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_PLACES = ("GPE", "LOC")
_SEATED = ("Ministry", "Government", "Parliament", "Court")
_LED = ("Government", "ArmedForce", "ArmedGroup", "Mission", "Coalition", "Organisation", "Party")


@needs(relation("obl", tags=["PROPN"]), relation("nsubj", tags=["NOUN"]))
def seats_of_bodies(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *..., meldt het ministerie van Justitie in Lima*: there it sits, whoever reports.

    A minister speaks where he is: *..., zei de minister in Lima*.
    """
    for town in tree.related("obl"):
        verb = tree[town.head]
        name = tree.name_at(town)
        if name is None or name.label not in _PLACES or preposition(tree, town) != "in":
            continue
        for body in tree.children(verb, "nsubj"):
            sits = body.pos == "NOUN" and lexicon.noun_class(body.lemma.lower()) in _SEATED
            behind = body.index > verb.index and _follows(tree, town, body)
            if sits and behind and takes_speech(lexicon, particle_verb(tree, verb)):
                yield Edit(town.index, body.index, "nmod")


@needs(relation("fixed", tags=["NOUN"], of=["ADP"]), written("onder"))
def leaders_of_bodies(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *liet de regering onder leiding van Bos arresteren*: that is who leads it."""
    for leader in tree.related("obl"):
        case = tree.child(leader, "case")
        if case is None or case.text.lower() != "onder":
            continue
        if not any(words.load().has("leading_nouns", f.text) for f in tree.children(case, "fixed")):
            continue
        for body in tree.children(tree[leader.head], "obj", "nsubj", "nsubj:pass"):
            led = body.pos == "NOUN" and lexicon.noun_class(body.lemma.lower()) in _LED
            if led and _follows(tree, leader, body):
                yield Edit(leader.index, body.index, "nmod")


def _follows(tree: Tree, phrase: Token, noun: Token) -> bool:
    """Tell a phrase that stands right behind all that belongs to a noun."""
    return tree.subtree(noun)[-1].index + 1 == tree.subtree(phrase)[0].index


RULES = (seats_of_bodies, leaders_of_bodies)
"""All of them, in their order."""
