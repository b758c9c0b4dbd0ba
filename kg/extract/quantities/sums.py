"""Counts of people that are added up: *twee militairen en vier civiele experts* are six."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kg.extract.quantities.lexicon import PERSONS
from kg.extract.quantities.mention import QuantityMention
from kg.model import Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.quantities.counted import Counted, Counter


def mentions(counter: Counter, counted: Iterable[Counted]) -> Iterator[QuantityMention]:
    """Turn counts into quantities, those that belong together as one."""
    group: list[Counted] = []
    for item in counted:
        if group and not _adds_up(counter, group[-1], item):
            yield _mention(counter, group)
            group = []
        group.append(item)
    if group:
        yield _mention(counter, group)


def _adds_up(counter: Counter, first: Counted, second: Counted) -> bool:
    """Tell whether two counts are co-ordinated and both of people.

    What befell people is not added (*drie doden en elf gewonden*), nor a number
    without a noun.
    """
    if first.noun is None or second.noun is None:
        return False
    if first.noun == second.noun and first.last <= first.noun:
        return True  # "drie Franse en twee Duitse tanks"
    if not (first.people and second.people):
        return False
    tree = counter.words.tree
    one, other = tree[first.noun], tree[second.noun]
    if counter.units.is_outcome(one) or counter.units.is_outcome(other):
        return False
    joined = counter.units.joiners.at(counter.words, first.last)
    by_parse = other.dep == "conj" and other.head in {one.index, one.head}
    return by_parse or joined == second.count.first


def _mention(counter: Counter, group: Sequence[Counted]) -> QuantityMention:
    first, last = group[0].count.first, max(c.last for c in group)
    words = counter.words
    listed = group[1:] if _enumerates(group) else group
    parts = tuple(_part(counter, c) for c in listed) if len(group) > 1 else ()
    bounds = {c.count.numeral.bound for c in group} - {None}
    quantity = Quantity(
        value=_total(listed),
        unit=group[0].unit if len(group) == 1 else _common({c.unit for c in group}),
        span=_span(counter, first, last),
        approximate=any(c.count.numeral.approximate for c in group),
        bound=next(iter(bounds)) if len(bounds) == 1 else None,
        parts=parts,
    )
    noun = group[0].noun
    number = group[0].count.numeral
    head = number.last - 1 if noun is None else noun
    return QuantityMention(quantity, head, words.head(number.first, group[0].last), first, last)


def _total(group: Sequence[Counted]) -> Decimal:
    return sum((c.count.numeral.value for c in group), Decimal(0))


def _enumerates(group: Sequence[Counted]) -> bool:
    """Tell *zeven doden, vier burgers en drie agenten*: the others say who the first are."""
    others = group[1:]
    return len(others) > 1 and group[0].count.numeral.value == _total(others)


def _part(counter: Counter, counted: Counted) -> Quantity:
    numeral = counted.count.numeral
    return Quantity(
        value=numeral.value,
        unit=counted.words,
        span=_span(counter, counted.count.first, counted.last),
        approximate=numeral.approximate,
        bound=numeral.bound,
    )


def _common(units: set[str]) -> str:
    return next(iter(units)) if len(units) == 1 else PERSONS


def _span(counter: Counter, first: int, last: int) -> Span:
    tokens = counter.words.tree.tokens
    return Span(tokens[first].span.start, tokens[last - 1].span.end)
