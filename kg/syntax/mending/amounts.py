"""Shares and worths: *meer dan de helft*, *twee derde van de troepen*, *ter waarde van*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending import objects
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, word_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(written("dan"), word_of("amount_comparatives"), relation("mark", "case"))
def compared_shares(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *meer dan de helft van de troepen*: half of them and more, and nobody called *meer*."""
    known = words.load()
    for more in tree.heads("advcl", "obl", "nmod"):
        compared = known.has("amount_comparatives", more.text.lower())
        if not compared or more.pos not in ("PRON", "ADJ", "NUM"):
            continue
        than = tree[min(more.index + 1, len(tree) - 1)]
        noun = tree[than.head]
        if than.text != "dan" or noun.head != more.index or noun.pos not in ("NOUN", "ADJ", "NUM"):
            continue
        if not known.has("measure_nouns", noun.lemma.lower()) and not tree.child(noun, "nummod"):
            continue
        top = more.head == more.index
        yield Edit(noun.index, noun.index if top else more.head, more.dep)
        yield Edit(more.index, noun.index, "advmod", "ADV")
        yield Edit(than.index, more.index, "fixed")
        for child in tree.children(more):
            if child is not noun:
                yield Edit(child.index, noun.index, child.dep)


@needs(relation("nsubj", "nsubj:pass", "obj", tags=["NUM"]), word_of("fractions"))
def counted_shares(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *twee derde van de soldaten* and *drie vijfde*: the number counts the parts."""
    known = words.load()
    for number in tree.tagged("NUM"):
        if number.index + 1 >= len(tree) or number.dep.startswith("nummod"):
            continue
        part = tree[number.index + 1]
        if not known.has("fractions", part.text) or part.head not in (number.index, number.head):
            continue
        yield Edit(part.index, number.head, number.dep)
        yield Edit(number.index, part.index, "nummod")
        for child in tree.children(number):
            if child.index > part.index:
                yield Edit(child.index, part.index, child.dep)


@needs(written("waarde"), relation("fixed"))
def worths_of_goods(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *levert wapens ter waarde van een miljard*: so much the weapons are worth."""
    for worth in tree.related("fixed"):
        case = tree[worth.head]
        if worth.text != "waarde" or case.dep != "case" or case.index == 0:
            continue
        amount, goods = tree[case.head], tree[case.index - 1]
        if goods.pos in ("NOUN", "PROPN") and amount.head != goods.index and _is_of(amount, goods):
            yield Edit(amount.index, goods.index, "nmod")


def _is_of(amount: Token, goods: Token) -> bool:
    """Tell whether both hang on one verb, the amount behind the goods."""
    return amount.head == goods.head and goods.index < amount.index


RULES = (compared_shares, counted_shares)
"""Those about shares, which presuppose nothing."""
ATTACHMENT = (objects.amounts_of_kind, objects.goods_for_amounts, worths_of_goods)
"""What amounts are of, once objects are known."""
