"""The state or organisation that somebody belongs to, by the words around a title or noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.officials import seat
from kg.link.knowledge import head_lemma, pick
from kg.link.names.name_use import surface, without_genitive
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.syntax.tree import Token, Tree


def side_of(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the first state or organisation that a phrase is said to be of.

    *de Amerikaanse president*, *NAVO-topman*, *de premier van Irak*, *Ruslands
    president*, *Trump, president van de VS*.
    """
    phrase = occurrence.phrase
    if phrase is None or (occurrence.kind is MentionKind.NAMED and not phrase.titled):
        return None
    return next(_sides(phrase.tree, phrase.head, discourse), None)


def set_sides(discourse: Discourse) -> None:
    """Let every named referent know whose it is."""
    for occurrence in discourse.occurrences:
        if len(occurrence.referents) == 1 and occurrence.referents[0].side is None:
            side = side_of(occurrence, discourse)
            if side is not occurrence.referents[0]:
                occurrence.referents[0].side = side
        _set_party(occurrence, discourse)
    for referent in tuple(discourse.referents):
        if referent.side is None and referent.entry is not None:
            referent.side = seat(referent.entry, discourse)


def _set_party(occurrence: Occurrence, discourse: Discourse) -> None:
    """Note the party of *Jan Jambon (N-VA)* and *N-VA-minister Jan Jambon*."""
    phrase = occurrence.phrase
    if phrase is None or phrase.name is None or len(occurrence.referents) != 1:
        return
    (referent,) = occurrence.referents
    if not discourse.knowledge.is_a(referent.type, "Person"):
        return
    if referent.side is not None and referent.side.type == "Party":
        referent.party = referent.side
    for head in {phrase.head.index, phrase.name.first}:
        for child in phrase.tree.children(phrase.tree[head], "nmod"):
            other = discourse.at(phrase.tree, child)
            if other is not None and len(other.referents) == 1:
                (party,) = other.referents
                bracketed = child.index > 0 and phrase.tree[child.index - 1].text == "("
                if bracketed and party.type == "Party":
                    referent.party = party


def _sides(tree: Tree, head: Token, discourse: Discourse) -> Iterator[Referent]:
    knowledge = discourse.knowledge
    for child in tree.children(head, "amod"):
        yield from map(discourse.known, knowledge.states_of(child.text))
    first, hyphen, _ = head.text.rpartition("-")
    if hyphen and (entry := pick(knowledge, first, None)) is not None:
        yield discourse.known(entry)
    for child in tree.children(head, "nmod:poss", "nmod"):
        if child.dep == "nmod" and not _of(tree, child, discourse):
            continue
        found = _named(tree, child, discourse)
        if found is not None:
            yield found


def _of(tree: Tree, token: Token, discourse: Discourse) -> bool:
    """Tell whether a preposition makes a name the side: *van Irak*, of a person *in de VS*."""
    case = tree.child(token, "case")
    lists = discourse.knowledge.words.lists
    if case is None or case.lemma.lower() in lists["determiners.belonging"]:
        return True
    person = discourse.knowledge.class_of(head_lemma(tree[token.head])) == "Person"
    return person and case.lemma.lower() in lists["determiners.residing"]


def _named(tree: Tree, token: Token, discourse: Discourse) -> Referent | None:
    """Give the state or organisation that a name after *van* or a genitive stands for."""
    occurrence = discourse.at(tree, token)
    if occurrence is not None:
        found = occurrence.referents[:1]
        if found and discourse.knowledge.is_a(found[0].type, "State", "Organisation"):
            return found[0]
        return None
    name = surface(token.text)
    for candidate in (name, without_genitive(name)):
        entry = pick(discourse.knowledge, candidate, None)
        if entry is not None:
            return discourse.known(entry)
    return None
