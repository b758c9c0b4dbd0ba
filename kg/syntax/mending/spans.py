"""Where a recognised name begins and ends: what the recogniser cut off or took in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.joined_names import (
    objects_behind_bodies,
    objects_behind_names,
)
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

_PLACES = ("GPE", "LOC", "FAC")
_BODIES = ("Organisation", "Parliament", "Court", "Alliance", "Government", "Ministry")
_PLACE_AND_NAME = 3
"""Words that the name of a state and that of a person have at least."""
_ROMAN = frozenset("IVX")
"""Letters of the numbers of governments: *het kabinet-Rutte IV*."""


def spanned(
    tree: Tree, names: Iterable[Name], lexicon: Lexicon, gazetteer: Gazetteer
) -> Iterator[Name]:
    """Give names with the words that belong to them.

    Parameters
    ----------
    tree : Tree
        The sentence.
    names : iterable of Name
        What was recognised in it, in text order.
    lexicon : Lexicon
        Says which nouns are titles.
    gazetteer : Gazetteer
        Says which longer names there are.
    """
    before: Name | None = None
    for name in names:
        if _is_of_government(tree, name) or _is_prefix(tree, name):
            continue
        if _is_office(tree, name, lexicon, gazetteer):
            continue
        found = _behind_place(tree, _to_end(tree, name, gazetteer), gazetteer)
        found = _with_prefix(tree, _labelled(tree, found, gazetteer))
        if before is not None and before.last == found.first and _is_ordinal(tree, before):
            found = replace(found, first=before.first)  # "het 2e" and "Bataljon Commando's"
        elif before is not None:
            yield _trimmed(tree, before)
        before = found
    if before is not None:
        yield _trimmed(tree, before)


def _trimmed(tree: Tree, name: Name) -> Name:
    """Take a preposition or article off the end of a name: *VN-missie van*."""
    last = name.last
    while last - 1 > name.first and tree[last - 1].pos in ("ADP", "DET", "CCONJ"):
        last -= 1
    return name if last == name.last else replace(name, last=last)


def _is_of_government(tree: Tree, name: Name) -> bool:
    """Tell *Wever* of *de regering-De Wever*, *IV* of *kabinet-Rutte IV*: no name by itself."""
    if name.first == 0:
        return False
    noun, hyphen, particle = tree[name.first - 1].text.partition("-")
    if not hyphen:
        return False
    known = words.load().has("surname_particles", particle.lower())
    numbered = particle.isalpha() and set(tree[name.first].text) <= _ROMAN
    called = noun.islower() and particle[:1].isupper()
    return called and (known or numbered)


def _is_office(tree: Tree, name: Name, lexicon: Lexicon, gazetteer: Gazetteer) -> bool:
    """Tell *Commandant der Strijdkrachten*, an office that somebody else has the name for."""
    title, last = tree[name.first], name.last - 1
    if title.pos != "NOUN" or last == name.first or tree[name.first + 1].pos not in ("DET", "ADP"):
        return False
    person = lexicon.noun_class(title.text.lower()) == "Person"
    return person and not gazetteer.named(
        " ".join(t.text for t in tree.tokens[name.first : last + 1])
    )


def _is_ordinal(tree: Tree, name: Name) -> bool:
    text = tree[name.first].text
    return name.last == name.first + 1 and text[:1].isdigit() and text.rstrip("ste").isdigit()


def _to_end(tree: Tree, name: Name, gazetteer: Gazetteer) -> Name:
    """Give a name to its last word: *Open* of *Open Skies-verdrag*, *Boeing* of *Boeing 737*."""
    if name.last >= len(tree) or name.label == "NORP":
        return name
    after = tree[name.last]
    if tree.name_at(after) is not None or not (after.text[:1].isupper() or after.pos == "NUM"):
        return name
    whole = " ".join(t.text for t in tree.tokens[name.first : name.last + 1])
    inside = after.dep.startswith("flat") and name.first <= after.head < name.last
    if gazetteer.named(whole) or (inside and _goes_on(name, after)):
        return replace(name, last=name.last + 1)
    return name


def _behind_place(tree: Tree, name: Name, gazetteer: Gazetteer) -> Name:
    """Give *Hans Bos* of *de gezant voor Jemen Hans Bos*, where the state was taken in."""
    if name.label != "PERSON" or name.last - name.first < _PLACE_AND_NAME or not name.first:
        return name
    first = tree[name.first]
    known = gazetteer.named(first.text)
    place = bool(known) and known[0].type in ("State", "Region")
    if not place or tree[name.first - 1].pos != "ADP" or first.dep != "nmod":
        return name
    return replace(name, first=name.first + 1)


@needs(relation("flat", below=["nmod"]))
def persons_behind_places(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Give a person to the title before it: *de gezant voor Jemen Hans Bos*."""
    for first in tree.related("flat"):
        name, place = tree.name_at(first), tree[first.head]
        if name is None or name.label != "PERSON" or name.first != first.index:
            continue
        title = tree[place.head]
        if place.index != first.index - 1 or place.dep != "nmod" or title.pos != "NOUN":
            continue
        if lexicon.noun_class(title.lemma.lower().rpartition("-")[2]) == "Person":
            yield Edit(first.index, title.index, "appos")
            for rest in tree.tokens[first.index + 1 : name.last]:
                yield Edit(rest.index, first.index, "flat")


