"""Compounds that share their last part: *voor- en tegenstanders*, *16- en 17-jarigen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_HYPHEN = "-"


def parts_of_compounds(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Hang the first part on the whole word: *de olie- en gasreus* is one, a *gasreus*.

    The parser takes the part before the hyphen for a noun of its own.
    """
    for part in tree:
        whole = _whole(tree, part) if part.text.endswith(_HYPHEN) else None
        if whole is None:
            continue
        top = part.head == part.index
        yield Edit(whole.index, whole.index if top else part.head, part.dep, "NOUN")
        yield Edit(part.index, whole.index, "compound", "X")
        yield Edit(part.index + 1, part.index, "cc")
        for below in tree.children(part):
            if below.index != whole.index:
                yield Edit(below.index, whole.index, below.dep)


def _whole(tree: Tree, part: Token) -> Token | None:
    """Give the word two places on that is co-ordinated with the part of one."""
    if len(part.text) == 1 or part.index + 2 >= len(tree):
        return None
    joint, whole = tree[part.index + 1], tree[part.index + 2]
    joined = joint.dep == "cc" and whole.dep == "conj" and whole.head == part.index
    return whole if joined and whole.pos in {"NOUN", "ADJ", "PROPN"} else None
