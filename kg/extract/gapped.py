"""Frames of clauses that leave the verb out: *Duitsland levert 18 tanks, Nederland 14*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.syntax.mending.gapped import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evoke import Evocation
    from kg.extract.quantities import QuantityMention
    from kg.model import Mention
    from kg.syntax.tree import Token

_RULE = "gapped"


def gapped(
    evocation: Evocation, roles: Sequence[Filled]
) -> Iterator[tuple[Token, tuple[Filled, ...]]]:
    """Give the roles of each clause in which an evocation's verb is left out.

    Parameters
    ----------
    evocation : Evocation
        Of the clause that has the verb.
    roles : sequence of Filled
        What fills its roles there.

    Yields
    ------
    tuple of Token and tuple of Filled
        Who the clause is about, and its roles: who stands in the place of the subject and
        the number in that of the first number; what it does not say is as it was there.
    """
    reading = evocation.reading
    subjects = [f for f in roles if f.rule.startswith("subj/") and f.mention is not None]
    if not subjects or not any(f.role == "quantity" for f in roles):
        return
    for who in reading.tree.children(evocation.carrier, "conj"):
        for number in reading.tree.children(who, ORPHAN):
            if (count := reading.quantities.get(number.index)) is not None:
                mention = reading.phrase(who).mention()
                own = Filled(subjects[0].role, f"subj/{_RULE}", who, mention)
                rest = [f for f in roles if f not in subjects]
                yield who, (own, *_of_second(evocation, rest, number, count))


def _of_second(
    evocation: Evocation, roles: Sequence[Filled], number: Token, count: QuantityMention
) -> Iterator[Filled]:
    """Put the number, what it counts and where in the place of the first clause's."""
    reading = evocation.reading
    sites = [t for t in reading.tree.children(number, "nmod", "obl") if reading.is_a(t, "Place")]
    counted = {f.token.index for f in roles if f.role == "quantity"}
    for filled in roles:
        mention = filled.mention if filled.token.index in counted else None
        if filled.role == "quantity":
            yield replace(filled, quantity=count)
        elif mention is not None and number.pos == "NOUN":
            yield _now(evocation, filled, number)  # "18 Leopards, Portugal drie Marders"
        elif mention is not None and sites:
            yield replace(filled, mention=_bare(mention, filled.token))
        elif filled.role != "place" or not sites:
            yield filled
    for site in sites:
        yield Filled("place", f"place/{_RULE}", site, reading.phrase(site).mention())


def _now(evocation: Evocation, filled: Filled, token: Token) -> Filled:
    mention = evocation.reading.phrase(token).mention()
    return replace(filled, rule=f"{filled.rule}+{_RULE}", token=token, mention=mention)


def _bare(mention: Mention, token: Token) -> Mention:
    """Leave out where they are: of *1100 militairen in Niger* Mali has no part."""
    if mention.head != token.span:
        return mention
    return replace(mention, span=token.span, text=token.text, label=token.text)
