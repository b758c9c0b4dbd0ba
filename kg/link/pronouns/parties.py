"""*Ze* after a meeting: who meets and who is met, *Kaag gaat op bezoek bij Ursula. Ze spreken*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.discourse import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.syntax.tree import Token, Tree


def parties(
    occurrence: Occurrence, chosen: Referent | None, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the two sides of what the sentence or clause before tells of, for a plural subject.

    *Kaag ontmoette Blinken. Zij spraken*; *Kaag ontmoette Blinken en zij spraken*.

    Parameters
    ----------
    occurrence : Occurrence
        The pronoun.
    chosen : Referent or None
        What it would stand for alone: the other side, or nothing of that sentence.
    discourse : Discourse
        The document.
    """
    before = list(_told(occurrence, discourse))
    one = next((o for o in before if _is_one(o, discourse)), None)
    if one is None or not grammar.is_subject(occurrence.tree, occurrence.token):
        return ()
    others = [o for o in before if o is not one and _meets(one, o, discourse)]
    groups = [o for o in others if is_group(o)]
    found = (one.referents[0], *_sides(groups or others))
    told = {o.referents[0] for o in before}
    apart = chosen is None or chosen not in told or chosen in {o.referents[0] for o in others}
    return tuple(dict.fromkeys(found)) if others and apart else ()


def _told(occurrence: Occurrence, discourse: Discourse) -> Iterator[Occurrence]:
    """Give who the sentence before tells of, or for a second clause each of the one before.

    In *Ann bezocht de soldaten en zij juichten* there are several already.
    """
    tree, clause = occurrence.tree, grammar.clause(occurrence.tree, occurrence.token)
    second = clause.dep == "conj" and tree[clause.head].dep == "root"
    sentence = occurrence.sentence if second else occurrence.sentence - 1
    for earlier in discourse.before(occurrence, sentences=1):
        if earlier.sentence != sentence or len(earlier.referents) != 1:
            continue
        if not second or earlier.referents[0].number != "plural":
            yield earlier


def _is_one(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell whether a phrase is one person, named, who does what the sentence tells."""
    (referent,) = occurrence.referents
    named = referent.named and not referent.members
    main = grammar.rank(occurrence.tree, occurrence.token) == grammar.SUBJECT
    return named and main and discourse.knowledge.is_a(referent.type, "Person")


def _meets(one: Occurrence, other: Occurrence, discourse: Discourse) -> bool:
    """Tell whether a phrase is whom the subject meets: *ontmoet X*, *op bezoek bij X*."""
    tree, lists = one.tree, discourse.knowledge.words.lists
    if not discourse.knowledge.is_a(other.referents[0].type, "Person", "Group"):
        return False
    verb = tree[grammar.outermost(tree, one.token).head]
    top = grammar.outermost(tree, other.token)
    if top.head == verb.index and top.dep == "obj":
        return verb.lemma.lower() in lists["parties.verbs"]
    cases = {c.lemma.lower() for c in tree.children(top, "case")}
    return bool(cases & lists["parties.prepositions"]) and _below(tree, top, verb, lists)


def _below(tree: Tree, top: Token, verb: Token, lists: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a phrase hangs on a verb of meeting, or on its noun for one."""
    above = tree[top.head]
    if above.index == verb.index:
        nouns = tree.children(verb, "obj", "obl", "xcomp")
        meeting = any(_is_meeting(noun, lists) for noun in nouns)
        return meeting or verb.lemma.lower() in lists["parties.verbs"]
    return above.head == verb.index and _is_meeting(above, lists)


def _is_meeting(noun: Token, lists: Mapping[str, frozenset[str]]) -> bool:
    return noun.lemma.lower().endswith(tuple(lists["parties.nouns"]))


def _sides(others: list[Occurrence]) -> Iterator[Referent]:
    for other in reversed(others):
        for referent in other.referents:
            yield from referent.members or (referent,)
