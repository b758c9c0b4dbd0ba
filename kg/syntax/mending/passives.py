"""Passives: who gets what (*Iran werden sancties opgelegd*), and by whom it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import particle_verb
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(relation("nsubj:pass"), relation("obj", tags=["NOUN"]), relation("aux:pass"))
def receivers_of_passives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zijn Iran sancties opgelegd*: who gets them is no subject, the sanctions are."""
    for subject in tree.related("nsubj:pass"):
        verb = tree[subject.head]
        event = tree.child(verb, "obj")
        if event is None or event.pos != "NOUN" or not lexicon.noun(event.lemma.lower()):
            continue
        auxiliary = tree.child(verb, "aux:pass")
        recipient = "recipient_passive"  # "kreeg een boete opgelegd", whose subject it is
        if auxiliary is None or words.load().has(recipient, auxiliary.lemma):
            continue
        if subject.index < event.index and not lexicon.noun(subject.lemma.lower()):
            yield Edit(subject.index, verb.index, "iobj")
            yield Edit(event.index, verb.index, "nsubj:pass")


@needs(relation("case", tags=["ADP"]), relation("acl", "amod", tags=["VERB"]), written("door"))
def doers_before_attributes(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Door Peru ontslagen gezant is terug*: *door* belongs to the doer behind it."""
    for door in tree.related("case"):
        noun = tree[door.head]
        if door.lemma != "door":
            continue
        for verb in tree.children(noun, "acl", "amod"):
            doer = tree.child(verb, "obl", "obl:agent", "nsubj")
            if doer is None or verb.feat("VerbForm") != "Part":
                continue
            if not doer.index < verb.index < noun.index:
                continue
            if tree.subtree(doer)[0].index == door.index + 1:
                yield Edit(door.index, doer.index, "case")


@needs(
    relation("obl", "obl:agent", "nmod", tags=["ADJ"]),
    relation("acl", "amod", tags=["VERB"]),
    written("door"),
)
def adjectives_of_doers(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een door de Peruaanse staat gesteunde groep*: the state does it, not *Peruaanse*."""
    for adjective in tree.related("obl", "obl:agent", "nmod"):
        noun = tree[min(adjective.index + 1, len(tree) - 1)]
        verb = tree[noun.head]
        if adjective.pos != "ADJ" or adjective.head not in (noun.index, verb.index):
            continue
        if noun.pos != "NOUN" or verb.dep not in ("acl", "amod") or noun.index > verb.index:
            continue
        if any(c.lemma == "door" for c in tree.children(adjective, "case")):
            for child in tree.children(adjective, "case", "det"):
                yield Edit(child.index, noun.index, child.dep)
            yield Edit(adjective.index, noun.index, "amod")
            yield Edit(noun.index, verb.index, "obl:agent")


@needs(relation("nmod"), relation("nsubj:pass", of=["VERB"]), written("door"))
def doers_before_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Schip door Peru geënterd*: what stands before a participle says who did it.

    Behind an event it may say whose that is: *werd de aanval door Peru bevestigd*.
    """
    for doer in tree.related("nmod"):
        noun = tree[doer.head]
        verb = tree[noun.head]
        if noun.dep != "nsubj:pass" or verb.feat("VerbForm") != "Part" or doer.index < noun.index:
            continue
        if preposition(tree, doer) != "door" or lexicon.noun(noun.lemma.lower()):
            continue
        if tree.subtree(doer)[-1].index + 1 == verb.index:
            yield Edit(doer.index, verb.index, "obl")


@needs(relation("aux:pass", "nsubj:pass"), written("zijn"))
def active_perfects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Zij waren naar Bangladesh getrokken*, a perfect of what nobody else does to them."""
    known = words.load()
    for verb in tree.heads("aux:pass", "nsubj:pass"):
        auxiliary = tree.child(verb, "aux:pass", "aux")
        if auxiliary is None or auxiliary.lemma != "zijn" or _has_doer(tree, verb):
            continue
        if known.has("moving_verbs", particle_verb(tree, verb)):
            yield Edit(auxiliary.index, verb.index, "aux")
            for subject in tree.children(verb, "nsubj:pass"):
                yield Edit(subject.index, verb.index, "nsubj")


def _has_doer(tree: Tree, verb: Token) -> bool:
    """Tell *zijn door het leger verdreven* from *zijn volgens het leger vertrokken*."""
    doers = tree.children(verb, "obl:agent")
    return any(preposition(tree, doer) == "door" for doer in doers)


RULES = (
    adjectives_of_doers,
    receivers_of_passives,
    doers_before_attributes,
    doers_before_participles,
)
"""Who gets it and who did it. They presuppose the predicates of headlines."""
