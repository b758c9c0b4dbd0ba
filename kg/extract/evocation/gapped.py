"""Frames of clauses that leave the verb out: *Duitsland levert 18 tanks, Nederland 14*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.filled import Filled
from kg.model import Polarity
from kg.syntax.prepositions import preposition
from kg.syntax.token import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

_RULE = "gapped"


class GappedClause(NamedTuple):
    """A clause in which a verb is left out.

    Attributes
    ----------
    first : Token
        The first remnant: who or where.
    roles : tuple of Filled
        Its roles.
    polarity : Polarity or None
        What *niet* or *wel* says of it; `None` where it is as it was.
    """

    first: Token
    roles: tuple[Filled, ...]
    polarity: Polarity | None = None


def gapped(evocation: Evocation, roles: Sequence[Filled]) -> Iterator[GappedClause]:
    """Give the roles of each clause in which an evocation's verb is left out.

    Parameters
    ----------
    evocation : Evocation
        Of the clause that has the verb.
    roles : sequence of Filled
        What fills its roles there.

    Yields
    ------
    GappedClause
        Each remnant stands in the place of what corresponds to it (the subject, a place, a
        count, a phrase with its preposition); what the clause does not say is as it was.
    """
    reading = evocation.reading
    for first in reading.tree.children(evocation.carrier, "conj"):
        orphans = reading.tree.children(first, ORPHAN)
        second = _second(reading, roles, first, orphans) if orphans else None
        if second is not None:
            yield second
    yield from _contrasts(evocation, roles)


def _contrasts(evocation: Evocation, roles: Sequence[Filled]) -> Iterator[GappedClause]:
    """Give what is denied of what stands against a filler: *Polen, maar niet Hongarije*."""
    reading = evocation.reading
    negation = reading.resources.lexicon.qualifiers.negation
    for filled in roles:
        if filled.mention is None or filled.token.head != evocation.carrier.index:
            continue  # "Zij zei dat het niet om X gaat maar om Y": that she did say
        for denied in reading.tree.children(filled.token, "conj"):
            orphan = reading.tree.child(denied, ORPHAN)
            if orphan is not None and orphan.text.lower() in negation:
                rest = [f for f in roles if f.role != filled.role and f.token != filled.token]
                own = _now(reading, filled, denied)
                yield GappedClause(denied, (own, *rest), Polarity.NEGATIVE)


def _second(
    reading: Reading, roles: Sequence[Filled], first: Token, orphans: Sequence[Token]
) -> GappedClause | None:
    sited = bool(preposition(reading.tree, first))
    left = (_at_site if sited else _with_subject)(reading, roles, first)
    polarity, told = None, False
    for orphan in orphans:
        if reading.resources.words.has("gapped_adverbs", orphan.text.lower()):
            polarity, told = _polarity(reading, orphan) or polarity, True
        elif preposition(reading.tree, orphan):
            left, told = list(_with_phrase(reading, left, orphan)), True
        elif counted := list(_with_number(reading, left, orphan)):
            left, told = counted, True
        elif put := _with_object(reading, left, orphan):
            left, told = put, True
    return GappedClause(first, tuple(left), polarity) if left and told else None


def _polarity(reading: Reading, adverb: Token) -> Polarity | None:
    word, resources = adverb.text.lower(), reading.resources
    if word in resources.lexicon.qualifiers.negation:
        return Polarity.NEGATIVE
    return Polarity.POSITIVE if resources.words.has("gapped_affirming", word) else None


def _at_site(reading: Reading, roles: Sequence[Filled], site: Token) -> list[Filled]:
    """Put a place in that of the places: *In Kiev vielen drie doden, in Odessa twee*."""
    own = Filled("place", f"place/{_RULE}", site, reading.phrase(site).mention())
    return [own, *(f for f in roles if f.role != "place")]


def _with_subject(reading: Reading, roles: Sequence[Filled], who: Token) -> list[Filled]:
    """Put who does it in the place of the subject; nothing where that fills no role."""
    subjects = [f for f in roles if f.rule.startswith("subj/") and f.mention is not None]
    if not subjects:
        return []
    own = Filled(subjects[0].role, f"subj/{_RULE}", who, reading.phrase(who).mention())
    return [own, *(f for f in roles if f not in subjects)]


def _with_phrase(reading: Reading, roles: Sequence[Filled], phrase: Token) -> Iterator[Filled]:
    """Put a phrase in the place of that with its preposition: *en Scholz naar Moskou*."""
    prep, time = preposition(reading.tree, phrase), reading.times.get(phrase.index)
    for filled in roles:
        alike = preposition(reading.tree, filled.token) == prep
        if filled.time is not None and alike and time is not None:
            yield replace(filled, token=phrase, time=time)
        elif filled.mention is not None and filled.rule.startswith(f"obl:{prep}/"):
            yield _now(reading, filled, phrase)
        elif filled.quantity is None or not alike:
            yield filled


def _with_object(reading: Reading, roles: Sequence[Filled], thing: Token) -> list[Filled]:
    """Put an object in the place of the first: *Polen levert tanks en Denemarken granaten*."""
    first = next((f for f in roles if f.mention is not None and f.rule.startswith("obj/")), None)
    if first is None:
        return []
    counts = {t.index for t in reading.tree.subtree(first.token)}
    rest = [f for f in roles if f.role != first.role and f.token.index not in counts]
    return [_now(reading, first, thing), *rest]


def _with_number(reading: Reading, roles: Sequence[Filled], number: Token) -> Iterator[Filled]:
    """Put the number, what it counts and where in the place of the first clause's."""
    count = reading.quantities.get(number.index)
    counted = {f.token.index for f in roles if f.role == "quantity"}
    if count is None or not counted:
        return
    sites = [t for t in reading.tree.children(number, "nmod", "obl") if reading.is_a(t, "Place")]
    for filled in roles:
        mention = filled.mention if filled.token.index in counted else None
        if filled.role == "quantity":
            yield replace(filled, quantity=count)
        elif mention is not None and number.pos == "NOUN":
            yield _now(reading, filled, number)  # "18 Leopards, Portugal drie Marders"
        elif mention is not None and sites:
            yield replace(filled, mention=_bare(mention, filled.token))
        elif filled.role != "place" or not sites:
            yield filled
    for site in sites:
        yield Filled("place", f"place/{_RULE}", site, reading.phrase(site).mention())


def _now(reading: Reading, filled: Filled, token: Token) -> Filled:
    mention = reading.phrase(token).mention()
    return replace(filled, rule=f"{filled.rule}+{_RULE}", token=token, mention=mention)


def _bare(mention: Mention, token: Token) -> Mention:
    """Leave out where they are: of *1100 militairen in Niger* Mali has no part."""
    return replace(mention, span=token.span, text=token.text, label=token.text)
