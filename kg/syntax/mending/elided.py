"""What several words share: *voor- en tegenstanders*, *twaalf Franse en vier Spaanse tanks*."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, relation, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


@needs(tagged("NUM"), relation("cc"))
def counted_parts(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *20 Leopard- en 15 Abramstanks*: where each part has its number, they are two."""
    for number in tree.tagged("NUM"):
        if not 2 <= number.index < len(tree) - 1:
            continue
        part, joint, whole = (tree[number.index + at] for at in (-2, -1, 1))
        hyphened = len(part.text) > 1 and part.text.endswith(_HYPHEN)
        if hyphened and _joins(joint) and whole.pos in ("NOUN", "PROPN"):
            yield Edit(whole.index, part.index, "conj")
            yield Edit(number.index, whole.index, "nummod")
            yield Edit(joint.index, whole.index, "cc")


@needs(relation("cc"), tagged("NUM", "DET"))
def nouns_of_counts(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Give *drie Franse, twee Belgische en een Duits schip* their noun, which the last one has.

    Each number counts what its own adjective says: *50 oude en 30 nieuwe tanks*.
    """
    for noun in tree.tagged("NOUN"):
        pairs = _counted_pairs(tree, noun, gazetteer)
        if len(pairs) < 2 or not any(c.pos == "NUM" or a.text[0].isupper() for c, a in pairs):
            continue
        start = pairs[0][0].index
        inside = tree.tokens[start : noun.index]
        top = next((t for t in (noun, *inside) if not start <= t.head <= noun.index), None)
        if top is None:  # one of them is the root
            continue
        yield replacing(noun, top)
        yield from _hung(tree, noun, pairs)
        for token in (*inside, noun):
            for child in tree.children(token):
                if not start <= child.index <= noun.index and not _bounds(child, token):
                    yield Edit(child.index, noun.index, child.dep)


def _hung(tree: Tree, noun: Token, pairs: Sequence[tuple[Token, Token]]) -> Iterator[Edit]:
    """Hang the first adjective on the noun, the others on that, and what each has on each."""
    first = pairs[0][1]
    yield Edit(first.index, noun.index, "amod", "ADJ")
    for (_, before), (_, adjective) in pairwise(pairs):
        yield Edit(adjective.index, first.index, "conj", "ADJ")
        joint = tree[before.index + 1]
        yield Edit(joint.index, adjective.index, "punct" if joint.text == "," else "cc")
    for count, adjective in pairs:
        yield Edit(count.index, adjective.index, "nummod" if count.pos == "NUM" else "det")


def _bounds(word: Token, number: Token) -> bool:
    """Tell *zo'n*, *ruim* before a number."""
    return number.pos == "NUM" and word.index < number.index and word.pos in ("ADV", "ADJ", "DET")


def _counted_pairs(tree: Tree, noun: Token, gazetteer: Gazetteer) -> list[tuple[Token, Token]]:
    """Give the numbers with their adjectives that end in a noun, in text order."""
    found: list[tuple[Token, Token]] = []
    at = noun.index - 1
    while at >= 1 and _is_adjective(tree[at], gazetteer) and _is_count(tree[at - 1]):
        found.append((tree[at - 1], tree[at]))
        joint = at - 2
        while joint > 0 and tree[joint].pos == "ADV":  # "en nog eens 250"
            joint -= 1
        if joint < 1 or not _joins(tree[joint]) or (len(found) > 1 and tree[joint].text != ","):
            break
        at = joint - 1
    return found[::-1]


def _joins(token: Token) -> bool:
    """Tell what stands between two parts: *olie-, gas- en waterreus*."""
    return token.text == "," or words.load().has("joining_conjunctions", token.text)


def _is_count(token: Token) -> bool:
    return token.pos == "NUM" or token.text.lower() == "een"


def _is_adjective(token: Token, gazetteer: Gazetteer) -> bool:
    """Tell *Franse*, *Duits* and *gepantserde*, but nobody: *gewonden*."""
    if token.text[:1].isupper():
        return bool(gazetteer.adjectives(token.text))
    return token.pos in ("ADJ", "VERB") and token.text.endswith("e")


NOUNS = (nouns_of_adjectives, nouns_of_counts)
"""Those that give an adjective the noun of the last one, once the names are known."""
PARTS = (parts_of_compounds, counted_parts)
"""Those about the first part of a compound."""
