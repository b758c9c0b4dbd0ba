"""Verbs that stand apart from their particles, with another verb or a noun between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(relation("compound:prt"), relation("conj", tags=["VERB"]))
def particles_of_conjuncts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *ze eisen geld en klagen Ann aan*: a particle is that of the verb before it."""
    for particle in tree.related("compound:prt"):
        first, opening = tree[particle.head], particle.text.lower()
        if first.index > particle.index or lexicon.verb(opening + first.lemma.lower()):
            continue
        for verb in tree.children(first, "conj"):
            between = first.index < verb.index < particle.index and verb.feat("VerbForm") == "Fin"
            whole = opening + verb.lemma.lower()
            if between and not tree.child(verb, "compound:prt") and lexicon.verb(whole):
                yield Edit(particle.index, verb.index, "compound:prt")


@needs(relation("compound:prt"), relation("acl", tags=["VERB"]), written("te"))
def clauses_behind_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *riep in een brief op om te gaan*: behind the particle a clause is the verb's."""
    for clause in tree.related("acl"):
        noun = tree[clause.head]
        verb = tree[noun.head]
        particle = tree.child(verb, "compound:prt") if verb.pos == "VERB" else None
        if particle is None or noun.dep != "obl" or not has_te(tree, clause):
            continue
        if not noun.index < particle.index < tree.subtree(clause)[0].index:
            continue
        if takes_clause(lexicon, particle_verb(tree, verb)):
            yield Edit(clause.index, verb.index, "xcomp")


@needs(relation("case", of=["ADP", "ADV", "PRON"]), relation("xcomp", "ccomp"))
def particles_before_adverbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *riep Ann op binnen te blijven* and *zoekt uit wie het was*, which have no phrase."""
    for particle in tree.related("case"):
        word = tree[particle.head]
        clause = word if word.dep == "ccomp" else tree[word.head]
        asked = word.pos == "PRON" and word.dep == "ccomp" and word.feat("PronType") == "Int"
        where = word.pos in ("ADP", "ADV") and clause.dep == "xcomp" and has_te(tree, clause)
        verb = tree[clause.head]
        if not (asked or where) or not verb.index < particle.index == word.index - 1:
            continue
        if verb.feat("VerbForm") != "Fin" or tree.child(verb, "compound:prt"):
            continue
        if takes_clause(lexicon, particle.text.lower() + verb.lemma.lower()):
            yield Edit(particle.index, verb.index, "compound:prt")
            if where:
                yield Edit(word.index, clause.index, "advmod", "ADV")


@needs(relation("fixed", tags=["NOUN"]), relation("nmod"))
def phrases_behind_expressions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stelt twee miljoen ter beschikking van Peru*: the last is not of the millions."""
    for noun in tree.related("nmod"):
        opening = tree.subtree(noun)[0].index
        before = tree[max(opening - 1, 0)]
        particle = tree[before.head]
        if before.dep != "fixed" or particle.dep != "compound:prt":
            continue
        verb = tree[particle.head]
        if verb.pos == "VERB" and noun.head < particle.index:
            yield Edit(noun.index, verb.index, "obl")
            if before.pos == "ADP":  # taken for the third word of it
                yield Edit(before.index, noun.index, "case")


RULES = (
    particles_of_conjuncts,
    clauses_behind_particles,
    particles_before_adverbs,
    phrases_behind_expressions,
)
"""All of them, in their order."""
