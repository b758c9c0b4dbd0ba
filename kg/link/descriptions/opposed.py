"""The two sides of a fight or of talks: *beide partijen*, *de strijdende partijen*.

Who fights or negotiates is told by frames, not by who was named last: *Soedan vecht met de RSF.
Kenia en Noorwegen riepen beide partijen op* is about Soedan and the RSF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.description import owner
from kg.link.discourse import is_group
from kg.link.names.metonyms import actor
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence, Referent
    from kg.model import Frame
    from kg.syntax.tree import Token

_PARTIES = ("State", "Organisation", "ArmedForce", "ArmedGroup", "Government")
WINDOW = 3
"""Sentences that what sets the two against each other may lie back."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """What sets two against each other.

    Attributes
    ----------
    sentence : int
        Where it is told.
    fights : bool
        Whether they fight; else they talk.
    agents, targets : tuple of int
        Offsets at which the heads of the phrases for either begin.
    """

    sentence: int
    fights: bool
    agents: tuple[int, ...]
    targets: tuple[int, ...]


def oppositions(frames: tuple[Frame, ...], knowledge: Knowledge) -> Iterator[Opposition]:
    """Give the frames of fights and talks with their sides."""
    for frame in frames:
        fights = knowledge.words.has("opposed.fights", frame.type)
        if fights or knowledge.words.has("opposed.talks", frame.type):
            sides = [
                tuple(
                    role.filler.head.start
                    for role in frame.roles
                    if role.name == name and isinstance(role.filler, Mention)
                )
                for name in ("agent", "target")
            ]
            yield Opposition(frame.evidence.sentence, fights, *sides)


def opposed(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...] | None:
    """Give the two whom the sentences before set against each other, in a fight first.

    They are neither of those who act in the clause: *Kenia riep beide partijen op*. Nothing
    where it is not certain which two; `None` for other descriptions, and where nothing of the
    kind is told.
    """
    if not _is_of_sides(occurrence, description, discourse):
        return None
    words = discourse.knowledge.words
    fighting = any(words.has("opposed.fighting", m) for m in description.modifiers)
    acting = doers(occurrence, discourse, governing=True)
    for fights in (True,) if fighting else (True, False):
        for back in range(WINDOW + 1):
            pairs = set(_pairs(occurrence, occurrence.sentence - back, discourse, fights=fights))
            if pairs:
                pair = pairs.pop()
                sure = not pairs and len(pair) == 2 and len(pair & acting) != 1
                return tuple(sorted(pair, key=discourse.referents.index)) if sure else ()
    return None


def _is_of_sides(occurrence: Occurrence, description: Description, discourse: Discourse) -> bool:
    """Tell *beide partijen*, *de strijdende partijen*; not *drie partijen*, *partijen in Kiev*."""
    words = discourse.knowledge.words
    if not words.has("determiners.sides", description.head) or description.number != "plural":
        return False
    if not description.definite or description.count not in (0, 2) or description.complement:
        return False
    known = words.lists["opposed.fighting"] | words.lists["opposed.facing"]
    plain = description.modifiers <= known and description.side is None
    return plain and owner(occurrence) is None


def doers(
    occurrence: Occurrence, discourse: Discourse, *, governing: bool = False
) -> frozenset[Referent]:
    """Give who does something to somebody, the members of a list one by one.

    With `governing` also who says or wants what the clause tells: *Kenia wil dat beide
    partijen stoppen*.
    """
    tree, token = occurrence.tree, occurrence.token
    subjects: list[Token | None] = []
    if grammar.outermost(tree, token).dep in ("obj", "iobj", "obl", "obl:arg"):
        subjects.append(discourse.subject(tree, token))
    verb = grammar.clause(tree, token)
    while governing and verb.dep in ("ccomp", "xcomp") and verb.head != verb.index:
        verb = tree[verb.head]
        subjects.append(tree.child(verb, "nsubj"))
    tops = {grammar.outermost(tree, s).index for s in subjects if s is not None}
    found = {
        member
        for each in discourse.of_sentence(tree.index)
        if each is not occurrence and grammar.outermost(tree, each.token).index in tops
        for referent in each.referents
        for member in (referent.members or (referent,))
    }
    return frozenset(found | {state for r in found if (state := actor(r, discourse)) is not None})


def _pairs(
    occurrence: Occurrence, sentence: int, discourse: Discourse, *, fights: bool
) -> Iterator[frozenset[Referent]]:
    """Give whom a sentence sets against each other, before a phrase in it: more than two too."""
    for each in discourse.oppositions:
        if each.sentence != sentence or each.fights is not fights:
            continue
        starts = each.agents + each.targets
        if sentence == occurrence.sentence and max(starts, default=0) >= occurrence.head.start:
            continue
        agents, targets = (_parties(s, sentence, discourse) for s in (each.agents, each.targets))
        both, told = agents | targets, len(set(starts))  # "X en Y beschoten elkaar": each is both
        mutual = set(each.agents) == set(each.targets)
        if len(both) == told == 2 and (not each.targets or mutual or len(targets) == 1):
            yield both
        elif fights and agents and targets and len(both) > 2:
            yield both  # "Mali bestrijdt Hamas en Fatah"


def _parties(starts: tuple[int, ...], sentence: int, discourse: Discourse) -> frozenset[Referent]:
    """Give the states and bodies that phrases stand for, or that they are of."""
    found: set[Referent] = set()
    for each in discourse.of_sentence(sentence):
        if each.head.start in starts and not is_group(each) and len(each.referents) == 1:
            referent = each.referents[0]
            party = actor(referent, discourse) or referent
            forces = discourse.knowledge.is_a(party.type, "ArmedForce") and not party.named
            if forces or not discourse.knowledge.is_a(party.type, *_PARTIES):
                party = party.side or party  # "Russische troepen", "doelen van Hamas"
            if discourse.knowledge.is_a(party.type, *_PARTIES) and not party.members:
                found.add(party)
    return frozenset(found)
