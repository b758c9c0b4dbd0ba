"""Titles taken for names: *Hoge Vertegenwoordiger Kaja Kallas*, *Ayatollah Ali Khamenei*.

Or what belongs to a title and not to the name: *minister Faber van Asiel en Migratie*.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

_FIRST_AND_LAST = 2
"""Words of a name at least that is whole."""
_OF = "van"
"""What stands before a portfolio."""


def is_capital_title(tree: Tree, name: Name, lexicon: Lexicon) -> bool:
    """Tell *Speciaal Gezant* before *Geir Pedersen*, which is no name of a body.

    Parameters
    ----------
    tree : Tree
        The parse.
    name : Name
        What was recognised as a name.
    lexicon : Lexicon
        Says which nouns are of persons.
    """
    if name.label != "ORG" or name.last - name.first < 2:
        return False
    behind = any(n.first == name.last and n.label == "PERSON" for n in tree.names)
    return behind and _is_title(tree[name.last - 1], lexicon)


def without_title(tree: Tree, name: Name, lexicon: Lexicon, gazetteer: Gazetteer) -> Name:
    """Give *Ali Khamenei* of *Ayatollah Ali Khamenei*, which was recognised as one name.

    At the start of a sentence, before a whole name, or in lower case the title is a noun as any
    other; but *Emir Kir* has a first name.
    """
    first = tree[name.first]
    opens = name.first == 0 and name.last - name.first > _FIRST_AND_LAST
    if name.label != "PERSON" or not (opens or first.text.islower()):
        return name
    if name.last - name.first < _FIRST_AND_LAST or not _is_office(first, lexicon):
        return name
    whole = " ".join(t.text for t in tree.tokens[name.first : name.last])
    return name if gazetteer.named(whole) else replace(name, first=name.first + 1)


@needs(relation("flat"))
def titles_in_names(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Ayatollah Ali Khamenei*, *Sultan Haitham*: the title bears the name behind it."""
    for title in tree.heads("flat"):
        bearer, *others = tree.children(title, "flat")
        opens = title.index == 0 and bool(tree.child(bearer, "flat") or others)
        if not (opens or title.text.islower()) or tree.name_at(title) is not None:
            continue
        found = tree.name_at(bearer)
        if found is None or found.label != "PERSON" or bearer.index != title.index + 1:
            continue
        if _is_office(title, lexicon):
            yield Edit(title.index, title.head, title.dep, "NOUN", title.text.lower())
            yield Edit(bearer.index, title.index, "appos")
            for other in others:
                yield Edit(other.index, bearer.index, "flat")


def without_portfolio(tree: Tree, name: Name, lexicon: Lexicon, gazetteer: Gazetteer) -> Name:
    """Give *Faber* of *minister Faber van Asiel en Migratie*, a name with what she is for."""
    cut = _portfolio(tree, name.first, name.last, lexicon, gazetteer)
    return replace(name, last=cut) if cut and name.label == "PERSON" else name


@needs(relation("flat", tags=["PROPN"]))
def portfolios_in_names(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *minister Faber van Asiel en Migratie*: she is called Faber, and is for the rest."""
    for bearer in tree.heads("flat"):
        last = max(t.index for t in tree.children(bearer, "flat")) + 1
        cut = _portfolio(tree, bearer.index, last, lexicon, gazetteer)
        if not cut:
            continue
        title, noun = tree[bearer.index - 1], cut + 1
        yield Edit(noun, title.index, "nmod")
        yield Edit(cut, noun, "case", "ADP", tree[cut].text)
        for word in tree.tokens[cut + 2 : last]:
            yield Edit(word.index, noun, "flat")
        if (other := _listed(tree, title, last)) is not None:
            yield Edit(other.index, noun, "conj")


def _portfolio(tree: Tree, first: int, last: int, lexicon: Lexicon, gazetteer: Gazetteer) -> int:
    """Give where in a name behind a title the preposition before a portfolio is, 0 if nowhere.

    A ministry is known, or another noun with a capital is listed behind it; *minister Anna van
    Dijk en Europarlementariër Bos* are two.
    """
    if first == 0 or not _is_office(title := tree[first - 1], lexicon):
        return 0
    for word in tree.tokens[first + 1 : last - 1]:
        if word.text != _OF:
            continue
        part = " ".join(t.text for t in tree.tokens[word.index + 1 : last])
        known = any(entry.type == "Ministry" for entry in gazetteer.named(part))
        if known or _listed(tree, title, last) is not None:
            return word.index
    return 0


def _listed(tree: Tree, title: Token, last: int) -> Token | None:
    """Give the bare noun with a capital right behind a name and *en*: *en Migratie*."""
    for other in tree.children(title, "conj"):
        bare = other.index == last + 1 and other.pos == "NOUN" and other.text[:1].isupper()
        if bare and not tree.child(other, "appos", "flat") and tree[last].dep == "cc":
            return other
    return None


def _is_office(word: Token, lexicon: Lexicon) -> bool:
    """Tell a noun for who holds a position: *ayatollah*; not a first name like *Mark*."""
    held = lexicon.relations.noun(word.text.lower())
    return any(entry.type == "holdsPosition" for entry, _ in held)


@needs(relation("flat", of=["PROPN"]), relation("appos", of=["PROPN"], tags=["PROPN"]))
def capital_titles(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Dat heeft Hoog Commissaris Volker Türk gezegd*: the noun bears the name."""
    for title in tree.related("flat"):
        first = tree[title.head]
        if title.index != first.index + 1 or not _is_title(title, lexicon):
            continue
        bearer = tree.child(first, "appos")
        if first.pos != "PROPN" or bearer is None or not _bears(tree, title, bearer):
            continue
        yield Edit(title.index, first.head, first.dep, "NOUN", title.text.lower())
        yield Edit(first.index, title.index, "amod", "ADJ", first.text.lower())
        for child in tree.children(first):
            if child is not title:
                yield Edit(child.index, title.index, child.dep)


def _is_title(word: Token, lexicon: Lexicon) -> bool:
    """Tell a person's noun; in *Verenigde Naties-hoofd* the body's name goes on."""
    return "-" not in word.text and lexicon.noun_class(word.text.lower()) == "Person"


def _bears(tree: Tree, title: Token, bearer: Token) -> bool:
    found = tree.name_at(bearer)
    return bearer.index == title.index + 1 and found is not None and found.label == "PERSON"


RULES = (titles_in_names, capital_titles, portfolios_in_names)
"""All of them, in their order."""
