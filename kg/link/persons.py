"""Persons by what they are: *de minister*, *de VVD-politica*, *zijn gastheer*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.description import Description, owner
from kg.link.grammar import is_predicate
from kg.link.knowledge import head_lemma
from kg.link.officials import heads, holder, holds
from kg.link.pronouns import resolve_possessor
from kg.link.words import RoleNoun

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

WINDOW = 40
"""Sentences that *de minister* may lie after the name; the nearest such person is meant."""
NEAR = 1
"""Sentences that *zijn ambtgenoot* may lie after the other person's name."""
HEADLINES = 2
"""Sentences at the start that may be headlines, where nouns have no article."""
AHEAD = 3
"""Sentences in which the name may follow a description in a headline."""


def person(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the person that a role noun stands for, if exactly one is meant."""
    knowledge = discourse.knowledge
    if description.number == "plural" or not knowledge.is_a(description.type, "Person"):
        return None
    role, listed = _role(description.head, discourse)
    if role.counterpart:
        return _counterpart(occurrence, description, discourse)
    headline = description.bare and occurrence.sentence < HEADLINES
    if not (description.definite or headline) or owner(occurrence) is not None:
        return None
    found = [
        (earlier, referent)
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        for referent in _persons(earlier.referents, discourse)
        if _may_be(description, referent) and not _apart(occurrence, earlier, discourse)
    ]
    others = discourse.others(occurrence)
    found = [pair for pair in found if pair[1] not in others]
    titled = [pair for pair in found if _bears(pair[1], role.titles, discourse)] or _in_office(
        found, description, discourse
    )
    sided = [pair for pair in titled if description.side in (None, pair[1].side)]
    if titled:
        return _nearest(sided or titled)
    if description.side is not None and not (description.modifiers or description.complement):
        return holder(description.head, description.side, discourse)
    if listed:
        lone = {r for earlier, r in found if not r.titles and earlier.sentence < HEADLINES}
        untitled = {r for r in _all_named(occurrence, discourse) if not r.titles}
        if len(lone) == len(untitled) == 1:
            return lone.pop()
    only = only_person(occurrence, description, discourse)
    known = knowledge.words.roles.get(description.head)
    plain = known is not None and not known.titles  # "de man"
    return only if only is not None and (plain or not only.titles) else None


def _in_office(
    found: list[tuple[Occurrence, Referent]], description: Description, discourse: Discourse
) -> list[tuple[Occurrence, Referent]]:
    """Give those whom the gazetteer knows in an office; *de president* if he is one alone."""
    head, side = description.head, description.side
    if side is not None:
        return [pair for pair in found if heads(pair[1], head, side, discourse)]
    if description.complement:
        return []
    known = [pair for pair in found if holds(pair[1], head, discourse)]
    return known if len({referent for _, referent in known}) == 1 else []


def only_person(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one person that the document has named, if in the sentence before.

    *De man*, *de voormalige premier*.
    """
    if not description.definite or description.number == "plural" or description.complement:
        return None
    if not discourse.knowledge.is_a(description.type, "Person"):
        return None
    named = _all_named(occurrence, discourse)
    near = {
        referent
        for earlier in discourse.before(occurrence, sentences=NEAR)
        if earlier.sentence < occurrence.sentence
        for referent in _persons(earlier.referents, discourse)
        if _may_be(description, referent)
    }
    return near.pop() if len(named) == 1 and named == near else None


def inhabitant(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the person whose country or party a noun names: *de Amerikaan*, *de VVD'er*.

    Of a country it is the nearest person of that country, else the only person so far.
    """
    knowledge = discourse.knowledge
    entry = knowledge.gazetteer.inhabitant(occurrence.token.text)
    if entry is None or description.number == "plural" or not description.definite:
        return None
    if description.modifiers or description.complement or owner(occurrence) is not None:
        return None
    people = [
        (earlier, referent)
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        for referent in _persons(earlier.referents, discourse)
    ]
    own = [p for p in people if p[1].side is not None and p[1].side.entry is entry]
    if own:
        return _nearest(own)
    loose = {r for _, r in people if r.side is None or r.side.type != entry.type}
    return loose.pop() if len(loose) == 1 and len({r for _, r in people}) == 1 else None


def person_ahead(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the person whom the next sentences name by the same title.

    *Oekraïense president noemt gasleiding politiek project*, with the name below it.
    """
    knowledge = discourse.knowledge
    if description.number == "plural" or not knowledge.is_a(description.type, "Person"):
        return None
    if not (description.bare or description.definite) or owner(occurrence) is not None:
        return None
    role, _ = _role(description.head, discourse)
    others = discourse.others(occurrence)
    for later in discourse.after(occurrence, sentences=AHEAD):
        for referent in _persons(later.referents, discourse):
            side = description.side
            office = side is not None and heads(referent, description.head, side, discourse)
            bears = office or _bears(referent, role.titles, discourse)
            if bears and referent not in others and _may_be(description, referent):
                return referent
    return None


def inherit(occurrence: Occurrence, discourse: Discourse) -> None:
    """Give a named counterpart the office of the other: *Macron en zijn evenknie Trump*."""
    phrase = occurrence.phrase
    if phrase is None or not phrase.titled or len(occurrence.referents) != 1:
        return
    role, _ = _role(head_lemma(phrase.head), discourse)
    whose = resolve_possessor(occurrence, discourse) if role.counterpart else None
    if whose is not None and discourse.knowledge.is_a(whose.type, "Person"):
        occurrence.referents[0].titles.update(whose.titles)


def _role(head: str, discourse: Discourse) -> tuple[RoleNoun, bool]:
    """Give what a role noun stands for, and whether it is listed.

    A compound goes by its last part: *NAVO-topman* by *topman*.
    """
    roles = discourse.knowledge.words.roles
    known = [noun for noun in roles if discourse.knowledge.same_office(head, [noun])]
    if not known:
        return RoleNoun(frozenset({head})), False
    listed = roles[max(known, key=len)]
    return RoleNoun(listed.titles | {head, max(known, key=len)}, listed.counterpart), True


def _persons(referents: Iterable[Referent], discourse: Discourse) -> list[Referent]:
    return [r for r in referents if r.named and discourse.knowledge.is_a(r.type, "Person")]


def _may_be(description: Description, referent: Referent) -> bool:
    genders = {description.gender, referent.gender}
    if {"masculine", "feminine"} <= genders:
        return False
    one, other = description.side, referent.side
    return one is None or other is None or one is other or one.type != other.type


def _apart(occurrence: Occurrence, earlier: Occurrence, discourse: Discourse) -> bool:
    """Tell *Macron sprak met de president*: two people, though he is a president too."""
    return not is_predicate(occurrence.tree, occurrence.token) and discourse.bound(
        occurrence, earlier
    )


def _bears(referent: Referent, titles: Collection[str], discourse: Discourse) -> bool:
    """Tell whether somebody holds an office now: *voormalig president Obama* does not."""
    same = discourse.knowledge.same_office
    return any(same(title, titles) for title in referent.titles - referent.past)


def _nearest(found: list[tuple[Occurrence, Referent]]) -> Referent:
    """Give the person of the nearest sentence, its subject before others."""
    last = found[0][0].sentence
    here = [pair for pair in found if pair[0].sentence == last]
    return min(here, key=lambda p: grammar.rank(p[0].tree, p[0].token))[1]


def _all_named(occurrence: Occurrence, discourse: Discourse) -> set[Referent]:
    return {
        referent
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        for referent in _persons(earlier.referents, discourse)
    }


def _counterpart(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the one other person near whom *zijn* ambtgenoot or gastheer can be."""
    whose = resolve_possessor(occurrence, discourse)
    if whose is None:
        return None
    found = {
        referent
        for earlier in discourse.before(occurrence, sentences=NEAR)
        for referent in _persons(earlier.referents, discourse)
        if referent is not whose and description.side in (None, referent.side)
    }
    return found.pop() if len(found) == 1 else None
