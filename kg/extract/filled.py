"""A role that is filled, before frames refer to one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.quantities import QuantityMention
    from kg.extract.times import TimeMention
    from kg.model import Mention
    from kg.syntax.tree import Token


@dataclass(frozen=True)
class Filled:
    """A role of an evocation and what fills it.

    Attributes
    ----------
    role : str
        Name of the role.
    rule : str
        Slot and construction that found it: `obl:aan/direct`.
    token : Token
        Head of what fills it.
    mention : Mention or None
        Its words, unless it is a quantity or time.
    quantity : QuantityMention or None
        How many.
    time : TimeMention or None
        When.
    event : bool
        Whether the token is a predicate or event noun that a frame may stand for.
    """

    role: str
    rule: str
    token: Token
    mention: Mention | None = None
    quantity: QuantityMention | None = None
    time: TimeMention | None = None
    event: bool = False

    @property
    def opposes(self) -> bool:
        """Tell *betoogden tegen de sluiting*, which nobody asks for, from *voor de sluiting*."""
        return self.rule.partition("/")[0].endswith(":tegen")
