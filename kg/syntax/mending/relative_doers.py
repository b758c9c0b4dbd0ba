"""Relative clauses that say what a body does, taken for what its act does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(relation("acl:relcl", below=["nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "root"]))
def bodies_that_act(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een oproep van de commissie die onderzoek voert*: the body does so, no call.

    What is done is an event noun that a light verb carries. *Een oproep van de commissie die
    kritiek kreeg* may be either.
    """
    known = words.load()
    for clause in tree.related("acl:relcl"):
        noun = tree[clause.head]
        if noun.pos != "NOUN" or not lexicon.noun(noun.lemma.lower()):
            continue
        pronoun, done = tree.child(clause, "nsubj"), tree.child(clause, "obj")
        if pronoun is None or done is None or not known.has("agreeing_relatives", pronoun.text):
            continue
        lights = lexicon.light_verbs(particle_verb(tree, clause))
        carried = any(light.slot == "obj" and not light.reversed for light in lights)
        if not carried or not lexicon.noun(done.lemma.lower()):
            continue
        body = _body_before(tree, pronoun, noun, lexicon)
        verb = finite(tree, clause)
        if body is None or verb is None or verb.feat("Number") not in ("", body.feat("Number")):
            continue
        neuter = body.feat("Gender") == "Neut" and body.feat("Number") != "Plur"
        if neuter == (pronoun.text == "dat"):
            yield Edit(clause.index, body.index, "acl:relcl")


def _body_before(tree: Tree, pronoun: Token, noun: Token, lexicon: Lexicon) -> Token | None:
    """Give the body at the end of a noun's phrase, right before a relative pronoun."""
    token = tree[pronoun.index - 1 - (tree[pronoun.index - 1].text == ",")]
    while token.index != noun.index:
        if token.pos == "NOUN" and agentive(lexicon, token):
            return token if token.head == noun.index else None
        if token.head == token.index or token.index < noun.index:
            return None
        token = tree[token.head]
    return None
