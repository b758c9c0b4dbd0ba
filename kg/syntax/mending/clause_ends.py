"""Prepositions behind a clause's middle field that are the particle of its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te, is_finite
from kg.syntax.mending.needs import needs, relation, several, word_of, written
from kg.syntax.mending.particles import is_fixed
from kg.syntax.mending.valency import acts, takes_target, wants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(several("case"))
def particles_behind_phrases(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stemde met de deal in*: a preposition that ends the clause is the verb's."""
    for particle in tree.related("case"):
        phrase = tree[particle.head]
        verb = tree[phrase.head]
        own = tree.children(phrase, "case")
        if phrase.index != particle.index - 1 or len(own) != 2 or verb.index > phrase.index:
            continue
        behind = tree.tokens[particle.index + 1 :][:1]
        if verb.feat("VerbForm") != "Fin" or any(t.pos not in ("PUNCT", "CCONJ") for t in behind):
            continue
        if tree.child(verb, "compound:prt"):
            continue
        if lexicon.verb(particle.text.lower() + verb.lemma.lower()):
            yield Edit(particle.index, verb.index, "compound:prt")


@needs(relation("case"), written("er"))
def particles_behind_er(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *drijven er hun aantal op* and *er komen honderd man bij* from *rekenen er op*.

    *Er* is the place or the announced subject there and the last word the verb's particle.
    An object that makes an expression with the verb alone (*leggen er de nadruk op*) or is
    an event itself (*maakten er een opmerking over*) and a verb that evokes a frame without
    the particle keep their adverb.
    """
    for particle in tree.related("case"):
        er = tree[particle.head]
        verb = tree[er.head]
        if er.text.lower() != "er" or er.index > particle.index or not is_finite(tree, verb):
            continue
        behind = tree.tokens[particle.index + 1 :][:1]
        lemma = verb.lemma.lower()
        known = lexicon.verb_slots(particle.text.lower() + lemma)
        if not known or any(t.pos not in ("PUNCT", "CCONJ") for t in behind):
            continue
        thing = tree.child(verb, "obj")
        if thing is None:
            others = (s for s in tree.children(verb, "nsubj") if s is not er)
            joined = any(s.pos == "NUM" or tree.child(s, "nummod") for s in others)
        else:
            counted = thing.pos == "NUM"  # "wees er drie uit": "er" is what "drie" counts
            joined = "obj" in known and (counted or not lexicon.verb(lemma))
            joined = joined and not is_fixed(lexicon, lemma, thing)
            joined = joined and not lexicon.noun(thing.lemma.lower())
        if joined and not any(c.pos == "ADP" for c in tree.children(verb, "compound:prt")):
            yield Edit(particle.index, verb.index, "compound:prt")
            if er.dep == "nsubj":
                yield Edit(er.index, verb.index, "expl")


@needs(relation("compound:prt"), written("te"))
def particles_behind_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wees de eis om te gaan af*: an infinitive has its particle before *te*.

    So it is that of the clause around it, where there is such a verb.
    """
    for particle in tree.related("compound:prt"):
        infinitive = tree[particle.head]
        if particle.index < infinitive.index or not has_te(tree, infinitive):
            continue
        for verb in tree.ancestors(infinitive):
            if verb.pos != "VERB" or verb.feat("VerbForm") != "Fin":
                continue
            whole = particle.text.lower() + verb.lemma.lower()
            if lexicon.verb(whole) and not tree.child(verb, "compound:prt"):
                yield Edit(particle.index, verb.index, "compound:prt")
            break


@needs(relation("case", tags=["ADP"]), word_of("r_words"), written("te"))
def particles_before_te(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *om daar rekruten op te leiden* from *om er druk op te leggen*: they are trained there.

    With the particle it is done to somebody, and without it the verb wants no such preposition.
    """
    known = words.load()
    for particle in tree.related("case"):
        there, te = tree[particle.head], tree[min(particle.index + 1, len(tree) - 1)]
        infinitive = tree[te.head]
        if te.lemma != "te" or te.dep != "mark" or there.head != infinitive.index:
            continue
        if not known.has("r_words", there.text.lower()) or there.index > particle.index:
            continue
        thing, lemma = tree.child(infinitive, "obj"), infinitive.lemma.lower()
        if thing is None or tree.child(infinitive, "compound:prt"):
            continue
        whole = particle.text.lower() + lemma
        trained = takes_target(lexicon, whole) and acts(lexicon, thing)
        if not trained or wants(tree, lexicon, infinitive, particle.lemma):
            continue
        if not is_fixed(lexicon, lemma, thing):
            yield Edit(particle.index, infinitive.index, "compound:prt")
            yield Edit(there.index, infinitive.index, "advmod")


@needs(relation("mark", tags=["ADP"]))
def particles_before_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *kwamen negen man om, tien anderen liggen ...* from a clause that *om* opens.

    What a preposition opens does not begin with a comma, and it goes on with an infinitive.
    """
    for particle in tree.related("mark"):
        clause = tree[particle.head]
        behind = tree.tokens[particle.index + 1 :][:1]
        if particle.pos != "ADP" or not any(t.text == "," for t in behind):
            continue
        verb = tree[clause.head]
        if verb.index > particle.index or has_te(tree, clause):
            continue
        if verb.feat("VerbForm") != "Fin" or tree.child(verb, "compound:prt"):
            continue
        if lexicon.verb(particle.text.lower() + verb.lemma.lower()):
            yield Edit(particle.index, verb.index, "compound:prt")
            yield Edit(clause.index, verb.index, "parataxis")


@needs(relation("case", tags=["ADP"], below=["obl"]))
def particles_before_prepositions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *twee agenten kwamen om bij die brand*: of two prepositions the first is the verb's."""
    for token in tree.related("case"):
        behind = tree.tokens[token.index + 1 : token.index + 2]
        if not behind or behind[0].dep != "case" or behind[0].head != token.head:
            continue
        verb = tree[tree[token.head].head]
        if verb.pos != "VERB" or verb.index > token.index:
            continue
        if verb.feat("VerbForm") != "Fin" or tree.child(verb, "compound:prt"):
            continue
        if lexicon.verb(token.text.lower() + verb.lemma.lower()):
            yield Edit(token.index, verb.index, "compound:prt")


@needs(word_of("clause_openers"), relation("case", "mark", tags=["ADP"]))
def particles_before_conjunctions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *drie man kwamen om toen een bus kantelde*: no preposition stands before *toen*."""
    known = words.load()
    for particle in tree.related("case", "mark"):
        opener = tree[min(particle.index + 1, len(tree) - 1)]
        if particle.pos != "ADP" or not known.has("clause_openers", opener.text.lower()):
            continue
        above = tree[particle.head]
        if particle.dep == "case" and above is not opener:
            continue
        clause = above if particle.dep == "mark" else tree[opener.head]
        verb = tree[clause.head] if clause.index > particle.index else clause
        if verb.feat("VerbForm") != "Fin" or verb.index > particle.index:
            continue
        if tree.child(verb, "compound:prt") or not lexicon.verb(
            particle.text.lower() + verb.lemma.lower()
        ):
            continue
        yield Edit(particle.index, verb.index, "compound:prt")
        behind = [c for c in tree.children(verb, "advcl") if c.index > opener.index]
        if behind:
            yield Edit(opener.index, behind[0].index, "mark", "SCONJ")


RULES = (
    particles_before_conjunctions,
    particles_before_te,
    particles_before_clauses,
    particles_before_prepositions,
    particles_behind_er,
    particles_behind_phrases,
    particles_behind_infinitives,
)
"""All of them, in their order."""
