"""Standing facts that do not go together: strengths, heads of state, whereabouts, alliances."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.query.contradictions.clash import (
    NEAR_DAYS,
    Clash,
    Dated,
    apart,
    event_time,
    identity,
    rows,
)
from kg.query.periods import FIRST, Period, period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.store import Store

    Triple = tuple[str, str, str]

_NEAR = timedelta(days=NEAR_DAYS)
APPROXIMATION = 0.1
"""*Ongeveer 500* is taken to be from 450 to 550."""

_SAID = """prov:wasDerivedFrom ?sentence . ?sentence dcterms:isPartOf ?document .
  ?document dcterms:identifier ?id"""
_DATE = "OPTIONAL { ?document dcterms:date ?date }"
"""Last in its group: what stands after it, Oxigraph would look up in the whole store."""

_STRENGTHS = f"""
SELECT ?subject ?unit ?date ?node ?id ?name ?value ?approximate ?bound ?label ?time ?part
WHERE {{
  ?node rdf:predicate dd:hasStrength ; rdf:subject ?subject ; rdf:object ?size ; {_SAID} .
  ?subject rdfs:label ?name .
  ?size dd:value ?value ; dd:unit ?unit ; dd:approximate ?approximate ; rdfs:label ?label .
  OPTIONAL {{ ?size dd:bound ?bound }}
  OPTIONAL {{ ?node dd:time ?time }} OPTIONAL {{ ?node dd:timePart ?part }} {_DATE}
}}"""

_TWO_STATES = """
SELECT DISTINCT ?who ?one ?other ?name ?label ?labels WHERE {
  { SELECT DISTINCT ?who ?one ?other {
    ?who dd:headOf ?one , ?other FILTER(STR(?one) < STR(?other)) } }
  ?who a dd:Person ; rdfs:label ?name .
  ?one a dd:State ; rdfs:label ?label . ?other a dd:State ; rdfs:label ?labels .
}"""

_TWO_COUNTRIES = """
SELECT DISTINCT ?what ?one ?other ?name ?label ?labels WHERE {
  { SELECT DISTINCT ?what ?one ?other {
    ?what dd:locatedIn ?one , ?other FILTER(STR(?one) < STR(?other)) } }
  VALUES ?kind { dd:City dd:Facility }
  ?what a ?kind ; rdfs:label ?name .
  ?one a dd:State ; rdfs:label ?label . ?other a dd:State ; rdfs:label ?labels .
  FILTER NOT EXISTS { ?one dd:locatedIn ?other }
  FILTER NOT EXISTS { ?other dd:locatedIn ?one }
}"""

_ALLIES = """
SELECT DISTINCT ?one ?other ?by ?to ?name ?label WHERE {
  ?one dd:alliedWith ?other ; rdfs:label ?name . ?other rdfs:label ?label .
  { ?one dd:opposes ?other BIND(?one AS ?by) BIND(?other AS ?to) }
  UNION { ?other dd:opposes ?one BIND(?other AS ?by) BIND(?one AS ?to) }
}"""

_ASSERTIONS = f"""
SELECT ?subject ?predicate ?object ?date ?node ?id WHERE {{
  VALUES (?subject ?predicate ?object) {{ %s }}
  ?node rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; {_SAID} .
  {_DATE}
}}"""


class _Strength(NamedTuple):
    """A strength that one sentence gives: its words, least and greatest value, where and when.

    `time` is what the sentence itself says: *in 2019 telde de missie 500 man*.
    """

    label: str
    least: float
    greatest: float
    said: Dated
    time: Period | None

    @property
    def when(self) -> Period | None:
        """Its own time, or the document's date."""
        return self.time or period(self.said.date)

    def near(self, other: _Strength) -> bool:
        """Tell whether two strengths are of one time."""
        if self.time is None and other.time is None:
            return self.said.near(other.said)
        mine, theirs = self.when, other.when
        return mine is not None and theirs is not None and apart(mine, theirs) <= NEAR_DAYS

    def is_followed(self, other: _Strength) -> bool:
        """Tell whether another, and so all that begin after that, are too late to be near."""
        mine, theirs = self.when, other.when
        return mine is not None and theirs is not None and theirs.first - mine.last > _NEAR


