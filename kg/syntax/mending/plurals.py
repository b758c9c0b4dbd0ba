"""Words like infinitives: *staken*, the past of *steken*, and the plural of *aanval*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import finite_at_most, needs, relation, tagged, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_OBLIQUE = ("obl", "obl:arg", "nmod")


@needs(tagged("VERB"))
def pasts_like_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *staken de koppen bij elkaar*, of *steken*, from *staken*: by the words of the one."""
    for verb in tree.tagged("VERB"):
        text = verb.text.lower()
        if not text.endswith("aken") or verb.lemma.lower() != text:
            continue
        present = text.replace("aken", "eken")
        particle = tree.child(verb, "compound:prt")
        joined = particle.text.lower() + present if particle is not None else present
        if any(lexicon.phrases_among(lemma, tree.forms) for lemma in {present, joined}):
            yield Edit(verb.index, verb.head, verb.dep, "", present)


@needs(relation("nsubj", tags=["VERB"]), written("er"))
def plurals_that_exist(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *er waren woensdag aanvallen op de haven*: what there is, is a noun.

    Its singular (*aanval*, *inval*) is a noun of the lexicon.
    """
    for noun in tree.related("nsubj"):
        text, verb = noun.text.lower(), tree[noun.head]
        if noun.pos != "VERB" or not text.endswith("en") or verb.lemma != "zijn":
            continue
        if not any(t.text.lower() == "er" for t in tree.children(verb)):
            continue
        stem = text[:-2]
        for singular in (stem, stem[:-1]):
            if lexicon.noun(singular):
                yield Edit(noun.index, noun.head, noun.dep, "NOUN", singular)
                break


@needs(relation("root", tags=["VERB"]), finite_at_most(0))
def plurals_that_open(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Invallen in Gent*, *Rellen na dood tiener*: what a headline opens with is a noun.

    Bare, before a preposition, and its singular is a noun of the lexicon.
    """
    first, behind = tree.root, tree.tokens[1:2]
    text = first.text.lower()
    if first.index > 0 or first.pos != "VERB" or not text.endswith("en"):
        return
    if not behind or behind[0].pos != "ADP" or behind[0].dep not in ("case", "mark"):
        return
    if tree.child(first, "nsubj", "nsubj:pass", "obj", "aux", "mark", "xcomp", "ccomp"):
        return
    known = next((singular for singular in _singulars(text) if lexicon.noun(singular)), "")
    if known:
        yield Edit(first.index, first.index, "root", "NOUN", known, "Number=Plur")


def _singulars(plural: str) -> Iterator[str]:
    """Give what a plural may be of: *protest*, *inval* of *invallen*, *verhoor* of *verhoren*."""
    stem = plural.removesuffix("en")
    yield stem
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
    yield stem[:-1] + stem[-2:]


@needs(tagged("VERB"))
def openers_like_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Gesprekken met Iran afgebroken*, *Overlevenden gered*: plurals of nouns.

    A participle beside the word that a sentence opens with is what is done to it.
    """
    noun = tree[0]
    if noun.pos != "VERB" or noun.feat("VerbForm") != "Part" or tree.child(noun, "aux", "aux:pass"):
        return
    singular = _singular(lexicon, noun.text.lower())
    if singular is None:
        return
    deed = _deed_beside(tree, noun)
    if deed is None:
        yield Edit(0, noun.head, noun.dep, "NOUN", singular, "Number=Plur")
        return
    yield Edit(deed.index, deed.index, "root")
    yield Edit(0, deed.index, "nsubj:pass", "NOUN", singular, "Number=Plur")
    for child in tree.children(noun):
        if child.index < deed.index and child.dep in _OBLIQUE:
            yield Edit(child.index, 0, "nmod")
        elif child.index > deed.index:
            yield Edit(child.index, deed.index, child.dep)


def _singular(lexicon: Lexicon, text: str) -> str | None:
    """Give the noun that a word is the plural of: *gevangene*, *gesprek*, *gevecht*."""
    if text[-2:] != "en":
        return None
    double = text[-4:-3] == text[-3:-2]
    known = (text[:-1], text[:-3] if double else text[:-2])
    return next((n for n in known if lexicon.noun_class(n) or lexicon.noun(n)), None)


def _deed_beside(tree: Tree, noun: Token) -> Token | None:
    """Give the bare participle above the word that a headline opens with, or below it."""
    if tree.finite or tree[len(tree) - 1].pos == "PUNCT":
        return None
    above = tree[noun.head]
    below = tree.children(noun, "parataxis", "acl", "ccomp", "xcomp")
    last = tree[len(tree) - 1]
    behind = last if last.dep == "amod" and last.head == last.index - 1 else None
    deed = next(iter(below), behind) if above is noun else above
    if deed is None or deed.pos != "VERB" or deed.feat("VerbForm") != "Part":
        return None
    parted = any(t.text in (",", ":") for t in tree.tokens[: deed.index])
    taken = tree.child(deed, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "obj")
    return None if parted or (taken is not None and taken is not noun) else deed


RULES = (
    pasts_like_infinitives,
    plurals_that_exist,
    openers_like_participles,
    plurals_that_open,
)
"""All of them, in their order."""
