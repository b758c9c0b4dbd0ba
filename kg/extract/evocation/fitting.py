"""Whether the arguments of a word meet the conditions of an entry."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.extract.evocation.setting import PLACELESS, said
from kg.extract.quantities.lexicon import units
from kg.syntax import words
from kg.syntax.nominal import HEADLINE
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.extract.reading import Reading
    from kg.lexicon import Condition
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token


_GOODS = ("Weapon", "Vehicle", "Goods")
_SITES = ("Place", "State", "City", "Region")
_SHORT = 3
"""Letters of a word that may stand at the end of others by chance."""


def hold(reading: Reading, slots: Sequence[Slot], conditions: Iterable[Condition]) -> bool:
    """Tell whether the arguments of a word meet all conditions of an entry."""
    return all(holds(reading, slots, condition) for condition in conditions)


def holds(reading: Reading, slots: Sequence[Slot], condition: Condition) -> bool:
    """Tell whether the arguments, or the whole sentence, meet a condition of an entry."""
    if condition.slot in PLACELESS:
        return said(reading, condition) == condition.present
    any_will_do = not (condition.types or condition.lemmas or condition.events)
    for slot in slots:
        if slot.name != condition.slot or (slot.rule == HEADLINE and not condition.present):
            continue  # "aanval Syrië": the bare name may be a place, so it excludes nothing.
        if slot.token.pos == "PRON":
            meant = _meant(slot, slots)
        else:
            meant = _each(reading, slot) if slot.token.lemma in _grouping() else (slot,)
        if any_will_do or any(_fits(reading, each, condition) for each in meant):
            return condition.present
    return not condition.present


def _meant(slot: Slot, slots: Sequence[Slot]) -> Sequence[Slot]:
    """Give the subjects too for *elkaar*: *leger en rebellen bestrijden elkaar*, armed both."""
    if slot.token.feat("PronType") != "Rcp":
        return (slot,)
    return (slot, *(each for each in slots if each.name == "subj"))


@cache
def _grouping() -> frozenset[str]:
    return words.load().classes["grouping_nouns"]


def _each(reading: Reading, slot: Slot) -> Sequence[Slot]:
    """Give those too who are counted in a group: *een groep van 40 militairen* are soldiers."""
    counted = (
        below
        for below in reading.tree.children(slot.token, "nmod")
        if _is_of(reading, below) and reading.tree.child(below, "nummod") is not None
    )
    return (slot, *(slot._replace(token=below) for below in counted))


def _fits(reading: Reading, slot: Slot, condition: Condition) -> bool:
    if slot.name == "demonym" and condition.types:
        entry = reading.resources.gazetteer.adjective(slot.token.text)
        is_a = reading.resources.ontology.is_a
        return entry is not None and any(is_a(entry.type, t) for t in condition.types)
    # "Terugkeer in mei", which is no matter, but one to times is: "terugkeer naar 2017".
    dated = slot.token.index in reading.times and not slot.name.endswith(":naar")
    classed = condition.types and slot.part is None and not dated
    if classed and reading.is_a(slot.token, *condition.types):
        return True
    if slot.rule == "pointing" and slot.name != "obl:in" and condition.present:
        return any(site in condition.types for site in _SITES)  # "vertrekt daarheen"
    if condition.types and slot.part is not None and _part_is_a(reading, slot, condition.types):
        return True
    if slot.part is None and _stands_for_agent(reading, slot, condition):
        return True
    if slot.name == "obj" and condition.present and _is_share_of_goods(reading, slot, condition):
        return True
    if "ArmedForce" in condition.types and _is_headcount(reading, slot.token):
        return True
    lemma = reading.phrase(slot.token).head.lemma.lower()
    if condition.events and slot.token.pos == "NOUN":
        evoked = reading.resources.lexicon.noun(lemma)
        if any(entry.type in condition.events for entry, _ in evoked):
            return True
    whole = slot.token.pos in ("ADP", "DET")  # "zonder" is no kind of "onder"
    return lemma in condition.lemmas or (not whole and lemma.endswith(_endings(condition.lemmas)))


def _is_share_of_goods(reading: Reading, slot: Slot, condition: Condition) -> bool:
    """Tell *verkocht de rest aan Ghana*: a part of what was told of before may be goods."""
    known, token = reading.resources.words, slot.token
    if slot.part is not None or not known.has("share_nouns", token.lemma.lower()):
        return False
    return any(t in condition.types for t in _GOODS) and not reading.tree.child(token, "nmod")


@lru_cache(maxsize=8192)
def _endings(lemmas: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words that are long enough to be the last part of a compound."""
    return tuple(word for word in lemmas if len(word) > _SHORT)


