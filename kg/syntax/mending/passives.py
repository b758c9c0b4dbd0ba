"""Passives: who gets what (*Iran werden sancties opgelegd*), and by whom it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


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


RULES = (
    adjectives_of_doers,
    receivers_of_passives,
    doers_before_participles,
)
"""Who gets it and who did it. They presuppose the predicates of headlines."""