def _is_prefix(tree: Tree, name: Name) -> bool:
    """Tell *USS* alone, whose ship follows as a name of its own."""
    return name.last == name.first + 1 and words.load().has("ship_prefixes", tree[name.first].text)


def _with_prefix(tree: Tree, name: Name) -> Name:
    """Give a ship with what it is called first: *USS Dwight D. Eisenhower*, *Zr.Ms. De Ruyter*."""
    first = name.first
    while first > 0 and words.load().has("ship_prefixes", tree[first - 1].text):
        first -= 1
    known = words.load().has("ship_prefixes", tree[name.first].text)
    if first == name.first and not known:
        return name
    return replace(name, first=first, label="PRODUCT")


def _labelled(tree: Tree, name: Name, gazetteer: Gazetteer) -> Name:
    """Tell a known body that was taken for a law: *de Algemene Vergadering*."""
    if name.label != "LAW":
        return name
    known = gazetteer.named(" ".join(t.text for t in tree.tokens[name.first : name.last]))
    return replace(name, label="ORG") if known and known[0].type in _BODIES else name


def _goes_on(name: Name, after: Token) -> bool:
    """Tell *Boeing 737* and *Sea Watch-bemanning* from a town with a date or mark behind it."""
    if after.pos == "NUM":
        return name.label not in _PLACES and after.text.isdigit()
    return after.pos in ("PROPN", "NOUN") and after.text[:1].isalpha()


@needs(relation(tags=["ADV"], of=["NOUN", "PROPN"]))
def adverbs_like_names(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *de partijen Vooruit en Groen*, where a parser takes the name for an adverb."""
    for token in tree.tagged("ADV"):
        name = tree.name_at(token) if token.index and token.text.istitle() else None
        if name is None or name.last - name.first > 1 or name.label not in ("ORG", "PERSON"):
            continue
        noun = tree[token.head]
        beside = noun.index == token.index - 1 and noun.pos == "NOUN"
        if token.dep == "conj" and noun.pos in ("NOUN", "PROPN"):
            yield Edit(token.index, noun.index, "conj", "PROPN", token.text)
        elif beside and lexicon.noun_class(noun.lemma.lower()) is not None:
            yield Edit(token.index, noun.index, "appos", "PROPN", token.text)


@needs(relation("flat", below=["nsubj"]))
def objects_behind_states(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *volgend jaar stuurt Polen tanks*, *gisteren verloor Mali soldaten*: no part of a name.

    The verb stands right before the state and has no other object.
    """
    for word in tree.related("flat"):
        state = tree[word.head]
        verb = tree[state.head]
        if word.index != state.index + 1 or state.dep != "nsubj" or verb.index != state.index - 1:
            continue
        if verb.pos != "VERB" or tree.child(verb, "obj") or len(tree.children(state, "flat")) > 1:
            continue
        known = gazetteer.named(state.text)
        if not known or known[0].type != "State" or gazetteer.named(f"{state.text} {word.text}"):
            continue
        if word.pos == "NOUN" and word.text.islower():
            yield Edit(word.index, verb.index, "obj")


@needs(relation("flat", tags=["DET"], of=["NOUN"]))
def genitives_of_offices(tree: Tree, _lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Commandant der Strijdkrachten*, *Minister der Posterijen*: the second is whose."""
    for article in tree.related("flat"):
        title, noun = tree[article.head], tree[min(article.index + 1, len(tree) - 1)]
        if article.pos != "DET" or title.pos != "NOUN" or tree.name_at(title) is not None:
            continue
        if noun.dep == "flat" and noun.head == title.index and article.index == title.index + 1:
            yield Edit(noun.index, title.index, "nmod")
            yield Edit(article.index, noun.index, "det")


RULES = (
    genitives_of_offices,
    persons_behind_places,
    adverbs_like_names,
    objects_behind_states,
    objects_behind_names,
    objects_behind_bodies,
)
"""All of them, in their order."""
