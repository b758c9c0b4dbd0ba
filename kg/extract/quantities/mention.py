"""What is found: a number with what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Quantity


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """Words that say how many or how much.

    Attributes
    ----------
    quantity : Quantity
        Value, unit, bound, parts and span.
    head : int
        Index of the noun that is counted, of the first one of a sum; of the number
        itself where there is none (*twee raakten gewond*).
    top : int
        Index of the word by which the parse ties the phrase to the sentence: in
        *honderden mensen* the head is *mensen*, the top *honderden*.
    first, last : int
        Indices of the words, end exclusive.
    """

    quantity: Quantity
    head: int
    top: int
    first: int
    last: int
