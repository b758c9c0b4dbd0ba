"""Phrases that a parser hangs too high or too low, put where Dutch has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.tree import Token, Tree


def noun_of_agent(tree: Tree, phrase: Token) -> Token | None:
    """Give the event noun whose *door*-phrase a parser gave to the verb, if any.

    After a verb, *door Y* right behind *N van X* belongs to *N*: *werd stilgelegd na de
    liquidatie van Soleimani door de VS*.
    """
    verb = tree[phrase.head]
    first = tree.subtree(phrase)[0].index
    for child in tree.children(verb, "obl", "nmod", "obj", "nsubj"):
        if child.index <= verb.index or child.pos != "NOUN" or child is phrase:
            continue
        ends_there = tree.subtree(child)[-1].index == first - 1
        of = (n for n in tree.children(child, "nmod") if preposition(tree, n) == "van")
        if ends_there and next(of, None) is not None:
            return child
    return None


def agents_of_noun(tree: Tree, noun: Token) -> Iterator[Token]:
    """Give the *door*-phrases of a noun that a parser gave to the verb above it."""
    verb = tree.head(noun)
    if verb is None:
        return
    for phrase in tree.children(verb, "obl"):
        if preposition(tree, phrase) == "door" and noun_of_agent(tree, phrase) is noun:
            yield phrase


def displaced_object(tree: Tree, verb: Token) -> Token | None:
    """Give the object that a parser took for a predicate of the infinitive below.

    *vroeg bondgenoten actiever te worden*: of two predicates of one verb, the noun in
    front is the governor's object. So is what stands before a reflexive or a bare noun of
    the infinitive: *waarschuwde de buren zich stil te houden*, *vroeg hem plaats te maken*.
    """
    for clause in tree.children(verb, "xcomp", "ccomp"):
        if not any(m.lemma == "te" for m in tree.children(clause, "mark")):
            continue
        if (before := _before_own(tree, verb, clause)) is not None:
            return before
        predicates = [p for p in tree.children(clause, "xcomp") if p.pos != "VERB"]
        if len(predicates) > 1 and predicates[0].pos in ("NOUN", "PROPN", "PRON"):
            first = predicates[0]
            return first if verb.index < first.index < clause.index else None
    return None


def _before_own(tree: Tree, verb: Token, clause: Token) -> Token | None:
    """Give the object right behind the governor that the infinitive has no room for."""
    objects = tree.children(clause, "obj", "iobj")
    if len(objects) != 1 or tree.child(verb, "obj", "iobj", "expl:pv") is not None:
        return None
    first = objects[0]
    named = first.pos in ("PROPN", "PRON")  # but "dreigde steun stop te zetten"
    own = [
        c for c in tree.children(clause, "expl:pv", "compound:prt")
        if (c.dep == "expl:pv" or (named and c.pos == "NOUN"))
        and first.index < c.index < clause.index
    ]  # fmt: skip
    return first if own and verb.index < first.index else None


def is_at_left_edge(tree: Tree, token: Token) -> bool:
    """Tell whether an adverbial opens an infinitive clause, so that it is the governor's.

    *Trump vroeg bondgenoten in januari actiever te worden*: what stands between the
    governor and the rest of an infinitive behind it belongs to the governor, unless that
    closes its own clause (*heeft hem gevraagd maandag te komen*).
    """
    clause = tree[token.head]
    governor = tree.head(clause)
    if governor is None or clause.dep not in ("xcomp", "ccomp") or governor.index > token.index:
        return False
    closed = governor.feat("VerbForm") in ("Part", "Inf") or tree.child(governor, "mark")
    if closed or not any(m.lemma == "te" for m in tree.children(clause, "mark")):
        return False
    displaced = displaced_object(tree, governor)
    others = (
        c
        for c in tree.children(clause)
        if c is not token and c is not displaced and c.index > governor.index
    )
    return all(tree.subtree(c)[0].index > token.index for c in others)
