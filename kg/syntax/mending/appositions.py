"""Names and descriptions between commas, which say once more who or where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite, undergoer_of
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import takes_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_UNNAMED = ("ArmedForce", "Ministry", "Parliament", "Court")
"""Bodies that are never called by a person's name."""
_BODIES = ("Organisation", "Government")
"""Those that may be: *de stichting Anne Frank*, *de regering De Croo*."""
_PLACES = ("City", "Region", "State", "Place", "Facility")


@needs(relation("nmod", "appos", tags=["PROPN"]), written(","))
def names_behind_commas(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de voorzitter, de vorig jaar benoemde Jan Smit,* from what is his.

    Behind a comma a name without a preposition is another name of the noun: of *stad* in
    *de tweede stad van Peru, Arequipa*.
    """
    for name in tree.related("nmod", "appos"):
        noun = tree[name.head]
        if name.pos != "PROPN" or tree.child(name, "case") or name.index < noun.index:
            continue
        if not _behind_comma(tree, name):
            continue
        if noun.pos == "PROPN" and noun.dep == "nmod" and tree.child(noun, "case"):
            noun = tree[noun.head]
            if lexicon.noun_class(noun.lemma.lower()) not in _PLACES:
                continue
        if noun.pos == "NOUN" and not tree.child(noun, "appos"):
            yield Edit(name.index, noun.index, "appos")


def _behind_comma(tree: Tree, name: Token) -> bool:
    """Tell whether a phrase opens behind a comma, its article aside."""
    start = tree.opening(name).index
    if start > 1 and tree[start - 1].dep == "det":
        start -= 1
    return start > 0 and tree[start - 1].text == ","


@needs(relation("appos", tags=["NOUN"], of=["NOUN"]), relation("appos", tags=["PROPN"]))
def objects_beside_subjects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *In Lima belaagden betogers minister Diaz*, *toont in een brief minister Diaz*.

    A title that bears a name and stands right behind a noun without a comma is not what a
    plural or a thing is called: it is the object of a verb that has none.
    """
    for title in tree.related("appos"):
        noun = tree[title.head]
        verb = tree[noun.head]
        if title.pos != "NOUN" or noun.pos != "NOUN" or verb.pos != "VERB":
            continue
        bears = any(a.pos == "PROPN" for a in tree.children(title, "appos"))
        beside = tree.subtree(title)[0].index == noun.index + 1 and title.feat("Number") == "Sing"
        if not bears or not beside or lexicon.noun_class(title.lemma.lower()) != "Person":
            continue
        several = noun.dep == "nsubj" and noun.feat("Number") == "Plur"
        thing = noun.dep == "obl" and lexicon.noun_class(noun.lemma.lower()) != "Person"
        if (several or thing) and not tree.child(verb, "obj", "nsubj:pass"):
            yield Edit(title.index, verb.index, "obj")


@needs(relation("appos", tags=["PROPN"], of=["NOUN"]), relation("nsubj", "obl:agent"))
def persons_beside_bodies(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *pakte de politie Jan Smit op*, *werd door het leger Ann Bos gedood*.

    A person's name right behind a body that acts is no name of that body: it is whom the
    verb, that has no object yet, is about.
    """
    for name in tree.related("appos"):
        body = tree[name.head]
        verb = tree[body.head]
        if name.index != body.index + 1 or body.pos != "NOUN" or verb.pos != "VERB":
            continue
        found = tree.name_at(name)
        if found is None or found.label != "PERSON" or body.dep not in ("nsubj", "obl:agent"):
            continue
        if not tree.child(verb, "obj", "nsubj:pass", "ccomp") and _unlike(tree, name, lexicon):
            yield undergoer_of(tree, name, verb)


def _unlike(tree: Tree, name: Token, lexicon: Lexicon) -> bool:
    """Tell whether a body cannot be called by a name, or its verb wants an object."""
    body = tree[name.head]
    kind = lexicon.noun_class(body.lemma.lower())
    if kind in _UNNAMED:
        return True
    full = tree.child(name, "flat") is not None
    if words.load().has("surname_particles", name.text.lower()):
        full = False
    if kind == "Organisation":
        full = full or tree.child(body, "amod") is not None  # "de Spaanse politie Ruiz"
    return kind in _BODIES and full and _wants_object(tree, tree[body.head], lexicon)


def _wants_object(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell verbs with an object, those of an expression too: *in hechtenis nemen*."""
    if takes_object(tree, lexicon, verb):
        return True
    expressions = lexicon.phrases_among(verb.lemma, tree.forms)
    return any("obj" in entry.slots for entry, _ in expressions)


@needs(relation("flat", "appos", tags=["PROPN"]), relation("nsubj", "nsubj:pass"))
def persons_behind_places(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft het hof in Lima Pedro Ruiz veroordeeld*: no town or court is called like him.

    A person's name right behind that of a place is the object of a participle that has none:
    *heeft de politie in Genk Karim Aziz opgepakt*.
    """
    for first in tree.related("flat", "appos"):
        name, place = tree.name_at(first), tree.name_at(tree[max(first.index - 1, 0)])
        if name is None or place is None or (name.label, place.label) != ("PERSON", "GPE"):
            continue
        verb = next((v for v in tree.ancestors(first) if v.pos == "VERB"), None)
        if name.first != first.index or verb is None or verb.feat("VerbForm") != "Part":
            continue
        if tree.child(verb, "obj", "aux:pass") or verb.index < first.index:
            continue
        above = first.head
        yield Edit(first.index, verb.index, "obj")
        for part in tree.tokens[name.first + 1 : name.last]:
            yield Edit(part.index, first.index, "flat")
        for other in tree.children(verb, "nsubj:pass"):
            yield Edit(other.index, verb.index, "nsubj")
        for called in tree.children(tree[above], "appos"):
            if called.index > name.last and called.pos == "NOUN":
                yield Edit(called.index, first.index, "appos")


@needs(relation("nmod"), relation("conj"), written("van"))
def phrases_behind_listed_names(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Kamerlid X, Y en Z van de partij*, whose last name alone the phrase is of."""
    for phrase in tree.related("nmod"):
        case = tree.child(phrase, "case")
        if case is None or case.lemma != "van" or case.index == 0:
            continue
        name = tree.name_at(tree[case.index - 1])
        if name is None or name.label != "PERSON" or phrase.head >= name.first:
            continue
        bearer = tree[name.first]
        if bearer.dep == "conj" and bearer.head in (phrase.head, *_beside(tree, phrase.head)):
            yield Edit(phrase.index, bearer.index, "nmod")


def _beside(tree: Tree, title: int) -> Iterator[int]:
    return (a.index for a in tree.children(tree[title], "appos"))


@needs(relation("appos", tags=["PROPN"], of=["NOUN"]), relation("case"))
def phrases_before_names(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *aldus de minister van Defensie Ann Bos*: between title and name it is the title's.

    A parser may hang the phrase from a word far before the title.
    """
    for name in tree.related("appos"):
        title = tree[name.head]
        if title.pos != "NOUN" or name.pos != "PROPN" or name.index < title.index + 3:
            continue
        case = tree[title.index + 1]
        phrase = tree[case.head]
        if case.dep != "case" or not title.index < phrase.index < name.index:
            continue
        if phrase.head < title.index and lexicon.noun_class(title.lemma.lower()) == "Person":
            yield Edit(phrase.index, title.index, "nmod")


@needs(relation("conj", tags=["NOUN"], of=["NOUN"]), relation("appos", tags=["PROPN"]))
def titles_of_one(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *haar vertrouweling en neef Pedro Ruiz*, one person of two titles.

    The second title has no article and the verb, if there is one, is singular; at the
    start of a sentence the first needs none: *Oppositieleider en president Juan Guaido*. Nor
    where the parser gives the name to the first: *vicepremier en minister van Financiën Bos*.
    """
    for second in tree.related("conj"):
        first = tree[second.head]
        if first.pos != "NOUN" or second.pos != "NOUN":
            continue
        borne = [a for a in tree.children(first, "appos") if a.index > second.index]
        name = next(
            (a for a in (*tree.children(second, "appos"), *borne) if a.pos == "PROPN"), None
        )
        if name is None or tree.child(second, "det"):
            continue
        bare = tree.child(first, "det", "nmod:poss") is None and not borne
        if (first.index > 0) if bare else (tree.child(second, "amod") is not None):
            continue
        if len(tree.children(first, "appos")) > len(borne) or len(tree.children(first, "conj")) > 1:
            continue
        singular = first.feat("Number") == second.feat("Number") == "Sing"
        people = all(lexicon.noun_class(t.lemma.lower()) == "Person" for t in (first, second))
        if singular and people and _finite_number(tree, first) != "Plur":
            yield Edit(name.index, first.index, "appos")
            yield Edit(second.index, first.index, "appos")


def _finite_number(tree: Tree, subject: Token) -> str:
    """Give the number of the finite verb that a subject has, if it is one."""
    if not subject.dep.startswith("nsubj"):
        return ""
    verb = finite(tree, tree[subject.head])
    return verb.feat("Number") if verb is not None else ""


RULES = (
    titles_of_one,
    phrases_before_names,
    phrases_behind_listed_names,
    persons_behind_places,
    objects_beside_subjects,
    persons_beside_bodies,
    names_behind_commas,
)
"""All of them, in their order."""
