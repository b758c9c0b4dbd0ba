"""The second of a pair: *zowel de hulp als de missie*, *het sturen van X en het trainen van Y*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, is_finite
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(relation("cc:preconj"), written("zowel"))
def second_of_both(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zowel het sturen van tanks, als het trainen*: behind *zowel*, *als* lists the second.

    A parser takes it for the conjunction of a condition or comparison.
    """
    for both in tree.related("cc:preconj"):
        first = tree[both.head]
        if both.lemma != "zowel" or tree.child(first, "conj") is not None:
            continue
        for mark in tree.tokens[first.index + 1 :]:
            second = tree[mark.head]
            if mark.lemma != "als" or mark.dep not in ("mark", "case") or second is first:
                continue
            if not is_finite(tree, second) and second.index > mark.index:
                yield Edit(mark.index, second.index, "cc")
                yield Edit(second.index, first.index, "conj")
                break


@needs(relation("cc:preconj"), relation("conj"), written("zowel"))
def second_beside_inner(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zowel de bonden van Peru als het leger*: the army is no second Peru."""
    for both in tree.related("cc:preconj"):
        first = tree[both.head]
        if both.lemma != "zowel" or tree.child(first, "conj") is not None:
            continue
        for second in tree.related("conj"):
            inner = tree[second.head]
            paired = any(c.lemma == "als" for c in tree.children(second, "cc"))
            if paired and first.index < inner.index and first in tree.ancestors(inner):
                yield Edit(second.index, first.index, "conj")


@needs(relation("conj"), relation("nmod", "obj", "obl"), written("het"))
def nominalised_of_alike(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het sturen van tanks en het trainen van rebellen*: of two with *het* neither is inside.

    A parser lists the second with the object of the first.
    """
    for second in tree.related("conj"):
        noun = tree[second.head]
        first = tree[noun.head]
        if noun.pos not in ("NOUN", "PROPN") or noun.dep not in ("nmod", "obj", "obl"):
            continue
        if _is_nominalised(tree, first) and _is_nominalised(tree, second):
            yield Edit(second.index, first.index, "conj")


def _is_nominalised(tree: Tree, infinitive: Token) -> bool:
    """Tell *het sturen*, an infinitive with an article."""
    article = tree.child(infinitive, "det")
    formed = infinitive.text == infinitive.lemma and infinitive.text.endswith("n")
    neuter = article is not None and article.text.lower() == "het"
    return neuter and formed and infinitive.pos in ("VERB", "NOUN")


@needs(relation("conj", tags=["NOUN", "PROPN"], of=["NOUN"]), word_of("pairing_prepositions"))
def second_between(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een akkoord tussen Peru en de vijf landen*: between one alone there is nothing."""
    known = words.load()
    for second in tree.related("conj"):
        noun, cc = tree[second.head], tree.child(second, "cc")
        if noun.pos != "NOUN" or second.pos not in ("NOUN", "PROPN") or cc is None:
            continue
        first = next((n for n in tree.children(noun, "nmod") if n.index < cc.index), None)
        if first is None or not known.has("pairing_prepositions", preposition(tree, first)):
            continue
        one = first.feat("Number") != "Plur" and tree.child(first, "conj") is None
        beside = tree.subtree(first)[-1].index == cc.index - 1
        if one and beside and preposition(tree, second) == "":
            yield Edit(second.index, first.index, "conj")


RULES = (second_of_both, second_beside_inner, nominalised_of_alike, second_between)
"""All of them, in their order."""
