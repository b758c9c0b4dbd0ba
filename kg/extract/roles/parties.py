"""Party or matter: what a phrase names decides between target and topic where its slot does not.

A person, body or country that something is done to is the target; a plan, document or
event is what it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.nominal import HEADLINE

if TYPE_CHECKING:
    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token, Tree

_MATTERS = ("Matter", "Measure", "Treaty", "Resolution", "Work")


def told_role(evocation: Evocation, role: str, slot: Slot) -> str:
    """Give the role that a slot fills by what it names.

    Parameters
    ----------
    evocation : Evocation
        The frame's.
    role : str
        The role that the entry gives it.
    slot : Slot
        What fills it.

    Returns
    -------
    str
        *target*, *topic* or *purpose* where those are in question, else the role itself.
    """
    if role == "agent" and _is_investigated(evocation, slot):
        return "target"
    if slot.part is not None:
        return "target" if role == "agent" and _is_sanctioned(evocation, slot) else role
    words, kind = evocation.reading.resources.words, evocation.entry.type
    if role == "target" and _is_matter(evocation, slot):
        about = words.has("matter_types", kind)  # "steun aan het plan", "kritiek op de plannen"
        ground = words.has("penal_types", kind) and slot.name.endswith(":voor")
        return "topic" if about or ground else role  # "een boete voor het lozen van olie"
    if role == "agent" and slot.name == "nmod:van" and _is_reported(evocation, slot):
        return "topic"  # "meldingen van overlast", "aankondiging referendum"
    if role == "agent" and slot.name == "nmod:van" and _is_struck(evocation, slot):
        return "target"  # "een boycot van de hotels"
    if role == "topic" and slot.name.endswith((":tegen", ":naar")):
        aimed = words.has("aimed_types", kind) and evocation.reading.can_act(slot.token)
        return "target" if aimed else role  # "betogen tegen de regering", "onderzoek naar Trump"
    if role == "topic" and slot.name == "obj" and _is_receiver(evocation, slot):
        return "target"  # "deelde het parlement mee dat de missie eindigt"
    if role == "topic" and slot.name == "obj" and kind == "Rejection":
        person = evocation.reading.is_a(slot.token, "Person", "Group", "Government", "Party")
        return "target" if person else role  # "de Kamer stemde de regering weg"
    if role == "topic" and slot.name == "obl:voor" and _is_session(evocation, slot):
        return "purpose"  # "opgepakt voor verhoor", "bijeengeroepen voor overleg"
    return role


def _is_receiver(evocation: Evocation, slot: Slot) -> bool:
    """Tell *Ann werd verweten te liegen*: where a clause says what, the object is to whom."""
    if not evocation.fillers("comp") or "iobj" not in evocation.entry.roles.get("target", ()):
        return False
    return any(s.token.index == slot.token.index for s in evocation.fillers("iobj"))


def _is_investigated(evocation: Evocation, slot: Slot) -> bool:
    """Tell *het Hansen-onderzoek* and *Onderzoek Hansen gestart* from *VN-onderzoek*."""
    reading, words = evocation.reading, evocation.reading.resources.words
    if evocation.entry.type != "Accusation" or slot.rule not in (HEADLINE, "compound"):
        return False
    if not words.ends("inquiry_nouns", evocation.trigger.lemma.lower()):
        return False
    if slot.part is None:
        return reading.is_a(slot.token, "Person")
    start = slot.token.span.start
    named = slot.token.text[slot.part.start - start : slot.part.end - start]
    entries = reading.resources.gazetteer.named(named)
    return bool(entries) and reading.resources.ontology.is_a(entries[0].type, "Person")


def _is_sanctioned(evocation: Evocation, slot: Slot) -> bool:
    """Tell *Iran-sancties*, which strike the country, from *EU-sancties*: initials act."""
    if evocation.entry.type != "Sanction" or slot.part is None:
        return False
    start = slot.token.span.start
    named = slot.token.text[slot.part.start - start : slot.part.end - start]
    entries = () if named.isupper() else evocation.reading.resources.gazetteer.named(named)
    return bool(entries) and evocation.reading.resources.ontology.is_a(entries[0].type, "State")


def _is_reported(evocation: Evocation, slot: Slot) -> bool:
    """Tell *berichten van geweld* from *berichten van ooggetuigen*.

    Headlines leave out the preposition of what any word is about: *aankondiging referendum*.
    """
    reading, kind = evocation.reading, evocation.entry.type
    if slot.token.pos != "NOUN":
        return False
    event = kind == "Statement" and bool(reading.resources.lexicon.noun(slot.token.lemma.lower()))
    if reading.can_act(slot.token) and not (event and _is_several(reading.tree, slot.token)):
        return False
    if slot.rule == HEADLINE:
        return kind in ("Statement", "Request")
    reports = tuple(reading.resources.words.classes["report_nouns"])
    report = kind == "Statement" and evocation.trigger.lemma.lower().endswith(reports)
    return report or (event and not reading.can_act(slot.token))  # "de aankondiging van sancties"


def _is_several(tree: Tree, noun: Token) -> bool:
    """Tell *meldingen van burgerdoden* from *een melding van het slachtoffer*, who told it."""
    return noun.feat("Number") == "Plur" and tree.child(noun, "det", "nmod:poss") is None


def _is_struck(evocation: Evocation, slot: Slot) -> bool:
    """Tell what is boycotted or taxed from who does so."""
    reading = evocation.reading
    if evocation.entry.type != "Sanction" or slot.token.pos != "NOUN":
        return False
    return reading.is_a(slot.token, "Facility", "Goods") and not reading.can_act(slot.token)


def _is_session(evocation: Evocation, slot: Slot) -> bool:
    """Tell what people are brought together for from what they talk or are punished about."""
    reading, lemma = evocation.reading, slot.token.lemma.lower()
    if evocation.entry.type not in ("Coercion", "Consultation") or slot.token.pos != "NOUN":
        return False
    if _is_penalty(evocation):
        return False  # "kreeg straf voor een receptie"
    if reading.resources.words.has("session_nouns", lemma):
        return True
    return any(entry.type == "Consultation" for entry, _ in reading.resources.lexicon.noun(lemma))


def _is_penalty(evocation: Evocation) -> bool:
    """Tell *straf* and *celstraf*, which are given for something, from *oppakken*."""
    words, lemma = evocation.reading.resources.words, evocation.trigger.lemma.lower()
    penal = words.has("punishments", lemma) or lemma.endswith("straf")
    return penal and evocation.reading.view.kind(evocation.trigger) == "noun"


def _is_matter(evocation: Evocation, slot: Slot) -> bool:
    """Tell plans, documents and events from parties and things."""
    reading, token = evocation.reading, slot.token
    if reading.view.kind(token) == "verb":
        return True
    if token.pos != "NOUN" or reading.class_of(token) not in _MATTERS:
        return False
    lexicon, lemma = reading.resources.lexicon, token.lemma.lower()
    return lexicon.noun_class(lemma) is not None or bool(lexicon.noun(lemma))
