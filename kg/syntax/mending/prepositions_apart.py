"""Prepositions given to the noun right behind them, where a parser joined them to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, word_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("NOUN", "PROPN", "PRON")
_OPENING = ("root", "advcl", "advmod", "acl")


@needs(relation("fixed", tags=["ADP"], of=["ADP"]), written("tegen"))
def struggles_against(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *steunt Mali in strijd tegen rebellen*, where a headline leaves out the article.

    It is no preposition of several words, as *in strijd met* is.
    """
    for token in tree.related("fixed"):
        first, noun = tree[token.head], tree[token.index - 1]
        together = noun.dep == "fixed" and noun.head == first.index == noun.index - 1
        if token.text.lower() != "tegen" or not together:
            continue
        phrase = _opened(tree, token)
        attacks = any(entry.type == "Attack" for entry, _ in lexicon.noun(noun.lemma.lower()))
        if phrase is None or not attacks:
            continue
        above = tree[phrase.head if first.dep == "case" else first.head]
        if above.head == above.index or above.index < first.index:
            dep = "nmod" if above.pos in _NOMINAL else "obl"
            yield Edit(noun.index, above.index, dep, "NOUN")
            yield Edit(first.index, noun.index, "case")
            yield Edit(token.index, phrase.index, "case")
            yield Edit(phrase.index, noun.index, "nmod")


def _opened(tree: Tree, case: Token) -> Token | None:
    """Give the noun of the phrase right behind a preposition."""
    if case.index + 1 >= len(tree.tokens):
        return None
    token = tree[case.index + 1]
    while token.head > case.index and token.head != token.index:
        token = tree[token.head]
    return token if token.pos in _NOMINAL else None


@needs(relation("case", of=["PROPN"]), relation("nmod", tags=["PROPN"]))
def names_between_prepositions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de strijd tegen IS in Irak*: no name has two prepositions, the first is IS's."""
    for second in tree.related("case"):
        noun, name = tree[second.head], tree[second.index - 1]
        if noun.pos != "PROPN" or name.pos != "PROPN" or tree.child(name, "case") is not None:
            continue
        first = tree[tree.subtree(name)[0].index - 1]
        if name.dep == "nmod" and first.dep == "case" and first.head == noun.index:
            yield Edit(first.index, name.index, "case")


@needs(relation("parataxis", tags=["VERB"]))
def markers_for_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *"Het is te laat", dixit de premier*, where it marks who says so, as *aldus* does."""
    for verb in tree.related("parataxis"):
        speaker = tree.child(verb, "nsubj")
        if verb.pos != "VERB" or speaker is None or not lexicon.marker(verb.text):
            continue
        yield Edit(speaker.index, verb.head, "parataxis")
        yield Edit(verb.index, speaker.index, "case", "ADV", verb.text.lower())


@needs(relation("obl", "nmod", tags=["NOUN"]), word_of("summing_nouns"))
def sums(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *keerden in totaal twaalf gezinnen terug*, where nobody is in anything."""
    for noun in tree.related("obl", "nmod"):
        case = tree.child(noun, "case")
        if case is None or not words.load().has("summing_nouns", noun.text):
            continue
        if case.text.lower() == "in" and len(tree.children(noun)) == 1:
            yield Edit(case.index, noun.head, "advmod", "ADV")
            yield Edit(noun.index, case.index, "fixed")


@needs(relation("fixed", "compound:prt", "case", tags=["ADP"], of=["ADJ", "VERB"]))
def participles_with_prepositions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *voorafgaand aan dat debat zei Ann Bos*: one word before the verb, and she said it.

    So *vooruitlopend op*, *aansluitend op*, *vergeleken met* at the beginning of a sentence.
    """
    first, prep = tree[0], tree[min(1, len(tree) - 1)]
    if first.pos not in ("ADJ", "VERB") or prep.pos != "ADP" or prep.dep == "mark":
        return
    opener = tree[min(2, len(tree) - 1)]
    phrase = tree[opener.head] if opener.dep in ("det", "amod", "nmod:poss") else opener
    if phrase.dep not in ("nsubj", "obj") or first.dep not in _OPENING:
        return
    verb = tree[phrase.head]
    behind = any(s.index > verb.index for s in tree.children(verb, "nsubj"))
    if not behind or tree.subtree(phrase)[-1].index != verb.index - 1:
        return
    if verb.head == first.index:
        yield Edit(verb.index, verb.index, "root")
    yield Edit(phrase.index, verb.index, "obl")
    yield Edit(first.index, phrase.index, "case", "ADP")
    yield Edit(prep.index, first.index, "fixed")


@needs(relation("case", tags=["ADP"]), word_of("joining_adverbs"))
def joint_doing(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil mee een bestuur vormen*: *mee* stands behind its noun, or says who takes part.

    But *dreigt er mee de top af te zeggen* points at what follows.
    """
    known = words.load()
    pointing = [t.index for t in tree if known.has("r_words", t.text.lower())]
    for token in tree.related("case"):
        noun = tree[token.head]
        if not known.has("joining_adverbs", token.text.lower()) or noun.index < token.index:
            continue
        if pointing and pointing[0] < token.index:
            continue
        verb = noun if noun.pos == "VERB" else tree[noun.head]
        if verb.pos != "VERB" or verb.index < token.index:
            continue
        yield Edit(token.index, verb.index, "advmod", "ADV")
        phrase = noun is not verb and noun.dep in ("obl", "obl:arg")
        if phrase and tree.child(noun, "det") is not None and tree.child(verb, "obj") is None:
            yield Edit(noun.index, verb.index, "obj")


RULES = (
    joint_doing,
    participles_with_prepositions,
    struggles_against,
    names_between_prepositions,
    markers_for_verbs,
    sums,
)
"""All of them, in their order."""
