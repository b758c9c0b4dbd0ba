"""Who does the events that a frame is about: *beschuldigt X van moord*, *dankt X voor hulp*."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.qualifiers.demanded import is_summons
from kg.syntax.phrase import members
from kg.syntax.prepositions import preposition
from kg.syntax.voice import is_nominalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]


@dataclass(frozen=True, slots=True)
class Sharing:
    """What an outer frame tells of an event noun that it is about.

    Attributes
    ----------
    outer : frozenset of str
        Types of the outer frame.
    gives, gets : str
        The role of the outer frame whose fillers the event has in which role.
    events : frozenset of str
        Types of the event; empty for any but `spared`.
    spared : frozenset of str
        Types of the event that it tells nothing of.
    slot : str
        The end of the slot's name that the event must fill; empty for any.
    save : str
        That of the slot that it must not fill: *vraagt de minister uitleg over de aanval*.
    about : str
        The role of the outer frame that the event fills.
    persons : bool
        Whether only persons take it over.
    bare : bool
        Whether it tells of an event alone that nothing is said of: *ontslag*, not *het ontslag*.
    against : bool or None
        Whether only those behind *tegen* and *voor* take it over, or only the others.
    """

    outer: frozenset[str]
    gives: str
    gets: str
    events: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    slot: str = ""
    save: str = ":over"
    about: str = "topic"
    persons: bool = False
    bare: bool = False
    against: bool | None = None

    def fits(self, event: str) -> bool:
        """Tell whether it tells of events of a type."""
        return event in self.events if self.events else event not in self.spared


_UNDERGONE = frozenset({"Appointment"})
_OWN = frozenset({"Withdrawal", "Departure", "Movement", "Suspension", "Rejection"})
"""What whoever threatens with it does to nobody: *dreigt Europa met een vertrek*."""
_CHANGES = frozenset({"Expansion", "Reduction", "Resumption"})
_ACCUSATION = frozenset({"Accusation"})
_SANCTION = frozenset({"Sanction"})
_PENALTY = frozenset({"Coercion"})
_MEASURES = frozenset({"Sanction", "Coercion", "Deployment", "Withdrawal", "Suspension"})
_SHARED_TALKS = _SANCTION | {"Consultation"}
_DECLINED = frozenset({"Consultation", "Concession"})
_THREAT = frozenset({"Threat"})
_REQUEST = frozenset({"Request"})
_SPEECH, _RESIGNING = frozenset({"Statement"}), frozenset({"Departure"})
_AGAINST = (":tegen", ":voor")
_CHARGES = frozenset({"Accusation", "Coercion"})
_SHARINGS = (
    # "beschuldigt de oppositie van een staatsgreep", "veroordeeld wegens moord"
    Sharing(_CHARGES, "target", "agent", spared=_UNDERGONE | {"Accusation", "Coercion"}),
    Sharing(frozenset({"Accusation"}), "target", "agent", events=_CHARGES),
    # "dankt België voor de steun", "feliciteert hem met zijn verkiezing"
    Sharing(frozenset({"Support"}), "target", "agent", spared=_UNDERGONE),
    Sharing(frozenset({"Support"}), "target", "target", events=_UNDERGONE),
    # "vraagt de bondgenoten om steun", but "eist tien jaar cel tegen de dader"
    Sharing(_REQUEST, "target", "agent", spared=_UNDERGONE, against=False),
    Sharing(_REQUEST, "target", "target", events=_PENALTY, against=True),
    # "scherpt de sancties aan": one's own
    Sharing(_CHANGES, "agent", "agent", spared=_UNDERGONE, about="target"),
    # "schort de sancties op", "stelt het overleg uit": one's own
    Sharing(frozenset({"Suspension"}), "agent", "agent", events=_SHARED_TALKS, about="target"),
    # "sluit onderhandelingen uit", "sluit een knieval uit"
    Sharing(frozenset({"Rejection"}), "agent", "agent", events=_DECLINED, slot="obj"),
    # "heft de sancties op": one's own
    Sharing(frozenset({"Concession"}), "agent", "agent", events=_SANCTION, about="target"),
    # "keurt de sancties goed": one's own
    Sharing(frozenset({"Decision"}), "agent", "agent", events=_MEASURES, slot="obj"),
    # "bedreigt hen met uitwijzing", but not "waarschuwt hen voor een aanslag"
    Sharing(_THREAT, "agent", "agent", spared=_UNDERGONE, slot=":met"),
    Sharing(_THREAT, "target", "target", spared=_UNDERGONE | _OWN, slot=":met"),
    # "kondigt ontslag aan": one's own
    Sharing(_SPEECH, "agent", "agent", events=_RESIGNING, slot="obj", persons=True, bare=True),
    # "wijst de beschuldigingen van de hand"
    Sharing(frozenset({"Rejection"}), "agent", "target", events=_ACCUSATION),
    # "gaat in beroep tegen de celstraf", which prosecutors do too
    Sharing(frozenset({"Rejection"}), "agent", "target", events=_PENALTY, persons=True),
    # "slaat het ultimatum in de wind"
    Sharing(frozenset({"Rejection"}), "agent", "target", events=_THREAT),
)
_BY_OUTER: Mapping[str, tuple[Sharing, ...]] = {
    name: tuple(s for s in _SHARINGS if name in s.outer)
    for name in frozenset().union(*(s.outer for s in _SHARINGS))
}


def shared(frames: Sequence[Roles]) -> tuple[Roles, ...]:
    """Give the frames of a sentence with what their events leave open and others tell.

    Whom somebody accuses of a murder, thanks for help or asks for support is its agent;
    who threatens with sanctions imposes them on whom he threatens; who rejects an
    accusation is its target.

    Parameters
    ----------
    frames : sequence of (Evocation, tuple of Filled)
        The evocations of one sentence with their roles.

    Returns
    -------
    tuple of (Evocation, tuple of Filled)
        The same, in the same order. What is new has a rule that ends in `shared`.
    """
    nouns = {e.trigger.index: (e, roles) for e, roles in frames if _is_noun(e)}
    added: dict[int, list[Filled]] = {}
    for outer, roles in frames if nouns else ():
        for sharing in _BY_OUTER.get(outer.entry.type, ()):
            for event in _events(outer, roles, sharing):
                inner = nouns.get(event.index)
                if inner is None or inner[0] is outer or not sharing.fits(inner[0].entry.type):
                    continue
                if not _is_plain(inner[0]) and not _is_carried(outer, inner[0]):
                    continue
                if sharing.events == _ACCUSATION and _is_anothers(inner):
                    continue
                if sharing.bare and not _is_bare(inner[0]):
                    continue
                new = added.setdefault(event.index, [])
                if not any(f.role == sharing.gets for f in (*inner[1], *new)):
                    new.extend(_given(roles, sharing, inner))
    return tuple((e, (*roles, *added.get(e.trigger.index, ()))) for e, roles in frames)


def _is_noun(evocation: Evocation) -> bool:
    view, trigger = evocation.reading.view, evocation.trigger
    # "gezocht wegens het ronselen van strijders"
    return view.kind(trigger) == "noun" or is_nominalised(view, trigger)


def _is_plain(evocation: Evocation) -> bool:
    return evocation.carrier.index == evocation.trigger.index


def _is_bare(evocation: Evocation) -> bool:
    """Tell *kondigt ontslag aan* from *kondigt het ontslag aan*, which is anybody's."""
    noun, tree = evocation.trigger, evocation.reading.tree
    told = tree.child(noun, "det", "nmod", "amod", "nmod:poss") is not None
    return not told and noun.feat("Number") != "Plur"


