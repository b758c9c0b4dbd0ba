"""Compounds that share their last part: *voor- en tegenstanders*, *16- en 17-jarigen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_HYPHEN = "-"


@needs(relation("conj", tags=["NOUN", "ADJ", "PROPN"]), relation("cc"))
def parts_of_compounds(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Hang the first part on the whole word: *de olie- en gasreus* is one, a *gasreus*.

    The parser takes the part before the hyphen for a noun of its own.
    """
    for part in tree:
        whole = _whole(tree, part) if part.text.endswith(_HYPHEN) else None
        if whole is None:
            continue
        yield replacing(whole, part, "NOUN")
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


@needs(relation("conj", tags=["NOUN"], of=["ADJ", "PROPN"]))
def nouns_of_adjectives(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Give *de Belgische en de Nederlandse marine* its noun, which the first leaves out.

    So with numbers: *de 11e en de 43e brigade*. The parser takes the first for a noun of its own
    or for a name: *een Grieks en een Turks schip*.
    """
    for noun in tree.related("conj"):
        first, dets = tree[noun.head], tree.children(noun, "det")
        det = dets[-1] if dets else None
        second = tree[noun.index - 1]
        if (
            first.pos not in ("ADJ", "PROPN")
            or noun.pos != "NOUN"
            or det is None
            or noun.head > noun.index
        ):
            continue
        beside = second.dep == "amod" and second.head == noun.index and det.index == noun.index - 2
        between = tree.tokens[first.index + 1 : det.index]
        opened = tree.child(first, "det") is not None or dets[0].index == first.index - 1
        if not beside or [t.dep for t in between] != ["cc"] or not opened:
            continue
        pair = (first, second)
        numbered = all(a.text[:1].isdigit() and not a.text.isdigit() for a in pair)
        if not numbered and not all(gazetteer.adjectives(a.text) for a in pair):
            continue
        yield replacing(noun, first)
        for child in tree.children(first):
            if child is not noun:
                yield Edit(child.index, noun.index, child.dep)
        yield Edit(first.index, noun.index, "amod", "ADJ")
        yield Edit(second.index, first.index, "conj")
        yield Edit(between[0].index, second.index, "cc")
        yield Edit(det.index, second.index, "det")
