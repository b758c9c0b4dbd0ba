"""Infinitives with *te*, and which word before them is the upper clause's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.valency import noun_takes_clause, particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


def aims_of_nouns(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *waarschuwde voor een plan om te staken*: the clause says what the plan is.

    It stands right behind a noun in a phrase; *is van plan om te staken* has no article.
    """
    for clause in tree.related("advcl", "xcomp", "ccomp"):
        marks = tree.children(clause, "mark")
        if not has_te(tree, clause) or len(marks) != 2 or marks[0].index == 0:
            continue
        noun = tree[marks[0].index - 1]
        if marks[0].lemma != "om" or noun.pos != "NOUN" or noun.dep not in ("obl", "obl:arg"):
            continue
        whole = tree.child(noun, "case") and tree.child(noun, "det", "nmod:poss")
        if whole and noun.head == clause.head and noun_takes_clause(lexicon, noun.lemma.lower()):
            yield Edit(clause.index, noun.index, "acl")


def objects_before_reflexives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *waarschuwde de bank zich niet te mengen*: before *zich* stands who is warned.

    And *heeft de bank gemaand zich te mengen*, whose *zich* is not the participle's.
    """
    for below in tree.related("xcomp", "ccomp", "advcl"):
        verb = tree[below.head]
        if verb.pos != "VERB" or not has_te(tree, below):
            continue
        for word in tree.children(verb, "expl:pv"):
            if verb.feat("VerbForm") == "Part" and verb.index < word.index < below.index:
                yield Edit(word.index, below.index, "expl:pv")
        own = tree.child(below, "expl:pv")
        noun = tree.child(below, "obj")
        if own is None or noun is None or tree.child(verb, "obj", "iobj"):
            continue
        if verb.index < noun.index and tree.subtree(noun)[-1].index == own.index - 1:
            yield Edit(noun.index, verb.index, "obj")


def people_asked_to_go(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vroegen hem plaats te maken*: a verb without objects leaves him to the one above."""
    known = words.load()
    for below in tree.related("xcomp", "ccomp"):
        verb = tree[below.head]
        noun = tree.child(below, "obj") if has_te(tree, below) else None
        if noun is None or verb.pos != "VERB" or not verb.index < noun.index < below.index:
            continue
        class_ = lexicon.noun_class(noun.lemma.lower()) or ""
        person = noun.pos == "PRON" and noun.feat("Person") != "" and not noun.feat("Reflex")
        if not (person or noun.pos == "PROPN" or known.has("agentive_classes", class_)):
            continue
        lemma = particle_verb(tree, below)
        if not lexicon.verb(lemma) or "obj" in lexicon.verb_slots(lemma):
            continue
        entries = lexicon.verb(particle_verb(tree, verb))
        asks = any(known.has("asking_types", entry.type) for entry in entries)
        if asks and not tree.child(verb, "obj", "iobj"):
            yield Edit(noun.index, verb.index, "obj")


def denied_contents(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zei zich niet gebonden te achten*: what is said is denied, and not that it is said."""
    for below in tree.related("xcomp"):
        verb = tree[below.head]
        if verb.pos != "VERB" or not has_te(tree, below) or not verb.index < below.index:
            continue
        if verb.feat("VerbForm") != "Fin" or not _says(lexicon, particle_verb(tree, verb)):
            continue
        for word in tree.children(verb, "advmod", "expl:pv"):
            denies = word.dep == "expl:pv" or word.lemma.lower() in lexicon.qualifiers.negation
            if denies and verb.index < word.index < below.index:
                yield Edit(word.index, below.index, word.dep)


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


def _says(lexicon: Lexicon, lemma: str) -> bool:
    entries = lexicon.verb(lemma)
    return bool(entries) and all(entry.type == "Statement" for entry in entries)


RULES = (
    aims_of_nouns,
    objects_before_reflexives,
    people_asked_to_go,
    denied_contents,
    announcing_er,
)
"""All of them, in their order."""
