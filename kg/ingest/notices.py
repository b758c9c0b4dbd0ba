"""What a reader of the output should know about a document that was read all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Document


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark on a document: what is amiss, and what can be done about it."""

    message: str
    hint: str


def notices(document: Document) -> tuple[Notice, ...]:
    """Tell what a document lacks.

    A document without a date is whole, but *vorige maand* in it means nothing.
    """
    if document.date is not None:
        return ()
    name = document.path or document.id
    return (
        Notice(
            f"{name}: no date, so times such as 'vorige maand' keep their words.",
            "Begin the file with a line like 'date 2020-02-14'.",
        ),
    )
