"""Words like infinitives: *staken*, the past of *steken*, and the plural of *aanval*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import finite_at_most, needs, relation, tagged, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


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


RULES = (pasts_like_infinitives, plurals_that_exist, plurals_that_open)
"""All of them, in their order."""
