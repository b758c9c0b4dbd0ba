"""What a relative clause is about, by the gender and number of its pronoun."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending import clausal_relatives
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.relative_doers import bodies_that_act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_INSIDE = ("nmod", "nmod:poss", "conj", "appos", "flat", "obl", "obl:arg", "obj", "nsubj")
_OTHER_ARTICLES = {"dat": "de", "die": "het"}
"""Articles of nouns that a pronoun does not stand for."""


@needs(relation("acl:relcl"))
def antecedents_by_form(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een bijeenkomst over Peru, dat ...*, *het ontslag van ministers dat ...*.

    *Dat* stands for one neuter, *die* for anything else; behind a comma it may be a name. What
    stands right before the pronoun is doubted by its number or article alone (*de vader van het
    kind, die ...*), since parsers guess the gender of words that they do not know.
    """
    for clause in tree.related("acl:relcl"):
        noun = tree[clause.head]
        pronoun = _pronoun(tree, clause, noun)
        if pronoun is None:
            continue
        if (one := _last_listed(tree, clause, pronoun, noun)) is not None:
            yield Edit(clause.index, one.index, "acl:relcl")
            continue
        counted = _is_of_other_number(tree, clause, pronoun, noun)
        if not counted and (noun.pos != "NOUN" or _may_mean(pronoun, noun)):
            continue
        comma = tree[pronoun.index - 1].text == ","
        last = tree[pronoun.index - 1 - comma]
        if last is noun and not counted and not _is_certain(tree, pronoun, noun):
            continue
        beside = _beside(tree, noun, pronoun) if counted else ()
        for other in chain(_candidates(tree, last, noun), beside):
            if _fits(tree, clause, pronoun, other, named=comma):
                yield Edit(clause.index, other.index, "acl:relcl")
                break


