"""Standing facts that a noun's own modifiers tell: nationality and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import demonym_mention
from kg.model import MentionKind
from kg.syntax.phrase import conjuncts
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.model import Mention, Span
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]


_ASIDE = frozenset([(",", ","), (",", "."), ("(", ")"), (",", ")")])
"""Marks around what is said of a name behind it."""


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
                for bearer in _borne(reading, noun):
                    yield "nationalityOf", bearer, state, "nationality#demonym"
            if reading.is_a(noun, "Person", "Group"):
                for party in demonym_mention(reading, slot.token, "Party"):
                    if party.head not in claimed:
                        yield "memberOf", reading.phrase(noun).mention(), party, "party#demonym"


def _borne(reading: Reading, noun: Token) -> Iterator[Mention]:
    """Give whom a noun's adjective is said of: *de Franse schrijvers Ernaux en Houellebecq*."""
    yield _whole(reading, noun)
    found = reading.phrase(noun)
    if found.name is not None and noun.feat("Number") == "Plur":
        for other in conjuncts(reading.tree, reading.tree[found.name.first])[1:]:
            if other.pos == "PROPN":
                yield reading.phrase(other).mention()


def origin(reading: Reading, noun: Token, claimed: set[Span]) -> Iterator[Found]:
    """Give the state of *een echtpaar uit Roemenië*, *een arts en een boer uit Peru*.

    `claimed` are the states that the noun tells another relation of: *diplomaten uit Peru*.
    """
    if not reading.is_a(noun, "Person", "Group"):
        return
    for slot in reading.view.slots(noun):
        if slot.name != "nmod:uit" or slot.rule != "direct" or slot.token.pos != "PROPN":
            continue
        state = reading.phrase(slot.token)
        known = reading.resources.gazetteer.named(state.text)
        if not known or known[0].type != "State" or state.mention().head in claimed:
            continue
        for one in _listed(reading, noun):
            yield "nationalityOf", _whole(reading, one), state.mention(), "origin#nmod:uit"


def _listed(reading: Reading, noun: Token) -> Iterator[Token]:
    """Give a noun and the one before it in a list that has no modifiers of its own."""
    first = reading.tree[noun.head]
    people = noun.dep == "conj" and first.pos == "NOUN" and reading.is_a(first, "Person", "Group")
    if people and reading.tree.child(first, "amod", "nmod", "appos", "acl:relcl") is None:
        yield first
    yield noun


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
    group = reading.is_a(noun, "Group") and reading.phrase(noun).name is None
    yield from _largest_town(reading, noun)
    if not (placed or group) and not words.has("situated_nouns", noun.lemma.lower()):
        return
    for slot in reading.view.slots(noun):
        kind, _, prep = slot.name.partition(":")
        facility = prep == "van" and words.has("sited_facilities", noun.lemma.lower())
        built = prep == "aan" and reading.is_a(noun, "Facility")  # "een hotel aan de Lijnbaan"
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
                    _whole(reading, _housed(reading, noun, site)),
                    place,
                    f"place#{slot.name}",
                )
        elif slot.name == "demonym" and reading.is_a(noun, "City", "Region"):
            if words.has("boundary_nouns", noun.lemma.lower()) or not reading.phrase(noun).name:
                continue  # "de Mexicaanse grens" is that with Mexico; "een Syrische stad"
            for state in demonym_mention(reading, slot.token, "State"):
                yield "locatedIn", reading.phrase(noun).mention(), state, "place#demonym"


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
    whole = _whole(reading, noun)
    if whole.kind is MentionKind.NAMED:
        yield whole
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


def _whole(reading: Reading, noun: Token) -> Mention:
    """Give what a noun is, or the name it is said of: *Gao, een bolwerk in Mali*."""
    found = reading.phrase(noun)
    above = reading.tree[noun.head]
    if noun.dep == "appos" and found.name is None and above.index < noun.index:
        named = reading.phrase(above)
        if named.name is not None:
            return named.mention()
    return _told_of(reading, noun) or found.mention()


def _told_of(reading: Reading, noun: Token) -> Mention | None:
    """Give the body whose name a description follows: *van de MI6, de Britse geheime dienst,*.

    The parse may hang it on what the body belongs to.
    """
    tree = reading.tree
    det = tree.child(noun, "det")
    if noun.dep not in ("appos", "nmod") or det is None or det.feat("Definite") != "Def":
        return None
    last = [t for t in tree.subtree(noun) if t.pos != "PUNCT"][-1]
    if det.index < 2 or last.index + 1 >= len(tree) or not reading.is_a(noun, "Organisation"):
        return None
    opened, closed = tree[det.index - 1].text, tree[last.index + 1].text
    name = tree.name_at(tree[det.index - 2])
    if (opened, closed) not in _ASIDE or name is None:
        return None
    body = reading.phrase(tree[name.first])
    same = body.name is not None and reading.is_a(tree[name.first], "Organisation")
    return body.mention() if same else None
