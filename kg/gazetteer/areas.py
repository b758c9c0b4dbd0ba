"""In which areas a place lies, by what the gazetteer knows: *Kidal* in Mali and the Sahel."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer.entry import Entry
    from kg.gazetteer.index import Gazetteer


def areas(entry: Entry, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Give the places that an entry lies in, the nearest first.

    Parameters
    ----------
    entry : Entry
        A place or mission: *Kidal*.
    gazetteer : Gazetteer
        Where the places are looked up.

    Returns
    -------
    tuple of Entry
        *Mali*, then *West-Afrika* and *Sahel*; each once.
    """
    found: dict[str, Entry] = {}
    waiting = _directly(entry)
    while waiting:
        id_, *waiting = waiting
        above = gazetteer.entry(id_)
        if above is not None and id_ not in found:
            found[id_] = above
            waiting += _directly(above)
    return tuple(found.values())


def _directly(entry: Entry) -> list[str]:
    seat = [entry.capital_of] if entry.capital_of else []
    return [*seat, *entry.regions]
