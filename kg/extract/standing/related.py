"""What stands on either side of a relation: *NAVO* and *topman Stoltenberg*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.roles.arguments import part_mention, state_of_title, title_mention
from kg.extract.standing.bearers import NAMED_ONLY, bearers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.lexicon import Entry
    from kg.model import Mention, Quantity
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token


def arguments(
    reading: Reading, entry: Entry, role: str, prefix: str, slots: Sequence[Slot]
) -> list[Mention | Quantity]:
    """Give what fills one side of a relation; the first slot that yields anything decides."""
    for name in entry.roles.get(role, ()):
        found = [
            argument
            for slot in slots
            if slot.name == name
            for argument in _argument(reading, entry, role, slot)
        ]
        if not found and name == "compound" and prefix:
            found = [
                m for s in slots if s.name == "self" for m in part_mention(reading, s.token, prefix)
            ]
        if found:
            return found
    return []


def _argument(
    reading: Reading, entry: Entry, role: str, slot: Slot
) -> Iterator[Mention | Quantity]:
    token = slot.token
    if slot.name == "self":
        if entry.type == "holdsPosition" and role == "object":
            yield title_mention(reading, token)
        else:
            yield from bearers(reading, token, named=entry.type in NAMED_ONLY)
    elif slot.name in ("compound", "anti"):
        yield from part_mention(reading, token, "", slot)
    elif slot.name == "demonym":
        yield from state_of_title(reading, token, entry.type)
    elif entry.type == "hasStrength" and role == "object":
        counted = reading.quantities.get(reading.phrase(token).head.index)
        if counted is not None and counted.quantity.unit in ("personnel", "persons"):
            yield counted.quantity
    elif _may_be_argument(reading, token):
        yield reading.phrase(token).mention()


def _may_be_argument(reading: Reading, token: Token) -> bool:
    if token.index in reading.times or token.feat("Reflex") == "Yes":
        return False
    return token.pos in ("NOUN", "PROPN", "PRON", "X")
