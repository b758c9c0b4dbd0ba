"""Subjects right behind a finite verb that hang as objects, and objects there as subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import named_or_agentive
from kg.syntax.mending.edit import Edit, finite, has_te, is_finite
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
_NOUNS = ("NOUN", "PROPN")


@needs(relation("obj", tags=_NOUNS, below=["xcomp"], of=["VERB"]), written("te"))
def objects_of_inverted_governors(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *op die vraag weigerde de minister te antwoorden*, whose verb has no other subject."""
    for noun in tree.related("obj"):
        infinitive = tree[noun.head]
        verb = tree[infinitive.head]
        if infinitive.dep != "xcomp" or verb.pos != "VERB" or noun.pos not in _NOUNS:
            continue
        if not is_finite(tree, verb) or tree.subtree(noun)[0].index != verb.index + 1:
            continue
        if tree.child(verb, *_SUBJECTS, "obj", "iobj", "mark") or not has_te(tree, infinitive):
            continue
        if noun.feat("Number") and noun.feat("Number") != verb.feat("Number"):
            continue
        if named_or_agentive(lexicon, noun) and _opens_with_phrase(tree, verb):
            yield Edit(noun.index, verb.index, "nsubj")


@needs(
    relation("obj", tags=["PRON"], of=["VERB"]), relation("obj", tags=_NOUNS, of=["VERB"]),
    word_of("pointing_pronouns"),
)  # fmt: skip
def objects_behind_pointers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dat meldde de krant*: of two objects of a verb of saying the second says it."""
    known = words.load()
    for pointer in tree.related("obj"):
        verb = tree[pointer.head]
        if pointer.pos != "PRON" or not known.has("pointing_pronouns", pointer.lemma):
            continue
        if pointer.index > verb.index or verb.pos != "VERB" or not is_finite(tree, verb):
            continue
        objects = [o for o in tree.children(verb, "obj") if o is not pointer]
        if len(objects) != 1 or tree.child(verb, *_SUBJECTS, "iobj", "mark"):
            continue
        behind = objects[0].index > verb.index and takes_clause(lexicon, verb.lemma.lower())
        if behind and named_or_agentive(lexicon, objects[0]):
            yield Edit(objects[0].index, verb.index, "nsubj")


@needs(
    relation("obl", tags=["PROPN"], of=["VERB"]), relation("nsubj", tags=["PROPN"]),
    relation("compound:prt"),
)  # fmt: skip
def subjects_before_names(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Oslo viel Praag binnen*, whose first name says neither how nor when: it does it."""
    for name in tree.related("obl"):
        verb = tree[name.head]
        known = tree.name_at(name) if name.pos == "PROPN" else None
        if known is None or known.label != "GPE" or known.last != verb.index:
            continue
        second = tree.child(verb, "nsubj")
        if second is None or second.pos != "PROPN" or second.index != verb.index + 1:
            continue
        if tree.child(name, "case") or tree.child(verb, "obj", "aux", "mark"):
            continue
        if not is_finite(tree, verb) or not tree.child(verb, "compound:prt"):
            continue
        if "obj" in lexicon.verb_slots(particle_verb(tree, verb)):
            yield Edit(name.index, verb.index, "nsubj")
            yield Edit(second.index, verb.index, "obj")


@needs(
    relation("obj", tags=["PRON"], of=["VERB"]), relation("iobj", tags=_NOUNS, of=["VERB"]),
    word_of("pointing_pronouns"),
)  # fmt: skip
def receivers_behind_pointers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dat heeft zijn verdediging gemeld*: somebody has to say it, and nobody else is there.

    So *Dit laat haar kantoor weten*; but *dat heeft zij de pers gemeld* has a subject.
    """
    for noun in tree.related("iobj"):
        verb = tree[noun.head]
        first = finite(tree, verb)
        if noun.pos not in _NOUNS or first is None or tree.child(noun, "case") is not None:
            continue
        pointer = tree.child(verb, "obj")
        if pointer is None or pointer.index > first.index:
            continue
        if not words.load().has("pointing_pronouns", pointer.lemma):
            continue
        if noun.index < first.index or tree.child(verb, *_SUBJECTS, "mark", "aux:pass"):
            continue
        if noun.feat("Number") in ("", first.feat("Number")):
            yield Edit(noun.index, verb.index, "nsubj")


def _opens_with_phrase(tree: Tree, verb: Token) -> bool:
    """Tell *op die vraag weigerde de minister*, where a phrase stands before the verb."""
    parts = (*tree.children(verb, "obl", "advmod"), *tree.children(verb, "obl:arg"))
    below = [p for c in tree.children(verb, "xcomp") for p in tree.children(c, "obl", "obl:arg")]
    return any(p.index < verb.index for p in (*parts, *below))


RULES = (
    objects_of_inverted_governors,
    objects_behind_pointers,
    subjects_before_names,
    receivers_behind_pointers,
)
"""All of them."""
