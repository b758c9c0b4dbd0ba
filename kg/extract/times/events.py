"""Clauses dated by an event: *sinds de machtsovername op 15 augustus heeft Nederland ...*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.numbers.words import plain
from kg.extract.times.lexicon import time_words
from kg.extract.times.mention import TIMES, TimeMention
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.extract.times.lexicon import TimeWords
    from kg.syntax.tree import Token, Tree

_NOUNS = frozenset({"NOUN", "PROPN"})


def event_times(
    tree: Tree, mentions: Iterable[TimeMention], *, directory: Path | None = None
) -> tuple[TimeMention, ...]:
    """Give the times that dated events set to the clauses above them.

    The event itself happened on the date; what holds *sinds* the event holds after it.

    Parameters
    ----------
    tree : Tree
        The sentence.
    mentions : iterable of TimeMention
        Its times, resolved.
    directory : Path, optional
        Another ontologies folder than the installed one.

    Returns
    -------
    tuple of TimeMention
        One for each event noun with a date below it and *sinds*, *na*, *vóór* or *tot*
        before it: head is the noun, part is `before` or `after`, span is from the
        preposition to the end of the date.
    """
    lexicon = time_words(directory)
    return tuple(_above(tree, (m for m in mentions if m.kind in TIMES and m.resolved), lexicon))


def _above(
    tree: Tree, mentions: Iterable[TimeMention], lexicon: TimeWords
) -> Iterator[TimeMention]:
    for mention in mentions:
        noun = tree.head(tree[mention.head])
        if mention.time.part is not None or noun is None or noun.pos not in _NOUNS:
            continue
        case = next((c for c in tree.children(noun, "case") if _bound(c, lexicon)), None)
        if case is None or case.index > mention.first:
            continue
        span = Span(case.span.start, mention.time.span.end)
        time = replace(mention.time, span=span, part=_bound(case, lexicon))
        yield replace(mention, time=time, head=noun.index, first=case.index)


def _bound(case: Token, lexicon: TimeWords) -> str | None:
    word = plain(case.text)
    if word not in lexicon.of_events:
        return None
    return next((part for part, phrases in lexicon.bounds.items() if word in phrases), None)
