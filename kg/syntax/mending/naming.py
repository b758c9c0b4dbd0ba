"""Names, titles and adjectives of nationality as Dutch has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax.mending.apart import apart
from kg.syntax.mending.capital_titles import (
    is_capital_title,
    without_portfolio,
    without_title,
)
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.gapped import uncounted
from kg.syntax.mending.joined_names import parted
from kg.syntax.mending.listed_places import with_listed_places
from kg.syntax.mending.needs import needs, relation, tagged
from kg.syntax.mending.spans import spanned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

_STATE_BODIES = ("ArmedForce", "Government", "Parliament", "Ministry")
"""Classes of bodies of one state, which an adjective before them may say."""


def real_names(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Leave out what is recognised as a name but is a noun: *staatspersagentschap Sana*.

    A name has a capital or digit, no other name in apposition to its noun, and is no noun at
    the start of a headline, alone (*Rechter beveelt*) or with a country behind it (*Leger Mali*).
    """
    if not tree.names:
        return ()
    named = (n for n in tree.names if not _opens_headline(tree, n, lexicon, gazetteer))
    split = (part for n in named for part in apart(tree, n, gazetteer))
    real = (n for n in split if not is_capital_title(tree, n, lexicon))
    names = [n for n in real if not _is_noun(tree, n, gazetteer)]
    joined = _whole(tree, names, gazetteer)
    untitled = [without_title(tree, n, lexicon, gazetteer) for n in joined]
    held = [without_portfolio(tree, n, lexicon, gazetteer) for n in untitled]
    whole = spanned(tree, held, lexicon, gazetteer)
    ones = (part for n in whole for part in parted(tree, n, gazetteer))
    sure = [uncounted(tree, n, gazetteer) for n in ones]
    return tuple(with_listed_places(tree, sure, gazetteer))


