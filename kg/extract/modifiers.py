"""Standing facts that a noun's own modifiers tell: nationality and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import demonym_mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.model import Mention, Span
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]


def nationality(reading: Reading, noun: Token, claimed: set[Span]) -> Iterator[Found]:
    """Give the state of *het Iraakse parlement*, *de Duitse minister Maas*, by the adjective.

    People have a party for an adjective as well: *de Republikeinse kiezers*. `claimed` are
    the adjectives that tell another relation: *de Franse president*.
    """
    if not reading.is_a(noun, "Agent") or reading.is_a(noun, "Place"):
        return
    for slot in reading.view.slots(noun):
        if slot.name == "demonym":
            for state in demonym_mention(reading, slot.token, "State"):
                if state.head in claimed:
                    continue
                yield "nationalityOf", reading.phrase(noun).mention(), state, "nationality#demonym"
            if reading.is_a(noun, "Person", "Group"):
                for party in demonym_mention(reading, slot.token, "Party"):
                    if party.head not in claimed:
                        yield "memberOf", reading.phrase(noun).mention(), party, "party#demonym"


def _is_town(reading: Reading, token: Token) -> bool:
    """Tell *de luchthaven van Luik* from *een basis van Iran*, *de poort van het kamp*."""
    found = reading.phrase(token)
    entries = reading.resources.gazetteer.named(found.text)
    return found.name is not None and not (entries and entries[0].type == "State")


def situated(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the place of *de trainingsmissie in Irak*, *de Syrische stad Douma*."""
    if not reading.is_a(
        noun, "Mission", "Facility", "Organisation", "ArmedForce", "Region", "City"
    ):
        return
    words = reading.resources.words
    for slot in reading.view.slots(noun):
        kind, _, prep = slot.name.partition(":")
        facility = prep == "van" and words.has("sited_facilities", noun.lemma.lower())
        sited = words.has("siting_prepositions", prep) or facility
        if kind == "nmod" and "light" not in slot.rule and sited:
            site = reading.site(slot.token)
            if reading.is_a(site, "Place") and not (facility and not _is_town(reading, site)):
                place = reading.phrase(site).mention()
                yield "locatedIn", reading.phrase(noun).mention(), place, f"place#{slot.name}"
        elif slot.name == "demonym" and reading.is_a(noun, "City", "Region"):
            if words.has("boundary_nouns", noun.lemma.lower()) or not reading.phrase(noun).name:
                continue  # "de Mexicaanse grens" is that with Mexico; "een Syrische stad"
            for state in demonym_mention(reading, slot.token, "State"):
                yield "locatedIn", reading.phrase(noun).mention(), state, "place#demonym"
