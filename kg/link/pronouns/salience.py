"""How salient an antecedent is for a pronoun: by place, by agreement, by who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import Pronoun

SUBJECTS = (grammar.SUBJECT, grammar.EMBEDDED_SUBJECT)
_KNOWN_GENDER = 2
"""Tiers by which a person of known gender goes before one of unknown gender."""
_NAMED = 1
"""Tiers by which somebody named goes before *een man* or *de rechter*."""
_PREFERRED = 3
"""Tiers by which the class that a pronoun prefers goes before others."""

_SPOKEN_OF = 9
"""The tier of what stands in the speaker's own words; who is quoted seldom names himself."""


def tier(occurrence: Occurrence, earlier: Occurrence, discourse: Discourse) -> int:
    """Give the order in which antecedents are tried, from 0.

    Who speaks on is who spoke: *„...”, aldus politiechef X. Hij voegt toe dat ...*.
    """
    back = occurrence.sentence - earlier.sentence
    if back and discourse.speaks(occurrence) and discourse.speaks(earlier):
        return 4 * back - 3
    rank = grammar.rank(earlier.tree, earlier.token)
    if back == 0:
        if discourse.says(occurrence, earlier):
            return _SPOKEN_OF
        if rank in SUBJECTS:  # "Buhari zei dat zijn regering ...": whoever was named before
            return -(occurrence.token.dep == "nmod:poss")
        return 1 if rank == grammar.OBJECT or occurrence.token.dep == "nmod:poss" else 3
    if back == 1:
        return 2 if rank == grammar.SUBJECT else 4 + (rank > grammar.OBJECT)
    return 6 if rank == grammar.SUBJECT else 8 + (rank > grammar.OBJECT)


def bonus(pronoun: Pronoun, referent: Referent, discourse: Discourse) -> int:
    """Give the tiers that a candidate gains by gender and class."""
    gain = 0
    if pronoun.gender and referent.gender == pronoun.gender:
        gain += _KNOWN_GENDER
    if pronoun.neuter and referent.gender == "common":
        gain -= _KNOWN_GENDER
    if referent.named and discourse.knowledge.is_a(referent.type, "Person"):
        gain += _NAMED
    if pronoun.prefer and discourse.knowledge.is_a(referent.type, *pronoun.prefer):
        gain += _PREFERRED
    return gain
