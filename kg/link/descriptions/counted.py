"""Descriptions by number: *beide leiders*, *de twee*, *de vier*, *beiden*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.opposed import doers
from kg.link.discourse import is_group
from kg.link.knowledge import UNKNOWN
from kg.link.names.metonyms import actor
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

_PEOPLE = ("Person", "Group")
WINDOW = 2
"""Sentences that the named things may lie back."""
POWERS_WINDOW = 3
"""Sentences that the states of *beide landen* may lie back."""
TITLE_WINDOW = 40
"""Sentences that persons of the same office may lie back."""
AGAIN_WINDOW = 4
"""Sentences that another phrase for the same ones may lie back."""
LATER_WINDOW = 8
"""The same, where the text has not named as many others since."""
COUNT_WINDOW = 12
"""Sentences that a phrase with the same number may lie back."""


def counted(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give as many earlier referents as the number says; nothing if they are more or fewer."""
    if description.count < 2 or not _points_back(occurrence, description, discourse):
        return ()
    others = discourse.others(occurrence)
    alone = description.head in discourse.knowledge.words.counts
    for earlier in discourse.before(occurrence, sentences=COUNT_WINDOW):
        if _is_same_count(earlier, occurrence, description, discourse):
            return earlier.referents
        for referent in earlier.referents:
            same = referent.count == description.count and not referent.members
            same = same and not (alone and referent.type == "State")  # "twee landen"
            if same and referent.type == UNKNOWN and _is_group_noun(description, discourse):
                return (referent,)  # "het echtpaar", for "twee zeilers"
            if same and _fits(referent, description, discourse):
                return (referent,)
        near = is_group(earlier) and occurrence.sentence - earlier.sentence <= WINDOW
        members = earlier.referents[0].members if near else ()
        fitting = [m for m in members if _fits(m, description, discourse)]
        # "Japan en Polen riepen beide landen op" is said of two others.
        whole = len(fitting) == len(members) == description.count
        if whole and _acting(occurrence, description, discourse).isdisjoint(members):
            return members
    found = (
        _named_apart(occurrence, description, discourse, adjectives=False)
        or _again(occurrence, description, discourse)
        or _named_apart(occurrence, description, discourse)
        or _titled(occurrence, description, discourse)
        or _powers(occurrence, description, discourse)
    )
    if found and others.isdisjoint(found):
        return found
    # "het Verenigd Koninkrijk geeft beide landen", and those that a text is about
    return _listed(occurrence, description, discourse)


def _is_same_count(
    earlier: Occurrence,
    occurrence: Occurrence,
    description: Description,
    discourse: Discourse,
    window: int = AGAIN_WINDOW,
) -> bool:
    """Tell whether the same number of others was meant a moment ago: *beide landen ... beide*."""
    near = occurrence.sentence - earlier.sentence <= window
    if not near or earlier.kind is not MentionKind.NOMINAL or is_group(earlier):
        return False
    several = len(earlier.referents) == description.count
    return several and all(_fits(r, description, discourse) for r in earlier.referents)


