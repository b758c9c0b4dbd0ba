"""A bare number for more of a kind: *twee militairen sneuvelden, vijf raakten gewond*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.counted import singles

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def elliptic(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give whose kind a bare number is: *twee militairen sneuvelden, vijf raakten gewond*.

    The five are others, but soldiers like the two.
    """
    tree, token = occurrence.tree, occurrence.token
    if token.dep.partition(":")[0] not in ("nsubj", "obj"):
        return None
    if _of_them(occurrence, discourse):
        return _people_before(occurrence, discourse)
    if token.pos != "NUM":
        return None
    for earlier in discourse.before(occurrence, sentences=0):
        if earlier.token.pos != "NOUN" or tree.child(earlier.token, "nummod") is None:
            continue
        for referent in earlier.referents:
            if referent.count and not referent.members and not referent.named:
                return referent
    return None


def _of_them(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell a number that *er* says to be of those before: *schoot er tientallen dood*."""
    tree, token = occurrence.tree, occurrence.token
    words = discourse.knowledge.words
    numeral = token.pos == "NUM" or words.has("determiners.many", token.text.lower())
    if not numeral or tree.children(token, "nmod", "det", "amod"):
        return False
    beside = tree.children(tree[token.head], "advmod", "expl", "obl")
    return any(
        c.index < token.index and words.has("places.expletive", c.text.lower()) for c in beside
    )


def _people_before(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the people spoken of last."""
    for earlier in discourse.before(occurrence, sentences=1):
        for referent in singles(earlier):
            if referent.type == "Group" and referent.number == "plural":
                return referent
    return None
