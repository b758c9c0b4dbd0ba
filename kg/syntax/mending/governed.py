"""Infinitives with *te*, and which word before them is the upper clause's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(relation("advcl", "xcomp", "ccomp"), written("om"), written("er"))
def announcing_er(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *drong er bij hem op aan om te gaan*: *er ... op* says but that a clause comes.

    So what is asked is the clause, and not what the sentence before told.
    """
    for clause in tree.related("advcl", "xcomp", "ccomp"):
        marks = tree.children(clause, "mark")
        if not marks or marks[0].lemma != "om" or marks[0].index > clause.index:
            continue
        verb = tree[clause.head]
        for er in tree.children(verb, "obl", "obl:arg", "advmod"):
            case = tree.child(er, "case")
            if er.text.lower() != "er" or case is None or not er.index < case.index:
                continue
            if case.index < marks[0].index and verb.pos == "VERB":
                yield Edit(er.index, verb.index, "expl")


RULES = (announcing_er,)
"""All of them, in their order."""
