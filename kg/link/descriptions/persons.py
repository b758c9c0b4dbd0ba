"""Persons by what they are: *de minister*, *de VVD-politica*, *zijn gastheer*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.description import Description, is_ministry, is_of_another, owner
from kg.link.descriptions.home import home_state
from kg.link.descriptions.officials import heads, holder, holds, serves
from kg.link.descriptions.role_nouns import role_noun
from kg.link.grammar import is_predicate
from kg.link.knowledge import head_lemma
from kg.link.pronouns.antecedents import resolve_possessor

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import RoleNoun

WINDOW = 40
"""Sentences that *de minister* may lie after the name; the nearest such person is meant."""
NEAR = 1
"""Sentences that *zijn ambtgenoot* may lie after the other person's name."""
HEADLINES = 2
"""Sentences at the start that may be headlines, where nouns have no article."""


def person(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the person that a role noun stands for, if exactly one is meant."""
    if description.number == "plural" or not discourse.knowledge.is_a(description.type, "Person"):
        return None
    role, listed = role_noun(description, discourse)
    if role.counterpart:
        return _counterpart(occurrence, description, discourse)
    pointing = _pointing(occurrence, description, discourse)
    if pointing is None:
        return None
    found = _candidates(occurrence, pointing, discourse)
    # "de commandant van het leger" need not be the colonel who was named.
    titles = {pointing.head} if is_of_another(pointing) else role.titles
    titled = (
        [pair for pair in found if bears(pair[1], {pointing.head}, discourse)]
        or _in_office(found, pointing, discourse)  # "de bondskanselier" beside a premier
        or [pair for pair in found if bears(pair[1], titles, discourse)]
    )
    if titled:
        return _of_office(titled, role, pointing)
    side = pointing.side
    if listed and side is not None and side.type == "Party":
        members = {r for _, r in found if side in (r.side, r.party)}
        return members.pop() if len(members) == 1 else None  # "het N-VA-kopstuk"
    if side is not None and not (description.modifiers or description.complement):
        known = holder(description.head, side, discourse)
        return known or _called_above(occurrence, description, discourse)
    return _untitled(found, occurrence, pointing, discourse, listed=listed)


def _pointing(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Description | None:
    """Give a description that points at somebody, of the newspaper's country if it is *onze*."""
    if owner(occurrence) is not None:
        state = home_state(occurrence, discourse)
        return replace(description, side=state) if state is not None else None
    headline = description.bare and occurrence.sentence < HEADLINES
    return description if description.definite or headline else None


def _candidates(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> list[tuple[Occurrence, Referent]]:
    """Give the persons named before who can be meant, those of the party if it names one."""
    others = discourse.others(occurrence)
    found = [
        (earlier, referent)
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        for referent in named_persons(earlier.referents, discourse)
        if may_be(description, referent) and not _apart(occurrence, earlier, discourse)
        if referent not in others
    ]
    side = description.side
    if side is None or side.type != "Party":
        return found
    return [pair for pair in found if side in (pair[1].side, pair[1].party)] or found


def _of_office(
    titled: list[tuple[Occurrence, Referent]], role: RoleNoun, description: Description
) -> Referent | None:
    """Give the nearest of those who bear an office, of the state that is named before others."""
    sided = [p for p in titled if description.side in (None, p[1].side, p[1].party)]
    if role.lone and len({referent for _, referent in sided or titled}) > 1:
        return None
    return nearest(sided or titled)


def _untitled(
    found: list[tuple[Occurrence, Referent]],
    occurrence: Occurrence,
    description: Description,
    discourse: Discourse,
    *,
    listed: bool,
) -> Referent | None:
    """Give the one person so far of whom no office is said; for *de man* of whom it is, too."""
    if listed:
        lone = {
            referent
            for earlier, referent in found
            if not referent.titles and earlier.sentence < HEADLINES
            if not _inside(earlier, discourse)
        }
        untitled = {r for r in _all_named(occurrence, discourse) if not r.titles}
        if len(lone) == len(untitled) == 1:
            return lone.pop()
    words, only = discourse.knowledge.words, only_person(occurrence, description, discourse)
    known = words.roles.get(description.head)
    if words.has("parties.attending", description.head):
        return None  # "Bos is vrij. De rechter ...": another
    if only is None or (known is not None and not known.titles):
        return only  # "de man"
    return None if only.titles or (known is not None and serves(only, discourse)) else only


def _called_above(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give whom the headline names alone: *Jansen pleit voor vrede*. *De Zweedse oud-premier ...*.

    Nothing is known of his office or state yet, and nobody else is named.
    """
    if not description.definite or not 0 < occurrence.sentence < HEADLINES:
        return None
    only = only_person(occurrence, description, discourse)
    return only if only is not None and not only.titles and only.side is None else None


def _in_office(
    found: list[tuple[Occurrence, Referent]], description: Description, discourse: Discourse
) -> list[tuple[Occurrence, Referent]]:
    """Give those whom the gazetteer knows in an office; *de president* if he is one alone."""
    head, side = description.head, description.side
    if side is not None:  # "de PS-voorzitter": the office has no name of the body in it
        office = head.rpartition("-")[2]
        return [pair for pair in found if heads(pair[1], office, side, discourse)]
    if description.complement:
        return []
    known = [pair for pair in found if holds(pair[1], head, discourse)]
    return known if len({referent for _, referent in known}) == 1 else []


def only_person(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one person that the document has named, if in the sentence before: *de man*."""
    if not description.definite or description.number == "plural":
        return None
    if description.complement and not is_ministry(description):
        return None
    if not discourse.knowledge.is_a(description.type, "Person"):
        return None
    named = _all_named(occurrence, discourse)
    near = {
        referent
        for earlier in discourse.before(occurrence, sentences=NEAR)
        if earlier.sentence < occurrence.sentence
        for referent in named_persons(earlier.referents, discourse)
        if may_be(description, referent) and not _inside(earlier, discourse)
        if referent not in discourse.others(occurrence)  # "hij mag de man niet schorsen"
    }
    return near.pop() if len(named) == 1 and named == near else None


def _inside(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell whose name only says who another is, or what: *de moeder van Anis*."""
    tree = occurrence.tree
    top = grammar.outermost(tree, occurrence.token)
    if top.dep.partition(":")[0] != "nmod" or top.head == top.index:
        return False
    class_ = discourse.knowledge.class_of(head_lemma(tree[top.head]))
    return class_ is not None and discourse.knowledge.is_a(class_, "Person", "Work")


def named_persons(referents: Iterable[Referent], discourse: Discourse) -> list[Referent]:
    """Give the persons among some referents whose name is known."""
    return [r for r in referents if r.named and discourse.knowledge.is_a(r.type, "Person")]


def may_be(description: Description, referent: Referent) -> bool:
    """Tell whether gender, state and party let a description stand for somebody."""
    if {"masculine", "feminine"} <= {description.gender, referent.gender}:
        return False
    one, other = description.side, referent.side
    if one is not None and one.type == "Party" and referent.party is not None:
        return one is referent.party
    return one is None or other is None or one is other or one.type != other.type


def _apart(occurrence: Occurrence, earlier: Occurrence, discourse: Discourse) -> bool:
    """Tell *Macron sprak met de president*: two people, though he is a president too."""
    return not is_predicate(occurrence.tree, occurrence.token) and discourse.bound(
        occurrence, earlier
    )


def bears(referent: Referent, titles: Collection[str], discourse: Discourse) -> bool:
    """Tell whether somebody holds an office now: *voormalig president Obama* does not."""
    now = referent.titles - referent.past
    return any(discourse.knowledge.same_office(title, titles) for title in now)


def nearest(found: list[tuple[Occurrence, Referent]]) -> Referent:
    """Give the person of the nearest sentence, its subject before others."""
    here = (pair for pair in found if pair[0].sentence == found[0][0].sentence)
    return min(here, key=lambda p: grammar.rank(p[0].tree, p[0].token))[1]


def _all_named(occurrence: Occurrence, discourse: Discourse) -> set[Referent]:
    return {
        referent
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        for referent in named_persons(earlier.referents, discourse)
    }


def _counterpart(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one other person near whom *zijn* ambtgenoot or gastheer can be."""
    whose = resolve_possessor(occurrence, discourse)
    if whose is None:
        return None
    # "haar Keniaanse gastheer": the one of that state, "zijn opvolger": the one other person
    sequel = discourse.knowledge.words.has("parties.sequels", description.head)
    back = NEAR if description.side is None and not sequel else WINDOW
    found = {
        referent
        for earlier in discourse.before(occurrence, sentences=back)
        for referent in named_persons(earlier.parts, discourse)
        if referent is not whose and description.side in (None, referent.side)
    }
    return found.pop() if len(found) == 1 else None
