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


def name_of_state(reading: Reading, name: Token) -> Iterator[Found]:
    """Give the state in a body's name: *het Syrisch Observatorium voor de Mensenrechten*."""
    if not (name.text[:1].isupper() and reading.tree.child(name, "flat", "fixed")):
        return
    if not reading.is_a(name, "Organisation"):
        return
    known = reading.resources.gazetteer.named(reading.phrase(name).text)
    if any(entry.nationality or entry.located_in for entry in known):
        return  # the gazetteer tells it of "de Palestijnse Autoriteit"
    for state in demonym_mention(reading, name, "State"):
        yield "nationalityOf", reading.phrase(name).mention(), state, "nationality#name"


def _is_town(reading: Reading, token: Token) -> bool:
    """Tell *de luchthaven van Luik* from *een basis van Iran*, *de poort van het kamp*."""
    found = reading.phrase(token)
    entries = reading.resources.gazetteer.named(found.text)
    return found.name is not None and not (entries and entries[0].type == "State")


def _in_town(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the town of *de Brusselse rechtbank*, *het Antwerpse parket*, *Londense agenten*.

    The adjective of somebody's title tells what the office is of: *de Gentse burgemeester X*.
    """
    titled = reading.is_a(noun, "Person") and reading.phrase(noun).name is not None
    if titled or not reading.is_a(noun, "Organisation", "Person", "Group", "Facility", "City"):
        return
    for slot in reading.view.slots(noun):
        if slot.name == "demonym":
            for town in demonym_mention(reading, slot.token, "City"):
                yield "locatedIn", reading.phrase(noun).mention(), town, "place#town"


def situated(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the place of *de trainingsmissie in Irak*, *de Syrische stad Douma*."""
    yield from _in_town(reading, noun)
    words = reading.resources.words
    placed = reading.is_a(
        noun, "Mission", "Facility", "Organisation", "ArmedForce", "Region", "City"
    )
    if not placed and not words.has("situated_nouns", noun.lemma.lower()):
        return
    for slot in reading.view.slots(noun):
        kind, _, prep = slot.name.partition(":")
        facility = prep == "van" and words.has("sited_facilities", noun.lemma.lower())
        sited = words.has("siting_prepositions", prep) or facility
        if kind == "nmod" and "light" not in slot.rule and sited:
            site = reading.site(slot.token, whole=True)
            no_site = _is_no_site(reading, noun, site, prep) or (
                facility and not _is_town(reading, site)
            )
            if reading.is_a(site, "Place") and not no_site:
                place = reading.phrase(site).mention()
                yield "locatedIn", _whole(reading, noun), place, f"place#{slot.name}"
        elif slot.name == "demonym" and reading.is_a(noun, "City", "Region"):
            if words.has("boundary_nouns", noun.lemma.lower()) or not reading.phrase(noun).name:
                continue  # "de Mexicaanse grens" is that with Mexico; "een Syrische stad"
            for state in demonym_mention(reading, slot.token, "State"):
                yield "locatedIn", reading.phrase(noun).mention(), state, "place#demonym"


def _is_no_site(reading: Reading, noun: Token, site: Token, prep: str) -> bool:
    """Tell *een autoriteit op dit gebied*, *in Parijs, in juni in Lille*: no town is in another."""
    if reading.phrase(site).name is None:
        return prep == "op" and reading.resources.words.has("figurative_sites", site.lemma.lower())
    towns = (reading.resources.gazetteer.named(reading.phrase(t).text) for t in (noun, site))
    return prep == "in" and all(found and found[0].type == "City" for found in towns)


def _whole(reading: Reading, noun: Token) -> Mention:
    """Give what a noun is, or the name it is said of: *Gao, een bolwerk in Mali*."""
    found = reading.phrase(noun)
    above = reading.tree[noun.head]
    if noun.dep == "appos" and found.name is None and above.index < noun.index:
        named = reading.phrase(above)
        if named.name is not None:
            return named.mention()
    return found.mention()
