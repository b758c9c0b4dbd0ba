"""What a common noun is called by: itself with the words around it that tell which one it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree

_STATES = ("GPE", "ORG")
"""Labels of states and unions, which a list may mix: *de VS, de EU en Japan*."""
_LONGEST = 9
"""Words of such a phrase, names behind a noun aside."""


def designation(tree: Tree, head: Token) -> tuple[Token, ...]:
    """Give a head noun with its adjectives before it and prepositional phrases after it.

    Of a clause that stands for who does it, give the clause: *Wie aan boord bleef*.
    """
    if is_whoever(tree, head):
        return _whole_clause(tree, head)
    kept = [head]
    for below in tree.children(head):
        kept.extend(_part(tree, head, below, len(kept)))
    kept.sort(key=lambda t: t.index)
    at = kept.index(head)
    first = last = at
    while first > 0 and kept[first - 1].index == kept[first].index - 1:
        first -= 1
    while last + 1 < len(kept) and kept[last + 1].index <= kept[last].index + 1:
        last += 1
    last = _before_bracket(kept, at, last)
    while last > at and kept[last].pos in ("ADP", "DET", "PUNCT", "SCONJ", "CCONJ"):
        last -= 1
    return tuple(kept[first : last + 1])


def _part(tree: Tree, head: Token, below: Token, kept: int) -> list[Token]:
    """Give what a dependent adds to what is called so, if it belongs to it."""
    if below.index < head.index:
        inner = below.dep in ("amod", "compound") and below.pos not in ("ADP", "ADV")
        if not inner or _is_clause(tree, below):
            return []
        counts = tree.children(below, "nummod", "det")  # "drie Franse en twee Duitse tanks"
        start = counts[-1].index if counts and counts[-1].index < below.index else -1
        return [t for t in tree.subtree(below) if start < t.index < head.index]
    if below.dep in ("flat", "fixed") or _numbers(head, below):
        return [below]
    if _is_grouped(tree, head, below):
        return [t for t in tree.subtree(below) if t.index <= below.index]
    if not _modifies(tree, head, below) or _is_said_in(tree, head, below):
        return []
    inside = [t for t in tree.subtree(below) if not _in_clause(tree, t, below)]
    counted = [t for t in inside if not _is_bearer(tree, t) and not _is_listed(tree, t)]
    return inside if kept + len(counted) <= _LONGEST else []


def is_whoever(tree: Tree, token: Token) -> bool:
    """Tell a clause that stands for who does it: *Wie bleef, werd opgepakt*."""
    if token.pos not in ("VERB", "AUX", "ADJ") or not token.dep.startswith(("nsubj", "obj")):
        return False
    known = words.load()
    return any(
        known.has("persons_asked_for", who.text.lower())
        for who in tree.children(token, "nsubj", "nsubj:pass", "obj")
    )


def is_continued(tree: Tree, token: Token) -> bool:
    """Tell a pronoun that opens a clause about the one before: *..., wat Kaapstad ontkent*.

    So does *..., iets wat Kaapstad ontkent*.

    Its verb does not come right behind it, as in a question: *..., wat is er misgegaan?*.
    """
    verb = tree[token.head]
    finite = next((w for w in (verb, *tree.children(verb, "aux", "aux:pass"))
                   if w.feat("VerbForm") == "Fin"), None)  # fmt: skip
    before = tree[token.index - 1] if token.index else token
    if before.dep == "discourse" and before.index:
        before = tree[before.index - 1]
    if finite is None or before.text != ",":
        return False
    return verb.dep in ("parataxis", "advcl") and finite.index > token.index + 1


def _whole_clause(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Give the words of a clause up to its verb, without what is listed behind it."""
    own = [t for t in tree.subtree(verb) if t.index <= verb.index]
    start = next((i for i, t in enumerate(own) if t.pos != "PUNCT"), 0)
    return tuple(own[start:])


def _numbers(head: Token, below: Token) -> bool:
    """Tell *artikel 5*: a number right behind its noun says which one it is."""
    figures = below.dep in ("nummod", "appos", "flat") and below.text.isdecimal()
    return figures and below.index == head.index + 1


