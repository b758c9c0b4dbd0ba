"""What a relative clause is about, by the gender and number of its pronoun."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.relative_doers import bodies_that_act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_INSIDE = ("nmod", "nmod:poss", "conj", "appos", "flat", "obl", "obl:arg", "obj", "nsubj")
_PRONOUNS = ("dat", "die")


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


@needs(written("iets"))
def clauses_on_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zij vielen aan, iets wat Kiev ontkent*: *iets* says but that *wat* is all of that."""
    known = words.load()
    for word in tree.related("parataxis", "appos", "obj"):
        if word.pos != "PRON" or word.text != "iets" or tree[word.index - 1].text != ",":
            continue
        clause = tree.child(word, "acl:relcl")
        above = next((t for t in tree.ancestors(word) if finite(tree, t)), None)
        relative = known.has("clause_relatives", tree[min(word.index + 1, len(tree) - 1)].text)
        if clause is not None and above is not None and relative:
            yield Edit(clause.index, above.index, "parataxis")
            yield Edit(word.index, clause.index, "discourse")
            subjects = tree.children(clause, "nsubj")
            if len(subjects) > 1 and subjects[0].index == word.index + 1:
                yield Edit(subjects[0].index, clause.index, "obj")


@needs(relation("acl:relcl", below=["obj", "iobj"]), written("een"), written(","))
def nouns_on_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het leger beschoot Bern, een verwijt dat Kiev afwees*: so it calls what was said."""
    for noun in tree.related("obj", "iobj"):
        verb, start = tree[noun.head], tree.subtree(noun)[0].index
        article = tree.child(noun, "det")
        if noun.pos != "NOUN" or article is None or article.lemma != "een":
            continue
        if tree[start - 1].text != "," and tree[start].text != ",":
            continue
        if verb.index < start and tree.child(noun, "acl:relcl") and not tree.child(noun, "conj"):
            yield Edit(noun.index, verb.index, "parataxis")


def _pronoun(tree: Tree, clause: Token, noun: Token) -> Token | None:
    """Give the *dat* or *die* that opens a relative clause."""
    for child in tree.children(clause, "nsubj", "obj", "iobj"):
        if child.pos == "PRON" and child.text in _PRONOUNS:
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
    """Tell whether number or article show that a pronoun does not mean a noun."""
    if pronoun.text == "dat":
        return noun.feat("Number") == "Plur"
    return any(d.text.lower() == "het" for d in tree.children(noun, "det"))


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


@needs(relation("acl:relcl", "ccomp"), word_of("clausal_relatives"))
def clauses_about_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zij staakten uit woede, wat de directie laakt*: *wat* stands for all that was said.

    So does *hetgeen* behind a comma.
    """
    for clause in tree.related("acl:relcl", "ccomp"):
        noun = tree[clause.head]
        if not _opens_with_what(tree, clause):
            continue
        if clause.dep == "ccomp":  # "beweren de stad te hebben, wat het leger ontkent"
            told = tree.children(noun, "ccomp", "xcomp", "obj")
            if any(noun.index < t.index < clause.index for t in told):
                yield Edit(clause.index, noun.index, "parataxis")
            continue
        if noun.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        above = next((t for t in tree.ancestors(noun) if t.pos in ("VERB", "AUX")), None)
        if above is not None:
            yield Edit(clause.index, above.index, "parataxis")


def _opens_with_what(tree: Tree, clause: Token) -> bool:
    """Tell *..., wat de directie laakt* from *zegt wat de directie laakt*."""
    before = tree.tokens[tree[clause.head].index : clause.index]
    known = words.load()
    whats = (t for t in before if t.head == clause.index)
    what = next((t for t in whats if known.has("clausal_relatives", t.text)), None)
    return what is not None and tree[what.index - 1].text == ","


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
    clauses_on_clauses,
    nouns_on_clauses,
    clauses_about_clauses,
    sites_at_distances,
)
"""All of them, in their order."""
