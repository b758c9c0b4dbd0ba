"""Particles that belong to the finite verb, not to the infinitive behind it.

Dutch writes a particle and *te* together: *op te roepen*. One that stands apart from
*te* ends the middle field of the verb before it: *riep Turkije op het offensief te
staken*. What stands in front of it is that verb's too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te, is_finite, undergoer_of
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.phrase_openers import (
    left_undone,
    opens_phrase,
    takes_phrase_for_object,
)
from kg.syntax.mending.valency import takes_clause, wants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_CLAUSES = ("xcomp", "ccomp", "advcl")
_REFLEXIVE = {"expl:pv": "expl:pv"}
_ARGUMENTS = ("obj", "iobj", "obl", "nmod", "advmod", "expl", "nsubj")


@needs(relation("mark", below=_CLAUSES), written("te"))
def particles_of_governors(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Give particles to the verbs that they stand behind: *droeg hun op zich te melden*."""
    for infinitive in tree.related(*_CLAUSES):
        governor = _governor(tree, infinitive)
        if governor is None or tree.child(governor, "compound:prt"):
            continue
        if governor.feat("VerbForm") != "Fin":
            continue  # only the finite verb stands apart from its particle
        if _make_phrase(infinitive, governor, lexicon):
            continue  # "gaf op de radio te kennen"
        particle = _particle(tree, infinitive, governor, lexicon)
        if particle is not None:
            yield Edit(particle.index, governor.index, "compound:prt")
            noun = tree[particle.head]
            above = (infinitive.index, governor.index) if noun is not infinitive else ()
            if particle.dep == "case" and noun.head in above:  # "op hun plan te wijzigen"
                yield Edit(noun.index, infinitive.index, _REFLEXIVE.get(noun.dep, "obj"))
            yield from _before(tree, infinitive, governor, particle)


