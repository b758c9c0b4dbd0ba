"""Numbers of another kind: shares (*een derde van de troepen*) and *een derde* as one more."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kg.extract.numbers import NumberWords, Numeral, Words, numeral
from kg.extract.quantities.counts import Count, modifier_start
from kg.extract.quantities.lexicon import PERCENT
from kg.extract.quantities.mention import QuantityMention
from kg.model import Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.tree import Token

_EXACT = frozenset({Decimal(25), Decimal(50), Decimal(75), Decimal(20), Decimal(10)})
_WHOLE = Decimal(100)
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj")


def fractions(words: Words, lexicon: NumberWords) -> Iterator[QuantityMention]:
    """Give shares of a whole in per cent: *de helft van*, *twee derde van de leden*."""
    if lexicon.fractions.keys().isdisjoint(words.lower):
        return
    for at, word in enumerate(words.lower):
        share = lexicon.fractions.get(word)
        if share is None or not _is_of(words, at + 1, lexicon):
            continue
        number = numeral(words, at - 1, lexicon)
        times = number.value if number is not None and number.last == at else None
        if times is None and words[at - 1] not in lexicon.share_articles:
            continue  # "de eerste helft van het jaar"
        value = min(share * (times or 1), _WHOLE)
        first, bound, vague = at - 1, None, share not in _EXACT
        while (start := modifier_start(words, first, lexicon)) is not None:
            modifier = next(m for m in lexicon.modifiers if m.before.before(words, first) == start)
            first, bound, vague = start, bound or modifier.bound, True
        tokens = words.tree.tokens
        span = Span(tokens[first].span.start, tokens[at].span.end)
        quantity = Quantity(value, PERCENT, span, approximate=vague, bound=bound)
        yield QuantityMention(quantity, at, words.head(first, at + 1), first, at + 1)


def _is_of(words: Words, at: int, lexicon: NumberWords) -> bool:
    return lexicon.share_of.at(words, at) is not None


def one_more(words: Words, lexicon: NumberWords) -> Iterator[Count]:
    """Give *een derde raakte gewond* as one; *een derde van* and *een derde raket* are not it."""
    if not lexicon.one_more.may_be_in(words):
        return
    for at in range(len(words) - 2):
        if words.lower[at] not in lexicon.article or words.lower[at + 1] not in lexicon.one_more:
            continue
        token, following = words.tree[at + 1], words.tree[at + 2]
        subject = token.dep.startswith("nsubj")
        if subject and following.pos != "NOUN" and not _is_of(words, at + 2, lexicon):
            yield Count(at, at + 2, Numeral(at, at + 2, Decimal(1)))


def singles(words: Words, lexicon: NumberWords) -> Iterator[Count]:
    """Give each *een* of *een agent en twee burgers* as one, where all of a list are counted."""
    tree = words.tree
    for top in tree.heads("conj"):
        listed = (top, *tree.children(top, "conj"))
        argument = tree[top.head] if top.dep == "amod" and top.pos == "ADJ" else top
        if argument.dep not in _ARGUMENTS or any(n.pos != top.pos for n in listed):
            continue
        if argument.pos != "NOUN" or (top is not argument and not tree.child(top, "nummod", "det")):
            continue
        articles = [_article(words, n, lexicon) for n in listed]
        numbered = [tree.child(n, "nummod") is not None for n in listed]
        if all(a is not None or n for a, n in zip(articles, numbered, strict=True)):
            for at in (a for a in articles if a is not None):
                yield Count(at, at + 1, Numeral(at, at + 1, Decimal(1)))


def _article(words: Words, noun: Token, lexicon: NumberWords) -> int | None:
    """Give the place of *een* before a noun."""
    det = words.tree.child(noun, "det")
    singular = noun.feat("Number") != "Plur"
    return (
        det.index if det is not None and singular and words[det.index] in lexicon.article else None
    )
