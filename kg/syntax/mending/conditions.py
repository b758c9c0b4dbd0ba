"""Conditions without a conjunction, that open with their verb: *Valt de stad, dan ...*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite, replacing
from kg.syntax.mending.needs import needs, relation, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_LOOSE = ("parataxis", "ccomp", "csubj", "advcl")
_BELOW = ("parataxis", "conj", "ccomp")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")


@needs(relation(*_LOOSE))
def conditions_before_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Mocht Iran dat doen, dan volgen er sancties*: verb-first, it is a condition.

    So is what *als* opens: *Als de stad valt, dan vluchten wij*.
    """
    for clause in tree.related(*_LOOSE):
        main = tree[clause.head]
        if clause.index > main.index:
            continue
        marked = clause.dep == "parataxis" and _is_marked(tree, clause, lexicon)
        if (marked or _opens(tree, clause)) and _is_answered(tree, clause, main):
            yield Edit(clause.index, main.index, "advcl")


def _is_answered(tree: Tree, clause: Token, main: Token) -> bool:
    """Tell *..., dan volgen er sancties* and *..., zal de hulp stoppen*."""
    part = [t for t in tree.subtree(clause) if t.pos != "PUNCT"]
    behind = tree.tokens[part[-1].index + 1 :]
    first, after = part[0], next((t for t in behind if t.pos != "PUNCT"), clause)
    if after.text.lower() == "dan":
        return clause.dep != "parataxis" or after.head == main.index
    begins = first.index <= 1 and tree[len(tree) - 1].text != "?"
    if after is not finite(tree, main) or not begins:
        return False  # not "De krant, meent zij, zal zwijgen"
    foretold = words.load().has("foretelling_modals", after.lemma)
    return foretold or first.text.lower() in ("mocht", "mochten")


@needs(relation(*_BELOW), written("dan"))
def conditions_above_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Levert Polen niets, dan valt de stad*, where the first clause is below the second."""
    for main in tree.related(*_BELOW):
        clause = tree[main.head]
        if clause.index > main.index:
            continue
        first = finite(tree, main)
        then = tree[first.index - 1] if first is not None and first.index > 1 else None
        if then is None or then.text != "dan" or tree[then.index - 1].text != ",":
            continue
        if _opens(tree, clause) or _is_marked(tree, clause, lexicon):
            yield replacing(main, clause)
            yield Edit(clause.index, main.index, "advcl")


def _is_marked(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    conditional = lexicon.qualifiers.conditional
    return any(m.lemma.lower() in conditional for m in tree.children(clause, "mark"))


def _opens(tree: Tree, clause: Token) -> bool:
    """Tell whether a clause opens with its finite verb, *maar* aside."""
    first = finite(tree, clause)
    if first is None or first.pos == "PUNCT" or clause.pos == "PUNCT":
        return False
    parts = (clause, *tree.children(clause))
    return all(p.index >= first.index or p.pos in ("CCONJ", "PUNCT") for p in parts)


@needs(relation("advcl"))
def subjects_of_conditions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Stemt de Kamer tegen, dan ...*: what stands behind the first verb is its subject.

    With *er* too, *Breekt er oorlog uit*, and behind *dan*: *dan vluchten duizenden mensen*.
    """
    for clause in tree.related("advcl"):
        if not _opens(tree, clause):
            continue
        yield from _subject_behind(tree, clause)
        for there in tree.children(clause, "advmod", "obl", "expl"):
            case = tree.child(there, "case")
            if there.text == "er" and case is not None and case.index > there.index:
                yield Edit(case.index, clause.index, "compound:prt")
        main = tree[clause.head]
        if main.index > 1 and tree[main.index - 1].text == "dan":
            yield from _subject_behind(tree, main)


def _subject_behind(tree: Tree, verb: Token) -> Iterator[Edit]:
    if verb.feat("VerbForm") != "Fin" or tree.child(verb, *_SUBJECTS):
        return
    below = (verb, *tree.children(verb, "xcomp"))
    noun = next((o for v in below for o in tree.children(v, "obj", "parataxis")), None)
    if noun is None or noun.feat("Number") not in ("", verb.feat("Number")):
        return
    start = tree.subtree(noun)[0].index
    if start - (tree[start - 1].text == "er") != verb.index + 1:
        return
    yield Edit(noun.index, verb.index, "nsubj")


RULES = (conditions_above_clauses, conditions_before_clauses, subjects_of_conditions)
"""All of them, in their order."""
