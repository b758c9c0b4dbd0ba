"""One noun for several: *de Amerikaanse en Russische president*, *de ministers*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.link.descriptions.description import Description, owner
from kg.link.descriptions.officials import holds
from kg.link.descriptions.persons import named_persons, person
from kg.link.discourse import is_group
from kg.link.names.metonyms import actor
from kg.syntax.phrase import conjuncts

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

_LISTED = ("Company", "Party", "Media")
"""Classes of bodies that one noun stands for together."""
_BODY = "Organisation"
"""Class of a body of which no more is known."""
WINDOW = 2
"""Sentences that the persons whom *de ministers* stands for may lie back."""


def shared(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the office holders of the states that one noun has for adjectives.

    *De Amerikaanse en Russische president* are two; nothing if one of them is not known.
    """
    states = _states(occurrence, discourse)
    if len(states) < 2 or not discourse.knowledge.is_a(description.type, "Person", "Group"):
        return ()
    found: list[Referent] = []
    for state in states:
        one = replace(description, side=state, number="singular", type="Person", count=0)
        holder = person(occurrence, one, discourse)
        if holder is None or (holder.side is not None and holder.side is not state):
            return ()
        found.append(holder)
    return tuple(found)


def together(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the persons of one office that the sentences before name: *de ministers*.

    Nobody may be named beside them of whom no office is known.
    """
    if not description.definite or description.count:
        return ()
    if description.modifiers or description.complement or description.side is not None:
        return ()
    role = discourse.knowledge.words.roles.get(description.head)
    titles = role.titles if role is not None else frozenset({description.head})
    if owner(occurrence) is not None or not titles:
        return ()
    sentence, others = -1, False
    found: dict[Referent, None] = {}
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        if earlier.sentence == occurrence.sentence or is_group(earlier):
            continue
        if len(found) > 1 and earlier.sentence != sentence:
            break
        sentence = earlier.sentence
        for referent in named_persons(earlier.parts, discourse):
            known = any(discourse.knowledge.same_office(t, titles) for t in referent.titles)
            if known or holds(referent, description.head, discourse):
                found[referent] = None
            others = others or not referent.titles
    return tuple(reversed(found)) if len(found) > 1 and not others else ()


def countries(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the states that a sentence before names or has adjectives of: *de landen*.

    *De Amerikaanse president ontmoet de Chinese* speaks of two.
    """
    general = discourse.knowledge.words.general.get(description.head, ())
    if not description.definite or description.count:
        return ()
    if description.modifiers or description.complement or description.side is not None:
        return ()
    if owner(occurrence) is not None or not any("State" in noun.classes for noun in general):
        return ()
    if _is_narrowed(occurrence):
        return ()
    relational = discourse.knowledge.words.has("places.relational", description.head)
    own = _own(occurrence, discourse) if relational else frozenset()
    if relational and not any(r.type == "State" for r in own):
        return ()  # "riep de NAVO-chef de bondgenoten op", who are not those just named
    found: dict[int, dict[Referent, None]] = {}
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        if earlier.sentence < occurrence.sentence and not is_group(earlier):
            states = [r for r in earlier.referents if r.type == "State" and r.named]
            found.setdefault(earlier.sentence, {}).update(dict.fromkeys(states))
    for states_there in found.values():
        if len(states_there) > 1:
            return tuple(reversed(states_there)) if own.isdisjoint(states_there) else ()
    return ()


def _is_narrowed(occurrence: Occurrence) -> bool:
    """Tell *de landen die schepen sturen* from *de landen, die schepen sturen*."""
    tree, noun = occurrence.tree, occurrence.token
    clauses = tree.children(noun, "acl:relcl")
    return any(c.index > noun.index and tree[noun.index + 1].text != "," for c in clauses)


def _own(occurrence: Occurrence, discourse: Discourse) -> frozenset[Referent]:
    """Give the state of who acts, which is none of *de bondgenoten* that he meets."""
    subject = discourse.subject(occurrence.tree, occurrence.token)
    acting = discourse.at(occurrence.tree, subject) if subject is not None else None
    found = acting.parts if acting is not None else ()
    return frozenset(s for r in found for s in (r, r.side, actor(r, discourse)) if s is not None)


def listed(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give the companies or parties that the sentence before lists: *de autobouwers*."""
    if not description.definite or description.count:
        return ()
    if description.modifiers or description.complement or owner(occurrence) is not None:
        return ()
    if description.type not in _LISTED:
        return ()
    is_a = discourse.knowledge.is_a
    for earlier in discourse.before(occurrence, sentences=1):
        members = earlier.referents[0].members if is_group(earlier) else ()
        fit = (r.named and (is_a(r.type, description.type) or r.type == _BODY) for r in members)
        if members and all(fit):
            return members
    return ()


def _states(occurrence: Occurrence, discourse: Discourse) -> list[Referent]:
    """Give the states of co-ordinated adjectives before a noun."""
    tree, knowledge = occurrence.tree, discourse.knowledge
    for adjective in tree.children(occurrence.token, "amod"):
        words = conjuncts(tree, adjective)
        entries = [knowledge.gazetteer.adjectives(w.text) for w in words]
        if len(words) > 1 and all(len(e) == 1 and e[0].type == "State" for e in entries):
            return [discourse.known(e[0]) for e in entries]
    return []
