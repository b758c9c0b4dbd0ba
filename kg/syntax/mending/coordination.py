"""What a conjunct is listed with, and what it shares, by form and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite, is_finite
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import acts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUNS = ("NOUN", "PROPN")
_CLAUSES = ("ccomp", "csubj", "advcl", "conj", "root", "parataxis")
_LOOSE = ("parataxis", "conj", "appos", "advcl")


@needs(relation("cc", below=["acl"]))
def clauses_listed(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *of hij komt uit Bern en op welke dag hij gaat*: with *en* begins no relative clause.

    Nor is it one if it has its subject and no pronoun that stands for the noun.
    """
    for clause in tree.related("acl", "acl:relcl"):
        cc = tree.child(clause, "cc")
        start = tree.opening(clause)
        if cc is None or cc.index != start.index or not is_finite(tree, clause):
            continue
        opening = tree.tokens[cc.index + 1 : clause.index]
        relative = (t.text.lower() for t in opening if t.feat("PronType") == "Rel")
        if any(words.load().has("plain_relatives", word) for word in relative):
            continue
        for above in tree.ancestors(clause):
            if above.dep in _CLAUSES and is_finite(tree, above):
                yield Edit(clause.index, above.index, "conj")
                break


@needs(relation("conj", tags=["VERB", "NOUN"], of=["PROPN"]), written("het"))
def infinitives_listed(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *beticht Peru van agressie en het schenden van de grens*: it is listed with *agressie*.

    What is done is no state or person, but the noun right before *en*.
    """
    for deed in tree.related("conj"):
        name, cc, article = tree[deed.head], tree.child(deed, "cc"), tree.child(deed, "det")
        if name.pos != "PROPN" or cc is None or article is None or deed.text[-2:] != "en":
            continue
        if article.text.lower() != "het" or article.index != cc.index + 1:
            continue
        for noun in tree.children(name, "nmod", "obl"):
            if noun.pos == "NOUN" and tree.subtree(noun)[-1].index == cc.index - 1:
                yield Edit(deed.index, noun.index, "conj")


@needs(relation("nsubj", below=["conj", "parataxis"], of=["VERB"]))
def objects_of_conjuncts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Het bedrijf zweeg, maar ging het gesprek aan*: no subject follows the second verb.

    Where the first clause begins with its subject, a second one that begins with its verb
    shares it, and so does one in a list: *Zij stemden, sloten de grens en gingen*.
    """
    for verb in tree.related("conj", "parataxis"):
        first = tree[verb.head]
        subject, second = tree.child(first, *_SUBJECTS), tree.child(verb, "nsubj")
        if subject is None or second is None or verb.pos != "VERB":
            continue
        finite_verb, own = finite(tree, first), finite(tree, verb)
        if finite_verb is None or own is None or not _goes_on(tree, lexicon, verb, second):
            continue
        # "... en ging hij" is odd, but no object
        if second.feat("Case") == "Nom" or second.index < own.index or tree.child(verb, "obj"):
            continue
        opens = subject.index < finite_verb.index and not _inverted(tree, first, subject)
        if opens and tree.child(first, "mark") is None and _agrees(subject, own):
            yield Edit(second.index, verb.index, "obj")
            yield Edit(verb.index, first.index, "conj")


def _goes_on(tree: Tree, lexicon: Lexicon, verb: Token, second: Token) -> bool:
    """Tell whether a clause begins with its verb, behind *en* or as the second of three.

    Who may act may stand behind a verb that reports: *Wij gaan, zei de minister, en wel nu*.
    """
    own = finite(tree, verb)
    cc = tree.child(verb, "cc")
    if own is None:
        return False
    if cc is not None:
        return verb.dep == "conj" and own.index == cc.index + 1
    third = tree.child(verb, "conj")
    listed = third is not None and third.pos == "VERB" and tree.child(third, "cc") is not None
    behind = own.index > 0 and tree[own.index - 1].text == ","
    return listed and behind and second.pos == "NOUN" and not agentive(lexicon, second)


@needs(
    relation("advcl", "parataxis", "conj", tags=["VERB"]),
    relation(*_LOOSE, tags=["NOUN"]),
    written(","),
)
def subjects_of_second_headlines(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Front schuift op, granaten raken wijk*: behind the comma a subject and its verb."""
    for verb in tree.related("advcl", "parataxis", "conj"):
        noun, comma = tree[verb.index - 1], tree[max(verb.index - 2, 0)]
        if verb.pos != "VERB" or noun.pos != "NOUN" or comma.text != "," or noun.head != verb.head:
            continue
        bare = not tree.child(noun, "det", "case", "conj") and noun.dep in _LOOSE
        if bare and not tree.child(verb, "mark", "cc", "aux", "aux:pass", *_SUBJECTS):
            yield Edit(noun.index, verb.index, "nsubj")
            yield Edit(verb.index, verb.head, "parataxis")


def _inverted(tree: Tree, verb: Token, subject: Token) -> bool:
    """Tell whether something else stands before the subject of a clause."""
    start = tree.subtree(subject)[0].index
    return any(
        t.index < start for t in tree.children(verb) if t.dep not in ("punct", "cc", "parataxis")
    )


def _agrees(subject: Token, verb: Token) -> bool:
    number = subject.feat("Number") if subject.pos != "PROPN" else ""
    return number in ("", verb.feat("Number"))


@needs(relation("conj", tags=["NOUN"], below=["nmod"]))
def events_listed(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een verbod op de invoer en een inkrimping van het leger*: two events are listed.

    What an event noun is listed with is the event that has its article, not what that is
    about; nor, with an article and a phrase of its own, is it a person or place: *de vrijlating
    van gevangenen en de overdracht van lichamen*.
    """
    for event in tree.related("conj"):
        beside = tree[event.head]
        above = tree[beside.head]
        if event.pos != "NOUN" or beside.dep != "nmod" or above.pos != "NOUN":
            continue
        if _is_apart(tree, lexicon, event, beside):
            yield Edit(event.index, above.index, "conj")
            continue
        article, own = tree.child(event, "det"), tree.child(above, "det")
        if article is None or own is None or not _is_event(lexicon, event, above):
            continue
        other = tree.child(beside, "det")
        like = article.feat("Definite") == own.feat("Definite")
        parted = other is not None and other.feat("Definite") != article.feat("Definite")
        concrete = lexicon.noun_class(beside.lemma.lower()) is not None
        if like and (parted or (concrete and tree.child(event, "nmod") is not None)):
            yield Edit(event.index, above.index, "conj")


def _is_apart(tree: Tree, lexicon: Lexicon, event: Token, beside: Token) -> bool:
    """Tell *eist het ontslag van de minister en verkiezingen*: only one of these is dismissed."""
    above = tree[beside.head]
    of = any(c.text.lower() == "van" for c in tree.children(beside, "case"))
    listed = above.dep in ("obj", "nsubj:pass") and _is_event(lexicon, event, above)
    people = acts(lexicon, beside) and not acts(lexicon, event)
    return of and listed and people and not _is_event(lexicon, beside)


@needs(relation("conj", tags=["VERB"], below=["xcomp"]))
def finite_conjuncts(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil de grens sluiten, maar weigert te praten*: nobody wants to refuse."""
    for second in tree.related("conj"):
        infinitive = tree[second.head]
        if infinitive.dep != "xcomp" or second.feat("VerbForm") != "Fin":
            continue
        above = tree[infinitive.head]
        listed = tree.child(second, "cc") is not None and not tree.child(second, "mark", *_SUBJECTS)
        if listed and infinitive.feat("VerbForm") == "Inf" and above.feat("VerbForm") == "Fin":
            yield Edit(second.index, above.index, "conj")


def _is_event(lexicon: Lexicon, *nouns: Token) -> bool:
    return all(bool(lexicon.noun(n.lemma.lower())) for n in nouns)


@needs(relation("conj", tags=["NOUN", "PROPN"]), relation("cc"))
def conjuncts_of_later(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Hoewel Peru en Chili aarzelen, stemmen Spanje en Cuba in*: none of the first is later.

    What *en* joins is listed with what stands before it.
    """
    for noun in tree.related("conj"):
        joint = tree.child(noun, "cc")
        if noun.head < noun.index or joint is None or noun.pos not in _NOUNS or not joint.index:
            continue
        before = tree[joint.index - 1]
        if before.dep in ("flat", "conj"):
            before = tree[before.head]
        if before.pos in _NOUNS and before.index < joint.index < noun.index:
            yield Edit(noun.index, before.index, "conj")


LISTED = (conjuncts_of_later, events_listed, infinitives_listed)
"""Those that say which noun a deed is listed with."""
SUBORDINATION = (
    finite_conjuncts,
    clauses_listed,
    objects_of_conjuncts,
    subjects_of_second_headlines,
)
"""Those that say whose verb a verb is listed with."""
