"""Fixed expressions in a parse: *om het leven komen*, *in beslag nemen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.clause import Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading
    from kg.lexicon import Phrase
    from kg.syntax.tree import Token, Tree

_BELOW = (
    "nsubj:pass", "obj", "obl", "nmod", "case", "fixed", "flat", "compound", "xcomp", "advmod",
    "amod", "det", "mark", "nsubj", "expl", "advcl", "ccomp",
)  # fmt: skip
_DEPTH = 3


def match(tree: Tree, verb: Token, phrase: Phrase) -> Sequence[Token] | None:
    """Find the fixed words of an expression below its verb (or just above it)."""
    if not tree.forms.issuperset(phrase.words):
        return None  # Most expressions: a word of theirs is nowhere in the sentence.
    below = _descendants(tree, verb, _DEPTH)
    above = tree.head(verb)
    if above is not None and verb.dep in ("xcomp", "ccomp"):
        below = (*below, above)
    found: list[Token] = []
    for word in phrase.words:
        match = next((t for t in below if _is_word(t, word) and t not in found), None)
        if match is None:
            return None
        found.append(match)
    return found


def _descendants(tree: Tree, token: Token, depth: int) -> tuple[Token, ...]:
    if depth == 0:
        return ()
    found: list[Token] = []
    for child in tree.children(token, *_BELOW):
        found.append(child)
        if child.pos not in ("VERB", "AUX"):
            found.extend(_descendants(tree, child, depth - 1))
        else:
            found.extend(tree.children(child, "mark"))  # "kreeg te horen"
    return tuple(found)


def _is_word(token: Token, word: str) -> bool:
    return word in (token.lemma.lower(), token.text.lower())


def expression_slots(
    reading: Reading, verb: Token, trigger: Token, fixed: frozenset[int]
) -> tuple[Slot, ...]:
    """Give the verb's arguments without the fixed words, with those of the noun inside."""
    slots = [s for s in reading.view.slots(verb) if s.token.index not in fixed]
    for token in (reading.tree[i] for i in sorted(fixed)):
        if token.index == verb.index:
            continue
        if reading.view.kind(token) == "verb":  # "liet weten dat ..."
            slots.extend(
                s
                for s in reading.view.slots(token)
                if s.name in ("comp", "ccomp") or s.name.startswith("obl")
            )
            continue
        slots.extend(
            s
            for s in reading.view.slots(token)
            if s.token.index not in fixed and not s.rule.startswith(("light", "copula"))
        )
    renamed = [
        Slot(f"obl:{s.name[5:]}", s.token, s.rule, s.part)
        for s in slots
        if s.name.startswith("nmod:")
    ]
    return (*slots, *renamed)
