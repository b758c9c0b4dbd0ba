"""Where bodies, buildings and towns are: *de trainingsmissie in Irak*, *de Syrische stad Douma*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.roles.arguments import demonym_mention
from kg.extract.standing.membership import before_brackets
from kg.extract.standing.modifiers import whole
from kg.model import MentionKind
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]


def situated(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the place of *de trainingsmissie in Irak*, *de Syrische stad Douma*."""
    yield from _in_town(reading, noun)
    words = reading.resources.words
    placed = reading.is_a(
        noun, "Mission", "Facility", "Organisation", "ArmedForce", "Region", "City"
    )
    group = reading.is_a(noun, "Group") and reading.phrase(noun).name is None
    yield from _largest_town(reading, noun)
    if not (placed or group) and not words.has("situated_nouns", noun.lemma.lower()):
        return
    for slot in reading.view.slots(noun):
        kind, _, prep = slot.name.partition(":")
        facility = prep == "van" and _is_called_by(reading, noun, slot.token)
        built = prep == "aan" and _is_built(reading, noun)
        sited = words.has("siting_prepositions", prep) or facility or built
        if kind == "nmod" and "light" not in slot.rule and sited:
            site = reading.site(slot.token, whole=True)
            no_site = _is_no_site(reading, noun, site, prep) or (
                facility and not _is_town(reading, site)
            )
            if not placed and group and not reading.is_a(site, "State", "City"):
                continue  # "een militie in Mali", not "de meerderheid in Vlaanderen"
            if reading.is_a(site, "Place") and not no_site:
                place = reading.phrase(site).mention()
                yield (
                    "locatedIn",
                    whole(reading, _housed(reading, noun, site)),
                    place,
                    f"place#{slot.name}",
                )
        elif slot.name == "demonym" and reading.is_a(noun, "City", "Region"):
            if words.has("boundary_nouns", noun.lemma.lower()) or not reading.phrase(noun).name:
                continue  # "de Mexicaanse grens" is that with Mexico; "een Syrische stad"
            first = reading.tree[noun.head]
            if noun.dep == "conj" and first.pos == "NOUN" and not reading.is_a(first, "Place"):
                continue  # "de Duitse fregatten Emden en Bonn"
            for state in demonym_mention(reading, slot.token, "Place"):
                yield "locatedIn", reading.phrase(noun).mention(), state, "place#demonym"


def _in_town(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the town of *de Brusselse rechtbank*, *het Antwerpse parket*, *Londense agenten*.

    The adjective of somebody's title tells what the office is of: *de Gentse burgemeester X*.
    """
    if not reading.has_demonym:
        return
    titled = reading.is_a(noun, "Person") and reading.phrase(noun).name is not None
    if titled or not reading.is_a(noun, "Organisation", "Person", "Group", "Facility", "City"):
        return
    for slot in reading.view.slots(noun):
        if slot.name == "demonym":
            for town in demonym_mention(reading, slot.token, "City"):
                yield "locatedIn", reading.phrase(noun).mention(), town, "place#town"


def in_street(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the street behind a building that the parse hangs elsewhere.

    *Vroeg asiel in de ambassade aan de Kerkweg*; not *verkocht het hotel aan Frankrijk*.
    """
    tree = reading.tree
    if noun.index + 2 >= len(tree) or tree[noun.index + 1].text != "aan":
        return
    site = tree[tree[noun.index + 1].head]
    found = reading.phrase(site)
    if site.head == noun.index or found.label_of_name not in ("LOC", "FAC"):
        return
    if _is_built(reading, noun) and not reading.resources.gazetteer.named(found.text):
        yield "locatedIn", reading.phrase(noun).mention(), found.mention(), "place#street"


def _is_town(reading: Reading, token: Token) -> bool:
    """Tell *de luchthaven van Luik* from *een basis van Iran*, *de poort van het kamp*."""
    found = reading.phrase(token)
    entries = reading.resources.gazetteer.named(found.text)
    return found.name is not None and not (entries and entries[0].type == "State")


def _is_called_by(reading: Reading, noun: Token, town: Token) -> bool:
    """Tell what is called by where it is: *het gemeentehuis van Zele*, *de rechtbank van Gent*."""
    if reading.resources.words.has("sited_facilities", noun.lemma.lower()):
        return True
    described = any(s.name in ("demonym", "nmod:in") for s in reading.view.slots(noun))
    called = reading.phrase(noun).name is None and not described
    settled = reading.phrase(town).label_of_name == "GPE" or reading.is_a(town, "City")
    return called and settled and reading.is_a(noun, "Facility", "Court")


def _is_built(reading: Reading, noun: Token) -> bool:
    """Tell what stands in a street: *een hotel aan de Lijnbaan*."""
    houses = reading.resources.words.has("housing_nouns", noun.lemma.lower())
    return houses or reading.is_a(noun, "Facility")


def _housed(reading: Reading, noun: Token, site: Token) -> Token:
    """Give the building that stands somewhere: *het hoofdkwartier van het leger in Juba*."""
    above = reading.tree[noun.head]
    house = above.pos == "NOUN" and reading.resources.words.has(
        "housing_nouns", above.lemma.lower()
    )
    town = reading.is_a(site, "City")
    if noun.dep == "nmod" and town and house and preposition(reading.tree, noun) == "van":
        return above
    return noun


def _largest_town(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the state of *de tweede stad van Soedan, Omdurman*, *Mosoel, een stad van Irak*."""
    if not reading.is_a(noun, "City") or noun.pos != "NOUN":
        return
    for child in reading.tree.children(noun, "nmod"):
        state = reading.phrase(child)
        named = state.name is not None and reading.is_a(child, "State")
        if not named or preposition(reading.tree, child) != "van":
            continue
        for town in _named_town(reading, noun, child):
            yield "locatedIn", town, state.mention(), "place#town_of"


def _named_town(reading: Reading, noun: Token, state: Token) -> Iterator[Mention]:
    """Give the name that a town's description stands before or behind."""
    described = whole(reading, noun)
    if described.kind is MentionKind.NAMED:
        yield described
        return
    for name in reading.tree.children(state, "appos", "nmod"):
        comma = reading.tree[name.index - 1].text == ","
        if name.pos == "PROPN" and comma and preposition(reading.tree, name) == "":
            yield reading.phrase(name).mention()
            return


def _is_no_site(reading: Reading, noun: Token, site: Token, prep: str) -> bool:
    """Tell *een autoriteit op dit gebied*, *in Parijs, in juni in Lille*: no town is in another."""
    if reading.phrase(site).name is None:
        return prep == "op" and reading.resources.words.has("figurative_sites", site.lemma.lower())
    towns = (reading.resources.gazetteer.named(reading.phrase(t).text) for t in (noun, site))
    return prep == "in" and all(found and found[0].type == "City" for found in towns)


def in_brackets(reading: Reading, place: Token) -> Iterator[Found]:
    """Give where a town is by the brackets behind it: *een brand in Goor (Overijssel)*."""
    tree, at = reading.tree, place.index
    if not 1 < at < len(tree) - 1 or tree[at - 1].text != "(" or tree[at + 1].text != ")":
        return
    town, known = before_brackets(reading, place), reading.resources.gazetteer.named(place.text)
    if known and known[0].type in ("Region", "State") and tree[at - 2].pos == "PROPN":
        found = reading.phrase(town)
        if found.label_of_name in ("GPE", "LOC") and found.text != place.text:
            yield "locatedIn", found.mention(), reading.phrase(place).mention(), "place#brackets"
