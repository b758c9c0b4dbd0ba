"""Clauses in which a parser found two subjects, or the wrong one beside a relative pronoun.

A clause of Dutch has one subject; of two, number, word order and what can act tell which it is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive, named_or_agentive
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, several, word_of, written
from kg.syntax.mending.valency import particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOUNS = ("NOUN", "PROPN")
_MAIN = ("root", "conj", "parataxis", "ccomp")
_BREAKS = (":", ";", '"', "''", "``", "“", "”", "„", "(", ")", "-")


@needs(several("nsubj"))
def second_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *verplicht Peru de landen elkaar te helpen*: the second of two subjects is the object.

    So *het akkoord dwingt Peru te wachten*, whose object the finite verb parts from its subject.
    """
    for verb in tree.heads("nsubj", least=2):
        subjects = [s for s in tree.children(verb, "nsubj") if s.dep == "nsubj"]
        if verb.pos != "VERB" or verb.dep not in _MAIN or len(subjects) != 2:
            continue
        first = finite(tree, verb)
        if first is None or tree.child(verb, "aux:pass", "cop", "mark", "obj"):
            continue
        one, other = subjects
        between = tree.tokens[one.index : other.index]
        if other.pos not in _NOUNS or any(t.text in _BREAKS for t in between):
            continue
        behind = first.index < tree.subtree(other)[0].index
        told = one.pos in _NOUNS or one.feat("PronType") == "Prs"  # not "niets"
        if behind and told and _agrees(tree, one, first):
            yield Edit(other.index, verb.index, "obj")


@needs(several("nsubj"), written("het"))
def articles_of_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zo liet het Kremlin weten*: *het* right before the other subject is its article."""
    for verb in tree.heads("nsubj", least=2):
        for it, name in pairwise(tree.children(verb, "nsubj")):
            beside = it.text == "het" and name.index == it.index + 1
            if beside and it.pos == "PRON" and name.pos == "PROPN":
                yield Edit(it.index, name.index, "det", "DET")


@needs(relation(tags=["PRON"], below=["parataxis"]), word_of("clausal_relatives"))
def doers_beside_what(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *..., hetgeen Kiev ontkent*: what was said says nothing of Kiev, who denies it.

    And *..., wat Kiev ertoe bracht te wachten*: nobody can bring what was said to do anything.
    """
    known = words.load()
    for verb in tree.related("parataxis"):
        first = finite(tree, verb)
        parts = tree.children(verb, "nsubj", "obj", "iobj")
        if first is None or len(parts) != 2 or tree.child(verb, "aux:pass", "cop", "mark"):
            continue
        what, doer = parts
        acts = named_or_agentive(lexicon, doer)
        if not known.has("clausal_relatives", what.text) or not acts or doer.index > first.index:
            continue
        if tree.child(verb, "xcomp", "ccomp"):
            if what.dep == "obj" and known.has("object_control", verb.lemma):
                yield Edit(what.index, verb.index, "nsubj")
                yield Edit(doer.index, verb.index, "obj")
            continue
        denies = what.dep == "nsubj" and takes_clause(lexicon, particle_verb(tree, verb))
        if denies and _agrees(tree, doer, first):
            yield Edit(doer.index, verb.index, "nsubj")
            yield Edit(what.index, verb.index, "obj")


@needs(relation("obj", tags=["PRON"], below=["acl:relcl"]))
def receivers_beside_relatives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de wapens die Peru de rebellen gaf*: what was given the pronoun says, here to whom."""
    for verb in tree.related("acl:relcl"):
        objects = tree.children(verb, "obj")
        if len(objects) != 2 or not tree.child(verb, "nsubj") or tree.child(verb, "iobj"):
            continue
        pronoun, noun = objects
        if pronoun.feat("PronType") != "Rel" or noun.pos not in _NOUNS:
            continue
        if named_or_agentive(lexicon, noun):
            yield Edit(noun.index, verb.index, "iobj")


def _agrees(tree: Tree, noun: Token, verb: Token) -> bool:
    """Tell whether a noun has a finite verb's number; a name is taken for a singular."""
    if tree.child(noun, "conj") is not None:
        return verb.feat("Number") == "Plur"
    return (noun.feat("Number") or "Sing") == verb.feat("Number")


@needs(relation("obj", tags=["NOUN"]), relation("nsubj", tags=["PROPN"]), written("tot"))
def electors(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het parlement koos Ann Bos tot premier*: a body gives the office to a person."""
    for verb in tree.heads("obj"):
        body, person, first = tree.child(verb, "obj"), tree.child(verb, "nsubj"), finite(tree, verb)
        if body is None or person is None or person.pos != "PROPN" or first is None:
            continue
        ordered = body.pos == "NOUN" and body.index < first.index < person.index
        if not ordered or _class(lexicon, body) in ("", "Person"):
            continue
        if not agentive(lexicon, body):
            continue
        for office in tree.children(verb, "obl", "xcomp"):
            case = tree.child(office, "case")
            if case is not None and case.lemma == "tot" and _class(lexicon, office) == "Person":
                yield Edit(body.index, verb.index, "nsubj")
                yield Edit(person.index, verb.index, "obj")


def _class(lexicon: Lexicon, noun: Token) -> str:
    return lexicon.noun_class(noun.lemma.lower()) or ""


@needs(relation("acl:relcl"), relation("nsubj", tags=["PRON"]), relation("obj", "obl"))
def subjects_of_relatives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *tanks die het leverde*, *de grens die Peru en Chili delen*: the verb has its number."""
    for verb in tree.related("acl:relcl"):
        noun, pronoun, first = tree[verb.head], tree.child(verb, "nsubj"), finite(tree, verb)
        if pronoun is None or pronoun.feat("PronType") != "Rel" or first is None:
            continue
        number, own = first.feat("Number"), noun.feat("Number")
        if noun.pos != "NOUN" or not number or not own or number == own:
            continue
        measure = words.load().has("measure_nouns", noun.lemma.lower())
        if measure or tree.child(noun, "conj") is not None:
            continue
        for other in tree.children(verb, "obj", "obl"):
            beside = tree.subtree(other)[0].index == pronoun.index + 1
            if beside and not tree.child(other, "case") and _number(tree, other) == number:
                yield Edit(other.index, verb.index, "nsubj")
                yield Edit(pronoun.index, verb.index, "obj")


def _number(tree: Tree, noun: Token) -> str:
    """Give the number that a noun, name or *het* has with what is listed behind it."""
    if tree.child(noun, "conj") is not None:
        return "Plur"
    return "Sing" if noun.pos == "PRON" and noun.text == "het" else noun.feat("Number")


RULES = (
    subjects_of_relatives,
    articles_of_subjects,
    second_subjects,
    doers_beside_what,
    receivers_beside_relatives,
    electors,
)
"""All of them, in their order."""
