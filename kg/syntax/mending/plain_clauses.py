"""Headlines and questions whose verb, beside its subject, looks like a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import named_or_agentive
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, relation, unstopped, written
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_MISTAKEN = ("root", "acl", "amod", "nmod", "parataxis", "xcomp")
_NOMINAL = ("NOUN", "PROPN")
_OPENING = ("ADJ", "NUM", "CCONJ", *_NOMINAL)
_BEFORE_ALONE = ("root", "obj", "nsubj", "parataxis")
"""Relations of who does something that has no object."""
_BOUND = ("aux", "cop", "mark", "case", "det", "cc", "nsubj", "nsubj:pass", "obl:agent")
_FIRST = ("root", "amod")
_NOMINALS = ("NOUN", "PROPN", "PRON")
_LOOSE_OBJECTS = ("parataxis", "appos", "conj")
_MARKS = "„“”‘’\"':-–—"
_OF_THE_CLAUSE = ("punct", "parataxis", "advcl", "obl", "advmod", "conj", "appos")


@needs(relation(*_MISTAKEN, tags=["VERB"]))
def verbs_of_headlines(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Rebellen beschieten dorpen*, *Keita: 'Mali verwerpt voorstel'* from participles.

    Before the verb stands nothing but who does it, behind it whom, and the form may be that of
    a finite verb of its number.
    """
    for verb in tree.related(*_MISTAKEN):
        if verb.pos != "VERB" or verb.index == 0 or verb.index + 1 == len(tree):
            continue
        if verb.feat("VerbForm") == "Fin" or not lexicon.verb(verb.lemma.lower()):
            continue
        before = _opening(tree, verb)
        subject = _top(before)
        if subject is None or any(c is not subject for c in tree.children(verb, *_BOUND)):
            continue
        if not _may_be_finite(tree, verb, subject):
            continue
        given = _object(tree, verb)
        taken = "obj" in lexicon.verb_slots(verb.lemma.lower())
        alone = verb.text.lower() == verb.lemma and subject.dep in _BEFORE_ALONE
        if given is not None and taken:
            yield from _clause(tree, verb, subject, given)
        elif given is None and not taken and alone:
            yield from _clause(tree, verb, subject, None)


def _opening(tree: Tree, verb: Token) -> Sequence[Token]:
    """Give the words before a verb, from the sentence's start or a mark on."""
    start = verb.index
    while start > 0 and tree[start - 1].pos in _OPENING:
        start -= 1
    if start > 0 and tree[start - 1].text not in _MARKS:
        return ()
    return tree.tokens[start : verb.index]


def _top(phrase: Sequence[Token]) -> Token | None:
    """Give the head of some words, if they are one phrase of a noun or name."""
    own = {t.index for t in phrase}
    tops = [t for t in phrase if t.head not in own or t.head == t.index]
    return tops[0] if len(tops) == 1 and tops[0].pos in _NOMINAL else None


def _may_be_finite(tree: Tree, verb: Token, subject: Token) -> bool:
    """Tell the forms of the present, and of the past that no participle before a noun has."""
    text, lemma = verb.text.lower(), verb.lemma.lower()
    plural = subject.feat("Number") == "Plur" or tree.child(subject, "conj") is not None
    if text == lemma:
        name = tree.name_at(subject)
        single = name is not None and name.label in ("GPE", "PERSON")
        return plural or (subject.pos == "PROPN" and not single)  # "Taliban vermoorden agent"
    if plural or "ge" in text[:-3]:
        return False
    stem = text.removesuffix("t")
    present = text[-1:] == "t" and (lemma[: len(stem)] == stem or lemma.startswith(stem[:-1]))
    return present or text.endswith(("de", "te"))


def _object(tree: Tree, verb: Token) -> Token | None:
    """Give the noun of the bare phrase right behind a verb."""
    first = tree[verb.index + 1]
    if first.pos in _NOMINAL:
        return tree[first.head] if first.dep == "flat" else first
    noun = tree[first.head]
    inside = first.dep in ("amod", "nummod", "det") and noun.index > first.index
    return noun if inside and noun.pos in _NOMINAL else None


def _clause(tree: Tree, verb: Token, subject: Token, given: Token | None) -> Iterator[Edit]:
    """Make the verb the head of all."""
    parts = [p for p in (subject, verb, given) if p is not None]
    own = {p.index for p in parts}
    tops = [p for p in parts if p.head == p.index or p.head not in own]
    yield replacing(verb, next((p for p in tops if p.head == p.index), tops[0]))
    yield Edit(subject.index, verb.index, "nsubj")
    if given is not None:
        yield Edit(given.index, verb.index, "obj")
    for part in parts:
        for child in tree.children(part):
            behind = child.index > verb.index and part is subject
            outside = part is given and child.dep in _OF_THE_CLAUSE[:3]
            if part is not verb and child.index not in own and (behind or outside):
                yield Edit(child.index, verb.index, child.dep)


