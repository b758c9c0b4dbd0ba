"""Where a message is from, by the dateline in front: *Breda - Dief betrapt in winkel*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Mention

_DASHES = ("-", "–", "—")
_BETWEEN = ("/", ",")
_RULE = "dateline"


def datelines(readings: Sequence[Reading]) -> dict[int, tuple[Mention, ...]]:
    """Give the places of the sentences that a dateline stands before, by the index of their tree.

    A dateline is a sentence by itself: one place or more, and a dash.
    """
    found: dict[int, tuple[Mention, ...]] = {}
    for number, reading in enumerate(readings[:-1]):
        if reading.tree[len(reading.tree) - 1].text in _DASHES:
            places = tuple(_places(reading))
            if places:
                found[readings[number + 1].tree.index] = places
    return found


def _places(reading: Reading) -> Iterator[Mention]:
    names = reading.tree.names
    named = {i for name in names for i in range(name.first, name.last)}
    rest = (t for t in reading.tree.tokens[:-1] if t.index not in named)
    if all(token.text in _BETWEEN for token in rest):
        for name in names:
            if name.label in ("GPE", "LOC"):
                yield reading.phrase(reading.tree[name.first]).mention()


def placed(
    reading: Reading, type_: str, roles: Sequence[Filled], places: Sequence[Mention]
) -> tuple[Role, ...]:
    """Give where a physical event was, if its own sentence does not say it.

    Parameters
    ----------
    reading : Reading
        The sentence.
    type_ : str
        Type of the frame.
    roles : sequence of Filled
        What it has.
    places : sequence of Mention
        Those of the dateline, as `datelines` gives them.
    """
    physical = reading.resources.words.has("placed_types", type_)
    if not physical or any(filled.role == "place" for filled in roles):
        return ()
    return tuple(Role("place", mention, _RULE) for mention in places)
