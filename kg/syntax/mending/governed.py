"""Infinitives with *te*, and which word before them is the upper clause's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import named_or_agentive
from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import noun_takes_clause, particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_THINGS = ("Vehicle", "Weapon", "Facility", "Goods", "Money", "Place", "Treaty")
"""Classes of what nobody promises anything."""


@needs(relation("advcl", "xcomp", "ccomp"), written("om"), written("er"))
def announcing_er(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *drong er bij hem op aan om te gaan*: *er ... op* says but that a clause comes.

    So what is asked is the clause, and not what the sentence before told.
    """
    for clause in tree.related("advcl", "xcomp", "ccomp"):
        marks = tree.children(clause, "mark")
        if not marks or marks[0].lemma != "om" or marks[0].index > clause.index:
            continue
        verb = tree[clause.head]
        for er in tree.children(verb, "obl", "obl:arg", "advmod"):
            case = tree.child(er, "case")
            if er.text.lower() != "er" or case is None or not er.index < case.index:
                continue
            if case.index < marks[0].index and verb.pos == "VERB":
                yield Edit(er.index, verb.index, "expl")


@needs(relation("acl", tags=["VERB"], of=["NOUN", "PROPN"]), written("te"))
def infinitives_of_asking(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *nodigde drie landen uit om te praten*: what somebody is asked is the verb's."""
    known = words.load()
    for clause in tree.related("acl"):
        noun = tree[clause.head]
        verb = tree[noun.head]
        if not has_te(tree, clause) or noun.dep not in ("obj", "iobj", "nsubj:pass"):
            continue
        if verb.pos != "VERB" or noun_takes_clause(lexicon, noun.lemma.lower()):
            continue
        asks = (known.has("asking_types", e.type) for e in lexicon.verb(particle_verb(tree, verb)))
        asked = any(asks) and named_or_agentive(lexicon, noun)
        if asked and not tree.child(verb, "xcomp", "ccomp"):
            yield Edit(clause.index, verb.index, "xcomp")


@needs(relation("advcl", tags=["VERB"], of=["VERB"]), written("te"))
def infinitives_of_telling(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *verwijt de raad te hebben gezwegen*: with *te* alone it is what is reproached."""
    for clause in tree.related("advcl"):
        verb = tree[clause.head]
        marks = tree.children(clause, "mark", "case")
        if [m.lemma for m in marks] != ["te"] or verb.pos != "VERB" or verb.index > clause.index:
            continue
        if tree.child(verb, "xcomp", "ccomp") or clause.feat("VerbForm") == "Fin":
            continue
        if takes_clause(lexicon, particle_verb(tree, verb)):
            yield Edit(clause.index, verb.index, "xcomp")


@needs(relation("obj", tags=["NOUN"], of=["VERB"]), relation("xcomp", tags=["VERB"]), written("te"))
def things_of_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dreigde de schepen te laten zinken*: one threatens people, and sinks ships."""
    known = words.load()
    for thing in tree.related("obj"):
        verb = tree[thing.head]
        below = tree.child(verb, "xcomp")
        if below is None or not known.has("subject_control", verb.lemma.lower()):
            continue
        if thing.pos != "NOUN" or not has_te(tree, below) or tree.child(below, "obj", "expl:pv"):
            continue
        class_ = lexicon.noun_class(thing.lemma.lower()) or ""
        if not verb.index < thing.index < below.index or class_ not in _THINGS:
            continue
        done = tree.child(below, "xcomp", "ccomp")
        if done is not None and known.has("causatives", below.lemma):
            below = done
        if "obj" in lexicon.verb_slots(particle_verb(tree, below)):
            yield Edit(thing.index, below.index, "obj")


@needs(relation("obj", below=["xcomp", "ccomp"]), written("te"))
def objects_before_intransitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dwong een vliegtuig te landen*: what takes no object leaves it to the verb above."""
    known = words.load()
    for noun in tree.related("obj"):
        below = tree[noun.head]
        verb = tree[below.head]
        if below.dep not in ("xcomp", "ccomp") or tree.child(verb, "obj", "iobj"):
            continue
        if not verb.index < noun.index < below.index or not has_te(tree, below):
            continue
        forced = known.has("object_control", particle_verb(tree, verb))
        if forced and known.has("unaccusative_verbs", particle_verb(tree, below)):
            yield Edit(noun.index, verb.index, "obj")


@needs(relation("aux"), written("te"))
def auxiliaries_of_infinitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *verweten Peru te hebben gesteund*: what stands behind *te* is the infinitive's."""
    for auxiliary in tree.related("aux", "aux:pass"):
        te = tree[auxiliary.index - 1]
        if te.lemma == "te" and te.dep == "mark" and te.head > auxiliary.index != te.head:
            yield Edit(auxiliary.index, te.head, auxiliary.dep)


@needs(relation("xcomp", "ccomp", below=["acl", "advcl"]), written("te"))
def phrases_before_participles(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Ann, door Bob gevraagd te wachten*: before the participle stands what is its own."""
    for clause in tree.related("xcomp", "ccomp"):
        participle = tree[clause.head]
        if participle.dep not in ("acl", "advcl") or participle.feat("VerbForm") != "Part":
            continue
        if participle.index > clause.index or not has_te(tree, clause):
            continue
        for phrase in tree.children(clause, "obl", "obl:arg", "obl:agent"):
            if phrase.index < participle.index:
                yield Edit(phrase.index, participle.index, "obl")


RULES = (
    announcing_er,
    objects_before_intransitives,
    infinitives_of_asking,
    infinitives_of_telling,
    auxiliaries_of_infinitives,
    phrases_before_participles,
    things_of_infinitives,
)
"""All of them, in their order."""
