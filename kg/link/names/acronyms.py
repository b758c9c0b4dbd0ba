"""Acronyms and their long forms: *Organisatie voor Veiligheid en Samenwerking (OVSE)*."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.link.names.name_use import NameUse, merge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence


def join_acronyms(uses: Sequence[NameUse], knowledge: Knowledge) -> None:
    """Make an acronym in brackets one with the long form before it, or the other way round."""
    for first, second in pairwise(uses):
        (one,), (other,) = first.occurrence.referents, second.occurrence.referents
        if one is other or not (
            _abbreviates(second.surface, first.surface)
            or _abbreviates(first.surface, second.surface)
        ):
            continue
        if not _bracketed(first.occurrence, second.occurrence):
            continue
        if knowledge.is_a(one.type, "Person") or knowledge.is_a(other.type, "Person"):
            continue
        kept, gone = (one, other) if one.entry is not None or other.entry is None else (other, one)
        if kept.entry is not None and gone.entry is not None:
            continue
        merge(kept, gone, uses)


def _bracketed(first: Occurrence, second: Occurrence) -> bool:
    if first.sentence != second.sentence:
        return False
    between = [t.text for t in first.tree if first.head.end <= t.span.start < second.head.start]
    return between in (["("], ["["], ["-"], ["–"])


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether the letters of an acronym stand in this order in a name.

    *MIVD* in *Militaire Inlichtingen- en Veiligheidsdienst*.
    """
    if not (short.isalpha() and 1 < len(short) < len(long) and sum(map(str.isupper, short)) > 1):
        return False
    if short[0].casefold() != long[0].casefold() or " " not in long:
        return False
    letters = iter(long.casefold())
    return all(letter in letters for letter in short.casefold())
