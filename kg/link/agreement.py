"""Number, gender and class: what can refer to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.knowledge import UNKNOWN, ends_in, head_lemma

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.link.knowledge import Knowledge
    from kg.link.referent import Referent
    from kg.link.words import Pronoun
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token, Tree

_NUMBERS = {"Sing": "singular", "Plur": "plural"}
_GENDERS = {"Neut": "neuter", "Com": "common"}
_SINGLE = ("Place", "Ministry")
"""Classes of names that no *zij* of several stands for: *Defensie zwijgt; ze zijn opgestegen*."""


def number(tree: Tree, token: Token) -> str:
    """Give the number of a phrase: by its verb where it is a subject, else by its form."""
    by_form = _NUMBERS.get(token.feat("Number"), "")
    if token.dep == "conj" or tree.child(token, "conj") is not None:
        return by_form
    if token.pos == "NOUN" and by_form:
        return by_form
    return grammar.verb_number(tree, token) or by_form


def gender(tree: Tree, token: Token, knowledge: Knowledge) -> str:
    """Give the grammatical gender of a noun: `neuter` or `common`, empty if it does not show."""
    if token.feat("Number") == "Plur":
        return ""
    determiner = tree.child(token, "det")
    if determiner is not None:
        lower = determiner.text.lower()
        if knowledge.words.has("determiners.neuter", lower):
            return "neuter"
        if knowledge.words.has("determiners.definite", lower):
            return "common"
    return _GENDERS.get(token.feat("Gender"), "")


def person_gender(knowledge: Knowledge, titles: Iterable[str], names: Iterable[str]) -> str:
    """Give the gender of a person by title or first name, empty where neither tells it."""
    words = knowledge.words
    for title in titles:
        if ends_in(title, words.lists["gender.masculine_nouns"]):
            return "masculine"
        if ends_in(title, words.lists["gender.neutral_nouns"]):
            continue
        feminine = words.lists["gender.feminine_nouns"]
        endings = tuple(words.lists["gender.feminine_endings"])
        if ends_in(title, feminine) or title.endswith(endings):
            return "feminine"
    for name in names:
        if " " not in name:
            continue
        for first in (name, name.partition(" ")[0]):
            if words.has("gender.feminine_names", first):
                return "feminine"
            if words.has("gender.masculine_names", first):
                return "masculine"
    return ""


def agrees(
    pronoun: Pronoun, referent: Referent, *, knowledge: Knowledge, number: str | None = None
) -> bool:
    """Tell whether a pronoun can stand for a referent, or for its use in another `number`.

    What is unknown of the referent does not speak against it, save that something of
    unknown class and without a name is no person.
    """
    number = referent.number if number is None else number
    if pronoun.number != "any" and number not in ("", pronoun.number):
        return False
    person = knowledge.is_a(referent.type, "Person")
    if pronoun.number == "plural" and number == "" and knowledge.is_a(referent.type, *_SINGLE):
        return False  # "Noord-Irak, waar ze Koerden opleiden"
    if not (knowledge.is_a(referent.type, *pronoun.classes) or _maybe_agent(referent, pronoun)):
        return False
    if not pronoun.gender or referent.number == "plural":
        return True
    if pronoun.gender == "common":
        return person or referent.gender == "common"
    if pronoun.gender == "neuter":
        return not person and referent.gender == "neuter"
    if person or referent.type == UNKNOWN:
        return referent.gender in ("", pronoun.gender)
    if pronoun.gender == "masculine":
        return pronoun.neuter
    return referent.gender != "neuter"


def _maybe_agent(referent: Referent, pronoun: Pronoun) -> bool:
    return (
        referent.type == UNKNOWN
        and bool(referent.names)
        and not {"Person", "Agent"}.isdisjoint(pronoun.classes)
    )


def modifiers(phrase: Phrase, knowledge: Knowledge) -> frozenset[str]:
    """Give the content modifiers of a description, nationality left out."""
    return frozenset(
        child.lemma.lower()
        for child in phrase.tree.children(phrase.head, "amod")
        if child.index < phrase.head.index
        and not knowledge.words.has("determiners.empty", child.lemma.lower())
        and not ends_in(child.lemma.lower(), knowledge.words.lists["determiners.empty_endings"])
        and f"{child.text.lower()} {head_lemma(phrase.head)}" not in knowledge.words.joined
        and not knowledge.states_of(child.text)
    )


def complement(phrase: Phrase) -> str:
    """Give the words after the head noun: *in Bagdad* of *de regering in Bagdad*."""
    after = [t for t in phrase.tokens if t.index > phrase.head.index]
    if phrase.name is not None or (after and after[0].pos == "PUNCT"):
        return ""
    return " ".join(t.text for t in after)
