"""Clefts: *Het was Mali dat de grens sloot*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_CLAUSES = ("acl:relcl", "acl", "csubj", "advcl", "ccomp")
_PRONOUNS = ("dat", "die")


@needs(relation("cop", of=["PROPN"]), written("het"))
def antecedents_of_clefts(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Het was Mali dat de grens sloot*: it was Mali that did, not *het*.

    So of a name alone: *Het was een ramp dat hij kwam* tells what was one.
    """
    for copula in tree.related("cop"):
        name = tree[copula.head]
        subject = tree.child(name, "nsubj", "expl")
        if name.pos != "PROPN" or subject is None or subject.text.lower() != "het":
            continue
        for clause in (*tree.children(name, *_CLAUSES), *tree.children(subject, *_CLAUSES)):
            opening = tree.subtree(clause)[0]
            if opening.text.lower() not in _PRONOUNS or opening.index < name.index:
                continue
            yield Edit(clause.index, name.index, "acl:relcl")
            own = tree.child(clause, "nsubj", "nsubj:pass")
            if own is None or own.index == opening.index:
                yield Edit(opening.index, clause.index, "nsubj", "PRON")


RULES = (antecedents_of_clefts,)
"""All of them."""
