"""Capitals and palaces that act for their state: *Moskou waarschuwt*, *het Kremlin ontkent*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Referent


def stands_for(referent: Referent, type_: str, role: str, discourse: Discourse) -> Referent | None:
    """Give the state that a place stands for in a role; `None` where the place is meant.

    Parameters
    ----------
    referent : Referent
        What the mention names.
    type_ : str
        Frame class, or relation.
    role : str
        Role of the frame, or the relation again.
    discourse : Discourse
        The document.
    """
    entry, words = referent.entry, discourse.knowledge.words
    if entry is None:
        return None
    acts = (
        words.has("metonymy.agent_roles", role)
        or words.has("metonymy.relations", role)
        or (role == "target" and words.has("metonymy.target_frames", type_))
    )
    if not acts:
        return None
    gazetteer = discourse.knowledge.gazetteer
    actor = gazetteer.government_of(entry)
    if actor is entry and entry.capital_of:
        actor = gazetteer.entry(entry.capital_of) or entry
    return discourse.known(actor) if actor is not entry else None
