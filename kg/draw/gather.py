"""A drawing of what a store has, with the sentences that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.draw.drawing import NOTED, chosen, drawing, key
from kg.query.sparql import label_map
from kg.query.statements import worded

if TYPE_CHECKING:
    from kg.draw.drawing import Drawing
    from kg.query.network import Network
    from kg.rdf.store import Store


def gather(store: Store, net: Network, *, centre: str | None, most: int, title: str) -> Drawing:
    """Choose what to draw of a network and read its words.

    Parameters
    ----------
    store : Store
        The open store that the network was read from.
    net : Network
        What there is.
    centre : str or None
        IRI of an entity: only it and its neighbours are drawn.
    most : int
        Entities at most: those with most statements.
    title : str
        What the picture is of.
    """
    shown = chosen(net, centre=centre, most=most)
    kept = frozenset(shown)
    told = [s for s in net.statements if {s.subject, s.object} <= kept]
    numbers = {
        s.object
        for s in net.statements
        if s.type in NOTED and s.subject in kept and s.object not in net.entities
    }
    return drawing(
        net,
        shown,
        {key(s): s for s in worded(store, told)},
        title=title,
        labels=label_map(store, sorted(numbers)),
    )
