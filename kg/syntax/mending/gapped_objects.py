"""Gapping that leaves a second object behind: *Polen levert tanks en Denemarken granaten*.

The subject of the second clause is a conjunct of the verb, and its object and the phrase behind
that hang on it as its orphans, as in `kg.syntax.mending.gapped`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, several
from kg.syntax.token import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_ACTING = ("GPE", "ORG", "PERSON", "NORP")
_BEFORE = ("DET", "PRON", "ADJ", "NUM")
"""What may stand between the name and its object, possessive *zijn* besides."""
_PHRASES = ("obl", "obl:arg", "nmod")


@needs(relation("nsubj"), several("obj") | relation("conj", tags=["NOUN"], of=["VERB"]))
def remnants_with_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stuurde tanks naar Kiev en Oslo raketten naar Praag*: Oslo sent them there.

    A parser takes the name for one more of what stands before, and what is right behind it for
    a second object or a clause of its own. In *geeft de rebellen en Oslo raketten* both receive.
    """
    for second in tree.tagged("NOUN"):
        if second.dep not in ("obj", "conj") or tree.child(second, "case", "cop", "cc:preconj"):
            continue
        verb, who = tree[second.head], _named_before(tree, second)
        if verb.pos != "VERB" or who is None or not tree.child(verb, "nsubj"):
            continue
        first = tree.child(verb, "obj")
        if first is None or not verb.index < first.index < who.index or first.pos != "NOUN":
            continue
        if second.dep == "conj" and who.head != second.index:
            continue
        gap = tree[who.index - 1].index if who.index else 0
        if first.index == gap - 1 and agentive(lexicon, first):
            continue
        phrases = _phrases_behind(tree, (verb, first), second)
        if phrases is None or tree.child(verb, "iobj"):
            continue
        yield Edit(who.index, verb.index, "conj")
        yield Edit(tree[gap].index, who.index, "cc" if tree[gap].pos == "CCONJ" else "punct")
        yield Edit(second.index, who.index, ORPHAN)
        yield from (Edit(t.index, second.index, t.dep, "PRON") for t in _owners(tree, second))
        yield from (Edit(t.index, who.index, ORPHAN) for t in phrases)


def _named_before(tree: Tree, noun: Token) -> Token | None:
    """Give the name right before a noun phrase and behind a conjunction or comma."""
    at = noun.index - 1
    while at > 0 and (tree[at].pos in _BEFORE or tree[at].dep == "nmod:poss"):
        if tree[at].pos == "PROPN":
            break
        at -= 1
    name = tree.name_at(tree[at]) if at > 0 else None
    if name is None or name.last != at + 1 or name.label not in _ACTING or name.first == 0:
        return None
    before = tree[name.first - 1]
    return tree[name.first] if before.pos == "CCONJ" or before.text in (",", ";") else None


def _owners(tree: Tree, noun: Token) -> Iterator[Token]:
    """Give *zijn* of *zijn adviseurs* where it was taken for the verb."""
    return (t for t in tree.children(noun, "nmod:poss") if t.pos == "AUX")


def _phrases_behind(tree: Tree, heads: tuple[Token, ...], noun: Token) -> list[Token] | None:
    """Give the phrases behind an object up to the clause's end, `None` where more follows.

    Each has a preposition that a phrase of the first clause has, below its verb or object.
    """
    known = {
        case.text.lower()
        for head in heads
        for phrase in tree.children(head, "obl", "nmod")
        if phrase.index < noun.index
        for case in tree.children(phrase, "case")
    }
    found: list[Token] = []
    at = noun.index + 1
    while at < len(tree) and tree[at].pos not in ("PUNCT", "CCONJ"):
        prep = tree[at]
        phrase = tree[prep.head]
        if prep.dep != "case" or prep.text.lower() not in known or phrase.dep not in _PHRASES:
            return None
        found.append(phrase)
        at = phrase.index + 1
    return found


RULES = (remnants_with_objects,)
"""All of them."""
