"""Capitals and palaces that act for their state: *Moskou waarschuwt*, *het Kremlin ontkent*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer import Gazetteer
    from kg.link.discourse import Discourse
    from kg.link.referent import Referent


def stands_for(
    referent: Referent, type_: str, role: str, discourse: Discourse, *, slot: str = ""
) -> Referent | None:
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
    slot : str
        Slot that the role was filled from: *bezoekt Parijs*, but *overlegt met Parijs*.
    """
    words = discourse.knowledge.words
    acts = (
        words.has("metonymy.agent_roles", role)
        or words.has("metonymy.relations", role)
        or (role == "target" and words.has("metonymy.target_frames", type_))
        or (role == "target" and words.has("metonymy.target_slots", slot))
    )
    return actor(referent, discourse) if acts else None


def actor(referent: Referent, discourse: Discourse) -> Referent | None:
    """Give the state that a capital, palace or ministry building can stand for, if any.

    A capital where the government does not sit stands for itself: *Amsterdam*, as Den Haag
    stands for the state.
    """
    entry, gazetteer = referent.entry, discourse.knowledge.gazetteer
    if entry is None:
        return None
    found = gazetteer.government_of(entry)
    if found is entry and entry.capital_of and not _has_seat(gazetteer, entry.capital_of):
        found = gazetteer.entry(entry.capital_of) or entry
    return discourse.known(found) if found is not entry else None


def _has_seat(gazetteer: Gazetteer, state: str) -> bool:
    """Tell whether another town is known to stand for a state."""
    return any(entry.metonym_of == state and entry.type == "City" for entry in gazetteer)
