"""Where a recognised name begins and ends: what the recogniser cut off or took in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

_PLACES = ("GPE", "LOC", "FAC")
_ROMAN = frozenset("IVX")
"""Letters of the numbers of governments: *het kabinet-Rutte IV*."""


def spanned(tree: Tree, names: Iterable[Name], gazetteer: Gazetteer) -> Iterator[Name]:
    """Give names with the words that belong to them.

    Parameters
    ----------
    tree : Tree
        The sentence.
    names : iterable of Name
        What was recognised in it, in text order.
    gazetteer : Gazetteer
        Says which longer names there are.
    """
    before: Name | None = None
    for name in names:
        if _is_of_government(tree, name):
            continue
        found = _to_end(tree, name, gazetteer)
        if before is not None and before.last == found.first and _is_ordinal(tree, before):
            found = replace(found, first=before.first)  # "het 2e" and "Bataljon Commando's"
        elif before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def _is_of_government(tree: Tree, name: Name) -> bool:
    """Tell *Wever* of *de regering-De Wever*, *IV* of *kabinet-Rutte IV*: no name by itself."""
    if name.first == 0:
        return False
    noun, hyphen, particle = tree[name.first - 1].text.partition("-")
    known = words.load().has("surname_particles", particle.lower())
    numbered = particle.isalpha() and set(tree[name.first].text) <= _ROMAN
    called = bool(hyphen) and noun.islower() and particle[:1].isupper()
    return called and (known or numbered)


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


def _goes_on(name: Name, after: Token) -> bool:
    """Tell *Boeing 737* and *Sea Watch-bemanning* from a town with a date or mark behind it."""
    if after.pos == "NUM":
        return name.label not in _PLACES and after.text.isdigit()
    return after.pos in ("PROPN", "NOUN") and after.text[:1].isalpha()


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
