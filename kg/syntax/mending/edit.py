"""What a rule of mending says: which word hangs where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.syntax.tree import Token, Tree


@dataclass(frozen=True, slots=True)
class Edit:
    """A word with the head and relation it gets, and what changes of the word itself.

    Indices are the sentence's.
    """

    index: int
    head: int
    dep: str
    pos: str = ""
    lemma: str = ""
    feats: str = ""


def replacing(token: Token, other: Token, pos: str = "", lemma: str = "") -> Edit:
    """Hang a word where another hangs; in the place of the root it is the root."""
    head = token.index if other.head == other.index else other.head
    return Edit(token.index, head, other.dep, pos, lemma)


def subject_of(tree: Tree, noun: Token, verb: Token, pos: str = "") -> Edit:
    """Make a noun the subject of a clause: *de brug* does nothing in *werd de brug geraakt*."""
    passive = tree.child(verb, "aux:pass") is not None
    return Edit(noun.index, verb.index, "nsubj:pass" if passive else "nsubj", pos)


def undergoer_of(tree: Tree, noun: Token, verb: Token) -> Edit:
    """Make a noun the object of a verb, or the subject of its passive."""
    passive = tree.child(verb, "aux:pass") is not None
    return Edit(noun.index, verb.index, "nsubj:pass" if passive else "obj")


def is_finite(tree: Tree, verb: Token) -> bool:
    """Tell whether a clause has a finite verb: its own, an auxiliary or a copula."""
    return finite(tree, verb) is not None


def finite(tree: Tree, verb: Token) -> Token | None:
    """Give the finite verb of a clause by the clause's head."""
    words = (verb, *tree.children(verb, "aux", "cop"))
    return next((w for w in words if w.feat("VerbForm") == "Fin"), None)


def has_te(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb is an infinitive with *te*."""
    return any(m.lemma == "te" for m in tree.children(verb, "mark"))


def applied(tree: Tree, edits: Iterable[Edit]) -> Tree:
    """Hang words elsewhere, one after the other; what would hang below itself stays."""
    tokens = list(tree.tokens)
    for edit in edits:
        token = tokens[edit.index]
        if edit.head != edit.index and _hangs_below(tokens, edit.head, edit.index):
            continue  # A new root comes first, so that the old one may hang below it.
        tokens[edit.index] = replace(
            token,
            head=edit.head,
            dep=edit.dep,
            pos=edit.pos or token.pos,
            lemma=edit.lemma or token.lemma,
            feats=edit.feats or token.feats,
        )
    return replace(tree, tokens=tuple(tokens))


def is_tree(tokens: Sequence[Token]) -> bool:
    """Tell whether each word hangs below a root, and none below itself."""
    standing = {token.index for token in tokens if token.head == token.index}
    for token in tokens:
        way, index = set[int](), token.index
        while index not in standing:
            if index in way:
                return False
            way.add(index)
            index = tokens[index].head
        standing |= way
    return True


def _hangs_below(tokens: list[Token], index: int, above: int) -> bool:
    while index != above and tokens[index].head != index:
        index = tokens[index].head
    return index == above
