"""Numbers that count: read with what bounds them, told from names, scores and lists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.numbers import NumberWords, Numeral, Words, may_open_number, numeral, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.tree import Token

_REACH = 5
"""Words between *boven* and the number that is the limit."""
_NAMES_OF_NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "DATE"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its modifiers: words `first` up to `last`, the numeral's own inside.

    `partner` is the number that it changes into (*van honderd naar 160 man*) or is a
    part of (*drie van de 75 zetels*), by the index of its first word.
    """

    first: int
    last: int
    numeral: Numeral
    partner: int | None = None


def counts(words: Words, lexicon: NumberWords, taken: frozenset[int]) -> Iterator[Count]:
    """Give the numbers that count something, in text order.

    Parameters
    ----------
    words : Words
        The sentence.
    lexicon : NumberWords
        Number words and their company.
    taken : frozenset of int
        Words that belong to a time, a duration or an hour.
    """
    last = 0
    for at in [i for i, word in enumerate(words.lower) if may_open_number(word, lexicon)]:
        if at < last or at in taken:
            continue
        found = _shared(words, at, lexicon) or numeral(words, at, lexicon)
        if found is None:
            continue
        found = _range(words, found, lexicon)
        if (end := _rate(words, found, lexicon)) is not None:
            last = end
        else:
            if not _is_label(words, found, lexicon, taken):
                yield _modified(words, found, lexicon)
            last = found.last


def _range(words: Words, low: Numeral, lexicon: NumberWords) -> Numeral:
    """Join *120 tot 150*, *tussen 120 en 150*; not *van 120 naar 150*, which is a change."""
    place = lexicon.between.at(words, low.last)
    if place is None and words[low.last] in lexicon.joined:
        place = low.last + 1
    if place is None and lexicon.opened.before(words, low.first) is not None:
        place = lexicon.joined_by.at(words, low.last)
    high = None if place is None else numeral(words, place, lexicon)
    if high is None or changes(words, low, lexicon) is not None:
        return low
    value = low.value
    scale = lexicon.scales.get(words[high.last - 1])
    if scale is not None and high.last - high.first > 1 and value * scale < high.value:
        value *= scale  # "twee tot drie miljoen"
    if value >= high.value:
        return low
    return replace(high, first=low.first, value=value, approximate=True, bound="min")


def _shared(words: Words, at: int, lexicon: NumberWords) -> Numeral | None:
    """Read *twee- tot driehonderd*: both numbers end in the last one's hundred or thousand."""
    if not words[at].endswith("-"):
        return None
    low = value_of(words[at].removesuffix("-"))
    place = lexicon.between.at(words, at + 1)
    high = None if low is None or place is None else numeral(words, place, lexicon)
    if low is None or high is None:
        return None
    word = words[high.last - 1]
    scale = max((v for name, v in lexicon.scales.items() if word.endswith(name)), default=None)
    if scale is None or low * scale >= high.value:
        return None
    return replace(high, first=at, value=low * scale, approximate=True, bound="min")


def changes(words: Words, low: Numeral, lexicon: NumberWords) -> Numeral | None:
    """Give the number that a number changes into: *van ongeveer 13.000 naar 8.600*."""
    start = low.first
    while (earlier := modifier_start(words, start, lexicon)) is not None:
        start = earlier
    place = lexicon.change_to.at(words, low.last)
    if place is None or lexicon.change_from.before(words, start) is None:
        return None
    for modifier in lexicon.modifiers:
        place = modifier.before.at(words, place) or place
    return numeral(words, place, lexicon)


def _whole(words: Words, part: Numeral, lexicon: NumberWords) -> Numeral | None:
    """Give the number that another is out of: *drie van de 75 zetels*."""
    place = lexicon.out_of.at(words, part.last)
    return None if place is None else numeral(words, place, lexicon)


def trailing(words: Words, counted: Numeral, at: int, lexicon: NumberWords) -> tuple[Numeral, int]:
    """Take in what bounds a number after its noun: *500 militairen of meer*."""
    for modifier in lexicon.modifiers:
        if (end := modifier.after.at(words, at)) is not None:
            bound = counted.bound or modifier.bound
            return replace(counted, approximate=True, bound=bound), end
    return counted, at


