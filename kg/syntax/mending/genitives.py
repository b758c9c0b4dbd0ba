"""Names that a headline leaves bare behind a noun: *regering Irak*, *vervanging F-16*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_BODIES = ("Organisation", "Government", "Parliament", "Ministry", "ArmedForce", "Court")
_PLACES = ("State", "City", "Region", "Alliance", "Facility")
_OWNERS = ("State", "ArmedGroup", "Alliance", "Organisation", "Government", "Party", "Person")
_THINGS = ("Facility", "Goods", "Weapon", "Vehicle", "Work", "Report", "Treaty", "Measure", "Money")
_EMPLOYERS = (*_BODIES, "Party", "Alliance", "Company")
_SITED = ("Mission", "Facility", "Organisation", "ArmedForce", "Coalition")
_MAKES = ("Vehicle", "Weapon")
_OFFICES = ("headOf", "holdsPosition", "represents")
_UNNAMED = ("PRODUCT", "WORK_OF_ART", "LAW")
_TOWNS = ("State", "City", "Region")
_SPOTS = ("GPE", "LOC")
_CROWDS = ("Group", "ArmedGroup")
_CLASSES = {"PERSON": "Person", "ORG": "Company"}
"""Of names that the gazetteer lacks; a body whose class is not known may have a head."""


@needs(relation("appos", "flat", "fixed"))
def bare_genitives(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *regering Irak*, *erkenning Jeruzalem*: the name is no other name of the noun.

    Beside an event any name is its argument, beside a body or person that of a place or
    alliance is whose it is, and a make of weapon is what an unmeasured noun is about
    (*aankoop F-35*); *de stad Erbil*, *president Trump* and *toestel F-35* stay.
    """
    for name in tree.related("appos", "flat", "fixed"):
        noun = tree[name.head]
        if noun.pos != "NOUN" and (noun.index > 0 or tree.name_at(noun) is not None):
            continue
        quoted = tree[name.index - 1].pos == "PUNCT"  # 'de oefening "Noordenwind"'
        if quoted or name.index <= noun.index or tree.subtree(name)[0].index != noun.index + 1:
            continue
        lemma = noun.lemma.lower()
        types = _types(tree, gazetteer, name, one=_is_one(tree, noun, name))
        called = name.pos == "PROPN" or (bool(types) and name.text[:1].isupper())
        nouns = name.pos == noun.pos == "NOUN" and not called
        if nouns and not tree.child(name, "det", "case"):
            people = lexicon.noun_class(name.lemma.lower()) in ("Person", "Group", "ArmedForce")
            acts = people and noun.pos == "NOUN" and bool(lexicon.noun(lemma))
            if acts or _is_event(tree, lexicon, lemma, name):
                yield Edit(name.index, noun.index, "nmod")  # "opheffing sancties"
                yield from _sites_of(tree, lexicon, noun, name)
            elif _is_body_of(tree, lexicon, noun, name):
                yield Edit(name.index, noun.index, "nmod:poss")
            continue
        if not called or _is_christened(tree, lexicon, noun, name, town=types[:1] == ["City"]):
            continue
        place = any(t in _PLACES for t in types)
        event = _is_event(tree, lexicon, lemma, name)
        owned = (place and _is_of_place(lexicon, lemma)) or _is_thing_of(lexicon, lemma, types)
        owned = owned or _is_in_town(tree, lexicon, name, types)
        owned = owned or _is_person_of(lexicon, lemma, types)
        union = types == ["Alliance"] and tree.child(noun, "det") is not None
        owned = owned and not event and not (union and _is_of_kind(lexicon, lemma))
        owned = owned or _are_of(tree, lexicon, name, types)
        resident = _are_from(tree, lexicon, name, types)
        owned = owned or (resident and not lexicon.noun(lemma))  # "burgerdoden Gao" have a place
        truce = types[:1] == ["Region"] and lexicon.noun_class(lemma) == "Treaty"
        if owned or event or resident or truce or _is_about_make(lexicon, lemma, types):
            yield Edit(name.index, noun.index, "nmod:poss" if owned else "nmod", "PROPN")
            if noun.pos == "PROPN":
                yield Edit(noun.index, noun.head, noun.dep, "NOUN")


def _sites_of(tree: Tree, lexicon: Lexicon, event: Token, noun: Token) -> Iterator[Edit]:
    """Tell *verlenging missie in Mali*: the mission is there, that is what is extended."""
    if lexicon.noun_class(noun.lemma.lower()) not in _SITED:
        return
    after = tree.subtree(noun)[-1].index + 1
    for phrase in tree.children(event, "nmod"):
        follows = tree.subtree(phrase)[0].index == after and phrase.pos == "PROPN"
        if follows and preposition(tree, phrase) == "in":
            yield Edit(phrase.index, noun.index, "nmod")


def _is_body_of(tree: Tree, lexicon: Lexicon, person: Token, body: Token) -> bool:
    """Tell *kopstuk beweging M23*, *topman oliebedrijf Aramco*: whose somebody is."""
    if lexicon.noun_class(person.lemma.lower()) != "Person" or tree.child(person, "det"):
        return False
    class_ = lexicon.noun_class(body.lemma.lower())
    named = any(n.pos == "PROPN" for n in tree.children(body, "appos", "flat"))
    return named and class_ in (*_EMPLOYERS, "ArmedGroup")


