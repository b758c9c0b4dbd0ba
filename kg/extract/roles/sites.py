"""Which phrases of place name somewhere that an event can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.roles.pointers import is_street

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token

MOTION = ("Movement", "Deployment", "Withdrawal", "Transfer")
"""Types that have origin and destination."""


def is_site(evocation: Evocation, token: Token, site: Token) -> bool:
    """Tell *in Frankrijk* from *onder leiding van Frankrijk*, which is nowhere.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    token, site : Token
        Head of the phrase, and the place that it is beside or else itself.
    """
    # "zei dat in de Kamer": a house is where its members speak.
    reading = evocation.reading
    lemma = reading.phrase(site).head.lemma.lower()
    seated = reading.resources.words.ends("assembly_nouns", lemma) or _is_housed(evocation, lemma)
    seated = seated or _is_office(evocation, token, lemma) or _is_aboard(evocation, token)
    near = site is not token and not reading.is_a(site, "Person", "Group")
    named = near or is_street(site) or reading.is_a(site, "Place", "Parliament")
    named = named or reading.resources.words.has("plural_sites", site.text.lower())
    if not seated and not named:
        return False
    ranks = (f"{m.text.lower()} {lemma}" for m in reading.tree.children(site, "amod"))
    if any(reading.resources.words.has("ranking_phrases", rank) for rank in ranks):
        return False  # "overlegde in de eerste plaats over"
    # "op verzoek van Estland en Noorwegen": the second has the preposition of the first.
    first = reading.tree[token.head] if token.dep == "conj" else token
    cases = reading.tree.children(token, "case") or reading.tree.children(first, "case")
    words = reading.resources.words
    if reading.is_a(site, "State") and any(_is_placeless(evocation, site, c.lemma) for c in cases):
        return False
    fixed = (f for c in cases for f in reading.tree.children(c))
    return all(f.pos == "ADP" or words.has("siting_nouns", f.lemma.lower()) for f in fixed)


def is_in_front(evocation: Evocation, site: Token, *, moves: bool) -> bool:
    """Tell *betogers voor het parlement* from *verkiezingen voor het parlement*, which is for it.

    Before a state or town is who sails or flies there: *patrouilleert voor Libië*, *het schip
    voor Libië*, but *spioneert voor Libië*.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    site : Token
        The place.
    moves : bool
        Whether the frame is a motion.
    """
    reading = evocation.reading
    if reading.is_a(site, "State", "City", "Region"):
        above = reading.tree.head(site)
        return moves or (above is not None and reading.is_a(above, "Vehicle"))
    words, type_ = reading.resources.words, evocation.entry.type
    return moves or words.has("placed_types", type_) or words.has("speaking_types", type_)


def without_matter(evocation: Evocation, name: str, inside: Iterable[Slot]) -> Iterator[Slot]:
    """Leave out where a matter is: *bespraken de crisis in Soedan*, not *de zaak in Parijs*.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    name : str
        Slot of the argument that the places stand in.
    inside : iterable of Slot
        The places.
    """
    entry, reading = evocation.entry, evocation.reading
    matter = entry.type == "Consultation" and name == "obj" and name in entry.roles.get("topic", ())
    for slot in inside:
        if not matter or reading.is_a(slot.token, "City", "Facility"):
            yield slot


def _is_placeless(evocation: Evocation, country: Token, prep: str) -> bool:
    """Tell *naast Portugal*, *hulp voor beide landen*, *een provocatie door Peru*: nowhere.

    Off a country by its name is at sea: *het schip voor Libië*; *trok door Peru* is the way.
    """
    if (prep == "voor" and country.pos == "PROPN") or (
        prep == "door" and evocation.entry.type in MOTION
    ):
        return False
    return evocation.reading.resources.words.has("placeless_prepositions", prep)


def _is_housed(evocation: Evocation, lemma: str) -> bool:
    """Tell *werd bij een school aangehouden*: for physical events a body is its house."""
    words = evocation.reading.resources.words
    physical = words.has("placed_types", evocation.entry.type)
    return physical and words.ends("housed_nouns", lemma)


def _is_office(evocation: Evocation, token: Token, lemma: str) -> bool:
    """Tell *ontvangen op het kabinet van de minister*: one is in its rooms."""
    words, tree = evocation.reading.resources.words, evocation.reading.tree
    if not words.has("office_nouns", lemma):
        return False
    if words.has("impersonal_reports", evocation.carrier.lemma):
        return False  # "klonk het op het ministerie": by them
    return any(c.text.lower() == "op" for c in tree.children(token, "case"))


def _is_aboard(evocation: Evocation, token: Token) -> bool:
    """Tell *doodgestoken in een bus* from *aangevallen met een bus*."""
    reading = evocation.reading
    if not reading.resources.words.has("placed_types", evocation.entry.type):
        return False
    inside = any(c.text.lower() == "in" for c in reading.tree.children(token, "case"))
    return inside and token.pos == "NOUN" and reading.is_a(token, "Vehicle")
