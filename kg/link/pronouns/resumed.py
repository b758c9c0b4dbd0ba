"""Pronouns below a noun that stand for it: *een eis waarvan wij weten dat die blijft*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.agreement import agrees

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import Pronoun
    from kg.syntax.tree import Token, Tree


def resumed(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give the noun of *de premier, van wie Kiev verwacht dat hij gaat*: the premier goes.

    The relative word has no part of its own in the clause of who expects, so that the
    clause with *dat* must say something of the noun.
    """
    tree = occurrence.tree
    noun = _resumed(tree, grammar.clause(tree, occurrence.token))
    if noun is None or _is_teller(tree, occurrence.token, pronoun, discourse):
        return None
    found = _referents(tree, noun, discourse)
    if len(found) != 1:
        return None
    return found[0] if agrees(pronoun, found[0], knowledge=discourse.knowledge) else None


def is_resuming(occurrence: Occurrence) -> bool:
    """Tell *die* in *een eis waarvan wij weten dat die blijft*: whatever it is, the demand is it.

    Parameters
    ----------
    occurrence : Occurrence
        A pronoun.
    """
    token = occurrence.token
    shown = token.feat("PronType") == "Dem"
    return shown and _resumed(occurrence.tree, grammar.clause(occurrence.tree, token)) is not None


def described(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give the noun of *de leider, door zijn aanhang verlaten, vlucht*: it is his own."""
    tree, token = occurrence.tree, occurrence.token
    participle = grammar.clause(tree, token)
    if token.dep != "nmod:poss" or participle.feat("VerbForm") != "Part":
        return None
    if participle.dep != "acl" or tree.child(participle, "nsubj", "aux", "mark"):
        return None
    noun = tree[participle.head]
    if not noun.index < token.index < participle.index:
        return None
    found = _referents(tree, noun, discourse)
    if len(found) != 1:
        return None
    return found[0] if agrees(pronoun, found[0], knowledge=discourse.knowledge) else None


def _resumed(tree: Tree, clause: Token) -> Token | None:
    """Give the noun whose relative clause has a content clause and *waarvan* or *van wie*."""
    if clause.dep.partition(":")[0] not in ("ccomp", "csubj"):
        return None
    teller = tree[clause.head]
    if teller.dep != "acl:relcl":
        return None
    noun = tree[teller.head]
    for opener in (*tree.children(teller), *tree.children(clause)):
        if not noun.index < opener.index < min(teller.index, clause.index):
            continue
        case = tree.child(opener, "case")
        whose = case is not None and case.lemma == "van" and opener.feat("PronType") in _OPENING
        if opener.text.lower() == "waarvan" or whose:
            return noun
    return None


_OPENING = ("Rel", "Int")
"""What a parser calls *wie* behind a preposition."""


def _is_teller(tree: Tree, token: Token, pronoun: Pronoun, discourse: Discourse) -> bool:
    """Tell *de top waarvan Ann zei dat zij die zal mijden*: *zij* may be Ann, *die* is the top."""
    if pronoun.last or pronoun.gender == "neuter":
        return False
    subject = tree.child(tree[grammar.clause(tree, token).head], "nsubj")
    found = _referents(tree, subject, discourse) if subject is not None else ()
    return any(agrees(pronoun, each, knowledge=discourse.knowledge) for each in found) and any(
        other.pos == "PRON" and other.index != token.index
        for other in tree.children(grammar.clause(tree, token), "nsubj", "obj", "iobj", "obl")
    )


def _referents(tree: Tree, noun: Token, discourse: Discourse) -> tuple[Referent, ...]:
    """Give what a phrase refers to: its own head, or the name beside it."""
    for token in (noun, *tree.children(noun, "appos")):
        found = discourse.at(tree, token)
        if found is not None and found.referents:
            return found.referents
    return ()
