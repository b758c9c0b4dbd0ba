"""Numbers of another kind: shares (*een derde van de troepen*) and *een derde* as one more."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kg.extract.numbers import NumberWords, Numeral, Words, numeral
from kg.extract.quantities.counts import Count
from kg.extract.quantities.lexicon import PERCENT
from kg.extract.quantities.mention import QuantityMention
from kg.model import Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXACT = frozenset({Decimal(25), Decimal(50), Decimal(75), Decimal(20), Decimal(10)})
_WHOLE = Decimal(100)


def fractions(words: Words, lexicon: NumberWords) -> Iterator[QuantityMention]:
    """Give shares of a whole in per cent: *de helft van*, *twee derde van de leden*."""
    for at in range(len(words)):
        share = lexicon.fractions.get(words[at])
        if share is None or not _is_of(words, at + 1, lexicon):
            continue
        number = numeral(words, at - 1, lexicon)
        times = number.value if number is not None and number.last == at else None
        if times is None and words[at - 1] not in lexicon.share_articles:
            continue  # "de eerste helft van het jaar"
        value = min(share * (times or 1), _WHOLE)
        first = at - 1
        tokens = words.tree.tokens
        span = Span(tokens[first].span.start, tokens[at].span.end)
        quantity = Quantity(value, PERCENT, span, approximate=share not in _EXACT)
        yield QuantityMention(quantity, at, words.head(first, at + 1), first, at + 1)


def _is_of(words: Words, at: int, lexicon: NumberWords) -> bool:
    return lexicon.share_of.at(words, at) is not None


def one_more(words: Words, lexicon: NumberWords) -> Iterator[Count]:
    """Give *een derde raakte gewond* as one; *een derde van* and *een derde raket* are not it."""
    for at in range(len(words) - 2):
        if words[at] not in lexicon.article or words[at + 1] not in lexicon.one_more:
            continue
        token, following = words.tree[at + 1], words.tree[at + 2]
        subject = token.dep.startswith("nsubj")
        if subject and following.pos != "NOUN" and not _is_of(words, at + 2, lexicon):
            yield Count(at, at + 2, Numeral(at, at + 2, Decimal(1)))