def _whole(tree: Tree, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Join what was recognised apart: *Barack* and *Obama*, *Straat van* and *Hormuz*."""
    found: list[Name] = []
    for name in names:
        last = found[-1] if found else name
        if last.last != name.first:
            found.append(name)
            continue
        first = tree[name.first]
        person = last.label == name.label == "PERSON" and first.dep in ("appos", "flat")
        inside = last.first <= first.head < last.last
        whole = " ".join(t.text for t in tree.tokens[last.first : name.last])
        if (person and inside) or gazetteer.named(whole):
            found[-1] = replace(last, last=name.last)
        else:
            found.append(name)
    return found


@needs(relation("appos", "flat", "nmod", below=["nmod"]))
def bearers_of_titles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Give a person to the title, not to the body in it.

    *de voorzitter van het Huis van Afgevaardigden Paul Ryan*: he is the chairman. Behind
    a comma the title has its bearer before it: *Ann Bos, baas van de modegroep Zara*.
    """
    for token in tree.related("appos", "flat", "nmod"):
        name = tree.name_at(token)
        body = tree[token.head]
        if name is None or name.label != "PERSON" or body.dep != "nmod" or _has_case(tree, token):
            continue
        inner = tree.name_at(body)
        title = tree[body.head]
        is_body = inner is not None and inner is not name and inner.label != "PERSON"
        if body.pos == "NOUN" and not _names_person(body, lexicon):
            is_body = _names_person(title, lexicon)  # "commissaris voor het beleid X"
        above = tree.name_at(tree[title.head]) if title.dep == "appos" else None
        borne = above is not None and above.label == "PERSON"
        free = (title.pos == "NOUN" and not borne) and not any(
            a.index < token.index or a.pos == "PROPN" for a in tree.children(title, "appos")
        )
        if is_body and free and title.index < body.index < token.index:
            yield Edit(token.index, title.index, "appos")


def _is_named_right(tree: Tree, name: Token, title: Token) -> bool:
    """Tell an apposition of its title; not *door koning X en premier Anna Bos*."""
    two = title.head == name.head and len(tree.children(tree[name.head], "appos")) > 1
    apart = title.index != name.head and "-" in title.text
    return name.dep == "appos" and not apart and not (two and title.dep == "conj")


@needs(tagged("PROPN"))
def names_behind_titles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Give a name to the bare title right before it: *volgens minister van Defensie X*."""
    for name in tree.tagged("PROPN"):
        found = tree.name_at(name) if name.index > 0 else None
        if found is None or found.label != "PERSON":
            continue
        if found.first != name.index or _has_case(tree, name) or name.dep == "flat":
            continue
        if _is_named_right(tree, name, title := tree[name.index - 1]):
            continue
        while not _names_person(title, lexicon):
            if title.dep not in ("nmod", "fixed", "flat") or title.head >= title.index:
                break
            title = tree[title.head]
        bare = not tree.child(title, "det", "appos", "nmod:poss")
        # "blijven volgens de minister van Defensie Ann Bos gelden": nothing is given to her
        loose = name.dep == "iobj" and tree.child(tree[name.head], "obj") is None
        bare = bare or (loose and tree.child(title, "case") is not None)
        noun = title.pos == "NOUN" or (title.pos == "PROPN" and "-" in title.text)
        last = tree.subtree(title)[-1].index
        if not (noun and bare) or not name.index - 1 <= last < found.last:
            continue
        if _names_person(title, lexicon) and title.head != name.index:
            yield Edit(name.index, title.index, "appos")
            if title.pos == "PROPN":  # "bij VN-baas X"
                yield Edit(title.index, title.head, title.dep, "NOUN", title.text.lower())


def _names_person(title: Token, lexicon: Lexicon) -> bool:
    lemma = title.lemma.lower()
    return "Person" in (lexicon.noun_class(lemma), lexicon.noun_class(lemma.rpartition("-")[2]))


@needs(relation("appos", "flat", "nmod", tags=["PROPN"], below=["nsubj"]))
def places_for_persons(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *dat een premier Bahrein bezoekt*: no person has a country's name.

    Nor is it a headline's genitive (*premier Bahrein bezoekt*), where the title has an article.
    No more is one state's army or government another state's: *toen viel het Peruaanse leger
    Chili binnen*, *nu geeft de Belgische regering Peru een lening*.
    """
    for name in tree.tagged("PROPN"):
        title = tree[name.head]
        verb = tree[title.head]
        bare = name.dep in ("appos", "flat", "nmod", "nmod:poss")
        if not bare or title.dep != "nsubj" or verb.pos != "VERB":
            continue
        if tree.child(name, "case", "flat") or not tree.child(title, "det"):
            continue  # "de onderminister Victoria Nuland"
        found = [e.type for e in gazetteer.named(name.text)[:1]]
        class_ = lexicon.noun_class(title.lemma.lower())
        person = class_ == "Person" and verb.index > name.index
        held = tree.child(verb, "obj") is not None
        if person and not held and found and found[0] in ("State", "City"):
            yield Edit(name.index, verb.index, "obj")
            continue
        adjectives = tree.children(title, "amod") if class_ in _STATE_BODIES else ()
        if found == ["State"] and any(gazetteer.adjective(a.text) for a in adjectives):
            yield Edit(name.index, verb.index, "iobj" if held else "obj")


@needs(relation("appos", tags=["PROPN"], below=["nsubj"]))
def names_of_several(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *hadden alle leiders Trump gewaarschuwd*: one man is not several leaders."""
    for name in tree.related("appos"):
        title = tree[name.head]
        verb = tree[title.head]
        if name.pos != "PROPN" or name.index != title.index + 1:
            continue
        found = tree.name_at(name)
        one = found is not None and found.label == "PERSON" and not tree.child(name, "conj")
        several = title.pos == "NOUN" and title.feat("Number") == "Plur"
        if not (one and several and title.dep == "nsubj" and verb.pos == "VERB"):
            continue
        person = lexicon.noun_class(title.lemma.lower()) in ("Person", "Group")
        if person and not tree.child(title, "conj") and not tree.child(verb, "obj", "iobj"):
            yield Edit(name.index, verb.index, "obj")


@needs(relation("appos", tags=["PROPN"], of=["PROPN"]))
def members_as_titles(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell the noun in *VVD'er Han ten Broeke*, *de Belg Salah Abdeslam*, tagged as a name."""
    for token in tree.heads("appos"):
        if token.pos != "PROPN" or gazetteer.inhabitant(token.text) is None:
            continue
        if gazetteer.named(token.text) or tree.child(token, "flat") is not None:
            continue
        if any(a.pos == "PROPN" and a.index > token.index for a in tree.children(token, "appos")):
            yield Edit(token.index, token.head, token.dep, pos="NOUN")


def _is_noun(tree: Tree, name: Name, gazetteer: Gazetteer) -> bool:
    words = tree.tokens[name.first : name.last]
    two = name.first == 0 and len(words) == 2
    if two and not gazetteer.named(f"{words[0].text} {words[1].text}"):
        after = gazetteer.named(words[1].text)
        if after and after[0].type == "State" and words[0].text[1:].islower():
            return not gazetteer.adjectives(words[0].text)
    capital = words[0].text[:1].isupper()
    if not capital and not any(c.isupper() or c.isdigit() for w in words for c in w.text):
        return True
    whose = gazetteer.inhabitant(" ".join(w.text for w in words))
    return whose is not None and whose.type == "Party"  # "VVD'er Han ten Broeke"


def _opens_headline(tree: Tree, name: Name, lexicon: Lexicon, gazetteer: Gazetteer) -> bool:
    word = tree[name.first]
    common = name.last == 1 and word.pos in ("NOUN", "ADJ") and not gazetteer.named(word.text)
    return common and lexicon.noun_class(word.text.lower()) is not None


def _has_case(tree: Tree, token: Token) -> bool:
    return tree.child(token, "case") is not None


TITLES = (bearers_of_titles, names_behind_titles, names_of_several)
"""Those that give names to titles, in their order."""
