"""Clauses whose subject hangs as something else, or that have another clause's.

Each finite active clause of Dutch has one subject, save in commands. Where a parser found none,
or found one that the clause shares with another, word order says which part it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive, named_or_agentive
from kg.syntax.mending import across_colons, inverted
from kg.syntax.mending.across_colons import SUBJECTS, agrees
from kg.syntax.mending.edit import Edit, finite, has_te, subject_of
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SUBORDINATE = ("ccomp", "advcl", "csubj", "xcomp")
_NOUNS = ("NOUN", "PROPN")


@needs(relation("obj", "iobj", "nsubj", tags=["PRON"], of=["VERB"]), written("het"))
def pronouns_behind_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Daarna hielp het de boeren*, *Toch hief het de blokkade op*: the subject is *het*.

    Right behind the finite verb of a clause that something else opens it is no object.
    """
    for pronoun in tree.related("obj", "iobj", "nsubj"):
        verb = tree[pronoun.head]
        if pronoun.text != "het" or pronoun.pos != "PRON" or verb.pos != "VERB":
            continue
        first = finite(tree, verb)
        if first is None or first.index != pronoun.index - 1 or first.feat("Number") == "Plur":
            continue
        subjects = tree.children(verb, *SUBJECTS)
        if any(s is not pronoun for s in subjects) or not _opens_otherwise(tree, verb):
            continue
        if tree.child(verb, "ccomp", "xcomp") is not None:
            continue
        yield Edit(pronoun.index, verb.index, "nsubj")
        given = [o for o in tree.children(verb, "obj", "iobj") if o is not pronoun]
        bare = given or [
            o for o in tree.children(verb, "obl") if o.pos == "NOUN" and _is_thing(tree, lexicon, o)
        ]
        if len(bare) == 1 and bare[0].index > pronoun.index and _takes_object(tree, lexicon, verb):
            yield Edit(bare[0].index, verb.index, "obj")


def _is_thing(tree: Tree, lexicon: Lexicon, noun: Token) -> bool:
    """Tell *de blokkade* from *de hele week*."""
    if tree.child(noun, "case") is not None or tree.child(noun, "det") is None:
        return False
    lemma = noun.lemma.lower()
    return bool(lexicon.noun(lemma)) or lexicon.noun_class(lemma) is not None


