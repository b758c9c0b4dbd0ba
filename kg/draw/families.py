"""How classes of entities look: colour, shape and Dutch name, the same in every picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import ontology


@dataclass(frozen=True, slots=True)
class Family:
    """Classes that are drawn alike.

    Attributes
    ----------
    name : str
        The class at their head, as the ontology names it.
    label : str
        In Dutch, for the legend.
    fill, line : str
        Colours, `#rrggbb`. Fills are pale, so that dark words can be read on them by
        everyone (contrast above 7 to 1), and differ in hue and in shape, so that nobody
        has to tell red from green.
    shape : str
        A name of `kg.draw.shapes`.
    """

    name: str
    label: str
    fill: str
    line: str
    shape: str


FAMILIES = (
    Family("Person", "persoon", "#fff1c9", "#a97400", "pill"),
    Family("Group", "groep", "#ffe7d6", "#b4560f", "round"),
    Family("State", "staat", "#d9e9f7", "#1f6aa5", "box"),
    Family("ArmedForce", "strijdmacht", "#f7dcdc", "#a33a3a", "octagon"),
    Family("ArmedGroup", "strijdmacht", "#f7dcdc", "#a33a3a", "octagon"),
    Family("Coalition", "bondgenootschap", "#e3defa", "#5b48b0", "octagon"),
    Family("Alliance", "bondgenootschap", "#e3defa", "#5b48b0", "octagon"),
    Family("Organisation", "organisatie", "#efe0f0", "#87478c", "cut"),
    Family("Mission", "missie", "#d3f0e4", "#117a55", "hexagon"),
    Family("Place", "plaats", "#e6f2d5", "#5b7d1d", "arch"),
    Family("Work", "verdrag of tekst", "#eef0f2", "#5c6670", "page"),
    Family("Goods", "materieel", "#e2eef0", "#2f7480", "slanted"),
    Family("Money", "materieel", "#e2eef0", "#2f7480", "slanted"),
    Family("Entity", "zaak", "#f4f4f4", "#777777", "plain"),
)
"""The first whose class is the entity's, or lies above it."""


@cache
def family(type_: str) -> Family:
    """Tell how an entity of a class is drawn."""
    above = ontology.load().ancestors.get(type_, frozenset())
    return next((f for f in FAMILIES if f.name in above), FAMILIES[-1])


@dataclass(frozen=True, slots=True)
class Status:
    """How certain a tie is, and how its line looks.

    `dash` is an SVG dash pattern, empty for a whole line.
    """

    name: str
    label: str
    colour: str
    dash: str


FACT = Status("fact", "feit", "#3d4852", "")
PLANNED = Status("planned", "gepland, gevraagd of mogelijk", "#1f6aa5", "7 4")
DENIED = Status("denied", "ontkend", "#b3261e", "2 4")
SAID = Status("said", "alleen volgens een bron", "#87478c", "9 3 2 3")
STATUSES = (FACT, PLANNED, DENIED, SAID)


def status(polarity: str, modality: str, *, attributed: bool) -> Status:
    """Tell how a statement is drawn; what is denied goes before what is planned."""
    if polarity == "Negative":
        return DENIED
    if modality != "Asserted":
        return PLANNED
    return SAID if attributed else FACT
