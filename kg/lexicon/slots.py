"""The closed list of slots, and the ontology's names that entries may use."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

PLAIN = (
    "subj", "obj", "iobj", "pred", "ccomp", "xcomp", "comp",
    "poss", "appos", "amod", "demonym", "compound", "anti", "self", "head",
    "case", "det", "refl", "carrier", "fixed", "sentence",
)  # fmt: skip
"""Slots without a word: deep subject and object (the passive is undone), indirect
object, predicative, clauses (`comp` is any clause or quotation), possessive or
genitive name, apposition, adjective, adjective of nationality, first part of a
compound (*NAVO-top*), what such a part is against (*anti-IS-coalitie*), what the
trigger itself denotes, the noun that the trigger's own phrase says something of
(*de coalitie* in *de coalitie onder leiding van de VS*), the preposition before the
trigger (*als* in *als reactie*), its article or demonstrative (*geen akkoord*), the
light verb that carries it (*sluiten* in *de overeenkomst werd gesloten*), the
reflexive that the verb takes (*stelt zich voor*) and the noun of a fixed expression (the
office in *wordt premier*). `sentence` is for conditions alone: any
word of the sentence."""

SETTINGS = {
    "sport": "sport_words",
    "court": "court_words",
    "unrest": "unrest_words",
    "election": "election_words",
    "war": "war_words",
    "treaty": "treaty_words",
}
"""Slots that any word of a class fills, wherever it stands in the sentence: `present = false`
of `sport` keeps *veroveren* from being a conquest where there is a *beker* or a *doelman*,
and a *proces* is a trial where there is a *rechter*. For conditions alone; the classes are
those of `syntax.toml`."""

NEARBY = frozenset({"court", "unrest", "election", "war", "treaty"})
"""Settings that a word of a sentence around this one makes too: *acties* are a protest where
the sentence before tells of a strike, *winnen* is to be chosen where one tells of voters,
an *operatie* is an attack where one tells of rebels, *het akkoord* is a treaty of long
ago where one tells of *het nucleaire akkoord*, and a *proces* is a trial where one tells of
those accused."""

FOR_CONDITIONS = frozenset(("sentence", *SETTINGS))
"""Slots that no role has: whatever a word of the sentence is, it takes no part in the event."""

WITH_PREPOSITION = ("obl", "nmod")
"""Slots that name a preposition: `obl:aan` under a verb, `nmod:van` under a noun."""

WITH_CONJUNCTION = ("advcl",)
"""Slots that name a conjunction: `advcl:om`."""

VERB_AGENT = ("subj",)
NOUN_AGENT = ("poss", "demonym", "nmod:door", "subj", "compound", "nmod:van")
MARKER_AGENT = ("obj",)
"""Where an entry that names no agent looks for it: by a verb its subject; by a noun
*zijn aanval, de Russische aanval, de aanval door Rusland, Rusland voerde een aanval
uit, NAVO-beraad, de aanval van Rusland*; by a marker what follows it."""


@dataclass(frozen=True)
class Vocabulary:
    """The names that entries may use; `kg.ontology.Ontology` has the same four."""

    frame_types: Collection[str]
    roles: Collection[str]
    relations: Collection[str]
    entity_types: Collection[str]


def agent_slots(
    roles: Mapping[str, tuple[str, ...]], *, verbs: bool, nouns: bool, markers: bool
) -> tuple[str, ...]:
    """Give the agent slots of an entry that names none.

    A slot that another role of the entry claims is left out: *de liquidatie van
    Soleimani* has its target in `nmod:van`, so no agent there.

    Parameters
    ----------
    roles : mapping of str to tuple of str
        The roles that the entry does name.
    verbs, nouns, markers : bool
        Which kinds of words the entry has (adjectives and phrases count as verbs).
    """
    claimed = {slot for slots in roles.values() for slot in slots}
    wanted = VERB_AGENT * verbs + NOUN_AGENT * nouns + MARKER_AGENT * markers
    return tuple(slot for slot in dict.fromkeys(wanted) if slot not in claimed)


def slot_problem(slot: str, prepositions: Collection[str]) -> tuple[str, str] | None:
    """Say what is wrong with a slot, as message and hint, or give `None`.

    Parameters
    ----------
    slot : str
        The slot as written.
    prepositions : collection of str
        Words that may follow `obl:` and `nmod:`.
    """
    name, colon, word = slot.partition(":")
    if not colon and (name in PLAIN or name in SETTINGS):
        return None
    if colon and name in WITH_CONJUNCTION and word.isalpha():
        return None
    if colon and name in WITH_PREPOSITION:
        if word in prepositions:
            return None
        return f"slot '{slot}' has no known preposition", suggestion(word, prepositions)
    if not colon and name in WITH_PREPOSITION:
        return f"slot '{slot}' lacks its preposition", f"write '{slot}:aan', '{slot}:van' ..."
    known = (*PLAIN, *SETTINGS, *(f"{n}:" for n in (*WITH_PREPOSITION, *WITH_CONJUNCTION)))
    return f"'{slot}' is no slot", suggestion(slot, known)


def suggestion(word: str, known: Collection[str]) -> str:
    """Give *did you mean ...?* or, where nothing is near, what is known."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"known: {', '.join(sorted(known))}" if len(known) <= 40 else ""
