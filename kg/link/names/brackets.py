"""A name and what it is, one in brackets: *de geheime dienst (SBU)*, *de SBU (de dienst)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence
    from kg.syntax.tree import Tree

_OPEN, _CLOSE = "(", ")"


def bracketed(occurrence: Occurrence, discourse: Discourse) -> Occurrence | None:
    """Give the name that brackets set beside a description, or that its brackets follow."""
    tree, phrase = occurrence.tree, occurrence.phrase
    if phrase is None or _OPEN not in tree.forms:
        return None
    first, last = phrase.tokens[0].index, phrase.tokens[-1].index
    if last + 3 < len(tree) and tree[last + 1].text == _OPEN:
        inner = last + 2 + (tree[last + 2].dep == "det")  # "de dienst (de SBU)"
        return _named(discourse.at(tree, tree[inner]), closed=tree)
    while first > 0 and tree[first - 1].dep == "det":
        first -= 1
    if first < 2 or tree[first - 1].text != _OPEN:
        return None
    for earlier in discourse.before(occurrence, sentences=0):
        named = earlier.phrase if earlier.kind is MentionKind.NAMED else None
        if named is not None and named.tokens[-1].index == first - 2:
            return earlier
    return None


def _named(inner: Occurrence | None, *, closed: Tree) -> Occurrence | None:
    """Give a name that fills its brackets: *(SBU)*, not *(Jan Jambon van de N-VA)*."""
    if inner is None or inner.kind is not MentionKind.NAMED or inner.phrase is None:
        return None
    after = inner.phrase.tokens[-1].index + 1
    return inner if after < len(closed) and closed[after].text == _CLOSE else None
