"""What shows a phrase to be people where neither lexicon nor gazetteer knows its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.designation import is_whoever

if TYPE_CHECKING:
    from kg.syntax.tree import Token, Tree


def people_of(tree: Tree, head: Token) -> str | None:
    """Give `Group` or `Person` of a nameless phrase by the form of its head.

    *velen* and *jongeren*; *hij*, and the clause in *Wie bleef, werd opgepakt*.
    """
    if words.load().has("people_quantifiers", head.text.lower()) or _are_people(head):
        return "Group"
    return "Person" if _is_personal(head) or is_whoever(tree, head) else None


def _is_personal(token: Token) -> bool:
    """Tell a pronoun for persons, *hij* or *iemand*, from *dat*, and *het* that undergoes.

    *De minister noemde het een schande* speaks of what happened.
    """
    if token.dep in ("obj", "nsubj:pass") and words.load().has(
        "thing_pronouns", token.text.lower()
    ):
        return False
    personal = token.pos == "PRON" and token.feat("Person") in ("1", "2", "3")
    return personal and token.feat("PronType") != "Dem"


def is_surname(tree: Tree, token: Token) -> bool:
    """Tell *Jan Pastoor*, *Ann De Koning*, whose last name is no title."""
    if token.pos != "PROPN" or not token.dep.startswith("flat"):
        return False
    name = tree.name_at(token)
    if name is None or name.label != "PERSON":
        return False
    return name.first < token.index == name.last - 1


def is_aged(tree: Tree, token: Token) -> bool:
    """Tell *de 29-jarige Hilversummer*: what is named and has an age in figures is a person."""
    if not token.text[:1].isupper():
        return False  # "het 25-jarige bestaan"
    known = words.load()
    return any(
        child.text[:1].isdigit()
        and known.has("words_of_age", child.text.lower().rpartition("-")[2])
        for child in tree.children(token, "amod")
    )


def _are_people(token: Token) -> bool:
    """Tell an adjective used as a noun in the plural: *jongeren*, *ouderen*, *gelovigen*.

    Of things it has no *-n*: *veel nieuwe* and *het goede*.
    """
    text = token.text.lower()
    return token.pos == "ADJ" and text.endswith("en") and text != token.lemma.lower()


def counted(tree: Tree, token: Token) -> Token | None:
    """Give what a number that heads a phrase counts: *tienduizenden mensen*.

    Or what it is a part of: *van de elf bemanningsleden bleven er zeven aan boord*.
    """
    if token.pos != "NUM":
        return None
    beside = tree.children(token, "nmod")
    found = next((n for n in beside if n.pos == "NOUN" and not tree.child(n, "case")), None)
    if found is not None or beside or token.head == token.index:
        return found
    parts = tree.children(tree[token.head], "obl", "nmod")
    return next((n for n in parts if n.feat("Number") == "Plur" and _is_whole(tree, n)), None)


def _is_whole(tree: Tree, noun: Token) -> bool:
    case = tree.child(noun, "case")
    return (
        noun.pos == "NOUN"
        and case is not None
        and words.load().preposition(case.text.lower()) == "van"
    )
