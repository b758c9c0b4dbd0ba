"""Signs for money before or behind a number: *€ 30 miljoen*, *$500*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, tagged, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(word_of("currency_signs"), tagged("NUM"))
def currency_signs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *geeft € 30 miljoen* from a noun with an article, and *van $500*: a sign is money."""
    known = words.load()
    for sign in tree.tokens[:-1]:
        number = tree[sign.index + 1]
        if number.pos != "NUM" or not known.has("currency_signs", sign.text):
            continue
        scale = tree[min(number.index + 1, len(tree) - 1)]
        top = scale if known.has("scales_of_money", scale.text.lower()) else sign
        owners = {t.index: t for t in (sign, number, scale if top is scale else sign)}
        highest = next((t for t in owners.values() if t.head not in owners), sign)
        yield replacing(top, highest, "NOUN")
        for other in owners.values():
            if other is not top:
                dep, pos = ("nmod", "NOUN") if other is sign else ("nummod", "")
                yield Edit(other.index, top.index, dep, pos)
            for child in tree.children(other):
                if child.index not in owners:
                    yield Edit(child.index, top.index, child.dep)


RULES = (currency_signs,)
"""It presupposes nothing."""
