"""Which facts stand once linking is done: those whose bearer is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.membership import BY_NOUN
from kg.model import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Quantity, Relation

NAMED_ONLY = ("holdsPosition",)
"""Relations whose subject is a named person, by name or by a description of one."""


def named_bearers(linked: Iterable[Relation]) -> tuple[Relation, ...]:
    """Leave out offices of descriptions, and facts of pronouns, that linking found none for.

    *De Franse president* holds an office where the text names him elsewhere.
    """
    return tuple(
        r for r in linked if not any(_points(m) for m in (r.subject, r.object)) and not _unnamed(r)
    )


def _unnamed(relation: Relation) -> bool:
    """Tell an office or a nationality of a description that stands for nobody named."""
    subject = relation.subject
    if relation.evidence.rule.endswith(BY_NOUN):
        return subject.label == subject.text
    nominal = relation.type in NAMED_ONLY and subject.kind is MentionKind.NOMINAL
    return nominal and subject.label == subject.text


def _points(mention: Mention | Quantity) -> bool:
    """Tell a pronoun that linking found nothing for."""
    if not isinstance(mention, Mention) or mention.kind is not MentionKind.PRONOUN:
        return False
    return mention.label == mention.text
