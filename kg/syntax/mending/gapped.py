"""Gapping: second clauses that leave the verb out.

*Duitsland levert 18 tanks, Nederland 14*; *In Kiev vielen drie doden, in Odessa twee*;
*Rutte reist naar Kiev en Scholz naar Moskou*. As in Universal Dependencies the first remnant
is a conjunct of the verb, and the other one hangs on it as its orphan.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, tagged, word_of
from kg.syntax.token import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

_ACTING = ("GPE", "ORG", "PERSON", "NORP")
_SITES = ("GPE", "LOC", "FAC")
_SUBJECTS = ("nsubj", "nsubj:pass")
_LONGEST = 2
"""Words behind a number that may say of what: *292 miljard dollar*."""
_PHRASE = 4
"""Words that the phrase of a remnant has at most, without its preposition."""
_YEARS = range(1900, 2100)


@needs(tagged("NUM", "PROPN"), relation("nummod"))
def remnants(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De VS hebben 1100 militairen in Niger, Frankrijk ongeveer 1500*: France has them.

    Parsers take it for a second place, object or name; it is a remnant where a name has a
    number right behind it and a subject and a counted object stand before, or where both
    times a place has a number: *In Kiev vielen drie doden, in Odessa twee*.
    """
    for number in tree.tagged("NUM", "PROPN"):
        who = _named_before(tree, number) if _is_number(number) else None
        if who is None or not _opens(tree, who.index - 1):
            continue
        counted = _counted(tree, number)
        sited = tree.child(who, "case") is not None
        verb = next(_verbs_before(tree, who, sited=sited), None)
        if verb is None or counted is None:
            continue
        yield Edit(who.index, verb.index, "conj")
        for word in tree.tokens[number.index : counted.index]:
            yield Edit(word.index, counted.index, "nummod")
        yield Edit(counted.index, who.index, ORPHAN, "NUM" if counted is number else "NOUN")
        if (behind := _phrase_behind(tree, counted)) is not None:
            yield Edit(behind.index, counted.index, "nmod")


