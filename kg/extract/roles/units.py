"""One unit for the same words, whichever frames they count in.

People are called personnel where they are sent or given (`kg.extract.frames`), and the same
people may do something else in the same sentence: *De vijftig mensen die zijn uitgezonden,
keren terug*. Number and unit belong to the words, so one frame decides for all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from kg.extract.quantities.lexicon import PERSONNEL, PERSONS
from kg.model import Frame, Quantity, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Extraction, Span

    Filled = TypeVar("Filled")


def with_one_unit(extraction: Extraction) -> Extraction:
    """Call people personnel wherever the same words are called so once.

    Parameters
    ----------
    extraction : Extraction
        All that one document yields, linked.
    """
    units: dict[Span, set[str]] = {}
    for quantity in _quantities(extraction):
        units.setdefault(quantity.span, set()).add(quantity.unit)
    sent = {span for span, called in units.items() if {PERSONNEL, PERSONS} <= called}
    if not sent:
        return extraction
    return replace(
        extraction,
        frames=tuple(_frame(frame, sent) for frame in extraction.frames),
        relations=tuple(_relation(relation, sent) for relation in extraction.relations),
    )


def _quantities(extraction: Extraction) -> Iterator[Quantity]:
    for frame in extraction.frames:
        yield from (r.filler for r in frame.roles if isinstance(r.filler, Quantity))
    yield from (r.object for r in extraction.relations if isinstance(r.object, Quantity))


def _frame(frame: Frame, sent: set[Span]) -> Frame:
    roles = tuple(replace(role, filler=_called(role.filler, sent)) for role in frame.roles)
    return replace(frame, roles=roles)


def _relation(relation: Relation, sent: set[Span]) -> Relation:
    return replace(relation, object=_called(relation.object, sent))


def _called(filler: Filled, sent: set[Span]) -> Filled:
    if isinstance(filler, Quantity) and filler.span in sent and filler.unit == PERSONS:
        return replace(filler, unit=PERSONNEL)
    return filler
