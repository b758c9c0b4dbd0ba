"""What a picture shows: the entities, the ties between them, and how certain each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import ontology
from kg.draw.families import FACT, status
from kg.query.periods import month

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.draw.families import Status
    from kg.query.entities import Entity
    from kg.query.network import Network
    from kg.query.statements import Statement

NOTED = frozenset({"holdsPosition", "hasStrength"})
"""Relations that stand under the name: an office is one's own, and a number is no entity."""

ALONE = ("agent",)
"""Who said or did something to nobody is not told: that is no tie, and befell nobody."""

MOST_TIES = 120
"""Lines of a picture: with more of them nobody can follow any."""

MOST_NOTES = 3
MOST_WORDS = 2
"""Verbs on one line; further ones are told by their number."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, with short notes: its office, its strength, what befell it alone."""

    entity: Entity
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The entity's IRI."""
        return self.entity.iri


@dataclass(frozen=True, slots=True)
class Tie:
    """What goes from one entity to another with one certainty, drawn as one line.

    `directed` is whether it goes one way; `statements` are all that it stands for.
    """

    source: str
    target: str
    label: str
    status: Status
    directed: bool
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture's content, and how many entities and ties it has no room for."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    title: str
    left_out: int = 0
    ties_left_out: int = 0


def chosen(net: Network, *, centre: str | None, most: int) -> list[str]:
    """Choose the entities to show: those with most statements, all tied to another shown.

    Parameters
    ----------
    net : Network
        What there is.
    centre : str or None
        IRI of an entity: only it and its neighbours are shown.
    most : int
        Entities at most.

    Returns
    -------
    list of str
        IRIs in the order of their weight, the centre first.
    """
    weights: dict[str, int] = {centre: 0} if centre else {}
    pairs = [
        (pair, sum(s.type not in NOTED for s in between))
        for pair, between in net.ties.items()
        if not centre or centre in pair
    ]
    for pair, number in pairs:
        for iri in pair if number else ():
            weights[iri] = weights.get(iri, 0) + number
    order = sorted(weights, key=lambda i: (i != centre, -weights[i], net.entities[i].label, i))
    kept = set(order[:most])
    tied = {iri for pair, number in pairs if number and kept >= set(pair) for iri in pair}
    return [iri for iri in order if iri in tied or iri == centre]


def drawing(
    net: Network,
    shown: Iterable[str],
    words: Mapping[tuple[str, str, str], Statement],
    *,
    title: str,
    labels: Mapping[str, str],
) -> Drawing:
    """Make a drawing of some entities and all that ties them.

    Parameters
    ----------
    net : Network
        Where they are.
    shown : iterable of str
        Their IRIs.
    words : Mapping
        Statements with their words, by `key`.
    title : str
        What the picture is of.
    labels : Mapping of str to str
        Names of what is no entity, such as a number, by IRI.
    """
    kept = dict.fromkeys(shown)
    grouped: dict[tuple[str, str, str, bool], list[Statement]] = {}
    notes: dict[str, dict[str, None]] = {iri: {} for iri in kept}
    for each in sorted(net.statements, key=lambda s: (s.type not in NOTED, s.when, s.iri)):
        told = words.get(key(each), each)
        if each.type in NOTED or not each.object or each.object == each.subject:
            if each.subject in kept and each.roles != ALONE:
                notes[each.subject].setdefault(_note(each, net, labels))
        elif each.subject in kept and each.object in kept:
            grouped.setdefault(_line(each), []).append(told)
    all_ties = [_tie(line, found) for line, found in sorted(grouped.items())]
    ties = _strongest(all_ties, next(iter(kept), ""))
    tied = {iri for tie in ties for iri in (tie.source, tie.target)}
    return Drawing(
        nodes=tuple(
            Node(net.entities[iri], _few(notes[iri]))
            for iri in kept
            if iri in tied or len(kept) == 1
        ),
        ties=tuple(ties),
        title=title,
        left_out=len({i for pair in net.ties for i in pair} - kept.keys()),
        ties_left_out=len(all_ties) - len(ties),
    )


def _strongest(ties: list[Tie], first: str) -> list[Tie]:
    """Keep the ties of the first entity, then facts, then those with most statements."""
    ranked = sorted(
        ties,
        key=lambda t: (first not in (t.source, t.target), t.status is not FACT, -len(t.statements)),
    )
    kept = {id(tie) for tie in ranked[:MOST_TIES]}
    return [tie for tie in ties if id(tie) in kept]


def key(statement: Statement) -> tuple[str, str, str]:
    """Tell a statement from the others of its frame."""
    return statement.iri, statement.subject, statement.object


def _status(statement: Statement) -> Status:
    return status(statement.polarity, statement.modality, attributed=bool(statement.sources))


def _line(statement: Statement) -> tuple[str, str, str, bool]:
    """Tell which line a statement is drawn as; a mutual tie has its ends in order."""
    _, directed = verb(statement)
    one, other = statement.subject, statement.object
    if not directed and other < one:
        one, other = other, one
    return one, other, _status(statement).name, directed


def _tie(line: tuple[str, str, str, bool], found: list[Statement]) -> Tie:
    source, target, _, directed = line
    verbs = list(dict.fromkeys(verb(s)[0] for s in found))
    more = len(verbs) - MOST_WORDS
    label = ", ".join(verbs[:MOST_WORDS]) + (f" +{more}" if more > 0 else "")
    once = {s.iri: s for s in reversed(found)}
    told = tuple(reversed(once.values()))
    return Tie(source, target, label, _status(found[0]), directed, told)


def verb(statement: Statement) -> tuple[str, bool]:
    """Put what ties two in Dutch words, and tell whether it goes one way."""
    known = ontology.load()
    if not statement.roles:
        relation = known.relations[statement.type]
        return relation.label_nl, not relation.symmetric
    frame = known.frame_types[statement.type]
    for direct in frame.directs:
        if (direct.from_role, direct.to_role) == statement.roles:
            property_ = known.properties[direct.property]
            return property_.label_nl, not property_.symmetric
    return frame.label_nl, len(set(statement.roles)) > 1


def _note(statement: Statement, net: Network, labels: Mapping[str, str]) -> str:
    """Put what is said of one entity alone in a few words: *opschorting 2020-01*."""
    if statement.type in NOTED:
        other = net.entities.get(statement.object)
        return other.label if other else labels.get(statement.object, "")
    how = _status(statement)
    mark = "" if how is FACT else f" ({how.label.split(',')[0]})"
    when = f" {month(statement.time)}" if statement.time else ""
    return f"{ontology.load().frame_types[statement.type].label_nl}{when}{mark}"


def _few(notes: Iterable[str]) -> tuple[str, ...]:
    listed = [note for note in notes if note]
    return tuple(listed[:MOST_NOTES])
