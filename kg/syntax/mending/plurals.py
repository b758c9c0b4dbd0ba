"""Plurals that look like infinitives: verbs of headlines, pasts of other verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import finite_at_most, needs, relation, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_BOUND = ("mark", "aux", "aux:pass", "case", "det", "cc")
_SUBJECTS = ("nsubj", "advmod", "amod", "nmod", "compound", "obl", "obj")


@needs(relation("amod", "nmod", "compound", of=["NOUN", "PROPN"]), finite_at_most(1))
def plurals_before_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Peru: boeren blokkeren wegen*: the verb is no adjective of what they block."""
    for verb in tree.related("amod", "nmod", "compound"):
        noun = tree[verb.head]
        if noun.pos not in ("NOUN", "PROPN") or not verb.index < noun.index:
            continue
        if not _is_plural_verb(tree, lexicon, verb) or _is_finite_besides(tree, verb):
            continue
        subject = tree[verb.index - 1]
        if subject.head not in (verb.index, noun.index) or not _acts(tree, subject):
            continue
        yield replacing(verb, noun, "VERB")
        yield Edit(noun.index, verb.index, "obj")
        yield Edit(subject.index, verb.index, "nsubj")


@needs(relation("root", tags=["VERB"]), finite_at_most(1))
def subjects_of_plurals(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Ontslagen tolken betogen in Lima*: before the verb stands who does it."""
    verb = tree.root
    if verb.pos != "VERB" or verb.index < 1 or not _is_plural_verb(tree, lexicon, verb):
        return
    subject = tree[verb.index - 1]
    if subject.head != verb.index or subject.dep not in ("amod", "advmod", "compound", "nmod"):
        return
    if not _acts(tree, subject) or _is_finite_besides(tree, verb):
        return
    yield Edit(subject.index, verb.index, "nsubj")
    for child in tree.children(verb, "amod", "nummod", "det"):
        if child.index < subject.index:
            yield Edit(child.index, subject.index, child.dep)


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


def _is_plural_verb(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    """Tell whether a word has the form of an infinitive of a verb that is known, alone."""
    text = verb.text.lower()
    plain = verb.pos in ("VERB", "ADJ", "NOUN") and text.endswith("en") and verb.index > 0
    known = plain and verb.text.islower() and bool(lexicon.verb(text))
    return known and tree.child(verb, *_BOUND) is None


def _acts(tree: Tree, noun: Token) -> bool:
    """Tell whether a word is a bare plural."""
    plural = noun.pos == "NOUN" and noun.feat("Number") == "Plur"
    return plural and noun.dep in _SUBJECTS and tree.child(noun, "case") is None


def _is_finite_besides(tree: Tree, verb: Token) -> bool:
    return any(t.feat("VerbForm") == "Fin" for t in tree if t is not verb)


RULES = (pasts_like_infinitives, plurals_before_objects, subjects_of_plurals)
"""All of them, in their order."""
