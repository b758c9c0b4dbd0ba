"""Clefts: *Het was Mali dat de grens sloot* says but that Mali closed the border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite, replacing
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_CLAUSES = ("acl:relcl", "acl", "csubj", "advcl", "ccomp")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_OWN = ("nsubj", "obj", "iobj")
_IDLE = "discourse"
"""Relation of the words that only point at who is meant."""
_OF_THE_CLAUSE = ("punct", "parataxis", "advcl", "obl", "aux")
_OF_THE_CLAUSE_BEFORE = ("mark", "cc", "advmod", "nmod")


@needs(relation("cop", of=["NOUN", "PROPN", "PRON"]), written("het"), word_of("agreeing_relatives"))
def clefts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Make one clause of *Het was Mali dat de grens sloot*, *Het zijn zij die dreigen*.

    So of *dat* behind a name or a neuter noun that its clause has room for: *Het was een ramp
    dat hij kwam* tells what was one. Behind a comma a clause only describes.
    """
    known = words.load()
    for copula in tree.related("cop"):
        meant = tree[copula.head]
        pointer = tree.child(meant, "nsubj", "expl")
        if meant.pos not in _NOMINAL or pointer is None or pointer.text.lower() != "het":
            continue
        for clause in (*tree.children(meant, *_CLAUSES), *tree.children(pointer, *_CLAUSES)):
            opening = tree.subtree(clause)[0]
            if clause.pos != "VERB" or opening.index < meant.index:
                continue
            relative = known.has("agreeing_relatives", opening.text.lower())
            if not relative or tree[opening.index - 1].text == ",":
                continue
            if roles := tuple(_roles(tree, lexicon, meant, clause, opening)):
                yield from _joined(tree, meant, clause)
                yield Edit(pointer.index, clause.index, "expl")
                yield Edit(copula.index, clause.index, _IDLE)
                yield Edit(opening.index, clause.index, _IDLE, "PRON")
                yield from roles
                break


def _roles(
    tree: Tree, lexicon: Lexicon, meant: Token, clause: Token, opening: Token
) -> Iterator[Edit]:
    """Say what who is meant does in a clause; nothing where the clause is about something else."""
    own = [c for c in tree.children(clause, *_OWN) if c is not opening]
    subject = next((c for c in own if c.dep.startswith("nsubj")), None)
    given = next((c for c in own if c.dep.startswith(("obj", "iobj"))), None)
    if opening.text.lower() == "dat" and not _may_be_neuter(tree, meant):
        return
    relative = opening.dep if opening.dep in (*_OWN, "nsubj:pass") else ""
    if subject is None:
        dep = relative if relative.startswith("nsubj") else "nsubj"
        if tree.child(clause, "aux:pass") is not None:
            dep = "nsubj:pass"
        if given is not None and _agrees(tree, meant, clause) is False:
            if _agrees(tree, given, clause) is not False:  # "Het was Macron die zij steunden"
                yield Edit(given.index, clause.index, "nsubj")
                yield Edit(meant.index, clause.index, "obj")
            return
        yield Edit(meant.index, clause.index, dep)
    elif given is None:
        if not (relative or meant.pos == "PROPN") or not _takes_object(tree, lexicon, clause):
            return
        reads = meant.pos != "NOUN" or agentive(lexicon, meant)
        read = subject.pos == "NOUN" and subject.dep == "nsubj"
        if reads and read and _agrees(tree, meant, clause) is not False:
            yield Edit(meant.index, clause.index, "nsubj")
            yield Edit(subject.index, clause.index, "obj")
        else:
            yield Edit(meant.index, clause.index, "obj")


def _joined(tree: Tree, meant: Token, clause: Token) -> Iterator[Edit]:
    """Put the clause in the place of who is meant, with what belongs to the whole sentence."""
    yield replacing(clause, meant)
    contrasted = tree.child(meant, "conj") is not None
    for child in tree.children(meant):
        before = child.index < meant.index and child.dep in _OF_THE_CLAUSE_BEFORE
        denial = child.index == meant.index - 1 and contrasted
        if child is not clause and (child.dep in _OF_THE_CLAUSE or (before and not denial)):
            yield Edit(child.index, clause.index, "obl" if child.dep == "nmod" else child.dep)


def _may_be_neuter(tree: Tree, noun: Token) -> bool:
    """Tell a noun that *dat* may stand for: *Mali*, *het leger*."""
    if noun.pos == "PROPN":
        return True
    return any(d.text.lower() == "het" for d in tree.children(noun, "det"))


def _takes_object(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    passive = tree.child(verb, "aux:pass") is not None
    return not passive and "obj" in lexicon.verb_slots(particle_verb(tree, verb))


def _agrees(tree: Tree, noun: Token, clause: Token) -> bool | None:
    """Tell whether a noun has the number of a clause's finite verb, if both show it."""
    first = finite(tree, clause)
    own = noun.feat("Number") or ("Sing" if noun.pos == "PROPN" else "")
    if tree.child(noun, "conj") is not None:
        own = ""
    if first is None or not first.feat("Number") or not own:
        return None
    return own == first.feat("Number")


RULES = (clefts,)
"""All of them."""
