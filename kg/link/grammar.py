"""Where a phrase stands in its sentence, as far as reference depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree

SUBJECT, EMBEDDED_SUBJECT, OBJECT, OBLIQUE, OTHER = range(5)
"""Ranks of salience: subjects are spoken of again most, parts of other phrases least."""

_INSIDE = frozenset({"conj", "appos", "flat", "fixed", "nummod", "det"})
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl")
_CLAUSES = ("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj")


def outermost(tree: Tree, token: Token) -> Token:
    """Give the word through which a phrase hangs on its governor.

    *Kaag* in *de ministers Bijleveld en Kaag* gives *ministers*.
    """
    while token.head != token.index:
        dep, above = token.dep, tree.tokens[token.head]
        if dep == "nmod":  # "duizenden Koerden": a number heads what it counts.
            if above.pos != "NUM" or tree.child(token, "case") is not None:
                break
        elif dep == "conj":
            if opens_clause(tree, above):
                break
        elif dep.partition(":")[0] not in _INSIDE:
            break
        token = above
    return token


def opens_clause(tree: Tree, token: Token) -> bool:
    """Tell whether a word heads a clause: a verb, or a predicate with its copula."""
    if token.dep.partition(":")[0] in _CLAUSES:
        return True
    verbal = token.pos in ("VERB", "AUX") or tree.child(token, "cop") is not None
    return token.dep == "conj" and verbal and opens_clause(tree, tree[token.head])


def clause(tree: Tree, token: Token) -> Token:
    """Give the head of the clause that a phrase is an argument of."""
    above = tree[outermost(tree, token).head]
    while above.head != above.index and not opens_clause(tree, above):
        above = tree[above.head]
    return above


def rank(tree: Tree, token: Token) -> int:
    """Give the salience of a phrase's place in its sentence."""
    top = outermost(tree, token)
    dep = top.dep.partition(":")[0]
    if dep in ("nsubj", "csubj"):
        return SUBJECT if _in_main_clause(tree, tree[top.head]) else EMBEDDED_SUBJECT
    if dep == "root":
        return SUBJECT if tree.child(top, "nsubj") is None else OTHER
    if dep in ("obj", "iobj"):
        return OBJECT
    return OBLIQUE if dep == "obl" else OTHER


def is_subject(tree: Tree, token: Token) -> bool:
    """Tell whether a phrase is the subject of its clause."""
    return outermost(tree, token).dep.startswith("nsubj")


def is_argument(tree: Tree, token: Token) -> bool:
    """Tell whether a phrase hangs on a verb, not inside another phrase."""
    return outermost(tree, token).dep.partition(":")[0] in _ARGUMENTS


def is_predicate(tree: Tree, token: Token) -> bool:
    """Tell what is said of somebody: *wordt de president*, *als minister*."""
    top = outermost(tree, token)
    return top.dep in ("xcomp", "advcl", "root") or tree.child(top, "cop") is not None


def verb_number(tree: Tree, token: Token) -> str:
    """Give the number of the finite verb that a subject goes with, or the empty string."""
    top = outermost(tree, token)
    if not top.dep.startswith("nsubj"):
        return ""
    predicate = tree[top.head]
    for word in (*tree.children(predicate, "aux", "cop"), predicate):
        if word.feat("VerbForm") == "Fin":
            return {"Sing": "singular", "Plur": "plural"}.get(word.feat("Number"), "")
    return ""


def co_arguments(tree: Tree, first: Token, second: Token) -> bool:
    """Tell whether two phrases are arguments of one predicate: *Kaag zag haar* are two women."""
    one, other = outermost(tree, first), outermost(tree, second)
    if one.index == other.index:
        return False
    return one.head == other.head and is_argument(tree, one) and is_argument(tree, other)


def in_own_words(tree: Tree, speaker: Token, other: Token) -> bool:
    """Tell whether a phrase stands before a speaker in what he says: X in *„X liegt”, zei hij*."""
    verb = clause(tree, speaker)
    if not other.index < verb.index < speaker.index:
        return False
    if verb.dep == "parataxis":
        return not tree.children(verb, "obj", "ccomp") and not contains(tree, verb, other)
    said = tree.children(verb, "ccomp", "parataxis")
    return any(contains(tree, content, other) for content in said)


def contains(tree: Tree, outer: Token, inner: Token) -> bool:
    """Tell whether a word stands inside the phrase of another."""
    return outer.index == inner.index or any(t.index == outer.index for t in tree.ancestors(inner))


def _in_main_clause(tree: Tree, predicate: Token) -> bool:
    while predicate.dep == "conj" and predicate.head != predicate.index:
        predicate = tree[predicate.head]
    return predicate.dep in ("root", "parataxis")