@needs(relation("compound:prt", tags=["DET"]))
def articles_for_particles(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Give an article to its noun: *hakt vandaag de knoop door* has the particle *door* alone."""
    for article in tree.related("compound:prt"):
        if article.pos != "DET":
            continue
        verb = tree[article.head]
        noun = next((t for t in tree.children(verb) if t.index > article.index), None)
        if noun is not None and noun.pos in ("NOUN", "PROPN"):
            yield Edit(article.index, noun.index, "det")


@needs(relation("compound:prt", tags=["NOUN", "ADJ"], of=["VERB"]))
def nouns_for_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *schiet raket af*: a noun beside a verb's particle is its object."""
    for noun in tree.related("compound:prt"):
        verb = tree[noun.head]
        if noun.pos not in ("NOUN", "ADJ") or verb.pos != "VERB" or tree.child(verb, "obj"):
            continue
        others = [c for c in tree.children(verb, "compound:prt") if c.index != noun.index]
        whole = [c.text.lower() + verb.lemma.lower() for c in others if c.pos != "NOUN"]
        takes = noun.pos == "NOUN" and any("obj" in lexicon.verb_slots(verb) for verb in whole)
        if takes or any(is_fixed(lexicon, verb, noun) for verb in whole):
            yield Edit(noun.index, verb.index, "obj", "NOUN")
        elif not others and noun.pos == "NOUN" and _is_event(lexicon, noun, verb):
            yield undergoer_of(tree, noun, verb)


def is_fixed(lexicon: Lexicon, verb: str, noun: Token) -> bool:
    """Tell *hakt knoop door*: the noun is a word of one of the verb's expressions."""
    return any(noun.text.lower() in p.words for _, p in lexicon.phrases_of(verb))


def _is_event(lexicon: Lexicon, noun: Token, verb: Token) -> bool:
    """Tell *doen uitspraak*, with a noun that evokes a frame, from *nemen deel*."""
    whole = noun.text.lower() + verb.lemma.lower()
    return bool(lexicon.noun(noun.lemma.lower())) and not lexicon.verb(whole)


@needs(relation("advmod", "obl", "mark", *_CLAUSES, tags=["ADJ", "ADV", "ADP"], of=["VERB"]))
def adverbial_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *keurde een wet goed*, *kwamen om bij die brand*: with it the verb is another one."""
    for token in tree.related("advmod", "obl", "mark", *_CLAUSES):
        verb = tree[token.head]
        if token.pos not in ("ADJ", "ADV", "ADP") or verb.pos != "VERB" or token.index < verb.index:
            continue
        if tree.children(token) or tree.child(verb, "compound:prt"):
            continue
        if lexicon.verb(token.text.lower() + verb.lemma.lower()):
            yield Edit(token.index, verb.index, "compound:prt")


@needs(relation("mark", below=_CLAUSES), written("te"), written("er"))
def split_adverbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Give *er ... mee* before an infinitive to the verb above: *dreigt er nu mee te gaan*."""
    for infinitive in tree.related(*_CLAUSES):
        governor = _governor(tree, infinitive)
        if governor is None:
            continue
        between = tree.tokens[governor.index + 1 : infinitive.index]
        er = next((t for t in between if t.text.lower() == "er"), None)
        if er is None or tree[er.index - 1].text == "om":
            continue
        after = tree.tokens[er.index + 1 : infinitive.index]
        stranded = next((t for t in after if _is_stranded(tree, t)), None)
        if stranded is None or (er.head == governor.index and stranded.head == er.index):
            continue
        yield Edit(er.index, governor.index, "obl")
        yield Edit(stranded.index, er.index, "case")
        yield from _before(tree, infinitive, governor, stranded)


@needs(relation("case", below=_CLAUSES), written("te"), written("er"))
def split_adverbs_of_participles(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Give *er ... in* to the participle behind it: *er niet in geslaagd dat te doen*."""
    for infinitive in tree.related(*_CLAUSES):
        governor = tree[infinitive.head]
        if not has_te(tree, infinitive):
            continue
        for stranded in tree.children(infinitive, "case"):
            between = tree.tokens[: stranded.index]
            er = next((t for t in reversed(between) if t.text.lower() == "er"), None)
            if er is None or not stranded.index < governor.index < infinitive.index:
                continue
            yield Edit(er.index, governor.index, "obl")
            yield Edit(stranded.index, er.index, "case")
            yield Edit(infinitive.index, governor.index, "xcomp")


@needs(relation("advmod", tags=["ADJ", "ADV"], of=["VERB"]), written("te"))
def adjectives_of_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *weigert het plan goed te keuren*, where *goed* is a part of the verb."""
    for part in tree.related("advmod"):
        infinitive = tree[part.head]
        if infinitive.index != part.index + 2 or infinitive.pos != "VERB":
            continue
        if part.pos not in ("ADJ", "ADV") or tree[part.index + 1].lemma != "te":
            continue
        lemma = infinitive.lemma.lower()
        if lexicon.verb(part.text.lower() + lemma) and not lexicon.verb(lemma):
            yield Edit(part.index, infinitive.index, "compound:prt")


def _governor(tree: Tree, infinitive: Token) -> Token | None:
    """Give the finite verb before an infinitive with *te* that is its clause."""
    if not has_te(tree, infinitive):
        return None
    verb = tree[infinitive.head]
    before = verb.index < infinitive.index and verb.pos == "VERB"
    return verb if before and is_finite(tree, verb) else None


def _make_phrase(infinitive: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Tell *te kennen geven*: the two verbs are a fixed expression already."""
    known = lexicon.phrases_of(governor.lemma)
    return any(phrase.words[-2:] == ("te", infinitive.text.lower()) for _, phrase in known)


def _particle(tree: Tree, infinitive: Token, governor: Token, lexicon: Lexicon) -> Token | None:
    """Give the particle between the two that makes a known verb with the first."""
    te = next(m for m in tree.children(infinitive, "mark") if m.lemma == "te")
    beside = tree[te.index - 1]
    if beside.pos == "ADP" and _is_governors(beside, infinitive, governor, lexicon):
        return beside
    if (left := left_undone(tree, infinitive, governor, lexicon)) is not None:
        return left
    for token in tree.tokens[governor.index + 1 : te.index - 1]:
        known = lexicon.verb(token.text.lower() + governor.lemma.lower())
        if token.pos not in ("ADP", "ADV") or not known:
            continue
        if tree[token.index + 1].feat("PronType") == "Rcp":
            continue  # "probeert hen uit elkaar te drijven"
        if token.dep in ("compound:prt", "case") and token.head == infinitive.index:
            return token
        particle_verb = token.text.lower() + governor.lemma.lower()
        simple = not lexicon.verb(governor.lemma.lower())
        if token.dep == "case" and opens_phrase(tree, token, governor, lexicon):
            continue
        # "drong er op aan de aanval uit te stellen": without a noun it is no preposition.
        better = takes_clause(lexicon, particle_verb) and (
            token.dep == "mark"
            or tree[token.head].dep == "expl:pv"  # "riep hen op zich terug te trekken"
            or not takes_clause(lexicon, governor.lemma.lower())  # "bood aan tanks te leveren"
            or not wants(tree, lexicon, infinitive, token.lemma.lower())
            or takes_phrase_for_object(tree, infinitive, governor, lexicon)
        )
        if token.dep in ("case", "mark", "obl", "advmod") and (simple or better):
            plain = better and not wants(tree, lexicon, governor, token.text.lower())
            apart = plain and _is_taken_for_phrase(tree, token, governor, te)
            if apart or _stands_inside(tree, token, infinitive):
                return token
    return None


def _stands_inside(tree: Tree, token: Token, infinitive: Token) -> bool:
    """Tell *riep op het schip te laten gaan*, which a parser may hang beside *laten*."""
    if tree[token.head].dep == "expl:pv":
        return True  # "riep de troepen op zich te melden"
    behind = tree[infinitive.index + 1] if infinitive.index + 1 < len(tree) else infinitive
    chain = (infinitive.index, behind.index if behind.dep == "xcomp" else infinitive.index)
    return any(a.index in chain for a in tree.ancestors(token))


def _is_taken_for_phrase(tree: Tree, particle: Token, governor: Token, te: Token) -> bool:
    """Tell *stelde voor een raad te laten kiezen*, whose raad ends right before *te*."""
    noun = tree[particle.head]
    beside = noun.head == governor.index and noun.dep in ("obl", "obl:arg")
    return particle.dep == "case" and beside and tree.subtree(noun)[-1].index == te.index - 1


def _is_governors(particle: Token, below: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Tell *bood aan te bemiddelen* from *dreigde aan te vallen*, by which verb there is."""
    verb = particle.text.lower()
    own = lexicon.verb(verb + below.lemma.lower())
    return not own and takes_clause(lexicon, verb + governor.lemma.lower())


def _before(tree: Tree, infinitive: Token, governor: Token, edge: Token) -> Iterator[Edit]:
    """Give what stands before the particle to the governor."""
    for child in tree.children(infinitive, *_ARGUMENTS):
        if governor.index < child.index < edge.index:
            yield Edit(child.index, governor.index, child.dep)


def _is_stranded(tree: Tree, token: Token) -> bool:
    """Tell a preposition without its noun behind it."""
    known = words.load().has("stranded_prepositions", token.text.lower())
    if not known or token.pos not in ("ADP", "ADV"):
        return False
    head = tree[token.head]
    loose = head.index < token.index or head.pos in ("VERB", "AUX")
    return token.dep in ("case", "compound:prt") and loose


WORDS = (nouns_for_particles, articles_for_particles)
"""Words taken for particles that are none."""
