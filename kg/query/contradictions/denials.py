"""Events that one source asserts and another denies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query.contradictions.clash import Clash, Dated, apart, event_time, is_shared, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.query.periods import Period
    from kg.rdf.store import Store

DECIDING = ("agent", "target", "topic", "origin", "destination", "place")
"""The roles by which two frames are about the same event, the first ones looked up first."""

_DENIED = """
SELECT ?frame ?class WHERE { ?frame dd:polarity dd:Negative ; dd:modality dd:Asserted ; a ?class }
"""

_ASSERTED = """
SELECT ?class ?first ?one ?second ?other ?frame WHERE {
  VALUES (?class ?first ?one ?second ?other) { %s }
  ?frame ?first ?one ; ?second ?other ; a ?class ;
    dd:polarity dd:Positive ; dd:modality dd:Asserted .
}"""

_ABOUT = """
SELECT ?frame ?id ?date ?label ?time ?part WHERE {
  VALUES ?frame { %s }
  ?frame rdfs:label ?label ; prov:wasDerivedFrom ?sentence . ?sentence dcterms:isPartOf ?document .
  ?document dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:date ?date }
  OPTIONAL { ?frame dd:time ?time } OPTIONAL { ?frame dd:timePart ?part }
}"""

_ROLES = """
SELECT ?frame ?role ?filler ?name WHERE {
  VALUES ?frame { %s }
  VALUES ?role { dd:agent dd:target dd:topic dd:origin dd:destination dd:place dd:source }
  ?frame ?role ?filler . ?filler rdfs:label ?name FILTER(LANG(?name) = "nl")
}"""


@dataclass
class _Frame:
    """What is compared of a frame: who takes part, who says so, and when.

    A filler is an entity's IRI, or what it is called where that tells more.
    """

    said: Dated
    label: str
    time: Period | None
    iris: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    fillers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sources: set[str] = field(default_factory=set)

    def voice(self, article: str) -> str:
        """Tell who says so: the sources, or the article itself, by that word and its id."""
        return ", ".join(sorted(self.sources)) or f"{article} {self.said.document}"

    def denies(self, other: _Frame) -> bool:
        """Tell whether another frame is the event that this one says did not happen.

        All that the denial names must be in the other: *Iran viel de tanker niet aan*
        denies *Iran viel de tanker aan bij Fujairah*, and does not deny *de tanker werd
        aangevallen*. What it is about must be the same, or absent in both.
        """
        same_voice = (self.sources, self.said.document) == (other.sources, other.said.document)
        if same_voice or bool(self.fillers["topic"]) != bool(other.fillers["topic"]):
            return False
        named = [role for role in DECIDING if self.fillers[role]]
        if not all(self.fillers[role] & other.fillers[role] for role in named):
            return False
        if self.time and other.time:
            return apart(self.time, other.time) == 0
        return self.said.near(other.said)


def denied(store: Store) -> Iterator[Clash]:
    """Find events that one source or article denies and another asserts, near in time.

    What one and the same voice first denies and then tells is its own story, and is no
    contradiction. Of each denial the first assertion is told.
    """
    classes = {row[0]: row[1] for row in rows(store, _DENIED)}
    denials = _frames(store, classes)
    keys = {frame: key for frame, f in denials.items() if (key := _key(classes[frame], f))}
    found: dict[str, list[str]] = defaultdict(list)
    for *asked, frame in rows(store, _ASSERTED, keys.values()):
        found[_values(*asked)].append(frame)
    asserted = _frames(store, {frame for frames in found.values() for frame in frames})
    for frame, key in keys.items():
        denial = denials[frame]
        for other in found[key]:
            if denial.denies(asserted[other]):
                yield _clash(denial, asserted[other])
                break


def _clash(denial: _Frame, other: _Frame) -> Clash:
    return Clash(
        f"{denial.voice('bericht')} ontkent wat {other.voice('bericht')} stelt: {other.label}.",
        f"{denial.voice('article')} denies what {other.voice('article')} asserts: {other.label}.",
        (denial.said.node, other.said.node),
    )


def _key(class_: str, frame: _Frame) -> str:
    """Give class and up to two fillers of a denial, by which assertions are looked up.

    Those that other documents share come first; the rest lead to its own document alone.
    """
    found = [
        (f"{class_.rpartition('#')[0]}#{role}", iri)
        for role in DECIDING
        for iri in sorted(frame.iris[role])
    ]
    found = [each for each in found if is_shared(each[1])] or found
    if not found:
        return ""
    return _values(class_, *found[0], *next((f for f in found if f[0] != found[0][0]), found[0]))


def _values(*iris: str) -> str:
    return f"({' '.join(str(ox.NamedNode(iri)) for iri in iris)})"


def _frames(store: Store, frames: Iterable[str]) -> dict[str, _Frame]:
    nodes = [str(ox.NamedNode(frame)) for frame in frames]
    found: dict[str, _Frame] = {}
    for frame, id_, date, label, time, part in rows(store, _ABOUT, nodes):
        when = event_time(time, part.rpartition("#")[2])
        found[frame] = _Frame(Dated(frame, id_, date), label, when)
    for frame, role, filler, name in rows(store, _ROLES, nodes):
        short = role.rpartition("#")[2]
        if frame in found and short == "source":
            found[frame].sources.add(name)
        elif frame in found:
            found[frame].iris[short].add(filler)
            # A single word that describes (*de tanker*) is enough here: more must agree.
            found[frame].fillers[short].add(filler if is_shared(filler) else name.lower())
    return found
