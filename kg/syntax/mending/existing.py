"""Subjects and phrases of clauses that say that there is something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite, subject_of
from kg.syntax.mending.needs import needs, relation, several, word_of, written
from kg.syntax.mending.valency import wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SITES = ("Place", "City", "Region", "Facility")


@needs(relation("nummod", below=["obl"]), written("tot"))
def counted_up_to(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Tot 40 betogers raakten gewond*: *tot* says how many, not until when."""
    for counted in tree.related("obl", "obl:arg"):
        verb, case = tree[counted.head], tree.child(counted, "case")
        if case is None or case.text.lower() != "tot" or verb.pos not in ("VERB", "AUX"):
            continue
        number = tree.child(counted, "nummod")
        if number is None or case.index != number.index - 1 or finite(tree, verb) is None:
            continue
        one = counted.feat("Number") != "Plur"
        if one and not words.load().has("singular_counts", counted.lemma.lower()):
            continue
        if tree.child(verb, "nsubj", "nsubj:pass", "csubj", "expl") is None:
            yield subject_of(tree, counted, verb)
            yield Edit(case.index, number.index, "advmod", "ADV")


@needs(relation("nsubj", tags=["NOUN"]), word_of("existing_verbs"), written("er"))
def phrases_of_existents(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *er is over de begroting geen akkoord*: what there is is about the budget."""
    for noun in tree.related("nsubj"):
        verb = tree[noun.head]
        if not words.load().has("existing_verbs", verb.lemma) or noun.pos != "NOUN":
            continue
        if not any(c.text.lower() == "er" for c in tree.children(verb, "advmod", "expl", "obl")):
            continue
        for phrase in tree.children(verb, "obl", "obl:arg"):
            prep = preposition(tree, phrase)
            near = words.load().has("near_prepositions", prep)
            near = near or lexicon.noun_class(phrase.lemma.lower()) in _SITES
            if prep and not near and wants(tree, lexicon, noun, prep):
                yield Edit(phrase.index, noun.index, "nmod")


@needs(several("nsubj"), word_of("pointing_places"))
def pointing_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *van de acht zijn er vier veroordeeld*: *er* only stands for of whom there are four."""
    known = words.load()
    for verb in tree.heads("nsubj", least=2):
        for there in tree.children(verb, "nsubj"):
            if known.has("pointing_places", there.text.lower()):
                yield Edit(there.index, verb.index, "advmod")


@needs(relation("nsubj", tags=["NUM"]) | word_of("measure_nouns"))
def wholes_before_parts(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *van de leden stemde tien procent tegen*, ten per cent of them.

    And *van de tanks zijn er tien geleverd*.
    """
    known = words.load()
    for part in tree.related("nsubj", "nsubj:pass"):
        verb = tree[part.head]
        counted = part.pos == "NOUN" and known.has("measure_nouns", part.lemma.lower())
        counted = counted or (part.pos == "NUM" and _there(tree, part) is not None)
        if not counted or tree.child(part, "nmod") or (first := finite(tree, verb)) is None:
            continue
        for whole in tree.children(verb, "obl", "obl:arg", "nmod"):
            fronted = tree.subtree(whole)[0].index == 0 and whole.index < first.index < part.index
            several = whole.feat("Number") == "Plur" or tree.child(whole, "nummod", "nmod")
            if fronted and preposition(tree, whole) == "van" and several:
                yield Edit(whole.index, part.index, "nmod")


@needs(relation("nsubj", tags=["NUM"], below=["acl:relcl"]), word_of("partitive_relatives"))
def antecedents_of_parts(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *tanks, waarvan er vijf zijn geleverd*: tanks are, and five is how many."""
    known = words.load()
    for part in tree.related("nsubj", "nsubj:pass"):
        verb = tree[part.head]
        there = _there(tree, part)
        if verb.dep != "acl:relcl" or part.pos != "NUM" or there is None:
            continue
        for whole in tree.children(verb, "advmod", "obl"):
            if whole.index < part.index and known.has("partitive_relatives", whole.text.lower()):
                yield Edit(whole.index, verb.index, part.dep, "PRON")
                yield Edit(part.index, whole.index, "nummod")
                yield Edit(there.index, verb.index, "expl")


def _there(tree: Tree, number: Token) -> Token | None:
    """Give *er* of *er vijf*, where it stands for of whom there are five."""
    beside = tree.children(tree[number.head], "advmod", "expl", "obl", "nsubj")
    known = words.load()
    before = (c for c in beside if c.index < number.index)
    return next((c for c in before if known.has("pointing_places", c.text.lower())), None)


RULES = (counted_up_to, phrases_of_existents, wholes_before_parts, antecedents_of_parts)
"""Those that come before subjects are told from objects, in their order."""
