"""Parses put right where Dutch grammar and the lexicon know better than a parser.

Each rule looks for one configuration that Dutch does not have (a particle that stands
away from its infinitive, a verb-first clause under *dat*) and says which words hang
elsewhere. The rules go one after the other, each on what the one before left.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.syntax.mending.completed import completed
from kg.syntax.mending.edit import Edit, applied
from kg.syntax.mending.naming import real_names
from kg.syntax.mending.needs import Sieve
from kg.syntax.mending.persons import with_persons
from kg.syntax.mending.rules import NAMING, RULES
from kg.syntax.mending.surnames import with_surnames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.mending.rules import NamingRule, Rule
    from kg.syntax.tree import ParsedDocument, Tree

__all__ = ["Edit", "Step", "mended", "steps"]


class Step(NamedTuple):
    """What one rule, named as `particles.split_adverbs`, made of one parse."""

    rule: str
    before: Tree
    after: Tree


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


@cache
def _sieve() -> tuple[Sieve, list[tuple[NamingRule, int]], list[tuple[Rule, int]]]:
    """Give the sieve of all rules, and the rules with what each of them needs."""
    sieve = Sieve((*NAMING, *RULES))
    naming = [(rule, sieve.wanted(rule)) for rule in NAMING]
    return sieve, naming, [(rule, sieve.wanted(rule)) for rule in RULES]


def mend(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Tree:
    """Put one parse right, by those rules that its words and relations give reason to try."""
    for step in _steps(tree, lexicon, gazetteer):
        tree = step.after
    return tree


def steps(document: ParsedDocument, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Step]:
    """Tell what `mended` changes, rule by rule; what only concerns names is left out.

    Parameters
    ----------
    document, lexicon, gazetteer
        As for `mended`.
    """
    named = with_persons(with_surnames(document.sentences, gazetteer), gazetteer)
    for tree in named:
        found = _steps(tree, lexicon, gazetteer)
        yield from (step for step in found if step.before.tokens != step.after.tokens)


def _steps(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Step]:
    whole = completed(tree, lexicon, gazetteer)
    names = real_names(whole, lexicon, gazetteer)
    if names != whole.names:
        whole = replace(whole, names=names)
    if whole is not tree:
        yield Step("completed.completed", tree, whole)
    tree = whole
    sieve, naming, rules = _sieve()
    met = sieve.met(tree)
    for name_rule, wanted in naming:
        if met & wanted == wanted and (edits := tuple(name_rule(tree, lexicon, gazetteer))):
            before, tree = tree, applied(tree, edits)
            met = sieve.met(tree)
            yield Step(_name(name_rule), before, tree)
    for rule, wanted in rules:
        if met & wanted == wanted and (edits := tuple(rule(tree, lexicon))):
            before, tree = tree, applied(tree, edits)
            met = sieve.met(tree)
            yield Step(_name(rule), before, tree)


@cache
def _name(rule: Rule | NamingRule) -> str:
    return f"{rule.__module__.rpartition('.')[2]}.{getattr(rule, '__name__', '')}"
