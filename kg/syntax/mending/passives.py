"""Passives of verbs with two objects: *Iran werden sancties opgelegd*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation

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
