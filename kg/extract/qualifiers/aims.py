"""What something is done for or until, which has still to come: *om te*, *voor overleg*, *tot*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.risk import is_impending, is_risk
from kg.syntax import words

if TYPE_CHECKING:
    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token, Tree


def is_aim(tree: Tree, token: Token, head: Token) -> bool:
    """Tell *een stap om het geweld terug te dringen*, from *te zwak om aan te vallen*."""
    if token.dep not in ("acl", "advcl") or head.pos not in ("NOUN", "VERB"):
        return False
    marks = {m.lemma.lower() for m in tree.children(token, "mark")}
    return words.load().classes["infinitive_marks"] <= marks


def is_averted(reading: Reading, token: Token, head: Token) -> bool:
    """Tell *om oorlog te voorkomen* and *dreigt te worden ontslagen*: not, but it might be."""
    if is_impending(reading, token, head) or (token.dep == "xcomp" and is_risk(reading, head)):
        return True
    averting = reading.resources.words.has("averting_verbs", token.lemma)
    return averting and is_aim(reading.tree, token, head)


def is_to_come(reading: Reading, token: Token, head: Token, evocation: Evocation) -> bool:
    """Tell whether a word is an aim of the one above, or what is waited for.

    Parameters
    ----------
    reading : Reading
        The sentence.
    token, head : Token
        The word and the one that it hangs on.
    evocation : Evocation
        The frame that all of this is about: `token` or something below it.
    """
    if is_aim(reading.tree, token, head) or _is_awaited(reading, token):
        return True
    return token.index == evocation.carrier.index and _is_purpose(reading, token, head, evocation)


def _is_purpose(reading: Reading, token: Token, head: Token, evocation: Evocation) -> bool:
    """Tell *reist naar Oslo voor overleg* and *ter verlaging van ...* from *na overleg*.

    A meeting with a definite article is known: *heeft voor het overleg gezwegen*.
    """
    tree, words = reading.tree, reading.resources.words
    case = tree.child(token, "case")
    if case is None or case.text.lower() != "voor" or not token.dep.startswith("obl"):
        return case is not None and case.text.lower() == "ter"
    known = any(d.lemma.lower() != "een" for d in tree.children(token, "det", "nmod:poss"))
    before = case.index > 0 and reading.is_time(tree[case.index - 1])
    met = words.has("purposed_types", evocation.entry.type)
    met = met or words.has("purposed_nouns", token.lemma.lower())
    there = words.has("gathering_verbs", reading.view.lemma(head))  # "komen samen voor een top"
    return met and not known and not before and not there and head.pos == "VERB"


def _is_awaited(reading: Reading, token: Token) -> bool:
    """Tell *blijft aan tot er een regering is gevormd*, which is still to come."""
    if token.dep != "advcl":
        return False
    tree, words = reading.tree, reading.resources.words
    marks = tree.children(token, "mark")
    if not any(words.has("awaiting_conjunctions", m.lemma.lower()) for m in marks):
        return False
    verbs = (token, *tree.children(token, "aux", "aux:pass", "cop"))
    return not any(v.feat("Tense") == "Past" for v in verbs)
