"""Standing facts that a noun's own modifiers tell: nationality, origin and who leads."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from kg.extract.roles.arguments import demonym_mention
from kg.extract.standing.officials import is_field
from kg.model import MentionKind
from kg.syntax.phrase import conjuncts
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.reading import Reading
    from kg.model import Mention, Span
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]


_STATE_BODIES = ("Government", "Parliament", "ArmedForce", "Ministry", "Court")
"""Bodies that a state has: what else a state is said to have may be anything."""
_ASIDE = frozenset([(",", ","), (",", "."), ("(", ")"), (",", ")")])
"""Marks around what is said of a name behind it."""


def nationality(reading: Reading, noun: Token, claimed: set[Span]) -> Iterator[Found]:
    """Give the state of *het Iraakse parlement*, *de Duitse minister Maas*, by the adjective.

    People have a party for an adjective as well: *de Republikeinse kiezers*. `claimed` are
    the adjectives that tell another relation: *de Franse president*.
    """
    if not reading.has_demonym or not reading.is_a(noun, "Agent") or reading.is_a(noun, "Place"):
        return
    slots = [s for s in reading.view.slots(noun) if s.name == "demonym"]
    states = [s for slot in slots for s in _states(reading, noun, slot.token)]
    for bearer, state in _paired(list(_borne(reading, noun)), states) if states else ():
        if state.head not in claimed:
            yield "nationalityOf", bearer, state, "nationality#demonym"
    if slots and reading.is_a(noun, "Person", "Group"):
        for slot in slots:
            for party in demonym_mention(reading, slot.token, "Party"):
                if party.head not in claimed:
                    yield "memberOf", reading.phrase(noun).mention(), party, "party#demonym"


def _paired(bearers: list[Mention], states: list[Mention]) -> Iterable[tuple[Mention, Mention]]:
    """Give each his own state where they are as many: *de Franse en Duitse ministers X en Y*."""
    same = len(bearers) == len(states)
    return zip(bearers, states, strict=True) if same else product(bearers, states)


def _states(reading: Reading, noun: Token, adjective: Token) -> Iterator[Mention]:
    """Give the state of an adjective, or of a body that governs its region.

    *De Catalaanse regering*, *het Schotse parlement*; not *Europese regeringen*.
    """
    yield from demonym_mention(reading, adjective, "State")
    governs = reading.is_a(noun, "Government", "Parliament")
    if governs and not reading.resources.words.has("continents", adjective.lemma.lower()):
        yield from demonym_mention(reading, adjective, "Region")


def _borne(reading: Reading, noun: Token) -> Iterator[Mention]:
    """Give whom a noun's adjective is said of: *de Franse schrijvers Ernaux en Houellebecq*."""
    yield whole(reading, noun)
    found = reading.phrase(noun)
    if found.name is not None and noun.feat("Number") == "Plur":
        for other in conjuncts(reading.tree, reading.tree[found.name.first])[1:]:
            if other.pos == "PROPN":
                yield reading.phrase(other).mention()


def origin(reading: Reading, noun: Token, claimed: set[Span]) -> Iterator[Found]:
    """Give the state of *een echtpaar uit Roemenië*, *een arts en een boer uit Peru*.

    `claimed` are the states that the noun tells another relation of: *diplomaten uit Peru*.
    """
    if "uit" not in reading.tree.forms or not reading.is_a(noun, "Person", "Group"):
        return
    for slot in reading.view.slots(noun):
        if slot.name != "nmod:uit" or slot.rule != "direct" or slot.token.pos != "PROPN":
            continue
        state = reading.phrase(slot.token)
        known = reading.resources.gazetteer.named(state.text)
        if not known or known[0].type != "State" or state.mention().head in claimed:
            continue
        for one in _listed(reading, noun):
            yield "nationalityOf", whole(reading, one), state.mention(), "origin#nmod:uit"


def governing(reading: Reading, noun: Token) -> Iterator[Found]:
    """Give the state of *het leger van Peru*, *de regering van Mali*, *de raad van Soedan*.

    A body of one state that the words name; not *de coalitie van Peru en Fiji*, and not
    *de organisatie van Peru*, which may be one that it only belongs to.
    """
    if not reading.is_a(noun, *_STATE_BODIES):
        governs = noun.pos == "NOUN" and reading.is_a(noun, "Organisation")
        if not governs or not reading.resources.words.ends("governing_nouns", noun.lemma.lower()):
            return
    if is_field(reading, noun):
        yield from _of_officials(reading, noun)
        return
    for child in reading.tree.children(noun, "nmod"):
        if child.pos != "PROPN" or preposition(reading.tree, child) != "van":
            continue
        state = reading.phrase(child)
        known = reading.resources.gazetteer.named(state.text)
        if known and known[0].type == "State" and reading.tree.child(child, "conj") is None:
            yield "nationalityOf", whole(reading, noun), state.mention(), "nationality#nmod:van"


def _of_officials(reading: Reading, field: Token) -> Iterator[Found]:
    """Give whose minister one is: *de minister van Defensie van Polen, Jan Nowak*."""
    tree, title = reading.tree, reading.tree[field.head]
    if whole(reading, title).kind is not MentionKind.NAMED:
        return  # "Jan Nowak, minister van Defensie van Polen", but not "de minister van ..."
    for first in tree.children(field, "nmod"):
        if preposition(tree, first) != "van":
            continue
        both = (*conjuncts(tree, first), *conjuncts(tree, field)[1:])  # the parse may hang it there
        named = [reading.phrase(t) for t in both]
        known = [reading.resources.gazetteer.named(n.text)[:1] for n in named]
        if all(e and e[0].type == "State" for e in known):
            states = [n.mention() for n in named]
            for bearer, state in _paired(list(_borne(reading, title)), states):
                yield "nationalityOf", bearer, state, "nationality#nmod:van"


def _listed(reading: Reading, noun: Token) -> Iterator[Token]:
    """Give a noun and the one before it in a list that has no modifiers of its own."""
    first = reading.tree[noun.head]
    people = noun.dep == "conj" and first.pos == "NOUN" and reading.is_a(first, "Person", "Group")
    if people and reading.tree.child(first, "amod", "nmod", "appos", "acl:relcl") is None:
        yield first
    yield noun


def commanded(reading: Reading, name: Token) -> Iterator[Found]:
    """Give who leads a force by what it is called: *Aidid en zijn Somali National Army*."""
    found = reading.phrase(name)
    if found.name is None or not reading.is_a(name, "ArmedForce", "ArmedGroup", "Organisation"):
        return
    last = found.tokens[-1].text.lower()
    if reading.resources.words.has("forces_in_names", last):
        for slot in reading.view.slots(name):
            if slot.name == "poss" and reading.is_a(slot.token, "Person"):
                yield "leads", reading.phrase(slot.token).mention(), found.mention(), "name#poss"


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


def whole(reading: Reading, noun: Token) -> Mention:
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
