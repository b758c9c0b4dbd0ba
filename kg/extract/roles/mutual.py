"""Who else fills a role: *beschuldigden elkaar*, *kwam om met zijn zoon*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.filled import Filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.model import Span

MUTUAL = "/mutual"
"""What the rule ends in that has those who do something to one another as its targets too."""


def mutual(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """Give those who do something to one another as its targets too.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    found : sequence of Filled
        What fills its roles so far.
    """
    reading = evocation.reading
    if not reading.resources.words.has("mutual_types", evocation.entry.type):
        return
    if any(f.role == "target" for f in found):
        return
    names = evocation.entry.roles.get("target", ())
    for name in names:
        if name not in ("obj", "iobj"):
            continue
        if any(s.token.feat("PronType") == "Rcp" for s in evocation.fillers(name)):
            doers = [f for f in found if f.role == "agent"]
            yield from (replace(f, role="target", rule=name + MUTUAL) for f in doers)
            return


def accompanied(
    evocation: Evocation, found: Sequence[Filled], used: set[tuple[int, Span | None]]
) -> Iterator[Filled]:
    """Give who shares the subject's lot: *de man kwam om met zijn zoon*.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    found : sequence of Filled
        What fills its roles so far.
    used : set of tuple
        Tokens, with their parts, that fill a role already.
    """
    reading, tree = evocation.reading, evocation.reading.tree
    if not reading.resources.words.has("accompanied_types", evocation.entry.type):
        return
    for slot in evocation.fillers("obl:met"):
        own = tree.child(slot.token, "nmod:poss") is not None
        if not own or (slot.token.index, None) in used or not reading.is_a(slot.token, "Agent"):
            continue
        subject = reading.view.subject(evocation.carrier)
        for filled in found:
            if subject is None or filled.mention is None or filled.role not in ("agent", "target"):
                continue
            if filled.rule.startswith(("subj", "obj/passive")):
                used.add((slot.token.index, None))
                mention = reading.phrase(slot.token).mention()
                yield Filled(filled.role, "obl:met/accompanied", slot.token, mention)
                break
