"""What every verb of speaking can have: *liet niets los over de prijs*, *schreef vanuit de cel*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.roles.pointers import is_no_filler
from kg.syntax.phrase import NOMINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.model import Span
    from kg.syntax.tree import Token

ABOUT = "about"
"""Slot of what is spoken about: who does so does not report it."""


def is_spoken_from(evocation: Evocation, prep: str, site: Token) -> bool:
    """Tell *schreef vanuit de gevangenis*, *riep vanaf een wagen*, where somebody was then.

    So are who calls *vanuit Parijs* and who shoots *vanuit Gaza*, but *vanuit de lucht* is
    no more than how.
    """
    words = evocation.reading.resources.words
    spoken = words.has("spoken_types", evocation.entry.type)
    named = site.pos == "PROPN"
    spoken = spoken or (named and words.has("afar_types", evocation.entry.type))
    return spoken and words.has("spoken_prepositions", prep)


def hearers_and_matters(
    evocation: Evocation, used: set[tuple[int, Span | None]]
) -> Iterator[Filled]:
    """Give to whom one speaks, and of what, whether the verb's entry asks for it or not.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    used : set of tuple
        Tokens, with their parts, that fill a role already; those that are given come in.
    """
    if evocation.reading.resources.words.has("spoken_types", evocation.entry.type):
        yield from _hearers(evocation, used)
        yield from _matters(evocation, used)


def _hearers(evocation: Evocation, used: set[tuple[int, Span | None]]) -> Iterator[Filled]:
    """Give whom one says something to: *ontkende tegenover de krant*."""
    reading = evocation.reading
    for prep in sorted(reading.resources.words.classes["hearing_prepositions"]):
        for slot in evocation.fillers(f"obl:{prep}"):
            if (slot.token.index, None) not in used and reading.can_act(slot.token):
                used.add((slot.token.index, None))
                mention = reading.phrase(slot.token).mention()
                yield Filled("target", f"{slot.name}/{slot.rule}", slot.token, mention)


def _matters(evocation: Evocation, used: set[tuple[int, Span | None]]) -> Iterator[Filled]:
    """Give what is spoken about: *liet niets los over de prijs*."""
    reading = evocation.reading
    for slot in evocation.fillers("obl:over"):
        token = slot.token
        if (token.index, None) in used or token.pos not in NOMINAL or reading.is_time(token):
            continue
        if not is_no_filler(evocation, slot):
            used.add((token.index, None))
            mention = reading.phrase(token).mention()
            yield Filled("topic", f"{ABOUT}/{slot.rule}", token, mention, event=True)
