"""Contrasts: *bezoekt Polen, maar niet Hongarije*, *sprak niet met Ann maar met Bob*.

What is denied is a remnant, as in gapping, with its denial as orphan; it hangs as a conjunct
on what it stands against, and is no longer listed with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, word_of
from kg.syntax.token import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("NOUN", "PROPN", "PRON")
_BEFORE = ("PUNCT", "CCONJ", "ADV")
_ARGUMENTS = ("obj", "obl", "obl:arg", "nsubj", "nmod", "conj", "obl:agent")


def denied_second(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *bezoekt Polen, maar niet Hongarije*, *sprak met Ann, niet met Bob*."""
    for denial in _denials(tree, lexicon):
        before = tree[max(denial.index - 1, 0)]
        if before.text != "," and before.pos != "CCONJ":
            continue
        denied = _constituent(tree, denial)
        if denied is None or not _ends(tree, denied):
            continue
        against = _against(tree, denied, denial)
        if against is not None and not _is_denied(tree, lexicon, against):
            yield Edit(denied.index, against.index, "conj")
            yield Edit(denial.index, denied.index, ORPHAN)


@needs(relation("conj"), word_of("contrasting"))
def denied_first(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *sprak niet met Ann maar met Bob*, *levert geen tanks maar munitie*."""
    known = words.load()
    for denial in _denials(tree, lexicon):
        denied = _constituent(tree, denial)
        if denied is None or denied.dep not in _ARGUMENTS:
            continue
        for other in tree.children(denied, "conj"):
            cc = tree.child(other, "cc")
            if cc is None or not known.has("contrasting", cc.text.lower()):
                continue
            if other.pos not in _NOMINAL or _cases(tree, other) != _cases(tree, denied):
                continue
            if any(t.pos in ("VERB", "AUX") for t in tree.tokens[denied.index : other.index]):
                continue  # "bood geen excuses aan, maar uitte spijt"
            yield Edit(other.index, denied.head, denied.dep)
            yield Edit(denied.index, other.index, "conj")
            yield Edit(denial.index, denied.index, ORPHAN)


def _denials(tree: Tree, lexicon: Lexicon) -> Iterator[Token]:
    denials = lexicon.qualifiers.negation
    if tree.forms.isdisjoint(denials):
        return
    for token in tree:
        if token.text.lower() in denials and token.pos in ("ADV", "DET", "PRON"):
            yield token


def _constituent(tree: Tree, denial: Token) -> Token | None:
    """Give the head of the phrase that begins right behind a denial."""
    following = tree[denial.index + 1] if denial.index + 1 < len(tree) else None
    if following is None:
        return None
    opens = following.pos in ("ADP", "DET", "ADJ", "NUM")
    head = tree[following.head] if opens else following
    if head.pos not in _NOMINAL or head.index <= denial.index:
        return None
    first = next((t for t in tree.subtree(head) if t.pos not in _BEFORE), head)
    return head if first.index in (denial.index, following.index) else None


def _ends(tree: Tree, denied: Token) -> bool:
    last = tree.subtree(denied)[-1].index + 1
    return last >= len(tree) or tree[last].pos in ("PUNCT", "VERB", "AUX")


def _against(tree: Tree, denied: Token, denial: Token) -> Token | None:
    """Give what a denied phrase stands against: a phrase like it, right before the denial."""
    held = tree[denied.head]
    if denied.dep == "conj" and held.pos in _NOMINAL:
        return held if _cases(tree, held) == _cases(tree, denied) else None
    if denied.dep not in ("obl", "obl:arg", "parataxis") or not _cases(tree, denied):
        return None
    beside = [
        t for t in tree.children(held, "obl", "obl:arg", "obl:agent")
        if t.index < denial.index and _cases(tree, t) == _cases(tree, denied)
    ]  # fmt: skip
    return beside[-1] if beside else None


def _is_denied(tree: Tree, lexicon: Lexicon, token: Token) -> bool:
    """Tell *geen doden en geen gewonden*, which are not set against one another."""
    return any(c.text.lower() in lexicon.qualifiers.negation for c in tree.children(token))


def _cases(tree: Tree, token: Token) -> tuple[str, ...]:
    return tuple(c.text.lower() for c in tree.children(token, "case"))


RULES = (denied_second, denied_first)
"""All of them."""