def _is_christened(tree: Tree, lexicon: Lexicon, noun: Token, name: Token, *, town: bool) -> bool:
    """Tell *het fregat De Ruyter*, *de oefening Griffin*: behind an article it is no owner.

    Nor is it one behind a title, though a town has the name: *kroonprinses Victoria*.
    """
    found = tree.name_at(name)
    if found is None or found.label != "PERSON" or name.index != noun.index + 1:
        return False
    if lexicon.noun_class(noun.lemma.lower()) == "Person" and noun.feat("Number") == "Sing":
        return town
    determined = tree.child(noun, "det") is not None
    return determined and lexicon.noun_class(noun.lemma.lower()) in ("Vehicle", None)


def _is_of_kind(lexicon: Lexicon, lemma: str) -> bool:
    """Tell *de organisatie Ecowas*, which the name is that of."""
    return lexicon.noun_class(lemma) in ("Organisation", "Alliance")


def _is_one(tree: Tree, noun: Token, name: Token) -> bool:
    """Tell *machinisten Arriva*, one name that is not what each is called."""
    return noun.feat("Number") == "Sing" or tree.child(name, "conj") is None


def _types(tree: Tree, gazetteer: Gazetteer, name: Token, *, one: bool) -> list[str]:
    """Give the class of what bears a name, as far as it is known.

    Behind a plural, names of people may be taken for a body: *ministers Blok en Bijleveld*;
    a single one is no name of several (*piloten Ryanair*).
    """
    known = [e.type for e in gazetteer.named(_name(tree, name))[:1]]
    found = tree.name_at(name)
    label = found.label if found is not None else ""
    called = label == "PERSON" or (label == "ORG" and one)
    return known or ([_CLASSES[label]] if called else [])


def _is_of_place(lexicon: Lexicon, lemma: str) -> bool:
    """Tell what a country or town has: a body, an office, a border; not *NAVO-lid Turkije*."""
    if words.load().has("bare_genitive_heads", lemma):
        return True
    class_ = lexicon.noun_class(lemma)
    if class_ == "Person":
        return any(entry.type in _OFFICES for entry, _ in lexicon.relations.noun(lemma))
    return class_ in _BODIES


def _is_thing_of(lexicon: Lexicon, lemma: str, types: list[str]) -> bool:
    """Tell *tunnel Hezbollah*, *moskee Afghanistan*: no thing has the name of its owner."""
    class_ = lexicon.noun_class(lemma)
    named = any(t in _OWNERS for t in types)
    apposition = words.load().ends("state_appositions", lemma)
    if "State" in types and class_ != "Person":
        return not apposition and class_ not in ("State", "Region", "City", "Alliance")
    return class_ in _THINGS and named


def _is_in_town(tree: Tree, lexicon: Lexicon, name: Token, types: list[str]) -> bool:
    """Tell *vliegveld Rotterdam*, *missie Uruzgan*: neither is called like where it is."""
    found = tree.name_at(name)
    town = (found is not None and found.label == "GPE") or types == ["City"]
    return town and lexicon.noun_class(tree[name.head].lemma.lower()) in ("Facility", "Mission")


def _is_person_of(lexicon: Lexicon, lemma: str, types: list[str]) -> bool:
    """Tell *kolonels Defensie*, *leider Boko Haram*: no person is called like a body."""
    employers = (*_EMPLOYERS, "ArmedGroup")
    if lexicon.noun_class(lemma) != "Person" or not any(t in employers for t in types):
        return False
    office = any(entry.type in _OFFICES for entry, _ in lexicon.relations.noun(lemma))
    return office or not words.load().ends("state_appositions", lemma)


def _are_from(tree: Tree, lexicon: Lexicon, name: Token, types: list[str]) -> bool:
    """Tell *boeren Mali*, *inwoners Darfur*: several people are not called like a place."""
    noun, found = tree[name.head], tree.name_at(name)
    place = any(t in _TOWNS for t in types) or (found is not None and found.label in _SPOTS)
    if not place or tree.child(noun, "det", "nmod:poss"):
        return False
    class_ = lexicon.noun_class(noun.lemma.lower())
    several = class_ == "Person" and noun.feat("Number") == "Plur"
    apposition = words.load().ends("state_appositions", noun.lemma.lower())
    return (several or class_ in _CROWDS) and not apposition


def _are_of(tree: Tree, lexicon: Lexicon, name: Token, types: list[str]) -> bool:
    """Tell *aanhangers Bos*: several people are not called like one."""
    noun = tree[name.head]
    several = noun.feat("Number") == "Plur" and noun.text.lower().endswith(("s", "n"))
    if types != ["Person"] or not several:
        return False
    found = tree.name_at(name)
    end = found.last if found is not None else name.index + 1
    listed = any(t.pos in ("CCONJ", "PUNCT") for t in tree.tokens[end : end + 1])
    people = lexicon.noun_class(noun.lemma.lower()) in ("Person", "Group")
    return people and not listed and tree.child(noun, "det", "nmod:poss", "nummod") is None


def _is_about_make(lexicon: Lexicon, lemma: str, types: list[str]) -> bool:
    """Tell *aankoop F-35*, *opvolger F-16* from *gevechtsvliegtuig F-35*."""
    made = any(t in _MAKES for t in types)
    return made and lexicon.noun_class(lemma) in (None, "Person", "Money", "Work", "Report")


def _is_event(tree: Tree, lexicon: Lexicon, lemma: str, name: Token) -> bool:
    found = tree.name_at(name)
    named = found is not None and found.label in _UNNAMED
    return not named and lexicon.names_event(lemma)


def _name(tree: Tree, first: Token) -> str:
    found = tree.name_at(first)
    if found is None or found.first < first.index:
        return first.text
    return " ".join(t.text for t in tree.tokens[found.first : found.last])
