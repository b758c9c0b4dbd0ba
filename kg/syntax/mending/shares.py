"""Shares and sums before the verb: *De rest schenkt Oslo*, *Een miljoen moet de vloot helpen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.doers import acts, begins, types_of
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, word_of
from kg.syntax.mending.valency import particle_verb
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(
    relation("nsubj", "obl", of=["VERB"]),
    word_of("share_nouns") | word_of("sum_nouns") | relation("nsubj", tags=["NUM"]),
)
def shares_before_their_giver(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De rest schenkt Defensie aan Ghana*, *Het grootste deel haalde Oslo terug*.

    Who gives or takes is somebody, and a part of what was told of before is not.
    """
    known = words.load()
    for verb in tree.heads("nsubj", "obl"):
        first = finite(tree, verb)
        if verb.pos != "VERB" or first is None or tree.child(verb, "mark", "aux:pass"):
            continue
        shares = (
            t for t in tree.children(verb, "nsubj", "obl")
            if t.index < first.index and _is_share(tree, t)
        )  # fmt: skip
        share = next(shares, None)
        if share is None or types_of(tree, lexicon, verb).isdisjoint(
            known.classes["handing_types"]
        ):
            continue
        others = tree.children(verb, "nsubj", "obj", "iobj")
        giver = next((o for o in others if begins(tree, o, first.index + 1)), None)
        if giver is not None and acts(tree, lexicon, giver) and _leaves(tree, verb):
            yield Edit(giver.index, verb.index, "nsubj")
            yield Edit(share.index, verb.index, "obj")


@needs(relation("obj", tags=["NOUN"]), relation("nsubj", tags=["NOUN"]), word_of("aiding_verbs"))
def sums_that_aid(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Driehonderd miljoen euro moet de vloot versterken*: a body gets stronger, no sum."""
    known = words.load()
    for verb in tree.heads("obj"):
        amount, body = tree.child(verb, "obj"), tree.child(verb, "nsubj")
        first = finite(tree, verb)
        if amount is None or body is None or first is None or tree.child(verb, "mark", "aux:pass"):
            continue
        if not known.has("aiding_verbs", particle_verb(tree, verb)):
            continue
        lemma = amount.lemma.lower()
        money = lexicon.noun_class(lemma) == "Money" or known.has("sum_nouns", lemma)
        if money and amount.index < first.index < body.index and acts(tree, lexicon, body):
            yield Edit(amount.index, verb.index, "nsubj")
            yield Edit(body.index, verb.index, "obj")


def _is_share(tree: Tree, noun: Token) -> bool:
    """Tell *de rest*, *de andere helft*, *een deel van de tanks* and *twee van de schepen*."""
    if tree.child(noun, "case", "conj", "appos") is not None:
        return False
    whole = next((n for n in tree.children(noun, "nmod") if tree.child(n, "case")), None)
    if whole is not None and whole.feat("Number") != "Plur":
        return False
    known, lemma = words.load(), noun.lemma.lower()
    share = known.has("share_nouns", lemma) or known.has("sum_nouns", lemma)
    return share or (noun.pos == "NUM" and whole is not None)


def _leaves(tree: Tree, verb: Token) -> bool:
    """Tell a verb that says to whom or where something goes: *aan Ghana*, *naar Kiev*, *terug*."""
    if tree.child(verb, "compound:prt") is not None:
        return True
    given = words.load().classes["receiving_prepositions"]
    return any(
        preposition(tree, phrase) in given for phrase in tree.children(verb, "obl", "obl:arg")
    )


RULES = (shares_before_their_giver, sums_that_aid)
"""All of them."""
