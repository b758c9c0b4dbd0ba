"""What stands before the verb and undergoes what it says: objects taken for subjects.

Nothing in the form of *de stad die Rusland bezette* or *de stad bezette Rusland niet* tells
subject from object; number may (*de generaal die de rebellen doodden*), and what a thing can
do and what it cannot does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending import shares
from kg.syntax.mending.doers import acts, begins, is_named, types_of
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation
from kg.syntax.mending.relatives import antecedents_by_article
from kg.syntax.mending.second_relatives import second_relatives
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(
    relation("acl:relcl", tags=["VERB"]),
    relation("nsubj", tags=["PRON"], below=["acl:relcl"]),
)
def antecedents_that_undergo(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de generaal die de rebellen doodden*, *het dorp dat Israël beschoot*."""
    known = words.load()
    for clause in tree.related("acl:relcl"):
        noun, pronoun = tree[clause.head], tree.child(clause, "nsubj")
        if pronoun is None or clause.pos != "VERB":
            continue
        if not known.has("agreeing_relatives", pronoun.text):
            continue
        others = tree.children(clause, "nsubj", "obj", "iobj")
        other = next((o for o in others if begins(tree, o, pronoun.index + 1)), None)
        if other is None:
            continue
        first = finite(tree, clause)
        if first is None or noun.index > pronoun.index or tree.child(clause, "aux:pass"):
            continue
        told = _other_agrees(tree, noun, other, first)
        if told or (told is None and _undergoes(tree, lexicon, noun, other, clause)):
            yield Edit(pronoun.index, clause.index, "obj")
            yield Edit(other.index, clause.index, "nsubj")


@needs(relation("nsubj", tags=["NOUN"], of=["VERB"]), relation("obj", "iobj", of=["VERB"]))
def things_before_their_verb(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De brug veroverde Oekraïne*, *Het vliegveld bombardeerde het leger niet*.

    A noun acts only where the verb is denied: *de zaal onthaalde de senator*. What strikes is
    an event (*een staking legde België lam*).
    """
    known = words.load()
    for verb in tree.heads("nsubj"):
        thing, other = tree.child(verb, "nsubj"), tree.child(verb, "obj", "iobj")
        if thing is None or other is None or verb.pos != "VERB" or thing.index > verb.index:
            continue
        first = finite(tree, verb)
        if first is None or not thing.index < first.index < other.index:
            continue
        if not begins(tree, other, first.index + 1) or tree.child(verb, "mark", "aux:pass"):
            continue
        named = is_named(tree, other) or tree.child(other, "appos") is not None
        if known.has("striking_verbs", particle_verb(tree, verb)):
            continue
        if not named and not any(a.lemma == "niet" for a in tree.children(verb, "advmod")):
            continue
        if _undergoes(tree, lexicon, thing, other, verb):
            yield Edit(thing.index, verb.index, "obj")
            yield Edit(other.index, verb.index, "nsubj")


@needs(relation("nsubj", of=["VERB"]), relation("obj", tags=["NOUN"], of=["VERB"]))
def weapons_before_their_verb(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Een kogel trof de senator*, *Granaten verwondden tien burgers*: the weapon does it."""
    for verb in tree.heads("nsubj"):
        person, weapon = tree.child(verb, "nsubj"), tree.child(verb, "obj")
        if person is None or weapon is None or person.dep != "nsubj" or verb.pos != "VERB":
            continue
        if not weapon.index < verb.index < person.index or person.pos == "PRON":
            continue
        class_ = lexicon.noun_class(weapon.lemma.lower())
        if weapon.pos != "NOUN" or class_ != "Weapon" or tree.child(verb, "mark", "aux:pass"):
            continue
        harms = types_of(tree, lexicon, verb) & {"Killing", "Injury"}
        if harms or words.load().has("striking_verbs", particle_verb(tree, verb)):
            yield Edit(weapon.index, verb.index, "nsubj")
            yield Edit(person.index, verb.index, "obj")


def _other_agrees(tree: Tree, noun: Token, other: Token, verb: Token) -> bool | None:
    """Tell by number whether the other noun is the subject; `None` where it does not show."""
    number, own, others = verb.feat("Number"), _number(tree, noun), _number(tree, other)
    if not (number and own and others) or own == others or number == own:
        return None
    above = tree[noun.head]
    inside = noun.dep in ("nmod", "appos", "conj") and _number(tree, above) in ("", number)
    return None if inside else number == others


def _number(tree: Tree, noun: Token) -> str:
    """Give a noun's number, the empty string where it may be either."""
    if words.load().has("measure_nouns", noun.lemma.lower()) or noun.pos == "NUM":
        return ""
    if tree.child(noun, "conj") is not None or tree.child(noun, "nummod") is not None:
        return "Plur"
    if noun.pos == "PROPN":
        return "" if noun.feat("Number") == "Plur" else "Sing"
    if not noun.feat("Number") and noun.text.endswith("en") and noun.text != noun.lemma:
        return "Plur"  # a participle as a noun: "de verdachten"
    return noun.feat("Number")


def _undergoes(tree: Tree, lexicon: Lexicon, thing: Token, other: Token, verb: Token) -> bool:
    """Tell whether of two nouns the first cannot do what the verb says, and the other can.

    *De brug die Kiev veroverde*, *het voorstel dat Ankara verwierp*; a paper accuses
    (*het rapport dat Ankara beschuldigt*) and a rocket strikes (*de raket die Kiev trof*).
    """
    known = words.load()
    if thing.pos != "NOUN" or tree.child(thing, "appos", "flat") is not None:
        return False
    if not acts(tree, lexicon, other):
        return False
    lemma = thing.lemma.lower()
    types = types_of(tree, lexicon, verb)
    class_ = lexicon.noun_class(lemma)
    if known.has("unacting_classes", class_ or ""):
        return bool(types) or class_ != "City"
    if known.has("vehicle_classes", class_ or ""):
        return not any(known.has("deeds_of_vehicles", type_) for type_ in types)
    if agentive(lexicon, thing):
        return False
    paper = known.has("paper_classes", class_ or "")
    events = {entry.type for entry, _ in lexicon.noun(lemma)}
    if "Support" in types and any(known.has("supporting_events", event) for event in events):
        return False  # "de hulpoperatie die Haïti steunt"
    if class_ is None and not events:
        return False
    if not paper and any(known.has("stances", type_) for type_ in types):
        return True  # whatever else "steunen" and "veroordelen" are
    deeds = "deeds_on_papers" if paper else "deeds_on_events"
    return bool(types) and all(known.has(deeds, type_) for type_ in types)


FRONTED = (
    *shares.RULES,
    things_before_their_verb,
    weapons_before_their_verb,
)
"""Those of a noun before its verb, once each verb has its clause."""
RULES = (second_relatives, antecedents_by_article, antecedents_that_undergo)
"""Those of relative clauses, which come before their antecedents are looked for."""
