"""Phrases of headlines without a finite verb that parsers hang on the word before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import finite_at_most, needs, relation, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(relation("parataxis", tags=["ADJ"], below=["parataxis"], of=["NOUN", "PROPN"]))
def predicates_of_parts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Leger slaat terug: twee rebellen dood*: behind a colon, too, that is what they are."""
    for adjective in tree.related("parataxis"):
        noun = tree[adjective.head]
        beside = noun.dep == "parataxis" and noun.index == adjective.index - 1
        if adjective.pos == "ADJ" and beside and lexicon.adjective(adjective.text.lower()):
            yield Edit(adjective.index, noun.index, "amod")


@needs(finite_at_most(0), word_of("headline_directions"), relation("nmod", of=["NOUN"]))
def directions_behind_aims(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Merkel voor overleg naar Ankara*: she is off to there, whatever for."""
    known = words.load()
    for place in tree.related("nmod"):
        aim = tree[place.head]
        if aim.dep not in ("nmod", "obl", "parataxis") or tree[aim.head].dep != "root":
            continue
        case, purpose = tree.child(place, "case"), tree.child(aim, "case")
        if case is None or purpose is None or not known.has("headline_stances", purpose.lemma):
            continue
        entries = lexicon.noun(aim.lemma.lower())
        goes = any(f"nmod:{case.lemma}" in e.slots for e, _ in entries)
        if known.has("headline_directions", case.lemma) and entries and not goes:
            yield Edit(place.index, aim.head, "obl")


RULES = (predicates_of_parts, directions_behind_aims)
"""All of them, in their order."""