def _takes_object(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    return "obj" in lexicon.verb_slots(particle_verb(tree, verb))


@needs(relation("nsubj"), word_of("opening_adverbs"))
def adverbs_for_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Concreet eist de raad dat ...*: a bare adjective that opens a sentence asks nothing."""
    for opening in tree.related("nsubj"):
        verb = tree[opening.head]
        before = all(t.pos == "PUNCT" for t in tree.tokens[: opening.index])
        known = words.load().has("opening_adverbs", opening.text.lower())
        if before and known and verb.index == opening.index + 1 and not tree.children(opening):
            yield Edit(opening.index, verb.index, "advmod", "ADV", opening.text.lower())


@needs(relation("obj", tags=_NOUNS, below=["root", "parataxis", "conj"], of=["VERB"]))
def objects_of_inverted(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Intussen bepaalde de rechter dat ...*: behind the finite verb stands the subject.

    So *ook vonden in het land betogingen plaats*; but *Lees de brief* is a command, since
    nothing stands before its verb.
    """
    for verb in tree.related("root", "parataxis", "conj"):
        if verb.pos != "VERB" or tree.child(verb, *SUBJECTS, "iobj", "mark"):
            continue
        if any(tree.child(c, *SUBJECTS) is None for c in tree.children(verb, "conj")):
            continue  # "daarna belde en sprak de minister"
        first, thing = finite(tree, verb), _only_object(tree, verb)
        if first is not verb or thing is None or not _opens_otherwise(tree, verb):
            continue
        listed = tree.child(thing, "conj") is not None and first.feat("Number") == "Plur"
        if tree.subtree(thing)[0].index > first.index and (listed or agrees(thing, first)):
            yield Edit(thing.index, verb.index, "nsubj")


def _only_object(tree: Tree, verb: Token) -> Token | None:
    """Give the one bare object of a clause."""
    objects = [o for o in tree.children(verb, "obj") if not tree.child(o, "case")]
    single = len(objects) == 1 and objects[0].pos in _NOUNS
    return objects[0] if single else None


def _opens_otherwise(tree: Tree, verb: Token) -> bool:
    """Tell whether an adverb, phrase or clause stands before the finite verb."""
    return any(
        child.index < verb.index and not tree.child(child, "nsubj") and child.pos != "PUNCT"
        for child in tree.children(verb, "advmod", "obl", "obl:arg", "advcl")
        if child.pos not in _NOUNS or tree.child(child, "case", "mark") is not None
    )


@needs(
    relation("mark", below=_SUBORDINATE),
    relation("obj", tags=_NOUNS, below=_SUBORDINATE, of=["VERB"]),
)
def objects_of_subordinate(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *omdat het leger ingrijpt*: alone behind the conjunction stands the subject."""
    for verb in tree.related(*_SUBORDINATE):
        mark = tree.child(verb, "mark")
        if mark is None or verb.pos != "VERB" or tree.child(verb, *SUBJECTS, "iobj"):
            continue
        if has_te(tree, verb):
            continue  # "na de stad te hebben bezet"
        first, thing = finite(tree, verb), _only_object(tree, verb)
        if first is None or first.index < mark.index or thing is None or thing.index > first.index:
            continue
        if tree.subtree(thing)[0].index == mark.index + 1 and agrees(thing, first):
            yield subject_of(tree, thing, verb)


@needs(relation("obl", tags=_NOUNS), relation("mark"))
def adjuncts_of_subordinate(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *sinds Peru in mei aanviel*: who stands behind the conjunction without preposition.

    Not the country in *dat zij drie Belgen het land uit zet*, which a particle follows.
    """
    for noun in tree.related("obl"):
        verb = tree[noun.head]
        mark = tree.child(verb, "mark")
        if mark is None or noun.pos not in _NOUNS or tree.child(noun, "case") is not None:
            continue
        if tree.child(verb, *SUBJECTS) or (first := finite(tree, verb)) is None:
            continue
        name = tree.name_at(noun)
        acts = name is not None and name.label in ("PERSON", "GPE", "ORG", "NORP")
        acts = acts or agentive(lexicon, noun)
        out = tree[min(noun.index + 1, len(tree) - 1)].dep == "compound:prt"
        if out and tree.child(verb, "obj") is not None:
            continue
        if acts and mark.index < noun.index < first.index and agrees(noun, first):
            yield Edit(noun.index, verb.index, "nsubj")


@needs(relation("obj", "iobj", below=["acl:relcl"], of=["VERB"]))
def subjects_of_relatives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een tekst die de achterban moet goedkeuren*, whose second noun approves.

    And *een wet die mensen beschermt*, whose plural noun does not agree.
    """
    for verb in tree.related("acl:relcl"):
        first = finite(tree, verb)
        if first is None or verb.pos != "VERB" or tree.child(verb, *SUBJECTS, "mark", "aux:pass"):
            continue
        parts = [o for o in tree.children(verb, "obj", "iobj") if not tree.child(o, "case")]
        if len(parts) != 2 or parts[0].feat("PronType") != "Rel" or parts[1].pos not in _NOUNS:
            continue
        pronoun, noun = parts
        if not agrees(noun, first):
            yield Edit(pronoun.index, verb.index, "nsubj")
            yield Edit(noun.index, verb.index, "obj")
        elif named_or_agentive(lexicon, noun):
            yield Edit(noun.index, verb.index, "nsubj")
            yield Edit(pronoun.index, verb.index, "obj")


@needs(relation("advcl", tags=_NOUNS), written("als"))
def compared_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stapt op als het overleg met Peru mislukt*: *als* opens a clause, no comparison."""
    for noun in tree.related("advcl"):
        mark = tree.child(noun, "mark")
        if mark is None or mark.lemma != "als" or noun.pos not in _NOUNS:
            continue
        above = tree[noun.head]
        for verb in (above, *tree.children(above, "advcl")):
            if verb is noun or verb.pos != "VERB" or verb.index < noun.index:
                continue
            first = finite(tree, verb)
            if first is None or tree.child(verb, *SUBJECTS, "mark", "aux:pass"):
                continue
            inside = all(t.index > mark.index for t in tree.subtree(verb) if t.pos != "PUNCT")
            if first.index > noun.index and (inside or above is verb) and agrees(noun, first):
                yield Edit(mark.index, verb.index, "mark")
                yield Edit(noun.index, verb.index, "nsubj")
                break


RULES = (
    *across_colons.RULES,
    compared_subjects,
    objects_of_subordinate,
    adjuncts_of_subordinate,
    subjects_of_relatives,
    pronouns_behind_verbs,
    adverbs_for_subjects,
    objects_of_inverted,
    *inverted.RULES,
)
"""All of them, in their order."""
