"""Clefts: *Het was Mali dat de grens sloot*, and whom somebody asks before an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_CLAUSES = ("acl:relcl", "acl", "csubj", "advcl", "ccomp")
_PRONOUNS = ("dat", "die")


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


def people_asked_before_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vroeg Polen de grens te sluiten*: Poland is asked, and it is to close the border."""
    known = words.load()
    for name in tree.related("iobj"):
        below = tree[name.head]
        verb = tree[below.head]
        if below.dep not in ("xcomp", "ccomp") or not has_te(tree, below) or name.pos != "PROPN":
            continue
        if not verb.index < name.index < below.index or tree.child(verb, "obj", "iobj"):
            continue
        obj = tree.child(below, "obj")
        asks = any(known.has("asking_types", e.type) for e in lexicon.verb(verb.lemma.lower()))
        if asks and obj is not None and _stands_before(tree, name, obj):
            yield Edit(name.index, verb.index, "obj")


def _stands_before(tree: Tree, name: Token, obj: Token) -> bool:
    """Tell whether an object begins right behind a name."""
    held = tree.name_at(name)
    end = name.index + 1 if held is None else held.last
    return tree.subtree(obj)[0].index == end


RULES = (antecedents_of_clefts, people_asked_before_objects)
"""All of them."""
