"""*er*, *daar*, *hierheen*: words that point at the place spoken of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import ReferenceWords
    from kg.syntax.tree import Token, Tree

WINDOW = 2
"""Sentences that the place may lie back."""
_PLACES = ("obl", "nmod")


def resolve_place(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    """Give the place that a word of place points at; nothing for other words.

    A place in a phrase of place, or one that the sentence before has for its object,
    goes before a state that acts.
    """
    words = discourse.knowledge.words
    lower = occurrence.token.text.lower()
    if not (words.has("places.words", lower) or words.has("places.towards", lower)):
        return ()
    if occurrence.token.dep.startswith("expl") or _is_empty(occurrence, discourse):
        return ()
    case = occurrence.tree.child(occurrence.token, "case")
    if case is not None and case.index > occurrence.token.index and not _is_way(case, words):
        return ()  # "wil daar afstand van nemen": from what was said
    fallback: tuple[Referent, ...] = ()
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        (referent, *others) = earlier.referents
        named = referent.named and discourse.knowledge.is_a(referent.type, "Place")
        if others or not named or earlier.kind is MentionKind.DEMONYM:
            continue  # "de Amerikaanse minister" is not spoken of as a place
        if _is_here(occurrence, earlier) or _acts_beside(occurrence, earlier):
            continue
        earlier = _around(earlier, discourse)
        (referent,) = earlier.referents
        top = grammar.outermost(earlier.tree, earlier.token)
        if top.dep.partition(":")[0] in _PLACES and earlier.tree.child(earlier.token, "case"):
            return (referent,)
        if top.dep == "obj" and earlier.sentence == occurrence.sentence - 1:
            return (referent,)  # "bezoekt Riga. Hij zal er ...", whatever was spoken of before
        fallback = fallback or (referent,)
    return fallback


def _is_here(occurrence: Occurrence, earlier: Occurrence) -> bool:
    """Tell the clause's own words: *het bataljon uit Seedorf oefent er* is elsewhere."""
    tree = occurrence.tree
    if earlier.tree is not tree:
        return False
    clause = grammar.clause(tree, occurrence.token)
    return grammar.clause(tree, earlier.token).index == clause.index


def _acts_beside(occurrence: Occurrence, earlier: Occurrence) -> bool:
    """Tell who acts in the sentence itself: *Bern wil praten, maar weigert daar te komen*."""
    return earlier.tree is occurrence.tree and earlier.token.dep == "nsubj"


def _around(occurrence: Occurrence, discourse: Discourse) -> Occurrence:
    """Give the place that a place is named to tell apart: *het vliegveld van Hilversum*."""
    tree = occurrence.tree
    while True:
        top = grammar.outermost(tree, occurrence.token)
        outer = discourse.at(tree, tree[top.head]) if top.dep == "nmod" else None
        if outer is None or len(outer.referents) != 1:
            return occurrence
        if not discourse.knowledge.is_a(outer.referents[0].type, "Place"):
            return occurrence
        occurrence = outer


def _is_empty(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell *de uitspraak komt er een dag na ...*, where nothing is where.

    Nor is anything in *er ... over*, nor beside a subject that is new (*er vielen drie
    doden*) or none (*er is geschoten*).
    """
    words, tree, token = discourse.knowledge.words, occurrence.tree, occurrence.token
    if not words.has("places.expletive", token.text.lower()):
        return False
    if (case := tree.child(token, "case")) is not None:
        return not _is_way(case, words)
    if _introduces(tree, token):
        return True
    return words.has("places.expletive_verbs", tree[token.head].lemma.lower())


def _is_way(case: Token, words: ReferenceWords) -> bool:
    """Tell *reist er morgen heen* from *spreekt er morgen over*."""
    return words.has("places.ways", case.text.lower())


def _introduces(tree: Tree, token: Token) -> bool:
    """Tell whether a clause has a counted or asked-for subject, or is a passive without one.

    *Van de elf werden er vier vrijgelaten* counts; *vijf raakten er gewond* says where.
    """
    verb = tree[token.head]
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    if subject is None:
        return tree.child(verb, "aux:pass") is not None and tree.child(verb, "csubj") is None
    counted = subject.pos == "NUM" and subject.index > token.index
    return counted or any(
        number.feat("PronType") == "Int" or number.index + 1 == subject.index
        for number in tree.children(subject, "nummod")
    )
