"""The state of each mission over time: how strong, with whom, suspended or resumed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import ontology
from kg.query.periods import ALWAYS, period
from kg.query.sparql import label_map
from kg.query.statements import worded
from kg.query.wording import further

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.query.entities import Entity
    from kg.query.network import Network
    from kg.query.periods import Period
    from kg.query.statements import Statement
    from kg.rdf.store import Store

    Parts = tuple[tuple[str, str], ...]

MISSION = "Mission"
STATES = {"Formation": "active", "Suspension": "suspended", "Resumption": "active"}
"""What a mission is after an event that it is the target of."""
STRENGTH, LEADS, LOCATED = "hasStrength", "leads", "locatedIn"
DEPLOYMENT = "Deployment"
CONTRIBUTES, LEAVES = "contributes", "leaves"

_JOINED = frozenset({"target", "destination", "place", "purpose"})
_LEFT = frozenset({"origin", "target", "place"})
_CHANGED = frozenset({"target", "topic"})

KINDS: dict[str, tuple[str, frozenset[str]]] = {
    "Contribution": (CONTRIBUTES, _JOINED),
    DEPLOYMENT: (CONTRIBUTES, _JOINED),
    "Withdrawal": (LEAVES, _LEFT),
    "Formation": ("Formation", _CHANGED),
    "Suspension": ("Suspension", _CHANGED),
    "Resumption": ("Resumption", _CHANGED),
    "Expansion": ("Expansion", _CHANGED),
    "Reduction": ("Reduction", _CHANGED),
}
"""What a frame is to a mission that fills one of the roles."""
TELLING = frozenset({*KINDS, STRENGTH, LEADS, LOCATED})
"""Types of statement that tell of a mission."""


@dataclass(frozen=True, slots=True)
class MissionEvent:
    """One thing that happened to a mission.

    Attributes
    ----------
    kind : str
        `strength`, `contributes`, `leaves`, `leads`, `located`, or the class of what
        changed it: `Suspension`, `Resumption`, `Expansion`, `Reduction`, `Formation`.
    who : str
        Who contributes, leaves, leads, or did it; where it is; empty if the text does not say.
    what : str
        The number of people, or what is contributed.
    statement : Statement
        What says so; `is_fact` tells whether it has happened.
    """

    kind: str
    who: str
    what: str
    statement: Statement

    @property
    def when(self) -> str:
        """Its time, or the date of the document."""
        return self.statement.when


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission, what happened to it in the order of time, and what it came to.

    Attributes
    ----------
    entity : Entity
        The mission.
    events : tuple of MissionEvent
        All, also those that are planned, asked, denied or only said.
    """

    entity: Entity
    events: tuple[MissionEvent, ...]

    @property
    def state(self) -> tuple[str, str]:
        """`active` or `suspended` by the last fact that says so, and when; else empty."""
        told = [e for e in self._facts() if e.kind in STATES]
        return (STATES[told[-1].kind], told[-1].when) if told else ("", "")

    @property
    def strength(self) -> tuple[str, str]:
        """The last number of people that a text gives the mission itself, and when."""
        told = [e for e in self._facts() if e.kind == "strength"]
        return (told[-1].what, told[-1].when) if told else ("", "")

    @property
    def contributors(self) -> dict[str, str]:
        """Who takes part with what, as last told, and has not left since."""
        found: dict[str, str] = {}
        for event in self._facts():
            if event.kind == CONTRIBUTES and event.who:
                found[event.who] = event.what or found.get(event.who, "")
            elif event.kind == LEAVES:
                found.pop(event.who, None)
        return found

    @property
    def leaders(self) -> tuple[str, ...]:
        """Who leads it."""
        return tuple(dict.fromkeys(e.who for e in self._facts() if e.kind == LEADS))

    @property
    def places(self) -> tuple[str, ...]:
        """Where it is."""
        return tuple(dict.fromkeys(e.who for e in self._facts() if e.kind == "located"))

    def _facts(self) -> Iterator[MissionEvent]:
        return (e for e in self.events if e.statement.is_fact)


def missions(store: Store, net: Network, wanted: Iterable[Entity]) -> list[Mission]:
    """Follow missions through what is said of them.

    Parameters
    ----------
    store : Store
        The open store that the network was read from.
    net : Network
        The statements that count.
    wanted : iterable of Entity
        The missions; others may be given too, such as a coalition.
    """
    listed = list(wanted)
    iris = {each.iri for each in listed}
    told = (s for s in net.statements if s.type in TELLING and {s.subject, s.object} & iris)
    found = worded(store, told)
    parts = further(store, {s.iri for s in found if s.roles})
    others = {i for s in found for i in (s.subject, s.object) if i and i not in net.entities}
    labels = {iri: e.label for iri, e in net.entities.items()} | label_map(store, sorted(others))
    return [Mission(each, _events(each.iri, found, parts, labels)) for each in listed]


def is_mission(entity: Entity) -> bool:
    """Tell whether an entity is of the class of missions."""
    above = ontology.load().ancestors
    return MISSION in above.get(entity.type, ())


def _events(
    mission: str,
    found: Iterable[Statement],
    parts: Mapping[str, Parts],
    labels: Mapping[str, str],
) -> tuple[MissionEvent, ...]:
    events: dict[str, MissionEvent] = {}
    for each in found:
        if mission not in (each.subject, each.object):
            continue
        if each.roles:
            event = _happening(each, mission, parts.get(each.iri, ()))
        else:
            event = _standing(each, mission, labels)
        if event:
            events.setdefault(each.iri, event)
    return tuple(sorted(events.values(), key=_in_time))


def _in_time(event: MissionEvent) -> tuple[Period, str, int, str]:
    told = event.statement
    return period(event.when) or ALWAYS, told.document, told.number, told.iri


def _happening(statement: Statement, mission: str, parts: Parts) -> MissionEvent | None:
    """Read a frame that the mission has a part in; `None` if it does not change it."""
    ends = dict(zip(statement.roles, (statement.subject, statement.object), strict=False))
    done_to = {role for role, iri in ends.items() if iri == mission}
    kind, roles = KINDS.get(statement.type, ("", frozenset()))
    if not done_to & roles:
        return None
    by_role: dict[str, list[str]] = {}
    for role, label in parts:
        by_role.setdefault(role, []).append(label)
    who = ", ".join(by_role.get("agent", ()))
    what = [*by_role.get("quantity", ()), *by_role.get("topic", ())]
    if statement.type == DEPLOYMENT:
        what += by_role.get("target", ())
    return MissionEvent(kind, who, ", ".join(what), statement)


def _standing(statement: Statement, mission: str, labels: Mapping[str, str]) -> MissionEvent | None:
    """Read a relation of the mission: its strength, who leads it, where it is."""
    if statement.type == STRENGTH and statement.subject == mission:
        return MissionEvent("strength", "", labels.get(statement.object, ""), statement)
    if statement.type == LOCATED and statement.subject == mission:
        return MissionEvent("located", labels.get(statement.object, ""), "", statement)
    if statement.type == LEADS and statement.object == mission:
        return MissionEvent(LEADS, labels.get(statement.subject, ""), "", statement)
    return None