def strengths(store: Store) -> Iterator[Clash]:
    """Find missions, units and forces with two sizes at one time.

    *De missie van 300 man* and *de missie, die 900 man telt* within a month; but not *bijna
    500* and *ongeveer 480*, nor *telde in 2019 500 man* and *telt nu 4000 man*. Only sizes
    in the same unit are compared, and each two are told of once.
    """
    groups: dict[tuple[str, str, str], list[_Strength]] = defaultdict(list)
    for subject, unit, date, node, id_, name, *size, label, time, part in rows(store, _STRENGTHS):
        least, greatest = _range(*size)
        when = event_time(time, part.rpartition("#")[2])
        found = _Strength(label, least, greatest, Dated(node, id_, date), when)
        groups[identity(subject, name), unit, name].append(found)
    for (_, _, name), sizes in groups.items():
        yield from _sizes(name, sorted(sizes, key=_in_time))


def _in_time(size: _Strength) -> tuple[Period, str, str]:
    return size.when or Period(FIRST, FIRST), size.said.date, size.said.node


def _sizes(name: str, found: list[_Strength]) -> Iterator[Clash]:
    told: set[frozenset[str]] = set()
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            if not one.near(other):
                if one.is_followed(other):
                    break
                continue
            both = frozenset((one.label, other.label))
            apart = one.greatest < other.least or other.greatest < one.least
            if apart and both not in told:
                told.add(both)
                nl = f"{name} heeft in dezelfde tijd twee sterktes: {one.label} en {other.label}."
                en = f"{name} has two strengths at one time: {one.label} and {other.label}."
                yield Clash(nl, en, (one.said.node, other.said.node))


def _range(value: str, approximate: str, bound: str) -> tuple[float, float]:
    """Give the values that a size may have."""
    number = float(value)
    slack = number * APPROXIMATION if approximate == "true" else 0.0
    least = 0.0 if bound == "max" else number - slack
    return least, float("inf") if bound == "min" else number + slack


def two_states(store: Store) -> Iterator[Clash]:
    """Find persons who head two states at one time."""
    wanted = {
        ((who, "headOf", one), (who, "headOf", other)): Clash(
            f"{name} staat in dezelfde tijd aan het hoofd van {label} en {second}.",
            f"{name} is head of {label} and of {second} at one time.",
            (),
        )
        for who, one, other, name, label, second in rows(store, _TWO_STATES)
    }
    yield from _both_said(store, wanted)


def two_countries(store: Store) -> Iterator[Clash]:
    """Find cities and buildings that are in two states; these do not move, so at any time."""
    wanted = {
        ((what, "locatedIn", one), (what, "locatedIn", other)): Clash(
            f"{name} ligt volgens de ene tekst in {label} en volgens de andere in {second}.",
            f"{name} is in {label} by one text and in {second} by another.",
            (),
        )
        for what, one, other, name, label, second in rows(store, _TWO_COUNTRIES)
    }
    yield from _both_said(store, wanted, at_one_time=False)


def allies_and_opponents(store: Store) -> Iterator[Clash]:
    """Find parties that are allies and opponents at one time."""
    wanted = {
        ((one, "alliedWith", other), (by, "opposes", to)): Clash(
            f"{name} en {label} zijn in dezelfde tijd bondgenoten en tegenstanders.",
            f"{name} and {label} are allies and opponents at one time.",
            (),
        )
        for one, other, by, to, name, label in rows(store, _ALLIES)
    }
    yield from _both_said(store, wanted)


def _both_said(
    store: Store, wanted: dict[tuple[Triple, Triple], Clash], *, at_one_time: bool = True
) -> Iterator[Clash]:
    """Give for each two facts the first sentences that say them, near in time."""
    said = _assertions(store, (triple for both in wanted for triple in both))
    for (one, other), clash in wanted.items():
        for first, second in product(said[one], said[other]):
            if not at_one_time or first.near(second):
                yield clash._replace(nodes=(first.node, second.node))
                break


def _assertions(store: Store, triples: Iterable[Triple]) -> dict[Triple, list[Dated]]:
    values = (f"({ox.NamedNode(s)} dd:{p} {ox.NamedNode(o)})" for s, p, o in triples)
    found: dict[Triple, list[Dated]] = defaultdict(list)
    for subject, predicate, object_, date, node, id_ in rows(store, _ASSERTIONS, values):
        triple = (subject, predicate.rpartition("#")[2], object_)
        found[triple].append(Dated(node, id_, date))
    return found
