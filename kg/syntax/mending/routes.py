"""Phrases of when and from where that stand before a clause's last verb, or before *naar*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending import seats
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import particle_verb, wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_UNDERGOERS = ("obj", "nsubj:pass")
_MOVED = (*_UNDERGOERS, "nsubj")
_BEFORE_PHRASES = ("obl", "obl:agent", "nsubj:pass")
_YEAR = 4
_PLACES = ("GPE", "LOC")


@needs(relation("nmod"), relation("obl"), written("van"), written("naar"))
def starts_of_routes(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *bracht de vloot van Lima naar Cuzco*: from there it went, that is not whose it is.

    So *is een toestel van de luchtmacht van Lima naar Cuzco gevlogen*.
    """
    for phrase in tree.related("nmod"):
        noun = tree[phrase.head]
        while noun.dep == "nmod":
            noun = tree[noun.head]
        verb = tree[noun.head]
        if noun.dep not in _MOVED or verb.pos != "VERB":
            continue
        if preposition(tree, phrase) != "van" or not _is_bare_place(tree, phrase):
            continue
        after = tree.subtree(phrase)[-1].index + 1
        goal = next((g for g in tree.children(verb, "obl") if _starts(tree, g) == after), None)
        if goal is None or preposition(tree, goal) != "naar":
            continue
        if goal.pos == phrase.pos and _is_bare_place(tree, goal):
            yield Edit(phrase.index, verb.index, "obl")


