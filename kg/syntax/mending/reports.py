"""Reports and who makes them: *..., zegt Jan Smit, woordvoerder van de partij*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.valency import particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


def described_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zegt Jan Smit, voorzitter van X*: the second subject says who the first is.

    Without a comma the first is part of the second: *zegt VTM Nieuws-journalist Jan Smit*.
    """
    for verb in tree.heads("nsubj", least=2):
        subjects = tree.children(verb, "nsubj")
        if verb.pos != "VERB" or len(subjects) != 2 or subjects[0].index < verb.index:
            continue
        name, title = subjects
        start = tree.subtree(title)[0].index
        if name.pos != "PROPN" or title.pos != "NOUN" or tree.child(title, "det"):
            continue
        gap = tree.tokens[tree.subtree(name)[-1].index + 1 : title.index]
        own = [t for t in gap if t.head == title.index]
        if tree[start].text == "," and len(own) == len(gap):
            yield Edit(title.index, name.index, "appos")
        elif not gap and "-" in title.text:
            yield Edit(name.index, title.index, "compound")


def informing_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dat laat het Paleis weten*: who lets know is no receiver, *het* no subject."""
    known = words.load()
    for verb in tree.heads("compound:prt"):
        if not known.has("causatives", verb.lemma) or tree.child(verb, "ccomp"):
            continue
        below = tree.child(verb, "compound:prt")
        if below is None or below.pos != "VERB":
            continue
        subject, other = tree.child(verb, "nsubj"), tree.child(verb, "iobj", "obj")
        if other is None or other.feat("PronType"):
            continue
        if subject is None:
            if verb.dep == "parataxis":
                yield Edit(other.index, verb.index, "nsubj")
        elif subject.index > other.index:
            continue
        elif subject.feat("PronType") == "Dem" and subject.index < verb.index < other.index:
            yield Edit(subject.index, verb.index, "obj")
            yield Edit(other.index, verb.index, "nsubj")
        elif subject.text == "het" and subject.index == other.index - 1 > verb.index:
            yield Edit(subject.index, other.index, "det", "DET")
            yield Edit(other.index, verb.index, "nsubj")


def clauses_of_reports(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Gisteren meldden media dat ...*: a clause with *dat* is said, no relative clause."""
    for clause in tree.related("acl:relcl"):
        noun = tree[clause.head]
        verb = tree[noun.head]
        mark = tree.child(clause, "mark")
        if mark is None or mark.pos != "SCONJ":
            continue
        if noun.dep != "nsubj" or noun.index < verb.index or mark.text.lower() != "dat":
            continue
        told = takes_clause(lexicon, particle_verb(tree, verb))
        if told and tree.child(verb, "ccomp") is None and finite(tree, clause) is not None:
            yield Edit(clause.index, verb.index, "ccomp")


def subjects_of_since(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Sinds de regering besliste om ...*: a finite clause without subject has it there."""
    known = words.load()
    for noun in tree.related("obl"):
        verb = tree[noun.head]
        case = tree.child(noun, "case")
        if noun.pos not in ("NOUN", "PROPN") or case is None:
            continue
        if verb.dep != "advcl" or case is not tree.subtree(verb)[0]:
            continue
        opens = known.has("clause_prepositions", case.lemma.lower())
        free = finite(tree, verb) is not None and not tree.child(verb, "nsubj", "mark", "expl")
        if opens and free and noun.index < verb.index:
            yield Edit(case.index, verb.index, "mark")
            yield Edit(noun.index, verb.index, "nsubj")