@needs(relation("nsubj", tags=["NOUN"], below=["root"], of=["VERB"]), unstopped())
def passives_of_several(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Sancties tegen Mali verscherpt*: of several no verb has the ending of one."""
    verb, known = tree.root, words.load()
    text, lemma = verb.text.lower(), verb.lemma.lower()
    subject = tree.child(verb, "nsubj")
    if subject is None or subject.feat("Number") != "Plur" or subject.index > verb.index:
        return
    single = text[-1:] in ("t", "d") and known.begins("unstressed_prefixes", text)
    if subject.pos != "NOUN" or not single or "obj" not in lexicon.verb_slots(lemma):
        return
    opens = tree.subtree(subject)[0].index == 0 and tree.child(subject, "conj", "det") is None
    beside = tree.child(verb, "obj", "iobj", "aux", "xcomp", "ccomp", "compound:prt", "conj")
    if opens and beside is None:
        yield Edit(subject.index, verb.index, "nsubj:pass")


@needs(relation("obl", below=["root"]), written("door"), unstopped())
def passives_like_presents(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Training hervat door leger*, where a form of the present is also the participle."""
    known = words.load()
    verb = tree.root
    text, lemma = verb.text.lower(), verb.lemma.lower()
    same = text[-1:] in ("t", "d") and lemma.startswith(text) and text != lemma
    prefixed = known.begins("unstressed_prefixes", text)
    subject = tree.child(verb, "nsubj")
    if (
        verb.pos != "VERB"
        or not (same and prefixed)
        or subject is None
        or subject.index > verb.index
    ):
        return
    if tree.child(verb, "obj", "aux", "xcomp", "ccomp", "compound:prt") is not None:
        return
    for doer in tree.children(verb, "obl"):
        done = preposition(tree, doer) == "door" and named_or_agentive(lexicon, doer)
        if done and doer.index > verb.index and "obj" in lexicon.verb_slots(lemma):
            yield Edit(subject.index, verb.index, "nsubj:pass")
            yield Edit(doer.index, verb.index, "obl:agent")


@needs(relation(*_FIRST, tags=["VERB"]), written("?"))
def subjects_of_questions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Verdedigde president Keita het besluit?*, *Ontsloeg Peru de gezant?*: they do so.

    A name, or a noun with an article, that stands right behind the verb has no participle.
    """
    verb = tree[0]
    if verb.pos != "VERB" or verb.dep not in _FIRST or tree[len(tree) - 1].text != "?":
        return
    if tree.child(verb, "nsubj", "csubj", "expl", "ccomp") is not None:
        return
    subject = _asked_of(tree)
    if subject is None or (verb.dep == "amod" and verb.head != subject.index):
        return
    yield Edit(0, 0, "root")
    yield Edit(subject.index, 0, "nsubj")
    end = max(t.index for t in _name(tree, subject))
    for child in tree.children(subject):
        if child.index > end:
            bare = child.dep in _LOOSE_OBJECTS and child.pos in _NOMINALS
            lone = bare and tree.child(verb, "obj") is None and tree.child(child, "case") is None
            oblique = "obl" if child.dep == "nmod" and verb.dep == "amod" else child.dep
            yield Edit(child.index, 0, "obj" if lone else oblique)


def _asked_of(tree: Tree) -> Token | None:
    """Give the head of the name or the noun with an article behind the first word."""
    first = tree[1]
    noun = tree[first.head] if first.dep in ("det", "flat") and first.pos != "NOUN" else first
    if noun.pos not in _NOMINALS or noun.head not in (0, noun.index):
        return None
    titled = any(a.pos == "PROPN" and a.index == noun.index + 1 for a in tree.children(noun))
    named = first.pos in ("PROPN", "DET", "PRON") or titled
    return noun if named and tree.child(noun, "case") is None else None


def _name(tree: Tree, subject: Token) -> Iterator[Token]:
    """Give a noun and the name that belongs to it: *president Jan Keita*."""
    yield subject
    for child in tree.children(subject, "appos", "flat"):
        if child.pos == "PROPN" and tree[child.index - 1].text != ",":
            yield child
            yield from tree.children(child, "flat")


RULES = (subjects_of_questions, verbs_of_headlines, passives_of_several, passives_like_presents)
"""All of them, in their order."""
