"""Second objects with *van*, given to the verb: *verdenkt de minister van fraude*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, word_of
from kg.syntax.mending.valency import particle_verb
from kg.syntax.phrase import conjuncts
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_PERSONS = ("obj", "iobj", "nsubj", "nsubj:pass")


@needs(
    relation(*_PERSONS, of=["VERB"]),
    relation("nmod"),
    word_of("verbs_with_matter") | relation("compound:prt"),
)
def matters_of_accusations(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell whom somebody accuses from what of: *beschuldigt de minister van Defensie van fraude*.

    The last *van* phrase of whom the verb is about is the verb's, unless it names somebody
    or something that persons belong to: *verdenkt de leider van de rebellen*.
    """
    known = words.load()
    for person in tree.related(*_PERSONS):
        verb = tree[person.head]
        if verb.pos != "VERB":
            continue
        if not known.has("verbs_with_matter", particle_verb(tree, verb)):
            continue
        own = [p for p in tree.children(verb, "obl") if preposition(tree, p) == "van"]
        last = conjuncts(tree, person)[-1]
        phrases = list(_chained(tree, last))
        for phrase in phrases if not own else ():
            bare = tree.child(phrase, "det", "nmod:poss") is None  # "de leider van de partij van"
            if (phrase.head == last.index or bare) and _is_matter(lexicon, phrase):
                yield Edit(phrase.index, verb.index, "obl:arg")


def _chained(tree: Tree, noun: Token) -> Iterator[Token]:
    """Give the last *van* phrase of a noun, and that phrase's own, and so on."""
    phrases = [p for p in tree.children(noun, "nmod") if preposition(tree, p) == "van"]
    if phrases:
        yield phrases[-1]
        yield from _chained(tree, phrases[-1])


def _is_matter(lexicon: Lexicon, token: Token) -> bool:
    """Tell *fraude* and *moord* from *rebellen* and *Defensie*."""
    return token.pos in ("NOUN", "VERB") and not agentive(lexicon, token)


RULES = (matters_of_accusations,)
"""All of them, in their order."""
