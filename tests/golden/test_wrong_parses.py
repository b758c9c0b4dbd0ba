"""Parses that are wrong in any way: whatever a parser gives, no rule may stop on it."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.extract.reading import Resources
from kg.pipeline import extract
from kg.syntax import conllu
from kg.syntax.mending import mended
from tests.golden.test_golden import DATE, PARSES

if TYPE_CHECKING:
    from kg.syntax.tree import ParsedDocument, Token, Tree

DOCUMENTS = [conllu.document(text, name=name, date=DATE) for name, text in PARSES.items()]
TAGS = sorted({t.pos for d in DOCUMENTS for s in d.sentences for t in s})
RELATIONS = sorted({t.dep for d in DOCUMENTS for s in d.sentences for t in s} - {"root"})
EACH = 250
"""Parses that are damaged with one seed."""


def hangs_below(tokens: list[Token], word: int, other: int) -> bool:
    """Tell whether a word hangs below another, or is it."""
    while word != other and tokens[word].head != word:
        word = tokens[word].head
    return word == other


def damaged(tree: Tree, dice: random.Random) -> Tree:
    """Give words of a sentence another head, relation, tag or form; it stays a tree."""
    tokens = list(tree.tokens)
    for _ in range(dice.choice([1, 2, 4, len(tokens)])):
        at, other = dice.choice(tokens).index, dice.choice(tokens)
        word = tokens[at]
        kind = dice.choice(["head", "dep", "pos", "form"])
        if kind == "pos":
            word = replace(word, pos=dice.choice(TAGS))
        elif kind == "form":
            word = replace(word, lemma=other.lemma, feats=other.feats)
        elif kind == "dep" and word.head != at:
            word = replace(word, dep=dice.choice(RELATIONS))
        elif kind == "head" and word.head != at and not hangs_below(tokens, other.index, at):
            word = replace(word, head=other.index)
        tokens[at] = word
    return replace(tree, tokens=tuple(tokens))


def spoilt(document: ParsedDocument, dice: random.Random) -> ParsedDocument:
    return replace(document, sentences=tuple(damaged(s, dice) for s in document.sentences))


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources.load()


@pytest.mark.parametrize("seed", range(8))
def test_no_parse_stops_the_extraction(seed, resources):
    dice = random.Random(seed)
    for document in dice.sample(DOCUMENTS, EACH):
        wrong = spoilt(document, dice)
        try:
            extract(mended(wrong, resources.lexicon, resources.gazetteer), resources)
        except Exception as error:
            raise AssertionError(conllu.write(wrong.sentences, wrong.document.text)) from error