def _stands_for_agent(reading: Reading, slot: Slot, condition: Condition) -> bool:
    """Tell what acts for others than it names: *volgens het Kremlin*, *Brussel grijpt in*.

    And numbers of people, *de politie pakte er drie op*, and who is pointed at, *die wees erop*.
    """
    token = slot.token
    if "Agent" in condition.types and reading.is_a(token, "Facility"):
        return reading.can_act(token)
    if slot.name == "subj" and "State" in condition.types and _is_nation(reading, token):
        return condition.present
    if slot.name == "subj" and reading.is_a(token, "City"):
        acts = any(t in condition.types for t in ("Agent", "State"))
        return acts and reading.can_act(token)
    if reading.class_of(token) != "Matter" or slot.name not in ("subj", "obj"):
        return False
    people = any(t in condition.types for t in ("Agent", "Person", "Group"))
    if token.pos == "NUM":
        return people and (token.text.isalpha() or _is_share(reading, token))
    pointed = token.pos == "PRON" and slot.name == "subj" and slot.rule == "direct"
    return people and pointed and reading.resources.words.has("person_pointers", token.lemma)


def _is_nation(reading: Reading, token: Token) -> bool:
    """Tell *de Russen*, who act for their state, from *twee Russen* and *de jonge Russen*."""
    home = reading.resources.gazetteer.inhabitant(token.text)
    if home is None or not reading.resources.ontology.is_a(home.type, "State"):
        return False
    det = reading.tree.child(token, "det")
    counted = reading.tree.child(token, "nummod", "amod", "nmod", "acl:relcl", "conj")
    plural = token.feat("Number") != "Sing" and token.text[-1] in "ns"
    return det is not None and det.lemma == "de" and plural and counted is None


def _is_share(reading: Reading, number: Token) -> bool:
    """Tell *102 van hen zijn teruggekeerd*, a number of those whom a pronoun points at."""
    nouns = reading.tree.children(number, "nmod")
    return any(n.pos == "PRON" and n.feat("PronType") == "Prs" for n in nouns)


def _is_headcount(reading: Reading, token: Token) -> bool:
    """Tell *stuurt 500 man*, a force by its number, from *stuurt een man* and *mannen*.

    Of *een bataljon van 500 man* and *een staf van dertig man* they are the strength, and
    *90 man van de technische dienst* are none.
    """
    counted = reading.quantities.get(token.index)
    if counted is None or counted.quantity.value <= 1:
        return False
    if token.text.lower() not in units(reading.resources.directory).measures:
        return False
    if reading.is_a(reading.tree[token.head], "Agent"):
        return False
    wholes = (n for n in reading.tree.children(token, "nmod") if _is_of(reading, n))
    return all(reading.is_a(n, "ArmedForce", "ArmedGroup", "State") for n in wholes)


def _is_of(reading: Reading, noun: Token) -> bool:
    return preposition(reading.tree, noun) == "van"


def _part_is_a(reading: Reading, slot: Slot, types: tuple[str, ...]) -> bool:
    """Tell the class of what the first part of a compound names: *CD&V-minister*."""
    assert slot.part is not None, "only compounds have parts"
    start = slot.token.span.start
    name = slot.token.text[slot.part.start - start : slot.part.end - start].rstrip("-")
    entries = reading.resources.gazetteer.named(name)
    return bool(entries) and any(reading.resources.ontology.is_a(entries[0].type, t) for t in types)
