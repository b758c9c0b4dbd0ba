"""Parses put right where Dutch grammar and the lexicon know better than a parser.

Each rule looks for one configuration that Dutch does not have (a particle that stands
away from its infinitive, a verb-first clause under *dat*) and says which words hang
elsewhere. The rules go one after the other, each on what the one before left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, applied
from kg.syntax.mending.naming import real_names
from kg.syntax.mending.persons import with_persons
from kg.syntax.mending.rules import NAMING, RULES
from kg.syntax.mending.surnames import with_surnames

if TYPE_CHECKING:
    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import ParsedDocument, Tree

__all__ = ["Edit", "mended"]


def mended(document: ParsedDocument, lexicon: Lexicon, gazetteer: Gazetteer) -> ParsedDocument:
    """Give a parsed document with its parses put right.

    Parameters
    ----------
    document : ParsedDocument
        As the parser gives it.
    lexicon : Lexicon
        Says which particle verbs there are, and which prepositions verbs and nouns want.
    gazetteer : Gazetteer
        Says which names are places and bodies, and which words are adjectives of them.
    """
    named = with_persons(with_surnames(document.sentences, gazetteer), gazetteer)
    sentences = (mend(t, lexicon, gazetteer) for t in named)
    return replace(document, sentences=tuple(sentences))


def mend(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Tree:
    """Put one parse right."""
    names = real_names(tree, gazetteer)
    if names != tree.names:
        tree = replace(tree, names=names)
    for naming in NAMING:
        edits = tuple(naming(tree, lexicon, gazetteer))
        if edits:
            tree = applied(tree, edits)
    for rule in RULES:
        edits = tuple(rule(tree, lexicon))
        if edits:
            tree = applied(tree, edits)
    return tree
