"""Subordinate clauses by the words that open them: *dat*, *of*, *er op dat*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.valency import noun_takes_clause, particle_verb, takes_clause, wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


_MATTER = "op"
"""As in *reageert op het nieuws dat het klopt*: what follows is what the noun says."""


def subjects_of_relatives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Hongarije, dat de buren traagheid verwijt*: one country reproaches the others.

    A plural is no subject of a verb in the singular, and *dat* behind a name and a comma is
    no conjunction.
    """
    for verb in tree.related("acl", "acl:relcl"):
        name, mark = tree[verb.head], tree.child(verb, "mark")
        first = finite(tree, verb)
        if mark is None or mark.text.lower() != "dat" or name.pos != "PROPN" or first is None:
            continue
        behind = tree[mark.index - 1].text == "," and mark.index - 2 <= tree.subtree(name)[-1].index
        subject = tree.child(verb, "nsubj")
        if not behind or subject is None or subject.feat("Number") != "Plur":
            continue
        if first.feat("Number") != "Sing" or subject.pos != "NOUN":
            continue
        yield Edit(verb.index, name.index, "acl:relcl")
        yield Edit(mark.index, verb.index, "nsubj", "PRON")
        yield Edit(subject.index, verb.index, "iobj" if tree.child(verb, "obj") else "obj")


def pointed_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wees er gisteren op dat het klopt*: *er ... op* points at the clause of *dat*."""
    stranded = words.load().classes["stranded_prepositions"]
    for clause in tree.related("advcl", "ccomp", "csubj"):
        verb, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() not in ("dat", "of") or verb.index > mark.index:
            continue
        case = tree[mark.index - 1]
        if case.text.lower() not in stranded or case.head != clause.index:
            continue
        before = tree.tokens[verb.index + 1 : case.index]
        er = next((t for t in before if t.text.lower() == "er"), None)
        if er is None or not wants(tree, lexicon, verb, case.text.lower()):
            continue
        yield Edit(er.index, verb.index, "obl")
        yield Edit(case.index, er.index, "case")
        if clause.dep == "advcl":
            yield Edit(clause.index, verb.index, "ccomp")


def announced_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zijn het erover eens dat het werkt*: *erover* points at the clause of *dat*.

    A parser takes the clause for an adverbial, and *erover* for the preposition before it;
    so *zijn het er niet over eens of het werkt*.
    """
    known = words.load()
    for clause in tree.related("advcl"):
        above, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() not in ("dat", "of") or tree.child(above, "ccomp"):
            continue
        before = [t for t in tree.children(clause, "case", "expl") if t.index < mark.index]
        pointing = [t for t in before if known.has("announcing_words", t.text.lower())]
        if len(before) < 2 and all(t.text.lower() == "er" for t in pointing):
            continue
        yield Edit(clause.index, above.index, "ccomp")
        for word in before:
            yield Edit(word.index, above.index, "advmod")


def asked_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dat het parket nagaat of het klopt*, where *of* opens a question and lists nothing."""
    for clause in tree.related("conj"):
        verb, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() != "of" or tree.child(clause, "cc") is not None:
            continue
        beside = verb.pos == "VERB" and mark.index == verb.index + 1
        if beside and finite(tree, clause) is not None and not tree.child(verb, "ccomp", "obj"):
            yield Edit(clause.index, verb.index, "ccomp")


def clauses_behind_adjuncts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zei in een reactie dat het klopt*: what is said, is not what the reaction is."""
    known = words.load()
    for clause in tree.related("acl", "acl:relcl"):
        noun, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() != "dat" or noun.dep not in ("obl", "obl:arg"):
            continue
        verb = tree[noun.head]
        told = tree.child(verb, "obj", "ccomp", "xcomp") is not None
        if verb.pos != "VERB" or noun.pos != "NOUN" or verb.index > noun.index or told:
            continue
        prep = preposition(tree, noun)
        adjunct = known.has("speaking_prepositions", prep) and prep != _MATTER
        others = (p for p in tree.children(verb, "obl") if p.index < noun.index)
        if any(noun_takes_clause(lexicon, p.lemma.lower()) for p in others):
            continue  # "reageert op het nieuws bij Radio 1 dat hij meedoet"
        if adjunct and takes_clause(lexicon, particle_verb(tree, verb)):
            yield Edit(clause.index, verb.index, "ccomp")


def phrases_before_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *besloot op 2 mei dat hij moest gaan*: before *dat* stands what is the upper verb's."""
    for clause in tree.related("ccomp"):
        verb, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() != "dat" or verb.index > mark.index:
            continue
        for phrase in tree.children(clause, "obl", "nmod"):
            if verb.index < phrase.index < mark.index and tree.child(phrase, "case") is not None:
                yield Edit(phrase.index, verb.index, phrase.dep)


OPENED = (subjects_of_relatives, pointed_clauses, announced_clauses, asked_clauses)
"""Those that go by the word that opens a clause."""
