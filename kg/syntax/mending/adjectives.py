"""Words that a parser took for nouns, or for the noun behind them: *extra troepen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import finite_at_most, needs, relation, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "nmod", "conj")
_INSIDE = ("nmod", "appos", "flat", "obj")
_NAMES = ("PROPN", "NOUN")
"""Tags of a model's name."""
_GOODS = ("Weapon", "Goods", "Vehicle")
_ROMAN = ("II", "III", "IV")
"""Numbers of models that are no digits."""


@needs(relation(*_NOMINAL, tags=["ADJ"]), relation(*_INSIDE, tags=_NAMES, of=["ADJ", "NUM"]))
def nouns_behind_adjectives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stuurde duizenden extra troepen*, whose adjective has the place of its noun.

    So too *het leger en de paramilitaire Rapid Support Forces*. What stands before the
    adjective is the noun's.
    """
    for adjective in tree.tagged("ADJ"):
        if adjective.dep not in _NOMINAL or adjective.index + 1 >= len(tree):
            continue
        noun = tree[adjective.index + 1]
        if noun.pos not in ("NOUN", "PROPN") or noun.dep not in _INSIDE:
            continue
        if tree.child(noun, "case", "det") or not _hangs_near(tree, noun, adjective):
            continue
        yield Edit(noun.index, adjective.head, adjective.dep)
        for child in tree.children(adjective):
            if child is not noun:
                yield Edit(child.index, noun.index, child.dep)
        counted = tree[noun.head]
        if counted.pos == "NUM":
            yield Edit(counted.index, noun.index, "nummod")
        yield Edit(adjective.index, noun.index, "amod")


def _hangs_near(tree: Tree, noun: Token, adjective: Token) -> bool:
    """Tell whether a noun hangs on the adjective before it, or on the number before that."""
    head = tree[noun.head]
    if head is adjective:
        return True
    return head.pos == "NUM" and head.index == adjective.index - 1 and head.head == adjective.index


@needs(tagged("NOUN"), tagged(*_NAMES))
def models_before_nouns(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *veertien Leopard 2-tanks*: the name and number say which tanks.

    So do names of two words: *Standard Missile 3-raketten*, *een MQ-9 Reaper-drone*.
    """
    for noun in tree.tagged("NOUN"):
        number, hyphen, kind = noun.text.partition("-")
        if not hyphen or not kind.islower() or noun.index == 0:
            continue
        name = tree[noun.index - 1]
        first = tree[name.head] if name.dep == "flat" and name.head < noun.index else name
        if first.pos not in _NAMES or not first.text[:1].isupper() or tree.child(first, "case"):
            continue
        if not any(c.isdigit() for c in number) and number not in _ROMAN:
            if name.pos == "PROPN" and _is_model(tree, name, noun):
                yield Edit(name.index, noun.index, "amod")
            continue
        if first.head == noun.index:
            lemma = noun.lemma.rpartition("-")[2]
            yield Edit(noun.index, noun.head, noun.dep, "NOUN", lemma)
        elif not tree.child(noun, "case", "det"):
            yield from _headed_by(tree, first, noun)
        else:
            continue
        yield Edit(first.index, noun.index, "amod", "PROPN")


def _is_model(tree: Tree, name: Token, noun: Token) -> bool:
    """Tell *MQ-9 Reaper-drone*, whose name is none of a place or person and hangs on the noun."""
    found = tree.name_at(name)
    other = found is not None and found.label in ("GPE", "LOC", "PERSON")
    capital = noun.text[:1].isupper()
    return capital and name.dep == "nmod" and name.head == noun.index and not other


def _headed_by(tree: Tree, first: Token, noun: Token) -> Iterator[Edit]:
    """Put a noun where its name hung, with all but the rest of the name."""
    yield Edit(noun.index, first.head, first.dep, "NOUN", noun.lemma.rpartition("-")[2])
    for child in tree.children(first):
        if child is not noun and not child.dep.startswith("flat"):
            yield Edit(child.index, noun.index, child.dep)


