"""What role nouns stand for: *de N-VA-minister* is a minister, *zijn evenknie* as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.link.knowledge import head_lemma
from kg.link.pronouns.antecedents import resolve_possessor
from kg.link.words import RoleNoun

if TYPE_CHECKING:
    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence


def inherit(occurrence: Occurrence, discourse: Discourse) -> None:
    """Give a named counterpart the office of the other: *Macron en zijn evenknie Trump*."""
    phrase = occurrence.phrase
    if phrase is None or not phrase.titled or len(occurrence.referents) != 1:
        return
    role, _ = role_of(head_lemma(phrase.head), discourse)
    whose = resolve_possessor(occurrence, discourse) if role.counterpart else None
    if whose is not None and discourse.knowledge.is_a(whose.type, "Person"):
        occurrence.referents[0].titles.update(whose.titles)


def role_noun(description: Description, discourse: Discourse) -> tuple[RoleNoun, bool]:
    """Give what a description's noun stands for; *N-VA-minister* of that party is a *minister*."""
    head = description.head
    _, hyphen, last = head.rpartition("-")
    if not hyphen or description.side is None or description.side.type != "Party":
        return role_of(head, discourse)
    role, listed = role_of(last, discourse)
    return replace(role, titles=role.titles | {head}), listed


def role_of(head: str, discourse: Discourse) -> tuple[RoleNoun, bool]:
    """Give what a role noun stands for, and whether it is listed.

    A compound goes by its last part: *NAVO-topman* by *topman*.
    """
    roles, same = discourse.knowledge.words.roles, discourse.knowledge.same_office
    ends = (head[at:] for at in range(len(head)))  # Few of a noun, and many role nouns.
    known = [noun for noun in ends if noun in roles and same(head, [noun])]
    if not known:
        return RoleNoun(frozenset({head})), False
    listed = roles[max(known, key=len)]
    return replace(listed, titles=listed.titles | {head, max(known, key=len)}), True
