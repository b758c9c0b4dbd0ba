"""Headlines without a finite verb, and those that leave out what tells objects apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import (
    finite_at_most,
    needs,
    relation,
    several,
    unstopped,
    word_of,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_ADVERBS = ("ADV", "ADJ")


def is_headline(tree: Tree) -> bool:
    """Tell whether a sentence has neither a finite verb nor a stop."""
    return not tree[len(tree) - 1].text.endswith(_STOPS) and all(
        token.feat("VerbForm") != "Fin" for token in tree
    )


_STOPS = (".", "!", "?", ",", ";", ":")


@needs(relation("parataxis", below=["root"]), finite_at_most(0))
def fragments_of_headlines(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Minister onder vuur*, *Raad bijeen om kaping*: said of the noun, no sentence apart.

    *Kabinet akkoord over begroting* says what the cabinet is.
    """
    parts = tree.related("parataxis")
    if not parts or not is_headline(tree):
        return
    for part in parts:
        noun = tree[part.head]
        if noun.dep != "root" or noun.pos not in ("NOUN", "PROPN"):
            continue
        start = tree.subtree(part)[0].index
        between = tree.tokens[noun.index + 1 : part.index]
        if start < noun.index or any(t.pos == "PUNCT" for t in between):
            continue
        if part.pos in ("NOUN", "PROPN") and tree.child(part, "case") is not None:
            yield Edit(part.index, noun.index, "nmod")
        elif part.pos in _ADVERBS:
            yield Edit(part.index, noun.index, "amod")
        elif part.pos == "NOUN" and lexicon.adjective(part.text):
            yield Edit(part.index, noun.index, "amod", "ADJ")