def modifier_start(words: Words, at: int, lexicon: NumberWords) -> int | None:
    """Give the place of what bounds the number that begins at a word: *meer dan*, *bijna*."""
    starts = [m.before.before(words, at) for m in lexicon.modifiers]
    return min((s for s in starts if s is not None), default=None)


def _modified(words: Words, found: Numeral, lexicon: NumberWords) -> Count:
    """Take in what bounds the number: *naar schatting meer dan 500*."""
    first, last = found.first, found.last
    approximate, bound = found.approximate, found.bound
    while (start := modifier_start(words, first, lexicon)) is not None:
        modifier = next(m for m in lexicon.modifiers if m.before.before(words, first) == start)
        first, approximate, bound = start, True, bound or modifier.bound
    bound = bound or _threshold(words, first, lexicon)
    if bound is None and words[first - 1] in lexicon.up_to and words.tree[first - 1].pos == "ADV":
        first, bound = first - 1, "max"
    numeral_ = replace(found, approximate=approximate or bound is not None, bound=bound)
    other = changes(words, found, lexicon) or _whole(words, found, lexicon)
    return Count(first, last, numeral_, None if other is None else other.first)


def _threshold(words: Words, first: int, lexicon: NumberWords) -> str | None:
    """Read *boven de NAVO-norm van 2 procent*: a number that is a limit, and the side of it."""
    for phrases, bound in ((lexicon.above, "min"), (lexicon.below, "max")):
        for start in range(max(0, first - _REACH), first):
            place = phrases.at(words, start)
            noun = words[first - 2]
            if place is not None and place <= first - 2 and noun.endswith(lexicon.limits):
                return bound if words[first - 1] in lexicon.share_of else None
    return None


def _rate(words: Words, found: Numeral, lexicon: NumberWords) -> int | None:
    """Give the end of *een op de vijf*, *2-0*, *F-16*: numbers that count nothing here."""
    place = lexicon.rate.at(words, found.last)
    if place is None and words[found.last] in lexicon.joined:
        place = found.last + 1
    other = None if place is None else numeral(words, place, lexicon)
    return None if other is None else other.last


def _is_label(words: Words, found: Numeral, lexicon: NumberWords, taken: frozenset[int]) -> bool:
    """Tell *artikel 5*, *Leopard 2*, *(22)* and the verb *acht* from counts.

    Behind a time it is one, whatever the parse: *sinds november 27 schepen*.
    """
    before, token = words[found.first - 1], words.tree[found.first]
    if found.value < 1 and words[found.last - 1] in lexicon.values:
        # "de halve wereld", not "een half bataljon"; half a million has been multiplied by now
        definite = words.tree[max(found.first - 1, 0)].feat("Definite") == "Def"
        return definite or words[found.last] not in lexicon.halved
    if lexicon.labels.before(words, found.first) is not None:
        return True
    rate = lexicon.rate.before(words, found.first)
    if rate is not None and words[rate - 1] in lexicon.article:
        return True
    if before == "(" and words[found.last] == ")":
        return True
    if token.pos == "VERB" and not token.text[0].isdigit():
        return True
    if _in_name(words, found):
        return True
    return token.head not in taken and _names_its_head(words.tree.tokens, token, found)


def _in_name(words: Words, found: Numeral) -> bool:
    name = words.tree.name_at(words.tree[found.first])
    if name is None or name.label in _NAMES_OF_NUMBERS:
        return False
    unit = words.tree[name.first].pos == "PROPN"  # "13 Lichte Brigade"
    return name.first < found.first or (unit and name.last > found.last)


def _names_its_head(tokens: tuple[Token, ...], token: Token, found: Numeral) -> bool:
    """*Nord Stream 2*: the parse hangs the number on the name before it."""
    above = tokens[token.head]
    return (
        token.dep.partition(":")[0] in {"flat", "appos", "nummod"}
        and above.index == found.first - 1
        and above.pos == "PROPN"
    )
