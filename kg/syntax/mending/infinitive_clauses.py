"""Clauses with *te* that hang on the wrong word, and what stands at their beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite, has_te, is_finite
from kg.syntax.mending.marked_infinitives import opens_infinitive
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import (
    acts,
    noun_takes_clause,
    particle_verb,
    takes_clause,
    takes_infinitive,
    takes_object,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_BELOW = ("xcomp", "ccomp", "advcl")
_LEAST = 2


@needs(relation("fixed"), relation("xcomp", "ccomp", "advcl"), written("te"))
def expressions_of_governors(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *is van plan de stad aan te vallen*, where *van plan* is no part of the attack."""
    for clause in tree.related(*_BELOW):
        verb = tree[clause.head]
        if verb.index > clause.index or not has_te(tree, clause):
            continue
        for case in tree.children(clause, "obl", "compound:prt", "case", "mark", "advmod"):
            fixed = {case.text.lower(), *(t.text.lower() for t in tree.children(case, "fixed"))}
            if len(fixed) < _LEAST or not verb.index < case.index < clause.index:
                continue
            if any(fixed == set(p.words) for _, p in lexicon.qualifiers.phrases_of(verb.lemma)):
                yield Edit(case.index, verb.index, "compound:prt")
                yield Edit(clause.index, verb.index, "xcomp")


