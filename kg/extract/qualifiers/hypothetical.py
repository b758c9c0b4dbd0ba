"""Events that only a clause with *zou* supposes, beside what its verb says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.tree import Token, Tree

_SUBJECTS = ("nsubj", "nsubj:pass")


def is_supposed(tree: Tree, evocation: Evocation) -> bool:
    """Tell what there may be as little as what is said of it.

    *Een aanval op Peru zou als oorlog gelden*: none has been told of before, as it would be in
    *de aanval zou bloedig zijn geweest*. *Peru zou hem onder druk zetten door te dreigen*: how
    it does so is hearsay too.
    """
    event = evocation.trigger
    if event.dep in _SUBJECTS and event.pos == "NOUN":
        articles = tree.children(event, "det")
        indefinite = any(a.feat("Definite") == "Ind" for a in articles)
        return indefinite and _is_hypothetical(tree, tree[event.head])
    if event.dep == "advcl" and event.feat("VerbForm") == "Inf":
        means = any(m.lemma.lower() == "door" for m in tree.children(event, "mark"))
        return means and _is_hypothetical(tree, tree[event.head])
    return False


def _is_hypothetical(tree: Tree, verb: Token) -> bool:
    """Tell *zou gelden* from *zal gelden*."""
    return any(
        a.lemma == "zullen" and a.feat("Tense") == "Past" for a in tree.children(verb, "aux")
    )
