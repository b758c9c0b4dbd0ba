"""Objects that hang on their verb as something else, by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, several, tagged, written
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_TWO = 2
_THINGS = ("Weapon", "Vehicle", "Goods", "Money", "ArmedForce", "Work")
"""Classes of nouns that say neither how nor when, so that bare they are objects."""
_SITES = ("Facility", "City")
"""Those that say where, and bare, before a particle, what is attacked or surrounded."""


@needs(relation("obl", tags=["NOUN"], of=["VERB"]))
def things_for_adverbials(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *hebben bij Benghazi tanks vernietigd*: a thing without preposition is the object."""
    for thing in tree.related("obl"):
        verb = tree[thing.head]
        if thing.pos != "NOUN" or verb.pos != "VERB" or tree.child(thing, "case"):
            continue
        if tree.child(verb, "obj", "aux:pass", "nsubj:pass", "ccomp", "xcomp"):
            continue
        if lexicon.noun_class(thing.lemma.lower()) not in _THINGS:
            continue
        if "obj" in lexicon.verb_slots(particle_verb(tree, verb)):
            yield Edit(thing.index, verb.index, "obj")


@needs(relation("obl", "xcomp", tags=["NOUN"], of=["VERB"]), relation("compound:prt"))
def sites_beside_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vielen geen ziekenhuis aan*, *viel het leger een dorp aan*: that is attacked."""
    for site in tree.related("obl", "xcomp"):
        verb = tree[site.head]
        if site.pos != "NOUN" or tree.child(site, "case", "mark", "cop") or verb.pos != "VERB":
            continue
        if not tree.child(site, "det") or not tree.child(verb, "compound:prt"):
            continue
        if tree.child(verb, "obj", "aux:pass", "nsubj:pass", "ccomp"):
            continue
        site_class = lexicon.noun_class(site.lemma.lower())
        if site_class in _SITES and "obj" in lexicon.verb_slots(particle_verb(tree, verb)):
            yield Edit(site.index, verb.index, "obj")


@needs(relation("obl"), written("tot"), tagged("NUM"))
def bounded_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stuurt tot 300 militairen*: before a number *tot* says how many at most.

    Not where the verb wants it (*veroordeeld tot 25 jaar cel*) or has an object besides.
    """
    for noun in tree.related("obl", "obl:arg"):
        case, verb = tree.child(noun, "case"), tree[noun.head]
        if case is None or case.lemma != "tot" or verb.pos != "VERB" or case.index > noun.index:
            continue
        number = tree[case.index + 1]
        if number.pos != "NUM" or number.index >= noun.index:
            continue
        if tree.child(verb, "obj", "nsubj:pass", "aux:pass", "ccomp", "xcomp"):
            continue
        if verb.dep == "conj" and tree.child(tree[verb.head], "aux:pass"):
            continue  # "werd gepakt en veroordeeld tot tien jaar cel"
        lemma = particle_verb(tree, verb)
        slots = lexicon.verb_slots(lemma)
        grows = words.load().has("unaccusative_verbs", lemma)  # "groeide tot 300 man"
        if "obj" in slots and "obl:tot" not in slots and not grows:
            yield Edit(noun.index, verb.index, "obj")
            yield Edit(case.index, number.index, "advmod")


@needs(several("obj"))
def results_for_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *schoten een Palestijn dood*: the last of two objects says what became of him."""
    for verb in tree.heads("obj", least=2):
        objects = tree.children(verb, "obj")
        result = objects[-1]
        bare = result.pos == "NOUN" and len(objects) == 2 and tree.child(result) is None
        if not bare or not lexicon.adjective(result.text.lower()):
            continue
        phrases = lexicon.phrases_among(verb.lemma.lower(), frozenset({result.text.lower()}))
        if phrases:
            yield Edit(result.index, verb.index, "xcomp", "ADJ")


@needs(several("obj"))
def receivers_for_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *biedt de NAVO 400 man aan*, *bood Polen drie batterijen aan*: who is given it is first.

    The second is no name, and the first is one or can act.
    """
    for verb in tree.heads("obj", least=2):
        objects = tree.children(verb, "obj")
        first, second = objects[0], objects[-1]
        if verb.pos != "VERB" or len(objects) != _TWO or tree.child(verb, "iobj", "aux:pass"):
            continue
        named = first.pos == "PROPN" or (first.pos == "NOUN" and agentive(lexicon, first))
        counted = tree.child(second, "nummod") is not None
        thing = second.pos == "NOUN" and (counted or not agentive(lexicon, second))
        if (
            not (named and thing)
            or tree.subtree(second)[0].index != tree.subtree(first)[-1].index + 1
        ):
            continue
        if "iobj" in lexicon.verb_slots(particle_verb(tree, verb)):
            yield Edit(first.index, verb.index, "iobj")


RULES = (
    results_for_objects,
    receivers_for_objects,
    things_for_adverbials,
    sites_beside_particles,
    bounded_objects,
)
"""Those that come before phrases are attached, in their order."""