def _again(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give those who were *beide landen* before, whose leaders may have met others since."""
    for earlier in discourse.before(occurrence, sentences=LATER_WINDOW):
        if _is_same_count(earlier, occurrence, description, discourse, LATER_WINDOW):
            return earlier.referents
    return ()


def _listed(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the named ones that were last listed together, if they are that many."""
    others = discourse.others(occurrence) | _acting(occurrence, description, discourse)
    for earlier in discourse.before(occurrence, sentences=COUNT_WINDOW):
        members = earlier.referents[0].members if is_group(earlier) else ()
        named = [m for m in members if m.named and _fits(m, description, discourse)]
        if len(named) == len(members) == description.count and others.isdisjoint(members):
            return members
    return ()


def _is_group_noun(description: Description, discourse: Discourse) -> bool:
    """Tell *het duo* and *het echtpaar*, people whom the noun itself counts."""
    return description.type in _PEOPLE and description.head in discourse.knowledge.words.counts


def _powers(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the states of *beide landen* by who leads them or where their capitals act.

    *Premier Rutte ontving president Macron. Beide landen werken samen*.
    """
    general = discourse.knowledge.words.general.get(description.head, ())
    if not any("State" in noun.classes for noun in general):
        return ()
    found: dict[Referent, None] = {}
    sentence, own = occurrence.sentence, _acting(occurrence, description, discourse)
    for earlier in discourse.before(occurrence, sentences=POWERS_WINDOW):
        if earlier.sentence != sentence and len(found) >= description.count:
            break
        sentence = earlier.sentence
        for referent in singles(earlier):
            state = actor(referent, discourse) or referent
            if referent.named and discourse.knowledge.is_a(referent.type, "Person"):
                state = referent.side or referent
            if state.type == "State" and state.named and state not in own:
                found[state] = None
    return tuple(reversed(found)) if len(found) == description.count else ()


def _acting(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> frozenset[Referent]:
    """Give who does something to both, with their states: *president Moon riep beide landen op*.

    For *beide partijen* also who says or wants it.
    """
    found = doers(occurrence, discourse, governing=_is_sides(description, discourse))
    return found | {r.side for r in found if r.side is not None}


def _is_sides(description: Description, discourse: Discourse) -> bool:
    return discourse.knowledge.words.has("determiners.sides", description.head)


def _titled(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give all persons of an office so far, if they are that many: *beide bewindslieden*."""
    role = discourse.knowledge.words.roles.get(description.head)
    titles = role.titles if role is not None else frozenset({description.head})
    found: dict[Referent, None] = {}
    for earlier in discourse.before(occurrence, sentences=TITLE_WINDOW):
        for referent in earlier.referents:
            if referent.named and any(
                discourse.knowledge.same_office(title, titles) for title in referent.titles
            ):
                found[referent] = None
    return tuple(reversed(found)) if len(found) == description.count else ()


def _points_back(occurrence: Occurrence, description: Description, discourse: Discourse) -> bool:
    """Tell whether the number is definite: *de vier*, *beide*; not *vier militairen*."""
    both = discourse.knowledge.words.lists["determiners.both"]
    words = {occurrence.token.text.lower()}
    words.update(t.text.lower() for t in occurrence.tree.children(occurrence.token, "det", "amod"))
    powers = discourse.knowledge.words.general.get(description.head, ())
    told = any("State" in noun.classes for noun in powers)  # "de twee economische grootmachten"
    plain = told or not description.modifiers
    return bool(words & both) or (description.definite and plain and not description.complement)


def _named_apart(
    occurrence: Occurrence,
    description: Description,
    discourse: Discourse,
    *,
    adjectives: bool = True,
) -> tuple[Referent, ...]:
    """Give the named referents of the sentences before, if they are exactly that many.

    *Beide partijen* are told in one sentence.
    """
    found: dict[Referent, None] = {}
    sentence, own = occurrence.sentence, _acting(occurrence, description, discourse)
    # "de twee" are no states in passing
    alone = not adjectives or description.head in discourse.knowledge.words.counts
    enough = 1 if _is_sides(description, discourse) else description.count
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        if earlier.sentence != sentence and len(found) >= enough:
            break
        if alone and earlier.kind is MentionKind.DEMONYM:
            continue
        sentence = earlier.sentence
        for referent in singles(earlier):
            if referent.named and _fits(referent, description, discourse) and referent not in own:
                found[referent] = None
    return tuple(reversed(found)) if len(found) == description.count else ()


def singles(occurrence: Occurrence) -> Iterator[Referent]:
    """Give what a phrase refers to that is no list of others."""
    for referent in occurrence.referents:
        if not referent.members:
            yield referent


def _fits(referent: Referent, description: Description, discourse: Discourse) -> bool:
    """Tell whether a referent can be one of those that the description counts."""
    knowledge = discourse.knowledge
    head = description.head
    if _is_group_noun(description, discourse):
        return knowledge.is_a(referent.type, *_PEOPLE)  # "het duo"
    if head in knowledge.words.counts or head.isdigit():
        return knowledge.is_a(referent.type, "Person", "Group", "State")
    if any(knowledge.same_office(title, (head,)) for title in referent.titles):
        return True
    if _is_sides(description, discourse):
        acting = actor(referent, discourse) or referent
        return knowledge.is_a(acting.type, "State", "Organisation", "ArmedForce", "ArmedGroup")
    if head in knowledge.words.general:
        classes = [c for noun in knowledge.words.general[head] for c in noun.classes]
        return knowledge.is_a(referent.type, *classes)
    person = knowledge.is_a(referent.type, "Person", "Group")
    if not person or description.type not in ("Group", "Person"):
        return False
    role = knowledge.words.roles.get(head)
    if role is None:
        return referent.count == description.count
    telling = {t for t in referent.titles if not _counterpart(t, discourse)}
    if not role.titles or (referent.named and not telling):
        return True
    return any(knowledge.same_office(t, role.titles) for t in telling)


def _counterpart(title: str, discourse: Discourse) -> bool:
    """Tell whether a title only says that there is another: *ambtgenoot*."""
    role = discourse.knowledge.words.roles.get(title)
    return role is not None and role.counterpart
