"""Deaths and time: who acts after being killed, is killed twice, or is hit in the future."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.query.contradictions.clash import Clash, event_time, rows
from kg.query.periods import Period, period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.rdf.store import Store

_WHEN = """?frame prov:wasDerivedFrom ?sentence . ?sentence dcterms:isPartOf ?document .
  ?document dcterms:identifier ?id .
  OPTIONAL { ?frame dd:time ?time } OPTIONAL { ?frame dd:timePart ?part }
  OPTIONAL { ?document dcterms:date ?date }"""
"""Last in its group: what stands after an OPTIONAL, Oxigraph would look up everywhere."""

_KILLINGS = f"""
SELECT ?who ?frame ?name ?time ?part ?id ?date WHERE {{
  ?frame a dd:Killing ; dd:polarity dd:Positive ; dd:modality dd:Asserted ; dd:target ?who .
  ?who a dd:Person ; rdfs:label ?name . {_WHEN}
}}"""

_ACTS = f"""
SELECT ?who ?class ?frame ?label ?time ?part ?id ?date WHERE {{
  {{ VALUES ?who {{ %s }}
    ?frame dd:agent ?who ; dd:polarity dd:Positive ; dd:modality dd:Asserted ; a ?class }}
  UNION {{ VALUES ?who {{ %s }} ?frame dd:source ?who BIND(dd:Statement AS ?class) }}
  ?frame rdfs:label ?label . {_WHEN}
}}"""
_WITH_WORDS = frozenset(
    "Statement Consultation Agreement Support Request Accusation Rejection Threat".split()
)
"""Classes of what is news when it is said. Of what the dead did, news tells long after."""

_FUTURE = f"""
SELECT ?frame ?label ?time ?part ?id ?date WHERE {{
  ?class rdfs:subClassOf* dd:AssaultEvent .
  ?frame a ?class ; dd:polarity dd:Positive ; dd:modality dd:Asserted ; dd:time ?any ;
    rdfs:label ?label . {_WHEN}
}}"""


class _Event(NamedTuple):
    """A frame, its Dutch label, its own time if the text gives one, and its document."""

    frame: str
    label: str
    time: Period | None
    document: str
    date: Period | None


def _event(frame: str, label: str, time: str, part: str, id_: str, date: str) -> _Event:
    when = event_time(time, part.rpartition("#")[2])
    return _Event(frame, label, when, id_, period(date))


def active_after_death(store: Store) -> Iterator[Clash]:
    """Find persons who are killed, and speak or act after it.

    The death is at its own time, or else before its article's date is over. An act is
    after it by its own time; without one, by the date of another article, since within
    one article what the dead had said before is told too. A deed must have its own time:
    *Soleimani had de milities getraind* is told after his death. Each person is told of once.
    """
    killings = _killings(store)
    acts: dict[str, list[_Event]] = defaultdict(list)
    for who, class_, *event in rows(store, _ACTS, (str(ox.NamedNode(w)) for w in killings)):
        act = _event(*event)
        if act.time is not None or class_.rpartition("#")[2] in _WITH_WORDS:
            acts[who].append(act)
    for who, (name, events) in killings.items():
        found = next(
            ((death, act) for death in events for act in acts[who] if _is_after(act, death)), None
        )
        if found:
            death, act = found
            yield Clash(
                f"{name} is gedood en handelt of spreekt daarna nog: {act.label}.",
                f"{name} was killed, and acts or speaks after that: {act.label}.",
                (death.frame, act.frame),
            )


def _is_after(act: _Event, death: _Event) -> bool:
    by = death.time or death.date
    if by is None or act.frame == death.frame:
        return False
    if act.time is not None:
        return act.time.first > by.last
    elsewhere = act.document != death.document
    return elsewhere and act.date is not None and act.date.first > by.last


def killed_twice(store: Store) -> Iterator[Clash]:
    """Find persons who are killed at two times that have no day in common."""
    for name, events in _killings(store).values():
        for one, other in combinations(events, 2):
            if one.time and other.time and not one.time.overlaps(other.time):
                yield Clash(
                    f"{name} is op twee verschillende tijden gedood.",
                    f"{name} was killed at two different times.",
                    (one.frame, other.frame),
                )
                break


def _killings(store: Store) -> dict[str, tuple[str, list[_Event]]]:
    found: dict[str, tuple[str, list[_Event]]] = {}
    for who, frame, name, *when in rows(store, _KILLINGS):
        found.setdefault(who, (name, []))[1].append(_event(frame, name, *when))
    return found


def not_yet_happened(store: Store) -> Iterator[Clash]:
    """Find violence that is told as having happened at a time after its article.

    Meetings, appointments and withdrawals are announced, and asserted, long before; nobody
    asserts that an attack happened next week.
    """
    for row in rows(store, _FUTURE):
        event = _event(*row)
        if event.time and event.date and event.time.first > event.date.last:
            yield Clash(
                f"Staat als gebeurd, op een tijd na de datum van het bericht: {event.label}.",
                f"Told as having happened, at a time after its article: {event.label}.",
                (event.frame,),
            )
