"""Phrases of headlines without a finite verb that parsers hang on the word before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import finite_at_most, needs, relation, word_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_ORDER = "Number=Sing|Tense=Pres|VerbForm=Fin"
_STAFF = ("Person", "Group", "ArmedForce", "ArmedGroup", "Vehicle", "Weapon")
"""Classes of those who are sent somewhere, and sit nowhere as *de regering in Bagdad* does."""


@needs(relation("parataxis", tags=["ADJ"], below=["parataxis"], of=["NOUN", "PROPN"]))
def predicates_of_parts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Leger slaat terug: twee rebellen dood*: behind a colon, too, that is what they are."""
    for adjective in tree.related("parataxis"):
        noun = tree[adjective.head]
        beside = noun.dep == "parataxis" and noun.index == adjective.index - 1
        if adjective.pos == "ADJ" and beside and lexicon.adjective(adjective.text.lower()):
            yield Edit(adjective.index, noun.index, "amod")


@needs(finite_at_most(0), word_of("headline_directions"), relation("nmod", of=["NOUN"]))
def directions_behind_aims(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Merkel voor overleg naar Ankara*: she is off to there, whatever for."""
    known = words.load()
    for place in tree.related("nmod"):
        aim = tree[place.head]
        if aim.dep not in ("nmod", "obl", "parataxis") or tree[aim.head].dep != "root":
            continue
        case, purpose = tree.child(place, "case"), tree.child(aim, "case")
        if case is None or purpose is None or not known.has("headline_stances", purpose.lemma):
            continue
        entries = lexicon.noun(aim.lemma.lower())
        goes = any(f"nmod:{case.lemma}" in e.slots for e, _ in entries)
        if known.has("headline_directions", case.lemma) and entries and not goes:
            yield Edit(place.index, aim.head, "obl")


@needs(finite_at_most(0), relation("fixed"))
def states_without_copulas(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Peru van plan troepen te sturen*: a phrase says what who stands before it is.

    So *Vloot op weg naar Lima*. The phrase is read as the adjective that means the same.
    """
    top, stands_for = tree.root, dict(_states())
    for last in tree.related("fixed"):
        first = tree[last.index - 1]
        adjective = stands_for.get(f"{first.text.lower()} {last.text.lower()}")
        noun = tree.child(top, "nsubj") if top is first else top
        if adjective is None or noun is None or not noun.index < first.index:
            continue
        if noun.pos not in ("NOUN", "PROPN") or first.head not in (
            noun.index,
            *_behind(tree, last),
        ):
            continue
        yield Edit(last.index, last.index, "root", "ADJ", adjective)
        yield Edit(noun.index, last.index, "nsubj")
        yield Edit(first.index, last.index, "fixed")
        clause = next((t for t in tree.tokens[last.index :] if has_te(tree, t)), None)
        if clause is not None:
            yield Edit(clause.index, last.index, "xcomp")
        for phrase in (*tree.children(noun), *tree.children(first)):
            if phrase.index <= last.index or phrase is clause or phrase.pos == "PUNCT":
                continue
            if tree.child(phrase, "case") is not None:
                yield Edit(phrase.index, last.index, "obl")
            elif phrase.pos in ("NOUN", "PROPN") and clause and phrase.index < clause.index:
                yield Edit(phrase.index, clause.index, "obj")


def _states() -> Iterator[tuple[str, str]]:
    """Give the phrases of two words that headlines use as adjectives, and those adjectives."""
    for listed in words.load().classes["headline_states"]:
        phrase, _, adjective = listed.rpartition(" ")
        yield phrase, adjective


def _behind(tree: Tree, last: Token) -> Iterator[int]:
    """Give where parsers hang such a phrase besides: on itself or on the verb behind it."""
    yield last.index - 1
    yield from (t.index for t in tree.tokens[last.index + 1 :] if t.pos == "VERB")


@needs(relation("ccomp", "xcomp", below=["root"], of=["ADJ"]), relation("obj"), written("te"))
def objects_behind_adjectives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Kiev bereid troepen te sturen*: the troops are sent."""
    adjective = tree.root
    for clause in tree.children(adjective, "ccomp", "xcomp") if adjective.pos == "ADJ" else ():
        if clause.pos != "VERB" or not has_te(tree, clause):
            continue
        for noun in tree.children(adjective, "obj"):
            if adjective.index < noun.index < clause.index and not tree.child(clause, "obj"):
                yield Edit(noun.index, clause.index, "obj")


@needs(finite_at_most(0), relation("nmod", tags=["PROPN"]), relation("nsubj", of=["VERB"]))
def settings_before_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Franse soldaten in Mali gesneuveld*: that is where it was.

    *Regering in Bagdad gevallen* and *Ambassadeur in Peru ontslagen* say which they are.
    """
    verb, known = tree.root, words.load()
    if verb.pos != "VERB" or verb.feat("VerbForm") != "Part":
        return
    for noun in tree.children(verb, "nsubj", "nsubj:pass"):
        lemma = noun.lemma.lower()
        if lexicon.noun(lemma) or (lexicon.noun_class(lemma) or "") not in _STAFF:
            continue
        if any(e.type == "represents" for e, _ in lexicon.relations.noun(lemma)):
            continue
        for place in tree.children(noun, "nmod"):
            case = tree.child(place, "case")
            beside = tree.subtree(place)[-1].index == verb.index - 1 and place.pos == "PROPN"
            if beside and case is not None and known.has("siting_prepositions", case.lemma):
                yield Edit(place.index, verb.index, "obl")


@needs(relation("obj", of=["NOUN"]))
def orders_for_nouns(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Amnesty: stop wapenleveranties*: no noun has an object, so it is a verb's stem."""
    for noun in tree.related("obj"):
        order = tree[noun.head]
        opens = order.index == 0 or tree[order.index - 1].text == ":"
        if order.pos != "NOUN" or not opens or order.index > noun.index:
            continue
        text = order.text.lower()
        verb = next((v for v in (f"{text}en", f"{text}{text[-1]}en") if lexicon.verb(v)), "")
        if verb:
            yield Edit(order.index, order.head, order.dep, "VERB", verb, _ORDER)


RULES = (
    orders_for_nouns,
    states_without_copulas,
    objects_behind_adjectives,
    settings_before_participles,
    predicates_of_parts,
    directions_behind_aims,
)
"""All of them, in their order."""