@needs(relation("acl:relcl"), written("de", "het"))
def antecedents_by_article(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het mandaat van de missie, dat ...*, *het embargo van de EU, dat Duitsland steunt*.

    *De missie, dat ...* is no Dutch, nor *het leger, die ...*, whatever the parser takes for
    the gender, nor *Mali, die ...*: names of states and towns are neuter (*de aanval van Mali,
    die Peru veroordeelde*). It comes before what undergoes something is looked for.
    """
    for clause in tree.related("acl:relcl"):
        noun = tree[clause.head]
        pronoun = _pronoun(tree, clause, noun)
        if pronoun is None or not _is_certain(tree, pronoun, noun):
            continue
        comma = tree[pronoun.index - 1].text == ","
        for other in _candidates(tree, tree[pronoun.index - 1 - comma], noun):
            article = _article(tree, other)
            if article != _OTHER_ARTICLES[pronoun.text] and _fits(
                tree, clause, pronoun, other, named=comma
            ):
                yield Edit(clause.index, other.index, "acl:relcl")
                break


def _pronoun(tree: Tree, clause: Token, noun: Token) -> Token | None:
    """Give the *dat* or *die* that opens a relative clause."""
    for child in tree.children(clause, "nsubj", "obj", "iobj"):
        if child.pos == "PRON" and words.load().has("agreeing_relatives", child.text):
            return child if noun.index < child.index < clause.index else None
    return None


def _last_listed(tree: Tree, clause: Token, pronoun: Token, noun: Token) -> Token | None:
    """Give the last in *sprak met haar en kapitein Bos, die aftrad*: only one did so."""
    last, first = tree.child(noun, "conj"), finite(tree, clause)
    if last is None or first is None or not pronoun.dep.startswith("nsubj"):
        return None
    last = tree.children(noun, "conj")[-1]
    cc = tree.child(last, "cc")
    if first.feat("Number") != "Sing" or cc is None or cc.text != "en":
        return None
    comma = tree[pronoun.index - 1].text == ","
    beside = tree.subtree(last)[-1].index == pronoun.index - 1 - comma
    return last if beside and _fits(tree, clause, pronoun, last, named=comma) else None


def _is_of_other_number(tree: Tree, clause: Token, pronoun: Token, noun: Token) -> bool:
    """Tell *raketten op Bern, die werden onderschept*: the verb says that Bern is not meant."""
    first = finite(tree, clause)
    if first is None or not pronoun.dep.startswith("nsubj") or tree.child(noun, "conj"):
        return False
    if len(tree.children(clause, "nsubj")) > 1 or tree.children(noun, "flat"):
        return False
    number = "Plur" if noun.pos == "NUM" else noun.feat("Number")
    return bool(number and first.feat("Number")) and number != first.feat("Number")


def _beside(tree: Tree, noun: Token, pronoun: Token) -> Iterator[Token]:
    """Give the other parts of the clause that a noun is in, from the nearest before it on."""
    verb = next((t for t in tree.ancestors(noun) if t.pos == "VERB"), None)
    if verb is not None:
        parts = tree.children(verb, "nsubj", "obj", "obl")
        yield from reversed([t for t in parts if t.index < pronoun.index and t.pos == "NOUN"])


def _may_mean(pronoun: Token, noun: Token) -> bool:
    """Tell whether a noun has the form that a pronoun stands for."""
    single = noun.feat("Number") != "Plur"
    if pronoun.text == "dat":
        return single and noun.feat("Gender") != "Com"
    return not (single and noun.feat("Gender") == "Neut")


def _is_certain(tree: Tree, pronoun: Token, noun: Token) -> bool:
    """Tell whether number or article show that a pronoun does not mean a noun.

    *De missie, dat ...* and *de EU, dat ...* are no Dutch, nor *het leger, die ...* and
    *Mali, die ...*.
    """
    if noun.pos == "NOUN" and pronoun.text == "dat" and noun.feat("Number") == "Plur":
        return True
    if noun.pos == "PROPN" and pronoun.text == "die" and not tree.child(noun, "det", "conj"):
        name = tree.name_at(noun)
        return name is not None and name.label == "GPE" and noun.dep == "nmod"
    return _article(tree, noun) == _OTHER_ARTICLES[pronoun.text]


def _article(tree: Tree, noun: Token) -> str:
    det = tree.child(noun, "det")
    return det.text.lower() if det is not None and det.index < noun.index else ""


def _candidates(tree: Tree, last: Token, noun: Token) -> Iterator[Token]:
    """Give the nouns that a clause may be about instead: from the nearest on."""
    for token in (last, noun):
        while token.pos in ("NOUN", "PROPN", "NUM"):
            if token is not noun and token.dep != "flat" and token.pos != "NUM":
                yield token
            if token.dep not in _INSIDE:
                break
            token = tree[token.head]


def _fits(tree: Tree, clause: Token, pronoun: Token, noun: Token, *, named: bool) -> bool:
    """Tell whether a noun agrees with pronoun and verb; names want a comma."""
    bearer = noun.pos == "PROPN" or any(a.pos == "PROPN" for a in tree.children(noun, "appos"))
    if bearer and not named:
        return False
    listed = tree.child(noun, "conj") is not None
    if noun.pos == "PROPN":
        found = tree.name_at(noun)
        person = found is not None and found.label == "PERSON"
        if pronoun.text == "dat" and (person or listed):
            return False
    elif not _is_told(noun, listed=listed) or not _may_mean(pronoun, noun):
        return False
    first = finite(tree, clause)
    if first is None or not pronoun.dep.startswith("nsubj"):
        return True
    number = "Plur" if listed else noun.feat("Number") or "Sing"
    return first.feat("Number") in ("", number)


def _is_told(noun: Token, *, listed: bool) -> bool:
    """Tell whether gender or number of a noun are known."""
    return listed or noun.feat("Gender") != "" or noun.feat("Number") == "Plur"


@needs(relation("acl:relcl", below=["nmod"]), word_of("distances"), word_of("relative_places"))
def sites_at_distances(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een dorp, op tien kilometer van Gao, waar ...*: where it is, is no distance."""
    known = words.load()
    for clause in tree.related("acl:relcl"):
        distance = tree[clause.head]
        if distance.dep != "nmod" or not known.has("distances", distance.lemma.lower()):
            continue
        site = tree[distance.head]
        opening = tree.opening(clause)
        if known.has("relative_places", opening.text) and site.pos in ("NOUN", "PROPN"):
            yield Edit(clause.index, site.index, "acl:relcl")


RULES = (
    antecedents_by_form,
    bodies_that_act,
    *clausal_relatives.RULES,
    sites_at_distances,
)
"""All of them, in their order."""
