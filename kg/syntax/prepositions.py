"""The preposition of a phrase, in the form that slots use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree


_MATTERS = ("obj", "nsubj:pass", "ccomp", "xcomp")
"""What a verb is about already, so that *daarom* only gives its reason."""
_FOR = "voor"
_STRESSED = "vóór"
"""The accent tells *een bestand vóór de ramadan*, by then, from *een bestand voor Gaza*."""
_BEFORE = "vlak voor"
"""What no entry asks for: *gepakt voor diefstal*, but not *gepakt kort voor middernacht*."""


def is_genitive(determiner: Token) -> bool:
    """Tell *diens* in *diens vertrek*, a determiner for parsers, which says whose."""
    return determiner.dep == "det" and words.load().has("genitives", determiner.text.lower())


def is_sum(noun: Token, amount: Token) -> bool:
    """Tell *tien miljoen euro steun*, which is support of so much."""
    before = amount.dep == "nmod" and amount.index < noun.index
    return before and words.load().has("sum_nouns", amount.lemma.lower())


def preposition(tree: Tree, token: Token) -> str:
    """Give the preposition of a phrase in the form that slots use, or the empty string.

    *daarmee*, *ertegen* carry theirs inside; *er ... aan* has it as `case`; one of several
    words counts as the simple one that it means (*met het oog op* as *voor*), or else as
    its first.
    """
    found = tree.prepositions.get(token.index)
    if found is None:
        found = tree.prepositions[token.index] = _preposition(tree, token)
    return found


def _preposition(tree: Tree, token: Token) -> str:
    known = words.load()
    cases = [c for c in tree.children(token, "case") if c.pos in ("ADP", "ADV", "SCONJ", "VERB")]
    if not cases and token.dep == "nmod":  # "haar ontslag als minister"
        cases = [c for c in tree.children(token, "mark") if c.pos == "SCONJ"]
    if cases:
        return _by_case(tree, token, cases[0])
    mark = tree.child(token, "mark") if token.dep.startswith(("nmod", "obl")) else None
    if mark is not None and mark.lemma.lower() == "als":
        return "als"  # "haar ontslag als minister": a phrase, which parsers mark like a clause
    if token.pos not in ("ADV", "PRON"):
        return ""
    lower = token.text.lower()
    if known.has("reason_adverbs", lower) and tree.child(tree[token.head], *_MATTERS):
        return ""  # "schort het overleg daarom op" says why, "vraagt daarom" for what
    for r_word in known.classes["r_words"]:
        if lower.startswith(r_word) and len(lower) > len(r_word):
            return known.preposition(lower[len(r_word) :])
    return ""


def _by_case(tree: Tree, token: Token, case: Token) -> str:
    whole, fixed = case.text.lower(), tree.children(case, "fixed")
    if whole == _STRESSED:
        return whole
    if fixed:
        whole = " ".join([whole, *(t.text.lower() for t in fixed)])
    known = words.load()
    simple = known.preposition(whole)
    if simple == _FOR and _is_measured(tree, token, case):
        return _BEFORE
    return simple if simple != whole else known.preposition(case.lemma.lower())


def _is_measured(tree: Tree, token: Token, case: Token) -> bool:
    """Tell *kort voor de stemming*, *twee dagen voor de stemming*: by then, not for it."""
    if case.index == 0:
        return False
    before, known = tree[case.index - 1], words.load()
    lemma = before.lemma.lower()
    measure = known.has("spans_of_time", lemma) and before.feat("Number") == "Plur"
    return before.head == token.index and (measure or known.has("words_of_nearness", lemma))
