"""Slots whose words fill no role: fixed words, pointers at clauses and places, identities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.fixed import FIXED
from kg.extract.roles import adjunct
from kg.extract.roles.happening import measured
from kg.syntax import words
from kg.syntax.designation import is_continued
from kg.syntax.mending.edit import finite

if TYPE_CHECKING:
    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token

_EMPTY_PRONOUNS = ("Neg", "Int", "Rcp", "Ind")


def is_no_filler(evocation: Evocation, slot: Slot) -> bool:
    """Tell what fills no role by its slot: fixed words, pointers at places and clauses."""
    return (
        (slot.token.index in evocation.fixed and slot.name != FIXED)
        or slot.rule == "pointing"  # "er", "daarheen": a place or nothing
        or adjunct.is_scene(evocation, slot)
        or _is_identity(evocation, slot)
        or _is_condition(evocation, slot)
        or _is_amount(evocation, slot)
        or _announces(evocation, slot)
        or _is_resumed(evocation, slot)
        or _is_manner(evocation, slot)
        or _is_ashore(evocation, slot)
        or _is_occasion(evocation, slot)
    )


def _is_occasion(evocation: Evocation, slot: Slot) -> bool:
    """Tell *drong bij het overleg aan op hulp*, when it was, from *drong bij de minister aan*."""
    if slot.name != "obl:bij" or slot.token.pos not in ("NOUN", "VERB"):
        return False
    words = evocation.reading.resources.words
    if not words.has("asking_types", evocation.entry.type):
        return False
    lexicon, lemma = evocation.reading.resources.lexicon, slot.token.lemma.lower()
    return slot.token.pos == "VERB" or lexicon.names_event(lemma)


def _is_manner(evocation: Evocation, slot: Slot) -> bool:
    """Tell *de manier waarop hij oorlog voert*, *voert oorlog op die manier*, which say how."""
    return slot.name.endswith((":op", ":in")) and evocation.reading.resources.words.has(
        "manner_nouns", slot.token.lemma.lower()
    )


def _is_ashore(evocation: Evocation, slot: Slot) -> bool:
    """Tell *bracht hulp aan land*, which says where to, from *gaf hulp aan het land*."""
    reading, known = evocation.reading, evocation.reading.resources.words
    bare = slot.name.endswith(":aan") and known.has("bare_destinations", slot.token.text.lower())
    return bare and reading.tree.child(slot.token, "det") is None


def _is_resumed(evocation: Evocation, slot: Slot) -> bool:
    """Tell *de top waarvan hij zei dat die doorgaat*: what he said is the clause alone."""
    van = slot.name == "obl:van" and slot.rule.startswith("relative")
    topic = evocation.entry.roles.get("topic", ())
    return van and slot.name in topic and bool(evocation.fillers("comp"))


def _is_identity(evocation: Evocation, slot: Slot) -> bool:
    """Tell *de aanleiding was de lancering*, where the subject does nothing.

    *Het dorp is in handen van de rebellen* says how the village is, not what.
    """
    if slot.name != "subj" or slot.rule != "copula":
        return False
    reading, trigger = evocation.reading, evocation.trigger
    placed = reading.tree.child(trigger, "case") is not None
    noun = not placed and reading.view.kind(trigger) == "noun"
    return noun and not reading.can_act(slot.token)


def _is_condition(evocation: Evocation, slot: Slot) -> bool:
    """Tell *stapt op als hij liegt*, which says when, from *als minister*, which says as what."""
    return slot.name == "advcl:als" and finite(evocation.reading.tree, slot.token) is not None


def _is_amount(evocation: Evocation, slot: Slot) -> bool:
    """Tell *een besparing van vijf miljard euro*, which says how much, not on what."""
    if slot.name != "nmod:van" or evocation.entry.type not in ("Expansion", "Reduction"):
        return False
    counted = evocation.reading.quantities.get(slot.token.index)
    unit = counted.quantity.unit if counted is not None else ""
    return bool(unit) and not unit.islower()  # "EUR" and "%", but not "personnel"


def is_office(evocation: Evocation, slot: Slot) -> bool:
    """Tell *treedt af als premier van Ierland*, which names the office and is no clause."""
    about = evocation.entry.type in ("Appointment", "Departure")
    clausal = evocation.reading.tree.child(slot.token, "nsubj", "cop", "aux")
    return about and slot.token.pos == "NOUN" and not clausal


def meant(evocation: Evocation, role: str, slot: Slot) -> Slot:
    """Give what a slot stands for in a role, else the slot itself.

    The clause for *ermee* in *dreigt ermee binnen te vallen*, and what lasted so long:
    *maakt een einde aan jaren van oorlog*.
    """
    if role == "topic" and (clause := _announced(evocation, slot)) is not None:
        return clause
    reading = evocation.reading
    if role in ("target", "topic") and words.load().has("spans_of_time", slot.token.lemma):
        for noun in reading.tree.children(slot.token, "nmod"):
            event = bool(reading.resources.lexicon.noun(noun.lemma.lower()))
            if event and measured(reading, noun) is slot.token:
                return slot._replace(token=noun)
    return slot


def _announces(evocation: Evocation, slot: Slot) -> bool:
    return _announced(evocation, slot) is not None


def _announced(evocation: Evocation, slot: Slot) -> Slot | None:
    """Tell *erop* in *staat erop dat ...*: it stands for the clause, which is there."""
    clauses = evocation.fillers("comp")
    if not clauses:
        return None
    words = evocation.reading.resources.words
    token = slot.token
    shown = _is_shown(token)
    pointing = token.pos in ("ADV", "PRON") and token.text.lower().startswith(
        tuple(words.classes["r_words"])
    )
    for clause in clauses:
        spoken = clause.rule == "speech"  # "„...”, zei hij daarover", "„...” Dat zei hij"
        later = clause.token.index > token.index
        if (pointing and later) or (spoken and (pointing or (shown and not later))):
            return clause
    return None


def _is_shown(token: Token) -> bool:
    return token.pos == "PRON" and words.load().has("pointing_pronouns", token.text.lower())


def without_own_version(evocation: Evocation, roles: tuple[Filled, ...]) -> tuple[Filled, ...]:
    """Leave *vroeg* out of *Kiev spreekt dat tegen: het vroeg slechts ...*.

    What is denied was said before; what follows is the source's own words alone.
    """
    if evocation.reading.resources.words.has("nominal_reporting_types", evocation.entry.type):
        return roles
    shown = [f.token.index for f in roles if f.role == "topic" and _is_shown(f.token)]
    if not shown:
        return roles
    return tuple(
        f
        for f in roles
        if not (f.rule.endswith("/speech") and f.role == "topic" and f.token.index > shown[0])
    )


def is_empty_pronoun(reading: Reading, role: str, token: Token) -> bool:
    """Tell a pronoun that stands for nothing: *zich*, *wie*, *iets*.

    *Zichzelf* is somebody where it is an object (*benoemde zichzelf*), and *wat* is what
    goes before where its clause follows (*..., wat Kaapstad ontkent*).
    """
    lists, lower = reading.resources.words, token.text.lower()
    # "Geens" and "persoon", which have the features of pronouns for a parser
    if token.pos in ("PROPN", "NOUN") or lists.has("pair_pronouns", lower):
        return False
    if lists.has("self_pronouns", lower) and token.dep == "obj" and role == "target":
        return False
    empty = token.feat("Reflex") == "Yes" or token.feat("PronType") in _EMPTY_PRONOUNS
    if not empty or reading.phrase(token).head is not token:
        return False
    return not (lists.has("clausal_relatives", lower) and is_continued(reading.tree, token))


def is_means(evocation: Evocation, slot: Slot) -> bool:
    """Tell *een akkoord bereikt met de hulp van Egypte*, where the help is no party."""
    reading = evocation.reading
    if not slot.name.endswith(":met") or slot.token.pos != "NOUN":
        return False
    if not reading.resources.words.has("party_types", evocation.entry.type):
        return False
    return reading.resources.lexicon.names_event(slot.token.lemma.lower())


def is_instrument(evocation: Evocation, slot: Slot) -> bool:
    """Tell *verjagen met traangas*, which fills no role, from *dreigen met raketten*."""
    reading = evocation.reading
    armed = reading.resources.words.has("armed_types", evocation.entry.type)
    return (
        armed
        and slot.name.endswith(":met")
        and reading.is_a(slot.token, "Weapon", "Vehicle", "Mission")
    )


def is_manner(reading: Reading, slot: Slot) -> bool:
    """Tell *kwam aan op de vlucht*, *reisde in alle stilte*: how somebody goes, and not where."""
    if reading.class_of(slot.token) != "Matter":
        return False
    if slot.name == "obl:in":
        known = ("det", "nmod:poss", "nmod", "acl:relcl")
        parts = reading.tree.children(slot.token, *known)
        bare = all(p.dep == "det" and p.feat("Definite") == "" for p in parts)
        return bare and slot.token.pos == "NOUN" and slot.token.feat("Number") == "Sing"
    return slot.name == "obl:op"


def is_medium(reading: Reading, slot: Slot) -> bool:
    """Tell *op Radio 1*, *op Twitter*, *op haar website*, where somebody says something."""
    if slot.name != "obl:op":
        return False
    published = reading.resources.words.has("publishing_sites", slot.token.lemma.lower())
    return published or reading.is_a(slot.token, "Media", "Company")


def is_setting(evocation: Evocation, slot: Slot) -> bool:
    """Tell how high or how far an event is: *een gevecht op 3.000 meter hoogte*."""
    distances = evocation.reading.resources.words.classes["distances"]
    return slot.name == "nmod:op" and slot.token.lemma in distances


def is_street(token: Token) -> bool:
    """Tell the name of a street, which is where something happens: *op de Kerkstraat*."""
    suffixes = tuple(words.load().classes["street_suffixes"])
    lower = token.text.lower()  # but "de Straat van Hormuz"
    return token.pos == "PROPN" and lower.endswith(suffixes) and lower not in suffixes
