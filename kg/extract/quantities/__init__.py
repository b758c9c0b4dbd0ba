"""Quantities in Dutch: how many of what, found on the words of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.numbers import Words, number_words
from kg.extract.quantities.counted import Counted, Counter, unnamed
from kg.extract.quantities.counts import Count, counts
from kg.extract.quantities.lexicon import units
from kg.extract.quantities.mention import QuantityMention
from kg.extract.quantities.rest import fractions, one_more, singles
from kg.extract.quantities.sums import mentions
from kg.extract.times import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kg.extract.times import TimeMention
    from kg.syntax.tree import Token, Tree

__all__ = ["QuantityMention", "quantities"]


def quantities(
    tree: Tree,
    *,
    timed: Iterable[TimeMention] | None = None,
    person: Callable[[Token], object] | None = None,
    directory: Path | None = None,
) -> tuple[QuantityMention, ...]:
    """Find the quantities of a sentence.

    Numbers, modifiers and money are read off the words; the parse helps to find the
    counted noun and to add up what is co-ordinated.

    Parameters
    ----------
    tree : Tree
        The sentence.
    timed : iterable of TimeMention, optional
        Its times, durations and hours, whose numbers count nothing; worked out
        where they are not given.
    person : callable, optional
        Tells (by a true value) that a word names people (*Afghanen*, *hooligans*).
    directory : Path, optional
        Another ontologies folder than the installed one.

    Returns
    -------
    tuple of QuantityMention
        In text order. Counts of people that are co-ordinated are one quantity with
        its parts.

    Raises
    ------
    LexiconError
        A file of the lexicon is missing or wrong.
    """
    words, numbers = Words(tree), number_words(directory)
    spans = times(tree, directory=directory) if timed is None else timed
    taken = frozenset(i for mention in spans for i in range(mention.first, mention.last))
    counter = Counter(words, units(directory), numbers, taken, person)
    single = {c.first: c for c in singles(words, numbers)}
    found = sorted(
        (*counts(words, numbers, taken), *one_more(words, numbers), *single.values()),
        key=lambda c: c.first,
    )
    shares = tuple(fractions(words, numbers))
    covered = {i for share in shares for i in range(share.first, share.last)}
    counted = [
        c for c in _counted(counter, [c for c in found if c.first not in covered])
        if c.people or c.count.first not in single
    ]  # fmt: skip
    return tuple(sorted((*mentions(counter, counted), *shares), key=lambda m: m.first))


def _counted(counter: Counter, found: list[Count]) -> list[Counted]:
    """Give all counts their unit: those with a noun first, then the bare ones by those."""
    named = {c.first: known for c in found if (known := counter.counted(c)) is not None}
    for count in found:
        if count.first not in named:
            bare = unnamed(counter, count, [named[first] for first in sorted(named)])
            if bare is not None:
                named[count.first] = bare
    return [named[first] for first in sorted(named)]