def _is_carried(outer: Evocation, inner: Evocation) -> bool:
    """Tell *dreigt hen met sancties*, whose verb carries the sanctions and threatens too."""
    return outer.entry.type in _THREAT and inner.carrier.index == outer.trigger.index


def _is_anothers(accusation: Roles) -> bool:
    """Tell *die beschuldiging*, *de kritiek van X op Y*, from *elke beschuldiging*."""
    evocation, roles = accusation
    reading = evocation.reading
    determiners = reading.tree.children(evocation.trigger, "det")
    if any(d.feat("PronType") == "Dem" for d in determiners):
        return True
    lemma = evocation.trigger.lemma.lower()
    known = reading.resources.words.ends("accusing_nouns", lemma)
    return not known or any(f.role == "agent" for f in roles)


def _events(outer: Evocation, roles: Sequence[Filled], sharing: Sharing) -> Iterator[Token]:
    """Give the nouns that a frame is about, and those inside them: *poging tot moord*."""
    tree, words = outer.reading.tree, outer.reading.resources.words
    if outer.entry.type in _REQUEST and is_summons(outer):
        return
    for filled in roles:
        if filled.role != sharing.about or filled.token.pos not in ("NOUN", "VERB"):
            continue
        slot = filled.rule.partition("/")[0]
        if not slot.endswith(sharing.slot) or slot.endswith(sharing.save):
            continue
        yield filled.token
        if not words.has("partaking_nouns", filled.token.lemma.lower()):
            continue
        for child in tree.children(filled.token, "nmod"):
            if words.has("partaking_prepositions", preposition(tree, child)):
                yield from members(tree, child)


def _given(roles: Sequence[Filled], sharing: Sharing, inner: Roles) -> Iterator[Filled]:
    """Give the fillers that an event takes over; nothing does what it undergoes."""
    reading = inner[0].reading
    own = {f.token.index for f in inner[1]}
    for filled in roles:
        if filled.role != sharing.gives or filled.mention is None or filled.token.index in own:
            continue
        against = filled.rule.partition("/")[0].endswith(_AGAINST)
        if sharing.against not in (None, against):
            continue
        acts = filled.token.pos in ("PRON", "PROPN") or reading.can_act(filled.token)
        if sharing.gets == "agent" and not acts:
            continue
        if sharing.persons and not reading.is_a(filled.token, "Person"):
            continue
        yield replace(filled, role=sharing.gets, rule=f"{filled.rule}+shared", event=False)
