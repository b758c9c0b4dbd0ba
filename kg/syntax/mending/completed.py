"""Names of which the first leaves out what they end in: *Noord- en Zuid-Korea*."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from kg.syntax.mending.edit import is_tree
from kg.syntax.token import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_HYPHEN = "-"
_LONGEST = 3
"""Words that names may end in together."""


def completed(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Tree:
    """Give names in part the words that they stand for; their offsets stay those in the text.

    *Noord-, Midden- en Zuid-Amerika* names three continents, *de Eerste en Tweede Kamer* two
    chambers: each is co-ordinated with the next and has the text of its whole name. So have
    nouns that begin with names: *NAVO- en EU-landen* (but *EU- en VN-sancties* are one trigger).
    """
    for cc in tree.related("cc"):
        if not 0 < cc.index < len(tree) - 1 or not tree[cc.index - 1].text[:1].isalpha():
            continue
        parts = list(_parts(tree, cc.index - 1))
        if parts:
            found = _compounds(tree, cc, parts, lexicon, gazetteer)
        else:
            found = _phrases(tree, cc, gazetteer)
        # Where a part hung below the other in a wrong parse, both would now hang in a circle.
        if found is not None and is_tree(found.tokens):
            tree = found
    return tree


def _compounds(
    tree: Tree, cc: Token, parts: list[Token], lexicon: Lexicon, gazetteer: Gazetteer
) -> Tree | None:
    """Complete *Noord-* before *en Zuid-Korea*, *Oost-* before *en West-Europese*."""
    whole = tree[cc.index + 1]
    start, _, end = whole.text.partition(_HYPHEN)
    pos = "PROPN"
    if gazetteer.named(start) and all(gazetteer.named(p.text[:-1]) for p in parts):
        pos = "NOUN"  # "VVD- en CDA-Kamerleden"
        if lexicon.noun(whole.lemma.rpartition(_HYPHEN)[2].lower()):
            return None
    elif not end[:1].isupper() or whole.pos not in ("PROPN", "NOUN", "ADJ"):
        return None
    elif gazetteer.adjectives(whole.text) and not gazetteer.named(whole.text):
        pos = "ADJ"
        if not all(gazetteer.adjectives(p.text + end) for p in parts):
            return None
    elif whole.pos == "ADJ":
        return None
    base = whole.lemma.partition(_HYPHEN)[2] or end
    named = tree.name_at(whole) if pos == "PROPN" else None
    texts = {p.index: (p.text + end, p.text + base) for p in parts}
    label = named.label if named is not None else ""
    spans = [Name(t.index, t.index + 1, label) for t in (*parts, whole)] if label else []
    return _listed(tree, parts, whole, cc, texts, pos, spans)


def _parts(tree: Tree, at: int) -> Iterator[Token]:
    """Give the parts that end in a hyphen before a conjunction, the last first."""
    for index in count(at, -2):
        if index < 0 or len(tree[index].text) == 1 or not tree[index].text.endswith(_HYPHEN):
            return
        yield tree[index]
        if index < 2 or tree[index - 1].text != ",":
            return


def _phrases(tree: Tree, cc: Token, gazetteer: Gazetteer) -> Tree | None:
    """Complete *Eerste* before *en (de) Tweede Kamer*, where both are known."""
    part, first = tree[cc.index - 1], tree[cc.index + 1]
    if first.pos == "DET" and first.index + 1 < len(tree):
        first = tree[first.index + 1]
    rest = tree.tokens[first.index + 1 : first.index + 1 + _LONGEST]
    if not rest or not all(t.text[:1].isupper() for t in (part, first, rest[0])):
        return None
    for last in range(len(rest), 0, -1):
        end = " ".join(t.text for t in rest[:last])
        own = gazetteer.named(f"{part.text} {end}")
        if not own or not gazetteer.named(f"{first.text} {end}"):
            continue
        words = (first, *rest[:last])
        inside = {t.index for t in words}
        free = [t for t in words if t.head not in inside or t.head == t.index]
        whole = next((t for t in reversed(free) if t.head != part.index), free[0])
        named = tree.name_at(whole) or tree.name_at(part)
        label = named.label if named is not None else "LOC"
        spans = [
            Name(part.index, part.index + 1, label),
            Name(first.index, words[-1].index + 1, label),
        ]
        text = f"{part.text} {end}"
        found = _listed(tree, [part], whole, cc, {part.index: (text, text)}, "PROPN", spans)
        tokens = list(found.tokens)
        for token in words:
            if token.index != whole.index and tokens[token.index].head == part.index:
                tokens[token.index] = replace(tokens[token.index], head=whole.index, dep="flat")
        return replace(found, tokens=tuple(tokens))
    return None


def _listed(
    tree: Tree,
    parts: list[Token],
    whole: Token,
    cc: Token,
    texts: dict[int, tuple[str, str]],
    pos: str,
    names: list[Name],
) -> Tree:
    """Co-ordinate parts with the whole name behind them, each with its text and lemma."""
    first, later = parts[-1], {whole.index, *(p.index for p in parts[:-1])}
    inside = {first.index, *later}
    top = whole if first.head in inside and first.head != first.index else first
    above = first.index if top.head == top.index else top.head
    tokens = list(tree.tokens)
    tokens[first.index] = replace(first, head=above, dep=top.dep)
    for token in (*parts[:-1], whole):
        tokens[token.index] = replace(token, head=first.index, dep="conj")
    for index, (text, lemma) in texts.items():
        tokens[index] = replace(tokens[index], text=text, lemma=lemma, pos=pos, feats=whole.feats)
    tokens[whole.index] = replace(tokens[whole.index], pos=pos)
    tokens[cc.index] = replace(cc, head=whole.index, dep="cc")
    for token in tree:
        if token.head in later and token.index < first.index and token.index not in inside:
            tokens[token.index] = replace(token, head=first.index)
    covered = {i for n in names for i in range(n.first, n.last)} or inside
    kept = [n for n in tree.names if covered.isdisjoint(range(n.first, n.last))]
    joint = tuple(sorted((*kept, *names), key=lambda n: n.first))
    return replace(tree, tokens=tuple(tokens), names=joint)
