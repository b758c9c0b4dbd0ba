"""What an entry takes for who acts, but that cannot act: a weapon, a sum, a matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.nominal import HEADLINE

if TYPE_CHECKING:
    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token

_VIOLENT = ("Attack", "Killing", "Injury")
"""Types of what may also be done by what happens: *gedood door een aanval*."""


def is_no_doer(evocation: Evocation, slot: Slot) -> bool:
    """Tell *omgekomen door een bermbom*, *een boete van duizend euro*, where nobody acts."""
    reading = evocation.reading
    if _happens(evocation, slot) or _is_held_there(evocation, slot):
        return True
    if (slot.rule == "passive" or slot.name == "nmod:door") and reading.is_a(slot.token, "Weapon"):
        return True
    if slot.name == "obl:door" and slot.token.pos == "NOUN":
        return not reading.can_act(slot.token)  # "kwam om door een ongeluk"
    if slot.rule == HEADLINE and slot.token.pos == "NOUN":
        return not reading.can_act(slot.token)  # "toespraak atoomdeal"
    if slot.name == "nmod:door" and reading.is_a(slot.token, "Place"):
        return not reading.can_act(slot.token)  # "een betoging door de straten van Luik"
    if slot.name == "nmod:onder":
        return not reading.can_act(slot.token)  # "zet het overleg onder druk"
    inert = slot.name == "nmod:van" and slot.token.pos in ("NOUN", "NUM", "SYM")
    counted = reading.quantities.get(slot.token.index)
    if inert and counted is not None:
        share = evocation.entry.type == "Contribution"  # "een bijdrage van zestig militairen"
        if share or counted.quantity.unit == "%":  # "heffingen van 25 procent"
            return True
    if inert and slot.token.pos == "NUM":
        return slot.token.text[0].isdigit()  # "verhoogt de heffing van 10 naar 25 procent"
    return inert and (reading.is_a(slot.token, "Money") or _is_punishment(reading, slot.token))


def _happens(evocation: Evocation, slot: Slot) -> bool:
    """Tell *door de oorlog niet ontboden*: what happens may kill, but invites nobody."""
    if slot.rule != "passive" or slot.token.pos != "NOUN" or evocation.entry.type in _VIOLENT:
        return False
    lexicon, lemma = evocation.reading.resources.lexicon, slot.token.lemma.lower()
    return lexicon.noun_class(lemma) is None and bool(lexicon.noun(lemma))


def _is_held_there(evocation: Evocation, slot: Slot) -> bool:
    """Tell *de top van Madrid*, where it is held, from *het overleg van Madrid met Rabat*."""
    of = slot.name == "nmod:van" and evocation.entry.type == "Consultation"
    return of and evocation.reading.is_a(slot.token, "City") and not evocation.fillers("nmod:met")


def _is_punishment(reading: Reading, token: Token) -> bool:
    """Tell *een eis van acht jaar cel* from *een eis van het parket*."""
    return reading.resources.words.has("punishments", token.lemma.lower())
