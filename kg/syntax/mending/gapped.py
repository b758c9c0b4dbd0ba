"""Gapping: second clauses that leave the verb out and say only who and how many.

*Duitsland levert 18 tanks, Nederland 14*. As in Universal Dependencies the first remnant
is a conjunct of the verb, and the number hangs on it as its orphan.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

ORPHAN = "orphan"
"""Relation of what is left of a clause to the first remnant."""
_ACTING = ("GPE", "ORG", "PERSON", "NORP")
_LONGEST = 2
"""Words behind a number that may say of what: *292 miljard dollar*."""


def remnants(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De VS hebben 1100 militairen in Niger, Frankrijk ongeveer 1500*: France has them.

    Parsers take it for a second place, object or name; it is a remnant where a name has a
    number right behind it and a subject and a counted object stand before.
    """
    for number in tree.tagged("NUM", "PROPN"):
        who = _named_before(tree, number) if _is_number(number) else None
        if who is None or not _opens(tree, who):
            continue
        verb = next(iter(_verbs_before(tree, who)), None)
        counted = _counted(tree, number)
        if verb is None or counted is None:
            continue
        yield Edit(who.index, verb.index, "conj")
        for word in tree.tokens[number.index : counted.index]:
            yield Edit(word.index, counted.index, "nummod")
        yield Edit(counted.index, who.index, ORPHAN, "NUM" if counted is number else "NOUN")
        if (behind := _phrase_behind(tree, counted)) is not None:
            yield Edit(behind.index, counted.index, "nmod")


def uncounted(tree: Tree, name: Name, gazetteer: Gazetteer) -> Name:
    """Take a number off the end of a state's name: *Duitsland levert 18 tanks, Nederland 14*."""
    last = name.last - 1
    if last == name.first or not tree[last].text.isdigit():
        return name
    state = gazetteer.named(" ".join(t.text for t in tree.tokens[name.first : last]))
    return replace(name, last=last, label="GPE") if state and state[0].type == "State" else name


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" or token.text.replace(".", "").isdigit()


def _named_before(tree: Tree, number: Token) -> Token | None:
    """Give the name that stands before a number, *ruim* or *ongeveer* between them or not."""
    at = number.index - 1
    while at > 0 and tree[at].pos in ("ADV", "ADJ") and tree[at].text.islower():
        at -= 1
    name = tree.name_at(tree[at]) if at > 0 else None
    if name is None or name.label not in _ACTING or name.last != at + 1:
        return None
    return tree[name.first]


def _opens(tree: Tree, who: Token) -> bool:
    """Tell whether a comma or conjunction stands before a name and its article."""
    at = who.index - 1
    if at > 0 and tree[at].pos == "DET":
        at -= 1
    return at > 0 and (tree[at].text in (",", ";") or tree[at].pos == "CCONJ")


def _verbs_before(tree: Tree, who: Token) -> Iterator[Token]:
    """Give the verbs, the last first, whose subject and counted object stand before a word."""
    for verb in reversed(list(tree.heads("obj"))):
        subject, counted = tree.child(verb, "nsubj"), tree.child(verb, "obj")
        if verb.pos != "VERB" or subject is None or counted is None:
            continue
        before = max(verb.index, subject.index, counted.index) < who.index
        if before and tree.child(counted, "nummod") is not None:
            yield verb


def _counted(tree: Tree, number: Token) -> Token | None:
    """Give the last word of a count that ends the clause, `None` where something else follows."""
    last = number.index
    while last + 1 < len(tree) and tree[last + 1].pos in ("NOUN", "PROPN", "SYM"):
        last += 1
    following = tree[last + 1] if last + 1 < len(tree) else None
    ends = following is None or following.pos in ("PUNCT", "CCONJ", "ADP")
    timed = words.load().has("spans_of_time", tree[last].lemma.lower())
    return tree[last] if ends and not timed and last - number.index <= _LONGEST else None


def _phrase_behind(tree: Tree, counted: Token) -> Token | None:
    """Give the head of the phrase right behind a count: *Frankrijk 1500 in Mali*."""
    prep = tree[counted.index + 1] if counted.index + 1 < len(tree) else None
    if prep is None or prep.dep != "case":
        return None
    return tree[prep.head] if prep.head > prep.index else None


RULES = (remnants,)
"""All of them."""
