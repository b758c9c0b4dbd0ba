"""What a description says: head, number, gender, modifiers, whose it is, definite or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.link import agreement
from kg.link.knowledge import UNKNOWN, ends_in, office
from kg.link.names.sides import side_of

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence, Referent
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token

_YEARS_OF_THINGS = 12
"""Years that terms and treaties last too: *de vijfjarige missie*, *het 10-jarige verdrag*."""


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without a name, taken apart.

    Attributes
    ----------
    head : str
        Dictionary form of the head noun.
    type : str
        Entity class of the head noun; `Group` for several persons, `Matter` if unknown.
    number, gender : str
        As for referents; `gender` that of the person where the noun shows it.
    modifiers : frozenset of str
        Adjectives that narrow it, nationality left out.
    complement : str
        The words after the head: *in Bagdad*.
    side : Referent or None
        State or organisation that it is said to be of.
    definite, distinct, bare : bool
        *de minister*; *een andere minister*; *minister* as headlines have it.
    count : int
        How many, where a number says it; 0 if not.
    """

    head: str
    type: str
    number: str
    gender: str
    modifiers: frozenset[str]
    complement: str
    side: Referent | None
    definite: bool
    distinct: bool
    bare: bool
    count: int


def describe(occurrence: Occurrence, discourse: Discourse) -> Description:
    """Take the phrase of an occurrence apart."""
    phrase = occurrence.phrase
    assert phrase is not None, "a description is a phrase"
    knowledge, tree, head = discourse.knowledge, phrase.tree, phrase.head
    lemma = office(tree, head, knowledge)
    count = count_of(phrase, knowledge)
    people = _are_people(head)
    number = "plural" if count > 1 or people else agreement.number(tree, head)
    amods = {c.lemma.lower() for c in tree.children(head, "amod")}
    type_ = _class(knowledge, lemma, head, number)
    if type_ == UNKNOWN and any(_is_age(word, knowledge) for word in amods):
        type_ = "Group" if number == "plural" else "Person"
    determiners = _determiners(phrase)
    lists = knowledge.words.lists
    possessed = tree.child(head, "nmod:poss") is not None
    return Description(
        head=lemma,
        type=type_,
        number=number,
        gender=_gender(phrase, lemma, type_, knowledge),
        modifiers=agreement.modifiers(phrase, knowledge),
        complement=agreement.complement(phrase),
        side=side_of(occurrence, discourse),
        definite=possessed or bool(determiners & lists["determiners.definite"]),
        distinct=bool(amods & lists["determiners.distinct"])
        or (not possessed and bool(amods & lists["determiners.own"]))
        or (type_ == "Person" and bool(amods & lists["determiners.lone"])),
        bare=not determiners and not possessed,
        count=count,
    )


def _are_people(head: Token) -> bool:
    """Tell an adjective for several people: *jongeren*, *de gewonden*; not *die laatste*."""
    return head.pos == "ADJ" and head.text.endswith("en")


def _is_age(word: str, knowledge: Knowledge) -> bool:
    """Tell *47-jarige*, who is a person whatever the noun: *de 47-jarige Dordtenaar*."""
    years = word.partition("-")[0]
    aged = years.isascii() and years.isdigit() and int(years) > _YEARS_OF_THINGS
    return aged and ends_in(word, knowledge.words.lists["determiners.empty_endings"])


def count_of(phrase: Phrase, knowledge: Knowledge) -> int:
    """Give how many a phrase is about by its number word, 0 where it has none."""
    head = phrase.head
    counting = (head, *phrase.tree.children(head, "nummod", "det", "amod"))
    for token in counting:
        if token.index > head.index:
            continue  # "de vrouw (38)"
        lower = token.text.lower()
        if lower.isascii() and lower.isdigit():
            return int(lower)
        if lower in knowledge.words.counts:
            return knowledge.words.counts[lower]
    return 0


def is_ministry(description: Description) -> bool:
    """Tell *de minister van Buitenlandse Zaken*, whose complement belongs to the title."""
    preposition, *field = description.complement.split()
    return description.side is None and preposition == "van" and "".join(field)[:1].isupper()


def is_of_another(description: Description) -> bool:
    """Tell *de commandant van het leger*: an office of what the phrase itself names."""
    complement = description.complement.split()
    return bool(complement) and complement[0] == "van" and not is_ministry(description)


def owner(occurrence: Occurrence) -> Token | None:
    """Give the possessive pronoun of a phrase: *zijn* of *zijn land*."""
    found = occurrence.tree.child(occurrence.token, "nmod:poss")
    return found if found is not None and found.pos == "PRON" else None


def _determiners(phrase: Phrase) -> set[str]:
    return {c.text.lower() for c in phrase.tree.children(phrase.head, "det")}


def _gender(phrase: Phrase, lemma: str, type_: str, knowledge: Knowledge) -> str:
    """Give the gender of a person by the noun, of a thing by its article."""
    if knowledge.is_a(type_, "Person"):
        return agreement.person_gender(knowledge, [lemma], [])
    return agreement.gender(phrase.tree, phrase.head, knowledge)


def _class(knowledge: Knowledge, lemma: str, head: Token, number: str) -> str:
    found = knowledge.class_of(lemma)
    if found is None and knowledge.gazetteer.inhabitant(head.text) is not None:
        found = "Person"
    if found is None:
        return "Group" if _are_people(head) else UNKNOWN
    return "Group" if number == "plural" and knowledge.is_a(found, "Person") else found