@needs(relation("case"), relation(*_SUBJECTS))
def remnants_with_phrases(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Rutte reist naar Kiev en Scholz naar Moskou*: he goes there, nobody to him.

    The phrase has a preposition that one before it has, and who does it is what the
    subject is, a person or a state; not so in *reist naar Polen en Letland in mei*.
    """
    for prep in tree.related("case"):
        name = tree.name_at(tree[prep.index - 1]) if prep.index > 1 else None
        if name is None or name.label not in _ACTING or name.last != prep.index:
            continue
        who, last = tree[name.first], tree[prep.head]
        if not _opens(tree, who.index - 1, sited=False) or not _ends(tree, prep, last):
            continue
        for verb in reversed(list(tree.heads(*_SUBJECTS))):
            if _is_alike(tree, verb, who, gazetteer) and _has_phrase(tree, verb, who, prep):
                yield Edit(who.index, verb.index, "conj")
                yield Edit(last.index, who.index, ORPHAN)
                break


@needs(word_of("gapped_adverbs"), relation(*_SUBJECTS))
def remnants_with_adverbs(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Nederland doet mee, Polen niet*, *en ook Letland*: each does it or not."""
    for name in tree.names:
        who, adverbs = tree[name.first], _adverbs(tree, name)
        at = min(who.index, *(t.index for t in adverbs)) - 1 if adverbs else 0
        if not adverbs or not _opens(tree, at, sited=False):
            continue
        for verb in reversed(list(tree.heads(*_SUBJECTS))):
            if not _is_alike(tree, verb, who, gazetteer):
                continue
            if adverbs[0].index > who.index or not _has_alike(tree, verb, who, gazetteer):
                yield Edit(who.index, verb.index, "conj")
                yield from (Edit(t.index, who.index, ORPHAN) for t in adverbs)
            break


def _adverbs(tree: Tree, name: Name) -> tuple[Token, ...]:
    """Give *ook* and *niet* around a name that ends the clause but for them."""
    known = words.load()
    end = name.last
    while end < len(tree) and known.has("gapped_adverbs", tree[end].text.lower()):
        end += 1
    if end < len(tree) and tree[end].pos != "PUNCT":
        return ()
    before = tree[max(name.first - 1, 0)]
    behind = tree.tokens[name.last : end]
    leads = not behind and known.has("gapped_adverbs", before.text.lower())
    return (before,) if leads else behind


def _has_alike(tree: Tree, verb: Token, who: Token, gazetteer: Gazetteer) -> bool:
    """Tell *tekende een verdrag met Polen, en ook met Letland*: it may be another such."""
    kind = _kind(tree, who, gazetteer)
    subject = tree.child(verb, *_SUBJECTS)
    names = (tree[n.first] for n in tree.names if n.first < who.index)
    return any(t is not subject and _kind(tree, t, gazetteer) == kind for t in names)


def uncounted(tree: Tree, name: Name, gazetteer: Gazetteer) -> Name:
    """Take a number off the end of a state's name: *Duitsland levert 18 tanks, Nederland 14*."""
    last = name.last - 1
    if last == name.first or not tree[last].text.isdigit():
        return name
    state = gazetteer.named(" ".join(t.text for t in tree.tokens[name.first : last]))
    return replace(name, last=last, label="GPE") if state and state[0].type == "State" else name


def _is_number(token: Token) -> bool:
    if token.text.isdecimal() and int(token.text) in _YEARS:
        return False
    return token.pos == "NUM" or token.text.replace(".", "").isdigit()


def _named_before(tree: Tree, number: Token) -> Token | None:
    """Give the name that stands before a number, *ruim* or *ongeveer* between them or not."""
    at = number.index - 1
    while at > 0 and tree[at].pos in ("ADV", "ADJ") and tree[at].text.islower():
        at -= 1
    name = tree.name_at(tree[at]) if at > 0 else None
    if name is None or name.last != at + 1:
        return None
    sited = tree.child(tree[name.first], "case") is not None
    return tree[name.first] if name.label in (_SITES if sited else _ACTING) else None


def _opens(tree: Tree, at: int, *, sited: bool = True) -> bool:
    """Tell whether a comma or conjunction stands there, or before an article or preposition."""
    for pos in ("DET", "ADP") if sited else ("DET",):
        at -= 1 if at > 0 and tree[at].pos == pos else 0
    return at > 0 and (tree[at].text in (",", ";") or tree[at].pos == "CCONJ")


def _verbs_before(tree: Tree, who: Token, *, sited: bool) -> Iterator[Token]:
    """Give the verbs, the last first, whose subject and count stand before a word.

    It is the object that is counted, or the subject where the word is a place.
    """
    for verb in reversed(list(tree.heads(*_SUBJECTS))):
        subject = tree.child(verb, *_SUBJECTS)
        counted = subject if sited else tree.child(verb, "obj")
        if verb.pos not in ("VERB", "ADJ") or subject is None or counted is None:
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


def _ends(tree: Tree, prep: Token, last: Token) -> bool:
    """Tell whether a phrase ends the clause, with nothing but itself behind its preposition."""
    rest = []
    for token in tree.tokens[prep.index + 1 :]:
        if token.pos in ("PUNCT", "CCONJ"):
            break
        rest.append(token)
    return last in rest and len(rest) <= _PHRASE and not any(t.pos in ("VERB", "AUX") for t in rest)


def _is_alike(tree: Tree, verb: Token, who: Token, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is of the kind of a verb's subject, and of no object's before it."""
    subject, obj = tree.child(verb, *_SUBJECTS), tree.child(verb, "obj")
    kind = _kind(tree, who, gazetteer)
    if verb.pos != "VERB" or subject is None or max(verb.index, subject.index) >= who.index:
        return False
    named = obj is not None and _kind(tree, obj, gazetteer) == kind
    return bool(kind) and _kind(tree, subject, gazetteer) == kind and not named


def _kind(tree: Tree, token: Token, gazetteer: Gazetteer) -> str:
    name = tree.name_at(token)
    if name is None:
        return ""
    known = gazetteer.named(" ".join(t.text for t in tree.tokens[name.first : name.last]))
    return known[0].type if known else name.label.capitalize()


def _has_phrase(tree: Tree, verb: Token, who: Token, prep: Token) -> bool:
    """Tell whether a verb has a phrase with the same preposition before a word."""
    return any(
        case.index < who.index and case.text.lower() == prep.text.lower()
        for phrase in tree.children(verb, "obl", "obl:arg", "obl:agent")
        for case in tree.children(phrase, "case")
    )


RULES = (remnants,)
"""Those that need no gazetteer."""