@needs(relation("nmod", below=_UNDERGOERS))
def origins_of_recalls(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *roept zijn gezant uit Parijs terug*: that is where he leaves, not whom he is of.

    It holds of those whom the verb's own entry names as called home, and of a number of men:
    *trekt 400 man uit Irak terug*.
    """
    for phrase in tree.related("nmod"):
        noun = tree[phrase.head]
        if noun.dep not in _UNDERGOERS or preposition(tree, phrase) != "uit":
            continue
        verb, lemma = tree[noun.head], noun.lemma.lower()
        entries = lexicon.verb(particle_verb(tree, verb)) if verb.pos == "VERB" else ()
        recalls = [c for e in entries if e.type == "Withdrawal" for c in e.when if c.slot == "obj"]
        men = lexicon.unit(lemma) == "personnel" and tree.child(noun, "nummod") is not None
        if any(lemma in c.lemmas or (men and "ArmedForce" in c.types) for c in recalls):
            yield Edit(phrase.index, verb.index, "obl")


def _starts(tree: Tree, phrase: Token) -> int:
    return tree.subtree(phrase)[0].index


def _is_bare_place(tree: Tree, phrase: Token) -> bool:
    """Tell the name of a place, or a noun without more (*van noord naar zuid*)."""
    if phrase.pos == "PROPN":
        name = tree.name_at(phrase)
        return name is not None and name.label in _PLACES
    return phrase.pos == "NOUN" and all(c.dep == "case" for c in tree.children(phrase))


@needs(relation("nmod", below=_UNDERGOERS))
def dates_before_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft het plan in juni 2019 stopgezet*: that was when it was stopped.

    So with *viel de basis vorig jaar aan*.

    What somebody only speaks of may have another date: *heeft de aanslag in 2019 veroordeeld*.
    """
    known = words.load()
    for phrase in tree.related("nmod"):
        noun = tree[phrase.head]
        verb = tree[noun.head]
        if noun.dep not in _UNDERGOERS or verb.pos != "VERB":
            continue
        end = verb if verb.index > phrase.index else tree.child(verb, "compound:prt")
        dated = known.has("dating_prepositions", preposition(tree, phrase))
        dated = dated or _is_told_apart(tree, phrase)
        if not dated or end is None or not _is_date(tree, phrase):
            continue
        if end.index < phrase.index or not _is_last(tree, phrase, end):
            continue
        types = {entry.type for entry in lexicon.verb(particle_verb(tree, verb))}
        told = not types.isdisjoint(known.classes["telling_types"])
        if not told or not lexicon.noun(noun.lemma.lower()):
            yield Edit(phrase.index, verb.index, "obl")


@needs(relation("nmod", below=["nmod"]), written("van"))
def dates_of_events(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de aanslag op het hotel in Lima van vorige week*: that was then, no hotel is.

    Of *de begroting van dit jaar* the year is, which is no argument of an event.
    """
    for phrase in tree.related("nmod"):
        if not _is_lately(tree, phrase):
            continue
        noun = tree[phrase.head]
        while noun.dep == "nmod" and noun.pos in ("NOUN", "PROPN") and not _happens(lexicon, noun):
            noun = tree[noun.head]
        if noun.index != phrase.head and noun.pos == "NOUN" and _happens(lexicon, noun):
            yield Edit(phrase.index, noun.index, "nmod")


def _happens(lexicon: Lexicon, noun: Token) -> bool:
    return bool(lexicon.noun(noun.lemma.lower()))


def _is_told_apart(tree: Tree, phrase: Token) -> bool:
    """Tell *vorig jaar* and *afgelopen maand*, without a preposition."""
    which = tree.child(phrase, "amod")
    if which is None or tree.child(phrase, "case", "det", "nummod") is not None:
        return False
    return words.load().has("relative_adjectives", which.lemma.lower())


def _is_lately(tree: Tree, phrase: Token) -> bool:
    """Tell *van deze week* and *van vorige maand*."""
    known = words.load()
    if not known.has("spans_of_time", phrase.lemma.lower()):
        return False
    current = any(known.has("current_determiners", d.text) for d in tree.children(phrase, "det"))
    told = current or tree.child(phrase, "amod") is not None
    return told and preposition(tree, phrase) == "van"


def _is_date(tree: Tree, phrase: Token) -> bool:
    """Tell *2019*, *juni 2019*, *het tweede kwartaal van 2019*."""
    year = (t for t in tree.subtree(phrase) if t.pos == "NUM")
    by_year = any(t.text.isdigit() and len(t.text) == _YEAR for t in year)
    return by_year or words.load().has("spans_of_time", phrase.lemma.lower())


def _is_last(tree: Tree, phrase: Token, verb: Token) -> bool:
    """Tell whether only auxiliaries and *te* stand between a phrase and the last verb.

    Or nothing between it and the particle that ends the clause.
    """
    between = tree.tokens[tree.subtree(phrase)[-1].index + 1 : verb.index]
    last = verb.feat("VerbForm") in ("Part", "Inf") or verb.dep == "compound:prt"
    return last and all(t.dep in ("aux", "aux:pass", "mark", "compound:prt") for t in between)


@needs(relation("nmod", below=_BEFORE_PHRASES))
def phrases_behind_doers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *door Lima uit Peru teruggetrokken*, *de door het leger in Cuzco ingezette tanks*.

    What stands between who does it and a participle that wants the phrase is not whose it is;
    nor, in a headline, what stands behind who undergoes it: *Generaal tot stafchef benoemd*.
    """
    for phrase in tree.related("nmod"):
        doer = tree[phrase.head]
        verb = tree[doer.head]
        if doer.dep not in _BEFORE_PHRASES or verb.pos != "VERB" or verb.index < phrase.index:
            continue
        bare = doer.dep == "nsubj:pass" and tree.child(verb, "aux", "aux:pass") is None
        if not (bare or preposition(tree, doer) == "door") or not _is_last(tree, phrase, verb):
            continue
        prep = preposition(tree, phrase) if tree.child(phrase, "case") else ""
        if not prep or prep == "van":
            continue
        sited = prep == "in" and _is_bare_place(tree, phrase) and _sends(tree, lexicon, verb)
        if bare and wants(tree, lexicon, doer, prep):
            continue
        if sited or wants(tree, lexicon, verb, prep):
            yield Edit(phrase.index, verb.index, "obl")


def _sends(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    types = words.load().classes["sending_types"]
    return any(entry.type in types for entry in lexicon.verb(particle_verb(tree, verb)))


RULES = (
    starts_of_routes,
    origins_of_recalls,
    dates_before_verbs,
    dates_of_events,
    phrases_behind_doers,
    *seats.RULES,
)
"""All of them, in their order."""