def _is_said_in(tree: Tree, head: Token, below: Token) -> bool:
    """Tell *aldus de minister in een brief*, which says where he says it, not which minister."""
    known = words.load()
    quoted = any(known.has("pointing_adverbs", c.text.lower()) for c in tree.children(head, "case"))
    name = tree.name_at(below)
    town = name is not None and name.label == "GPE"
    return quoted and not town and preposition(tree, below) != "van"


def _is_grouped(tree: Tree, head: Token, below: Token) -> bool:
    """Tell *een groep officieren*: the noun behind says of whom."""
    if (
        below.dep not in ("nmod", "appos")
        or below.pos != "NOUN"
        or tree.child(below, "case", "det")
    ):
        return False
    beside = tree.subtree(below)[0].index == head.index + 1
    return beside and words.load().has("grouping_nouns", head.lemma.lower())


def _is_clause(tree: Tree, below: Token) -> bool:
    """Tell a verb with its own arguments, no adjective: *boete voor slaan agent*.

    An infinitive may be one with *te*: *de te nemen stappen*.
    """
    if below.pos != "VERB":
        return False
    finite = below.feat("VerbForm") in ("Inf", "Fin")
    return tree.child(below, "case", "nsubj") is not None or (
        finite and tree.child(below, "mark") is None
    )


def _before_bracket(kept: list[Token], at: int, last: int) -> int:
    """Leave out a bracket at the end: *strijders van de Beweging voor Vrijheid (BV)*."""
    texts = [t.text for t in kept[at + 1 : last + 1]]
    closed = ")" in texts[:-1]
    return at + texts.index("(") if "(" in texts and not closed else last


def _modifies(tree: Tree, head: Token, below: Token) -> bool:
    """Tell whether a phrase belongs to a name: *missie in Irak*, not *missie van 500 man*."""
    if below.dep == "nmod:poss":
        # "regering Irak", but "president oliebedrijf Aramco" is a president
        return below.index == head.index + 1 and below.pos == "PROPN"
    plain = below.dep == "nmod" and tree.child(below, "case") is not None
    if not plain or below.pos == "NUM" or tree.child(below, "nummod") is not None:
        return False
    known, preposed = words.load(), preposition(tree, below)
    if preposed == "te" and known.has("measure_nouns", below.lemma.lower()):
        return False  # "wapens ter waarde van een miljard euro"
    return known.has("naming_prepositions", preposed)


def _in_clause(tree: Tree, token: Token, top: Token) -> bool:
    while token.index != top.index:
        clausal = token.dep.startswith(("acl", "advcl", "parataxis", "appos", "conj", "cc"))
        kept = _is_bearer(tree, token) or _is_elided(tree, token) or _is_listed(tree, token)
        if clausal and not kept and not _numbers(tree[token.head], token):
            return True
        token = tree[token.head]
    return False


def _is_bearer(tree: Tree, token: Token) -> bool:
    """Tell the name behind a noun, which belongs to it: *een analist van zakenbank ING*."""
    if token.dep.startswith("flat"):
        token = tree[token.head]
    title = tree[token.head]
    bare = token.dep == "appos" and token.pos == "PROPN" and title.pos == "NOUN"
    return bare and title.index == token.index - 1


def _is_listed(tree: Tree, token: Token) -> bool:
    """Tell *en België* in *een top van Nederland en België*: one more name of the same kind."""
    if token.dep == "cc":
        token = tree[token.head]
    first = tree[token.head]
    if token.dep != "conj" or token.pos != "PROPN" or first.pos != "PROPN":
        return False
    own, other = tree.name_at(token), tree.name_at(first)
    if own is None or other is None:
        return False
    pair = words.load().has("pairing_prepositions", preposition(tree, first))
    same = own.label == other.label and (own.label != "PERSON" or pair)
    return same or (own.label in _STATES and other.label in _STATES)


def _is_elided(tree: Tree, token: Token) -> bool:
    """Tell *en* inside a compound: *de olie- en gasreus*."""
    return token.dep == "cc" and tree[token.head].dep == "compound"