@needs(relation("nmod", "conj", tags=["ADJ"]))
def adjectives_of_nationality(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de Duitse en Franse ministers*, whose adjectives parsers call nouns."""
    for token in tree.tagged("ADJ"):
        head = tree[token.head]
        before = token.index < head.index and head.pos in ("NOUN", "PROPN")
        if token.dep not in ("nmod", "conj") or tree.child(token, "case") is not None:
            continue
        if token.dep == "nmod" and before:
            yield Edit(token.index, head.index, "amod")
        following = tree[min(token.index + 1, len(tree) - 1)]
        beside = following.dep == "conj" and following.head == token.head
        if token.dep == "conj" and head.pos == "NOUN" and beside and following.pos == "NOUN":
            yield Edit(token.index, following.index, "amod")


@needs(relation(*_NOMINAL, "root", "amod", tags=["ADJ"]))
def persons_like_adjectives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *eiste één dode en vijf gewonden*, who are people, from *een dode vlakte*.

    So *tientallen doden*, where the noun that counts them stands before.
    """
    for word in tree.tagged("ADJ"):
        behind = word.dep == "amod" and word.head == word.index - 1
        if tree.child(word, "cop") or not (behind or word.dep in (*_NOMINAL, "root")):
            continue
        noun = _person(word, lexicon)
        counted = tree.child(word, "det", "nummod") or word.text[-1] == "n"
        last = word.index + 1 == len(tree) or tree[word.index + 1].pos not in ("NOUN", "PROPN")
        if noun and last and (counted or tree.child(word, "conj")):
            yield Edit(word.index, word.head, word.dep, "NOUN", noun)


@needs(relation("root", tags=["VERB"]), finite_at_most(1))
def persons_like_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dode bij brand in Gent*, *Eén dode na aanval*: no verb, but who fell."""
    for word in tree.related("root"):
        following = tree[min(word.index + 1, len(tree) - 1)]
        if word.pos != "VERB" or following.pos != "ADP" or following.dep != "case":
            continue
        noun = _person(word, lexicon)
        before = tree.tokens[: word.index]
        if not noun or any(t.pos not in ("NUM", "ADV") for t in before):
            continue
        yield Edit(word.index, word.index, "root", "NOUN", noun)
        for child in tree.children(word, "obl", "nsubj"):
            yield Edit(child.index, word.index, "nummod" if child.index < word.index else "nmod")


def _person(word: Token, lexicon: Lexicon) -> str:
    """Give the noun of an inflected form that names people who suffer something, if it does."""
    text = word.text.lower()
    noun = text if text[-1] == "e" else text[:-1] if text[-2:] == "en" else ""
    return noun if noun and lexicon.noun(noun) and lexicon.noun_class(noun) == "Person" else ""


@needs(relation("advmod", tags=["ADJ"], of=["VERB"]), relation("aux:pass"))
def goods_like_adverbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *gisteren werd traangas gebruikt*: a thing and no manner, which has no subject."""
    for thing in tree.related("advmod"):
        verb = tree[thing.head]
        if thing.pos != "ADJ" or tree.children(thing) or not tree.child(verb, "aux:pass"):
            continue
        text = thing.text.lower()
        if lexicon.noun_class(text) not in _GOODS or tree.child(verb, "nsubj:pass", "nsubj"):
            continue
        yield Edit(thing.index, verb.index, "nsubj:pass", "NOUN", text)


@needs(tagged("VERB"))
def adjectives_like_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Vier mariniers dood in Mali*, an adjective that a parser took for *doden*."""
    for word in tree.tagged("VERB"):
        text = word.text.lower()
        plain = word.feat("Degree") and not word.feat("VerbForm") and not text.endswith("end")
        if plain and word.dep != "xcomp" and lexicon.adjective(text):  # not "willen hem doden"
            yield Edit(word.index, word.head, word.dep, "ADJ", text)


OF_NATIONALITY = (adjectives_of_nationality,)
"""Those that presuppose that names and nouns have their tags."""
RULES = (
    goods_like_adverbs,
    nouns_behind_adjectives,
    models_before_nouns,
    persons_like_adjectives,
    persons_like_verbs,
    adjectives_like_verbs,
)
"""All others, in their order."""