@needs(relation("parataxis", below=["root"]), finite_at_most(0), word_of("headline_doing"))
def deeds_behind_doers(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Oslo: Moskou achter hack*: Moscow is behind it, and Oslo says so."""
    known = words.load()
    for deed in tree.related("parataxis"):
        case = tree.child(deed, "case")
        if case is None or case.index < 2 or not known.has("headline_doing", case.text.lower()):
            continue
        doer = tree[case.index - 1]
        told = doer.dep == "parataxis" and doer.head == tree.root.index
        if told and tree[max(tree.opening(doer).index - 1, 0)].text == ":":
            yield Edit(deed.index, doer.index, "nmod")


@needs(finite_at_most(0))
def bearers_before_titles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Jansen nieuwe gezant in Mali*: somebody becomes what the noun says.

    Not so *Trumps gezant in Mali*, who is his.
    """
    title, name = tree.root, tree.name_at(tree[0])
    if name is None or name.label != "PERSON" or title.pos != "NOUN" or not is_headline(tree):
        return
    bearer = tree[0]
    whose = bearer.dep == "nmod:poss" and bearer.lemma != bearer.text
    if bearer.head != title.index or whose or tree.child(bearer, "case", "conj") is not None:
        return
    lemma = title.lemma.lower().rpartition("-")[2]
    between = tree.tokens[name.last : title.index]
    said = all(t.head == title.index and t.pos in _ADVERBS for t in between)
    bare = tree.child(title, "det") in (None, bearer)  # "De Vries nieuwe gezant"
    if said and bare and lexicon.noun_class(lemma) == "Person":
        yield Edit(bearer.index, bearer.index, "root", "PROPN", bearer.text)
        yield Edit(title.index, bearer.index, "appos")


@needs(relation("nmod", below=["root"]), finite_at_most(0))
def adverbs_of_fragments(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Minister opnieuw onder vuur over asiel*: what it is about goes with *vuur*.

    In *Partijen eens over asiel* it is what they are agreed on.
    """
    known = words.load()
    if not is_headline(tree):
        return
    for phrase in tree.related("nmod"):
        noun = tree[phrase.head]
        if noun.dep != "root" or tree.child(phrase, "case") is None:
            continue
        for adverb in tree.children(noun, "amod"):
            beside = noun.index < adverb.index < phrase.index and adverb.pos == "ADV"
            if beside and adverb.index + 2 == phrase.index and lexicon.adjective(adverb.text):
                yield Edit(phrase.index, adverb.index, "obl")
            elif beside and not known.has("headline_predicates", adverb.text.lower()):
                yield Edit(adverb.index, phrase.index, "advmod")


@needs(several("nsubj"))
def subjects_after_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Leger stelt premier ultimatum*: of two subjects the one behind the verb is none.

    Behind a comma it speaks, and the first is what it says: *Twee doden in Gao, zegt leger*.
    """
    for verb in tree.heads("nsubj", least=2):
        subjects = tree.children(verb, "nsubj")
        if len(subjects) != 2 or verb.pos != "VERB" or verb.dep not in ("root", "conj"):
            continue
        if any(c.pos != "ADP" for c in tree.children(verb, "xcomp", "ccomp")):
            continue  # "gaat Trump troepen terughalen": see `objects_of_infinitives`
        before, after = subjects
        first = finite(tree, verb)
        if first is None or not before.index < first.index < after.index:
            continue
        if not _opens(tree, verb, before) or before.feat("PronType") or after.pos == "PRON":
            continue
        if tree[verb.index - 1].text == ",":
            yield from _told_behind(verb, before, lexicon)
            continue
        if _number(before) not in ("", first.feat("Number")):
            continue
        given = tree.child(verb, "obj")
        if given is None:
            yield Edit(after.index, verb.index, "obj")
        elif after.index < given.index and tree.child(verb, "iobj") is None:
            yield Edit(after.index, verb.index, "iobj")


def _told_behind(verb: Token, said: Token, lexicon: Lexicon) -> Iterator[Edit]:
    """Hang a report on what it says, which stands before it."""
    reports = any(entry.type == "Statement" for entry in lexicon.verb(verb.lemma.lower()))
    if verb.dep == "root" and reports:
        yield Edit(said.index, said.index, "root")
        yield Edit(verb.index, said.index, "parataxis")


def _opens(tree: Tree, verb: Token, subject: Token) -> bool:
    """Tell whether a subject is the one constituent that stands before the finite verb."""
    clause = tree.subtree(verb)
    opening = next((t for t in clause if t.pos not in ("CCONJ", "PUNCT")), verb)
    return opening is tree.subtree(subject)[0]


def _number(noun: Token) -> str:
    return "" if noun.pos == "PROPN" else noun.feat("Number")


@needs(several("obj"))
def chained_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *eist verantwoordelijkheid aanslag op*: bare objects in a row are one phrase."""
    for verb in tree.heads("obj", least=2):
        objects = tree.children(verb, "obj")
        if verb.pos != "VERB":
            continue
        for first, second in pairwise(objects):
            beside = tree.subtree(second)[0].index == first.index + 1 and second.head == verb.index
            bare = first.pos == "NOUN" and not tree.child(second, "det", "case")
            if beside and bare and not agentive(lexicon, first):
                yield Edit(second.index, first.index, "nmod")


@needs(relation("nsubj", of=["VERB"]), relation("case", below=["nmod"]), unstopped(), written(","))
def fragments_before_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Rebellen in Gao, president ontvlucht Mali*: he fled, and not they.

    What stands before the comma says where or how somebody is, without a verb. An apposition
    has a comma behind it.
    """
    for first in tree.related("nsubj"):
        verb = tree[first.head]
        beside = (*tree.children(verb, "nsubj")[1:], *tree.children(first, "appos"))
        second = next((t for t in beside if tree.subtree(t)[-1].index == verb.index - 1), first)
        if second is first or verb.pos != "VERB" or second.index < first.index:
            continue
        where = any(tree.child(phrase, "case") for phrase in tree.children(first, "nmod"))
        start = tree.opening(second).index
        person = second.dep == "nsubj" or lexicon.noun_class(second.lemma.lower()) == "Person"
        if where and person and tree[start - 1].text == ",":
            yield Edit(second.index, verb.index, "nsubj")
            yield Edit(first.index, verb.index, "parataxis")


HEADLINES = (
    deeds_behind_doers,
    bearers_before_titles,
    fragments_of_headlines,
    adverbs_of_fragments,
)
"""What headlines without a finite verb say of whom, in their order."""