@needs(relation("acl"), written("te"))
def clauses_before_nouns(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Door toe te geven verraste hij Bern*: no noun has its clause before it."""
    for clause in tree.related("acl"):
        noun = tree[clause.head]
        if clause.index > noun.index or not has_te(tree, clause):
            continue
        verb = tree[noun.head]
        if verb.pos == "VERB" and verb.index > clause.index:
            yield Edit(clause.index, verb.index, "advcl")


@needs(relation("acl"), written("te"))
def clauses_of_governors(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *weigert het besluit te verdedigen*, which is refused, from *nam het besluit te gaan*.

    So *zonder het besluit te verdedigen*: the noun right before *te* is the object of an
    infinitive that has no other and wants one.
    """
    for clause in tree.related("acl"):
        noun = tree[clause.head]
        if noun.index > clause.index or not has_te(tree, clause) or not _is_bare(tree, clause):
            continue
        behind = next((t for t in tree.subtree(clause) if t.index > noun.index), clause)
        if behind.index != noun.index + 1 or not takes_object(tree, lexicon, clause):
            continue
        verb, case = tree[noun.head], tree.child(noun, "case")
        if case is None and noun.dep == "obj" and takes_infinitive(tree, lexicon, verb):
            yield Edit(clause.index, verb.index, "xcomp")
            yield Edit(noun.index, clause.index, "obj")
        elif case is not None and opens_infinitive(tree, case, clause):
            yield Edit(clause.index, verb.index, "advcl")
            yield Edit(case.index, clause.index, "mark")
            yield Edit(noun.index, clause.index, "obj")


def _is_bare(tree: Tree, clause: Token) -> bool:
    """Tell an infinitive that only *te* marks, without an object or clause of its own."""
    only_te = all(m.lemma == "te" for m in tree.children(clause, "mark"))
    return only_te and tree.child(clause, "obj", "ccomp", "xcomp", "aux:pass") is None


@needs(relation("advcl"), written("te"))
def clauses_for_adverbials(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *is van plan met hen te praten*: what *te* alone opens is what is planned."""
    for clause in tree.related("advcl"):
        verb = tree[clause.head]
        if verb.index > clause.index or not has_te(tree, clause) or tree.child(clause, "case"):
            continue
        only_te = all(m.lemma == "te" for m in tree.children(clause, "mark"))
        if only_te and takes_infinitive(tree, lexicon, verb):
            yield Edit(clause.index, verb.index, "xcomp")


@needs(relation("nsubj", "obl", tags=["NOUN", "PROPN"]), relation("mark"), written("te"))
def objects_behind_marks(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *door de brug op te blazen*, *na de brug te hebben opgeblazen*, where nobody acts.

    An infinitive has no subject, and what stands bare and definite before it is no adverbial.
    """
    known = words.load()
    for noun in tree.related("nsubj", "obl", "obl:arg"):
        verb = tree[noun.head]
        if noun.index > verb.index or noun.pos not in ("NOUN", "PROPN") or not has_te(tree, verb):
            continue
        if is_finite(tree, verb):
            continue  # "er is zomerweer te melden"
        marks = tree.children(verb, "mark")
        if len(marks) == 1 or marks[0].index > noun.index or tree.child(noun, "case"):
            continue
        if tree.child(verb, "obj", "aux:pass") or known.has("spans_of_time", noun.lemma.lower()):
            continue
        definite = noun.pos == "PROPN" or tree.child(noun, "det", "nmod:poss") is not None
        if (definite or noun.dep == "nsubj") and takes_object(tree, lexicon, verb):
            yield Edit(noun.index, verb.index, "obj")


@needs(relation("acl:relcl", below=["obj"]), relation("acl", *_BELOW, tags=["VERB"]), written("te"))
def infinitives_behind_relatives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *besloot de tanks die er nog stonden terug te halen*: what was decided is their return.

    A relative clause ends with its verb. What follows is the upper verb's, where that one takes
    an infinitive and this one does not.
    """
    for relative in tree.related("acl:relcl"):
        noun = tree[relative.head]
        verb = tree[noun.head]
        if noun.dep != "obj" or noun.index < verb.index or tree.child(verb, "xcomp", "ccomp"):
            continue
        last, clauses = finite(tree, relative), tree.children(relative, *_BELOW)
        hung = (*clauses, *tree.children(noun, "acl"))
        below = next((c for c in hung if has_te(tree, c)), None)
        if last is None or below is None or not max(last.index, relative.index) < below.index:
            continue
        if not takes_infinitive(tree, lexicon, verb) or not takes_object(tree, lexicon, below):
            continue
        if tree.child(below, "obj") or _awaits_clause(tree, lexicon, relative):
            continue
        yield Edit(below.index, verb.index, "xcomp")
        yield Edit(noun.index, below.index, "obj")
        for child in tree.children(below):
            if child.index < last.index:
                yield Edit(child.index, relative.index, child.dep)
        for clause in clauses:
            if clause.index > below.index:
                yield Edit(clause.index, verb.index, clause.dep)


def _awaits_clause(tree: Tree, lexicon: Lexicon, word: Token) -> bool:
    """Tell *bereid*, *weigeren*, which an infinitive behind them would belong to."""
    if word.pos == "VERB":
        lemma = particle_verb(tree, word)
        return takes_clause(lexicon, lemma) or takes_infinitive(tree, lexicon, word)
    operators = lexicon.qualifiers.operators_of(word.lemma.lower(), "adjective")
    return any("comp" in operator.governs for operator in operators)


@needs(relation("advcl", tags=["VERB"]), relation("obj"), written("door"), written("te"))
def doers_before_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dreigt vluchten door Peru te verbieden*: Peru flies, and to forbid it is the threat.

    The upper verb is one of doing or not doing what an infinitive says.
    """
    for clause in tree.related("advcl"):
        verb, door = tree[clause.head], tree.child(clause, "mark")
        event, doer = tree.child(verb, "obj"), tree.child(clause, "obj")
        if door is None or door.text != "door" or event is None or doer is None:
            continue
        beside = tree.subtree(event)[-1].index == door.index - 1 and doer.index > door.index
        named = doer.pos == "PROPN" or tree.child(doer, "appos") is not None
        if not beside or not named or not has_te(tree, clause):
            continue
        if (
            event.pos == "NOUN"
            and not tree.child(event, "det")
            and takes_infinitive(tree, lexicon, verb)
        ):
            yield Edit(door.index, doer.index, "case", "ADP")
            yield Edit(doer.index, event.index, "nmod")
            yield Edit(clause.index, verb.index, "xcomp")
            yield Edit(event.index, clause.index, "obj")


@needs(relation("advcl", "ccomp", below=["compound:prt"]))
def aims_of_particles(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *kwamen op het plein samen om te betogen*: the aim is the verb's, not of *samen*.

    So is what is told in *liet hem schriftelijk weten dat hij komt*.
    """
    for clause in tree.related("advcl", "ccomp"):
        particle = tree[clause.head]
        told = particle.pos == "VERB" if clause.dep == "ccomp" else has_te(tree, clause)
        if particle.dep == "compound:prt" and told:
            yield Edit(clause.index, particle.head, clause.dep)


@needs(relation("acl", "xcomp", of=["NOUN", "PROPN"]), written("om"), written("te"))
def aims_of_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *blies de brug op om hen te stoppen*, an aim, from *had de kans om hen te stoppen*.

    What is done to something definite is done to an end; what has the clause for what it is, or
    is a means or a chance, keeps it.
    """
    known = words.load()
    for clause in tree.related("acl", "xcomp"):
        noun = tree[clause.head]
        verb = tree[noun.head]
        marks = tree.children(clause, "mark")
        if verb.pos != "VERB" or noun.index > clause.index or not has_te(tree, clause):
            continue
        if noun.dep not in ("obj", "nsubj:pass") or all(m.lemma != "om" for m in marks):
            continue
        lemma = noun.lemma.lower()
        if noun_takes_clause(lexicon, lemma) or known.ends("means_nouns", lemma):
            continue
        entries = lexicon.verb(particle_verb(tree, verb))
        asked = any(known.has("asking_types", e.type) for e in entries)
        done = entries and not asked and not known.has("having_verbs", verb.lemma)
        if done and (_is_definite(tree, noun) or acts(lexicon, noun)):
            yield Edit(clause.index, verb.index, "advcl")


def _is_definite(tree: Tree, noun: Token) -> bool:
    """Tell a name, *de brug*, *hun brug*, *zes bruggen* from *bruggen*, *een brug*."""
    if noun.pos == "PROPN" or tree.child(noun, "nmod:poss", "nummod") is not None:
        return True
    return any(d.feat("Definite") == "Def" for d in tree.children(noun, "det"))


RULES = (
    aims_of_objects,
    aims_of_particles,
    infinitives_behind_relatives,
    expressions_of_governors,
    clauses_before_nouns,
    clauses_of_governors,
    objects_behind_marks,
    doers_before_infinitives,
    clauses_for_adverbials,
)
"""All of them, in their order."""
